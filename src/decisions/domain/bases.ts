import type { Fact } from '../../rules/fact.ts'

/**
 * The grounds by what they oblige to. Both laws' names for a ground are read by every version: a case
 * system may write an old decision under its new name with its old date, and no duty may be lost,
 * nor its key change, by that.
 */
export const immediateBases = ['lvu-6', 'law2026-5-1'] as const
export const homeBases = ['lvu-2', 'law2026-3-2', 'law2026-3-5'] as const
export const behaviourBases = ['lvu-3', 'law2026-3-3'] as const
/** Care that the court has decided. */
export const decidedBases = [...homeBases, ...behaviourBases] as const
export const withoutConsent: readonly string[] = [...immediateBases, ...decidedBases]

export function isImmediate(fact: Fact): boolean {
  return fact.kind === 'legal-basis' && isOneOf(immediateBases, fact)
}

export function isDecidedCare(fact: Fact): boolean {
  return fact.kind === 'legal-basis' && isOneOf(decidedBases, fact)
}

function isOneOf(bases: readonly string[], { data }: Fact): boolean {
  return bases.includes(String(data.basis))
}
