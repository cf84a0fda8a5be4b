import type { Rule } from '../../rules/rule.ts'
import { privateTalkRule, visitRule } from './follow-rules.ts'
import { jourhemLimitRule } from './jourhem-limit-rule.ts'
import { namedWorkerRule } from './named-worker-rule.ts'
import { carePlanRule, futureHousingRule, implementationPlanRule } from './plan-rules.ts'
import { type CareSettings, defaultCareSettings } from './settings.ts'

export function careRules(settings: CareSettings = defaultCareSettings): readonly Rule[] {
  return [
    namedWorkerRule(settings),
    carePlanRule(settings),
    implementationPlanRule(settings),
    visitRule(settings),
    privateTalkRule(settings),
    jourhemLimitRule(),
    futureHousingRule(),
  ]
}
