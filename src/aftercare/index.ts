/** Aftercare: towards a life of one's own, and support when the placement has ended. */
import { eventSteps } from '../children/index.ts'
import { areas } from './catalogue.ts'
import { aftercareSettled, onTheWay } from './events.ts'

export const slice = {
  areas,
  steps: eventSteps({ 'on-the-way': onTheWay, aftercare: aftercareSettled }),
}
