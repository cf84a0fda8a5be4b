import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { Day } from '../shared/day.ts'
import type { Period } from '../shared/period.ts'
import { text } from '../shared/text.ts'
import { type SchoolCalendar, schoolCalendar } from './domain/school-calendar.ts'

type CalendarRow = { period: { from: Day; until: Day }; name: string }

export type CalendarRows = {
  readonly terms: readonly (Period & { readonly until: Day; readonly name: string })[]
  readonly breaks: readonly (Period & { readonly until: Day; readonly name: string })[]
}

/** The rows as the municipality entered them, in order of time. */
export async function listCalendarRows(tx: Tx): Promise<CalendarRows> {
  const terms = await tx.rows(
    sql<CalendarRow>`select period, name from school_term order by lower(period)`,
  )
  const breaks = await tx.rows(
    sql<CalendarRow>`select period, name from school_break order by lower(period)`,
  )
  const plain = ({ period, name }: CalendarRow) => ({ ...period, name })
  return { terms: terms.map(plain), breaks: breaks.map(plain) }
}

/** The calendar to count by. Names are the municipality's and stand as they are in English too. */
export async function readSchoolCalendar(tx: Tx): Promise<SchoolCalendar> {
  const { terms, breaks } = await listCalendarRows(tx)
  const named = <Row extends { name: string }>(row: Row) => ({
    ...row,
    name: text(row.name, row.name),
  })
  return schoolCalendar(terms.map(named), breaks.map(named))
}
