import type { Day } from './day.ts'

/**
 * A half-open period: `from` is its first day, `until` the first day it no longer holds, null
 * while it is open. Only a page writes "t.o.m.". An empty period (until = from) holds no day.
 */
export type Period = { readonly from: Day; readonly until: Day | null }

export function contains(period: Period, day: Day): boolean {
  return period.from <= day && (period.until === null || day < period.until)
}

export function overlaps(one: Period, other: Period): boolean {
  return intersect(one, other) !== null
}

/** The days both hold, or null when there is none. */
export function intersect(one: Period, other: Period): Period | null {
  const from = Math.max(one.from, other.from)
  const until = earliest(one.until, other.until)
  return until !== null && until <= from ? null : { from, until }
}

/** Days (nights) in the period; an open one is counted up to, not including, `openUntil`. */
export function daysIn(period: Period, openUntil: Day): number {
  return Math.max(0, (period.until ?? openUntil) - period.from)
}

/** The earlier of two ends, where null is never. */
export function earliest(one: Day | null, other: Day | null): Day | null {
  if (one === null) return other
  return other === null ? one : Math.min(one, other)
}
