/** Prevention: interventions at home, and what follows on a young person's first crime. */
import { eventSteps } from '../children/index.ts'
import { areas } from './catalogue.ts'
import { interventionOffer, unexecutedReported } from './intervention-events.ts'
import { offenceTalk, seriousTalkCall } from './offence-events.ts'

export const slice = {
  areas,
  steps: eventSteps({
    'early-intervention': interventionOffer,
    'decision-not-executed': unexecutedReported,
    'serious-talk-call': seriousTalkCall,
    'serious-talk': offenceTalk,
    'first-offence-talk': offenceTalk,
  }),
}
