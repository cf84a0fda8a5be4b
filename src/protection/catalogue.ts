/** What the rules need of protection, without pages: the kinds of event, and the rules. */
import { misconductArea } from './misconduct-events.ts'
import { lexSarahNoticeRule, lexSarahRule } from './misconduct-rules.ts'
import { shelteredArea } from './sheltered-events.ts'
import {
  shelteredApplicationRule,
  shelteredConsiderationRule,
  shelteredSecrecyRule,
  shelteredSubmissionRule,
} from './sheltered-rules.ts'

export const areas = [shelteredArea, misconductArea]
export const facts = areas.flatMap(({ events }) => events.map(({ fact }) => fact))
export const rules = [
  shelteredSubmissionRule(),
  shelteredApplicationRule(),
  shelteredConsiderationRule(),
  shelteredSecrecyRule(),
  lexSarahRule(),
  lexSarahNoticeRule(),
]
