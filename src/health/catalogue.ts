/** What the rules need of health, without its pages: kinds of fact and rules. */
import { regionNoticeFact } from './facts.ts'
import { healthRules } from './rules.ts'

export const facts = [regionNoticeFact]
export const rules = healthRules()
