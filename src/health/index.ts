/** Health: the notice to the region that care has begun, so that a health examination is offered. */
import type { Permissions, WebSlice } from '../access/route.ts'
import { get, post } from '../access/route.ts'
import { eventSteps, type LaneSlice } from '../children/index.ts'
import type { FactSlice } from '../rules/fact-kind.ts'
import type { Rule } from '../rules/rule.ts'
import type { StepSlice } from '../rules/step.ts'
import { facts, rules } from './catalogue.ts'
import { examination, healthArea, sipCalled } from './events.ts'
import { regionNoticeFact } from './facts.ts'
import { overviewPart } from './overview.ts'
import { recordNotice, showNotice } from './record-notice.tsx'
import { texts } from './texts.ts'

const permissions: Permissions = { 'health:record': ['caseworker', 'intake', 'unit_manager'] }
const path = '/barn/:childId/placeringar/:placementId/regionen'

export const slice = {
  name: 'health',
  permissions,
  facts,
  rules,
  routes: [
    get(path, showNotice, { permission: 'health:record', audit: 'health-form-shown' }),
    post(path, recordNotice, { permission: 'health:record', audit: 'region-notified' }),
  ],
  lanes: [
    {
      id: 'halsa',
      title: texts.laneTitle,
      order: 40,
      kinds: [regionNoticeFact, ...healthArea.events.map(({ fact }) => fact)],
      ruleIds: ['region-notice', ...healthArea.ruleIds],
      draw: () => ({ bars: [], marks: [] }),
    },
  ],
  kindWords: { 'region-notified': { name: texts.notice, tell: () => [], correctDays: 'day' } },
  overview: [overviewPart],
  steps: [
    {
      ruleId: 'region-notice',
      label: texts.record,
      roles: ['caseworker', 'intake', 'unit_manager'],
      href: ({ childId, triggerOriginId }) =>
        `/barn/${childId}/placeringar/${triggerOriginId}/regionen`,
    },
    ...eventSteps({ 'health-dental-check': examination, 'sip-at-hvb': sipCalled }),
  ],
  notices: { regionen: texts.saved },
} satisfies WebSlice & FactSlice & LaneSlice & StepSlice & { rules: readonly Rule[] }
