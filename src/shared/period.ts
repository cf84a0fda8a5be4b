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

/**
 * Joins what follows on without a break into runs, earliest first. `maxGapDays` is how many days
 * may lie between one's end and the next one's start: 0 when it must start on the day the other ends.
 */
export function joinUnbroken<Item>(
  items: readonly Item[],
  periodOf: (item: Item) => Period,
  maxGapDays: (next: Item) => number = () => 0,
): readonly Run<Item>[] {
  const inOrder = [...items].sort((one, other) => periodOf(one).from - periodOf(other).from)
  const runs: { from: Day; until: Day | null; items: [Item, ...Item[]] }[] = []
  for (const item of inOrder) {
    const period = periodOf(item)
    const last = runs.at(-1)
    const follows =
      last !== undefined && (last.until === null || period.from <= last.until + maxGapDays(item))
    if (follows) {
      last.items.push(item)
      const isOpen = last.until === null || period.until === null
      last.until = isOpen ? null : Math.max(last.until ?? 0, period.until ?? 0)
    } else {
      runs.push({ from: period.from, until: period.until, items: [item] })
    }
  }
  return runs
}

export type Run<Item> = Period & { readonly items: readonly [Item, ...Item[]] }
