/** What the rules need of decisions, without its pages: kinds of fact, rules, and the codes known. */
import { legalBases } from './domain/legal-bases.ts'
import { areas } from './events.ts'
import { legalBasisFact, omprovningFact, overvagandeFact } from './facts.ts'
import { decisionRules } from './rules.ts'

export { areas } from './events.ts'
export const facts = [
  legalBasisFact,
  overvagandeFact,
  omprovningFact,
  ...areas.flatMap(({ events }) => events.map(({ fact }) => fact)),
]
export const rules = decisionRules()
export const basisCodes = Object.keys(legalBases)
