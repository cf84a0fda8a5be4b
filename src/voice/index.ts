/** The child's voice: that the child is asked how it is before its care is followed up. */
import { eventSteps } from '../children/index.ts'
import { areas } from './catalogue.ts'
import { surveySent } from './events.ts'

export const slice = { areas, steps: eventSteps({ 'survey-before-follow-up': surveySent }) }
