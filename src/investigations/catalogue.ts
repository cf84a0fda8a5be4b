/** What the rules need of investigations, without pages: the kinds of event, and the rules. */
import { investigationArea } from './events.ts'
import { reportFeedbackAtOnceRule, reportFeedbackRule } from './feedback-rules.ts'
import { childInvestigationRule } from './investigation-rules.ts'
import { preliminaryAssessmentRule, protectionAssessmentRule } from './report-rules.ts'

export const areas = [investigationArea]
export const facts = areas.flatMap(({ events }) => events.map(({ fact }) => fact))
export const rules = [
  protectionAssessmentRule(),
  preliminaryAssessmentRule(),
  reportFeedbackRule(),
  reportFeedbackAtOnceRule(),
  childInvestigationRule(),
]
