/** Investigations: from a report of concern to an investigation closed. */
import { endSteps, eventSteps } from '../children/index.ts'
import { areas } from './catalogue.ts'
import {
  investigation,
  preliminaryAssessment,
  protectionAssessment,
  reportFeedback,
} from './events.ts'

export { protectionAssessment, reportOfConcern } from './events.ts'

/** The child's page, forms and words follow from the areas; see children/events. */
export const slice = {
  areas,
  steps: [
    ...eventSteps({
      'protection-assessment': protectionAssessment,
      'preliminary-assessment': preliminaryAssessment,
      'report-feedback': reportFeedback,
      'report-feedback-at-once': reportFeedback,
    }),
    ...endSteps({ 'child-investigation': investigation }),
  ],
}
