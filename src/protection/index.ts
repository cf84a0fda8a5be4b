/** Protection: sheltered housing without one custodian's consent, and what goes wrong in care. */
import { eventSteps } from '../children/index.ts'
import { areas } from './catalogue.ts'
import { misconductNotified, misconductReported } from './misconduct-events.ts'
import {
  shelteredApplied,
  shelteredConsidered,
  shelteredSecrecyConsidered,
  shelteredSubmitted,
} from './sheltered-events.ts'

export const slice = {
  areas,
  steps: eventSteps({
    'sheltered-submission': shelteredSubmitted,
    'sheltered-application': shelteredApplied,
    'sheltered-consideration': shelteredConsidered,
    'sheltered-secrecy': shelteredSecrecyConsidered,
    'lex-sarah': misconductReported,
    'lex-sarah-notice': misconductNotified,
  }),
}
