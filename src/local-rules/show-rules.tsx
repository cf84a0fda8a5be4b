import type { Visit } from '../access/visit.ts'
import type { Reply } from '../platform/web/reply.ts'
import type { LocalRuleParts } from './governed.tsx'
import { RulesPage } from './pages/RulesPage.tsx'
import { governingNames, listVersions, mayGovern } from './queries.ts'
import { standingOf } from './standing.ts'
import { texts } from './texts.ts'

/** All that the municipality has decided itself, and what it may decide. */
export async function showRules(visit: Visit, parts: LocalRuleParts): Promise<Reply> {
  const { tx, today } = visit
  const all = await listVersions(tx)
  return visit.page(
    { title: visit.say(texts.title) },
    <RulesPage
      rules={parts.rules}
      versions={all.map((held) => ({ held, standing: standingOf(held, all, today) }))}
      governs={await mayGovern(tx)}
      governedBy={await governingNames(tx)}
      today={today}
    />,
  )
}
