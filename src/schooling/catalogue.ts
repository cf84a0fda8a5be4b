/** What the rules need of schooling, without its pages: kinds of fact, rules, codes, the calendar. */
import { delayReasons } from './domain/delay-reasons.ts'
import { schoolForms } from './domain/school-forms.ts'
import { enrolmentFact, samsMessageFact, schoolPlanFact, schoolStartFact } from './facts.ts'
import { followArea } from './follow/events.ts'
import { followRules } from './follow/follow-rules.ts'
import { schoolingRules } from './rules.ts'

export { schoolCalendar } from './domain/school-calendar.ts'

export const areas = [followArea]
export const facts = [
  enrolmentFact,
  schoolStartFact,
  samsMessageFact,
  schoolPlanFact,
  ...followArea.events.map(({ fact }) => fact),
]
export const rules = [...schoolingRules(), ...followRules()]
export const schoolFormCodes = Object.keys(schoolForms)
export const delayReasonCodes = Object.keys(delayReasons)
