/**
 * Which part of a long history to draw. The recent part answers "is the chain whole now?"; all of
 * it is one link away. Both begin on the first of a month, so that the axis begins with a month.
 */
import { civilDate, type Day, dayOf } from '../../shared/day.ts'
import type { ChainLane, ChainSpan } from './chain-lane.ts'

const monthsBack = 18
const monthsAhead = 6
/** A due day far ahead must not squeeze the present: the recent drawing reaches this far at most. */
const monthsAheadAtMost = 10

/**
 * 'recent': from the first fact, at most 18 months back, to six months ahead or the last due day,
 * at most ten months ahead. 'all': from the first fact to the last due day, at least six months on.
 * @example today 2026-11-22, first fact 2019-03-05, recent: 2025-05-01 to 2027-06-01.
 */
export function chooseSpan(
  lanes: readonly ChainLane[],
  today: Day,
  extent: 'recent' | 'all',
): ChainSpan {
  const days = lanes.flatMap(({ bars, marks }) => [
    ...bars.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
    ...marks.map(({ at }) => at),
  ])
  const first = Math.min(today, ...days) - 14
  const last = Math.max(today, ...days) + 14
  const ahead = Math.max(last, monthStart(today, monthsAhead))
  if (extent === 'all') return { from: monthStart(first, 0), until: monthStart(ahead, 1) }
  return {
    from: Math.max(monthStart(first, 0), monthStart(today, -monthsBack)),
    until: monthStart(Math.min(ahead, monthStart(today, monthsAheadAtMost) - 1), 1),
  }
}

/** Whether anything lies outside the span, so that the page offers the entire history. */
export function reachesOutside(lanes: readonly ChainLane[], span: ChainSpan): boolean {
  return lanes.some(
    ({ bars, marks }) =>
      bars.some(({ from, until }) => from < span.from || (until !== null && until > span.until)) ||
      marks.some(({ at }) => at < span.from || at >= span.until),
  )
}

/** The first of the month `months` after the month of `day`. */
export function monthStart(day: Day, months: number): Day {
  const { year, month } = civilDate(day)
  const count = year * 12 + (month - 1) + months
  return dayOf(Math.floor(count / 12), (count % 12) + 1, 1)
}
