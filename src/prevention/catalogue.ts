/** What the rules need of prevention, without pages: the kinds of event, and the rules. */
import { dischargeRule } from './discharge-rule.ts'
import { interventionArea } from './intervention-events.ts'
import { decisionNotExecutedRule, earlyInterventionRule } from './intervention-rules.ts'
import { offenceArea } from './offence-events.ts'
import { firstOffenceTalkRule, seriousTalkCallRule, seriousTalkRule } from './offence-rules.ts'
import { withoutConsentArea } from './without-consent-events.ts'
import {
  guardianNeedRule,
  interventionPlanRule,
  withoutConsentRule,
} from './without-consent-rules.ts'

export const areas = [interventionArea, withoutConsentArea, offenceArea]
export const facts = areas.flatMap(({ events }) => events.map(({ fact }) => fact))
export const rules = [
  earlyInterventionRule(),
  decisionNotExecutedRule(),
  withoutConsentRule(),
  interventionPlanRule(),
  guardianNeedRule(),
  dischargeRule(),
  seriousTalkCallRule(),
  seriousTalkRule(),
  firstOffenceTalkRule(),
]
