/** Decisions: on what ground of law a child is cared for, and the regular överväganden and omprövningar. */
import type { WebSlice } from '../access/route.ts'
import { type ChildAction, endSteps, eventSteps, type LaneSlice } from '../children/index.ts'
import type { FactSlice } from '../rules/fact-kind.ts'
import type { Rule } from '../rules/rule.ts'
import type { StepSlice } from '../rules/step.ts'
import { permissions } from './access.ts'
import { followUp, reunificationPrepared } from './after-care/events.ts'
import { facts, rules } from './catalogue.ts'
import { attachmentConsidered, decisionReviewed } from './contact-and-bans/events.ts'
import {
  courtApplication,
  courtHearing,
  courtRuling,
  courtSubmission,
  medicalExamination,
} from './court/court-events.ts'
import { consent, custodyConsidered, supportOffered } from './during-care/events.ts'
import { decisionsLane, kindWords } from './lanes.ts'
import { overviewPart } from './overview.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

export { heldBases, saveBasisChange } from './commands.ts'
export { DeciderField, deciderSchema } from './decider-field.tsx'
export { withoutConsent } from './domain/bases.ts'
export { basisRefusalField, basisRefusalText } from './domain/change-basis.ts'
export { deciderOf, decidersOf } from './domain/deciders.ts'
export {
  basesEndingOn,
  type DecisionPassage,
  decisionPassagesOn,
} from './domain/decision-passages.ts'
export {
  basisNameOn,
  type LegalBasisCode,
  legalBases,
} from './domain/legal-bases.ts'
export { lastTakenUp } from './overview.ts'
export { basisChoices } from './record-basis.tsx'

const stepsByRule = {
  'immediate-care-submission': courtSubmission,
  'immediate-care-review': courtRuling,
  'care-application': courtApplication,
  'medical-examination': medicalExamination,
  'main-hearing': courtHearing,
  'contact-restriction': decisionReviewed,
  'hidden-whereabouts': decisionReviewed,
  'moving-ban': decisionReviewed,
  'moving-ban-review': attachmentConsidered,
  'travel-ban': decisionReviewed,
  'temporary-moving-ban-submission': courtSubmission,
  'temporary-moving-ban-application': courtApplication,
  'temporary-travel-ban-submission': courtSubmission,
  'temporary-travel-ban-application': courtApplication,
  'care-consent': consent,
  'parents-support-offered': supportOffered,
  'custody-transfer': custodyConsidered,
  'attachment-care-considered': attachmentConsidered,
  reunification: reunificationPrepared,
  'follow-up-care': followUp,
}

const staff = ['caseworker', 'intake', 'unit_manager'] as const

export const slice = {
  name: 'decisions',
  permissions,
  routes,
  facts,
  rules,
  lanes: [decisionsLane],
  kindWords,
  overview: [overviewPart],
  steps: [
    {
      ruleId: 'overvagande-sol',
      label: texts.recordOvervagande,
      roles: staff,
      href: ({ childId }) => `/barn/${childId}/overvagande/ny`,
    },
    {
      ruleId: 'overvagande-lvu-2',
      label: texts.recordOvervagande,
      roles: staff,
      href: ({ childId }) => `/barn/${childId}/overvagande/ny`,
    },
    {
      ruleId: 'omprovning-lvu-3',
      label: texts.recordOmprovning,
      roles: staff,
      href: ({ childId }) => `/barn/${childId}/omprovning/ny`,
    },
    {
      // A placement is how care begins; where it began otherwise, that event is among the others.
      ruleId: 'care-begins',
      label: texts.recordPlacement,
      roles: staff,
      href: ({ childId }) => `/barn/${childId}/placeringar/ny`,
    },
    ...eventSteps(stepsByRule),
    ...endSteps({ 'follow-up-placement': followUp }),
  ],
  actions: [
    { label: texts.legalBasis, href: (id) => `/barn/${id}/lagrum/nytt`, order: 30 },
    { label: texts.overvagande, href: (id) => `/barn/${id}/overvagande/ny`, order: 40 },
    { label: texts.omprovning, href: (id) => `/barn/${id}/omprovning/ny`, order: 50 },
  ],
  notices: {
    lagrum: texts.basisSaved,
    overvagande: texts.overvagandeSaved,
    omprovning: texts.omprovningSaved,
  },
} satisfies WebSlice &
  FactSlice &
  LaneSlice &
  StepSlice & { rules: readonly Rule[]; actions: readonly ChildAction[] }
