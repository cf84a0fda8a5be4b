import { type RawBuilder, sql } from 'kysely'
import { type Day, isoDay } from '../../shared/day.ts'

/** A day as a date parameter: `where period @> ${date(today)}`. */
export function date(day: Day | null): RawBuilder<Day> {
  return day === null ? sql`null::date` : sql`${isoDay(day)}::date`
}

/** A half-open period as a daterange parameter. */
export function dateRange(from: Day, until: Day | null): RawBuilder<unknown> {
  return sql`daterange(${isoDay(from)}::date, ${until === null ? null : isoDay(until)}::date)`
}

/** One or more ids as a uuid array, for `= any(…)`: one parameter however many. */
export function uuids(ids: readonly string[]): RawBuilder<string[]> {
  return sql`${ids as string[]}::uuid[]`
}
