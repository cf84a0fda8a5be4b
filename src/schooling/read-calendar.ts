import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { Day } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import { type SchoolCalendar, schoolCalendar } from './domain/school-calendar.ts'

type CalendarRow = { period: { from: Day; until: Day }; name: string }

/** The municipality's own calendar. Names are the municipality's and stand as they are in English too. */
export async function readSchoolCalendar(tx: Tx): Promise<SchoolCalendar> {
  const terms = await tx.rows(
    sql<CalendarRow>`select period, name from school_term order by lower(period)`,
  )
  const breaks = await tx.rows(
    sql<CalendarRow>`select period, name from school_break order by lower(period)`,
  )
  return schoolCalendar(terms.map(named), breaks.map(named))
}

function named({ period, name }: CalendarRow) {
  return { from: period.from, until: period.until, name: text(name, name) }
}
