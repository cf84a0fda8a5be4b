/** Schooling: where the child goes to school, the steps after a placement, and the days lost. */
import type { WebSlice } from '../access/route.ts'
import { type ChildAction, eventSteps, type LaneSlice } from '../children/index.ts'
import type { FactSlice } from '../rules/fact-kind.ts'
import type { Rule } from '../rules/rule.ts'
import type { Step, StepSlice } from '../rules/step.ts'
import { permissions } from './access.ts'
import { facts, rules } from './catalogue.ts'
import { schoolChecklist, schoolingFollowUp, skolfamFeedback } from './follow/events.ts'
import { kindWords, schoolLane } from './lanes.ts'
import { overviewPart } from './overview.ts'
import { stepKinds } from './record-step.tsx'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

export type { DelayReason } from './domain/delay-reasons.ts'
export { hasSamsPlacement } from './domain/has-sams-placement.ts'
export { gradeByAge } from './domain/school-age.ts'
export { type SchoolCalendar, schoolCalendar } from './domain/school-calendar.ts'
export type { SchoolForm } from './domain/school-forms.ts'
export {
  type SchoolStartCase,
  type SchoolStartFigures,
  schoolStartMeasure,
} from './measures/school-start.ts'
export { readSchoolCalendar } from './read-calendar.ts'
export {
  listSchoolChanges,
  type SchoolChange,
} from './school-changes.ts'
export { schoolOn } from './school-on.ts'
export { recentMonths } from './show-schooling.tsx'

const staff = ['caseworker', 'intake', 'unit_manager', 'school_contact'] as const

function stepOf(ruleId: string, kind: (typeof stepKinds)[keyof typeof stepKinds]): Step {
  return {
    ruleId,
    label: kind.title,
    roles: staff,
    href: ({ childId, triggerOriginId }) =>
      `/barn/${childId}/placeringar/${triggerOriginId}/${kind.path}`,
  }
}

export const slice = {
  name: 'schooling',
  permissions,
  routes,
  facts,
  rules,
  lanes: [schoolLane],
  kindWords,
  overview: [overviewPart],
  steps: [
    stepOf('school-start', stepKinds.skolstart),
    stepOf('sams-message', stepKinds['sams-meddelande']),
    stepOf('school-plan', stepKinds.skolplanering),
    stepOf('school-in-sheltered-housing', stepKinds.skolstart),
    ...eventSteps({
      'schooling-follow-up': schoolingFollowUp,
      'school-checklist': schoolChecklist,
      'skolfam-feedback': skolfamFeedback,
    }),
  ],
  actions: [{ label: texts.school, href: (id) => `/barn/${id}/skola/ny`, order: 20 }],
  nav: [
    {
      href: '/skolgang',
      label: texts.listTitle,
      permission: 'schooling:list',
      shortcut: 'g s',
      order: 20,
    },
  ],
  notices: {
    skolgang: texts.enrolmentSaved,
    skolstart: texts.startSaved,
    'sams-meddelande': texts.samsSaved,
    skolplanering: texts.planSaved,
  },
} satisfies WebSlice &
  FactSlice &
  LaneSlice &
  StepSlice & { rules: readonly Rule[]; actions: readonly ChildAction[] }
