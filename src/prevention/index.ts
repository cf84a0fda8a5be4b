/** Prevention: interventions at home, and what follows on a young person's first crime. */
import { eventSteps } from '../children/index.ts'
import { areas } from './catalogue.ts'
import { interventionOffer, unexecutedReported } from './intervention-events.ts'
import { offenceTalk, seriousTalkCall } from './offence-events.ts'
import {
  dischargeConsidered,
  guardianNeed,
  interventionConsidered,
  interventionPlan,
} from './without-consent-events.ts'

export const slice = {
  areas,
  steps: eventSteps({
    'early-intervention': interventionOffer,
    'decision-not-executed': unexecutedReported,
    'intervention-without-consent': interventionConsidered,
    'intervention-plan': interventionPlan,
    'guardian-need': guardianNeed,
    'intervention-at-discharge': dischargeConsidered,
    'serious-talk-call': seriousTalkCall,
    'serious-talk': offenceTalk,
    'first-offence-talk': offenceTalk,
  }),
}
