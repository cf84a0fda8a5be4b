/** The municipality's own goals and limits: proposed by one administrator, counted, confirmed by another. */
import { get, post, type WebSlice } from '../access/route.ts'
import { permissions } from './access.ts'
import { type Act, decide } from './decide.tsx'
import type { LocalRuleParts } from './governed.tsx'
import { showProposal, writeProposal } from './propose.tsx'
import { showRules } from './show-rules.tsx'
import { showProgress, showVersion } from './show-version.tsx'
import { texts } from './texts.ts'

export { withGoalsOnLanes, withStepsOfGoals } from './goes-with.ts'

const read = 'local-rule:read'
const deciding = 'local-rule:decide'

export function localRulesSlice(parts: LocalRuleParts): WebSlice {
  const form = (path: string, kind: 'goal' | 'term' | 'end') => [
    get(path, (visit) => showProposal(visit, parts, kind), {
      permission: deciding,
      audit: 'local-rule-form-shown',
    }),
    post(path, (visit) => writeProposal(visit, parts, kind), {
      permission: deciding,
      audit: 'local-rule-written',
    }),
  ]
  const act = (path: string, what: Act, audit: string) =>
    post(`/egna-regler/:versionId/${path}`, (visit) => decide(visit, parts, what), {
      permission: deciding,
      audit,
    })
  return {
    name: 'local-rules',
    permissions,
    routes: [
      get('/egna-regler', (visit) => showRules(visit, parts), {
        permission: read,
        audit: 'local-rules-listed',
      }),
      ...form('/egna-regler/nytt-mal', 'goal'),
      ...form('/egna-regler/tid/:ruleId', 'term'),
      ...form('/egna-regler/avsluta/:ruleId', 'end'),
      get('/egna-regler/:versionId', (visit) => showVersion(visit, parts), {
        permission: read,
        audit: 'local-rule-shown',
      }),
      get('/egna-regler/:versionId/framsteg', showProgress, {
        permission: deciding,
        audit: 'local-rule-progress',
      }),
      act('rakna', 'count', 'local-rule-counted'),
      act('skicka', 'send', 'local-rule-sent'),
      act('bekrafta', 'confirm', 'local-rule-confirmed'),
      act('avsla', 'reject', 'local-rule-rejected'),
      act('ta-tillbaka', 'withdraw', 'local-rule-withdrawn'),
    ],
    nav: [{ href: '/egna-regler', label: texts.title, permission: deciding, order: 40 }],
    notices: {
      'forslag-sparat': texts.saved,
      'forslag-skickat': texts.wasSent,
      'forslag-bekraftat': texts.wasConfirmed,
      'forslag-avslaget': texts.wasRejected,
      'forslag-atertaget': texts.wasWithdrawn,
    },
  }
}
