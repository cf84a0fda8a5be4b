import type { Rule } from './judge.ts'

/** Thresholds from 1 to 4, and zeros hidden in a quarter of the tables. */
export function ruleOf(seed: number): Rule {
  return { threshold: 1 + (seed % 3) + (seed % 2), zeros: seed % 4 === 0 ? 'hide' : 'show' }
}
