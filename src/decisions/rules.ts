import type { Rule } from '../rules/rule.ts'
import { omprovningLvu3, overvagandeLvu2 } from './domain/care-without-consent.ts'
import { overvagandeSol } from './domain/overvagande-sol.ts'

/**
 * What the board must take up again every sixth month. Övervägande (is the care still needed, and
 * how should it be) is not omprövning (shall the care end: a decision that can be appealed), and
 * each has its own paragraph in the old and the new law.
 */
export function decisionRules(): readonly Rule[] {
  return [overvagandeSol(), overvagandeLvu2(), omprovningLvu3()]
}
