import { factKind } from '../rules/fact-kind.ts'

export const enrolmentFact = factKind(
  'school-enrolment',
  'school_enrolment',
  { schoolName: 'text', schoolForm: 'text', grade: 'number', kind: 'text' },
  { repeatsPeriod: true },
)

const step = { placementId: 'text', schoolName: 'text', delayReason: 'text' } as const

/** The steps towards school after one placement, each a fact that names the placement. */
export const schoolStartFact = factKind('school-start', 'school_step', step)
export const samsMessageFact = factKind('sams-message', 'school_step', step)
export const schoolPlanFact = factKind('school-plan', 'school_step', step)
