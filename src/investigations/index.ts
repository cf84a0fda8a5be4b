/** Investigations: from a report of concern to an investigation closed. */
import { endSteps, eventSteps } from '../children/index.ts'
import { areas } from './catalogue.ts'
import { investigation, preliminaryAssessment, protectionAssessment } from './events.ts'

/** The child's page, forms and words follow from the areas; see children/events. */
export const slice = {
  areas,
  steps: [
    ...eventSteps({
      'protection-assessment': protectionAssessment,
      'preliminary-assessment': preliminaryAssessment,
    }),
    ...endSteps({ 'child-investigation': investigation }),
  ],
}
