/** What the rules need of prevention, without pages: the kinds of event, and the rules. */
import { interventionArea } from './intervention-events.ts'
import { decisionNotExecutedRule, earlyInterventionRule } from './intervention-rules.ts'
import { offenceArea } from './offence-events.ts'
import { firstOffenceTalkRule, seriousTalkCallRule, seriousTalkRule } from './offence-rules.ts'

export const areas = [interventionArea, offenceArea]
export const facts = areas.flatMap(({ events }) => events.map(({ fact }) => fact))
export const rules = [
  earlyInterventionRule(),
  decisionNotExecutedRule(),
  seriousTalkCallRule(),
  seriousTalkRule(),
  firstOffenceTalkRule(),
]
