import { sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import { date } from '../../platform/database/sql-values.ts'
import { addMonths, civilDate, type Day, dayOf } from '../../shared/day.ts'
import { accept, type Decision } from '../../shared/refusal.ts'
import { categoryIdsOf } from './categories.ts'
import { endOf } from './count-table.ts'
import { partsOf } from './period.ts'
import { type RequestRefusal, readRequest, type TableRequest } from './request.ts'

/** What one stadsdel has told, as it was known then. */
export type StadsdelReport = {
  readonly stadsdel: string
  /** False where it has no file at all: of it nothing is known, which is not the same as nobody. */
  readonly hasFiles: boolean
  /** Whether anything is recorded of the period, or a file was opened in it. */
  readonly hasTold: boolean
  /** The last day on which it recorded anything, of whatever time. */
  readonly lastRecorded: Day | null
  /** The first days of the months whose files about schooling are in; null where none ever came, or is the reader's. */
  readonly monthFiles: readonly Day[] | null
}

/** From which stadsdelar the numbers of a table come. */
export type Reporting = {
  readonly stadsdelar: readonly StadsdelReport[]
  /** The day after the period, or after today (or the day it is known on) where it goes on. */
  readonly until: Day
  readonly isOver: boolean
  /** The whole months of the period that had ended: those a file may be asked for. */
  readonly months: readonly Day[]
}

type Row = {
  stadsdel: string
  in_group: string | null
  has_files: boolean
  has_told: boolean
  last_recorded: Day | null
  month_files: readonly Day[] | null
}

/** Told by the counter, without names: of the stadsdelar in view, or of those that the request is about. */
export async function readReporting(
  tx: Tx,
  request: TableRequest,
): Promise<Decision<Reporting, RequestRefusal>> {
  const read = readRequest(request, tx.today)
  if (!read.accepted) return read
  const { period, asOf, filters } = read.value
  const known = asOf === null ? sql`'infinity'` : sql`${endOf(asOf).toISOString()}`
  const rows = await tx.asCounter(() =>
    tx.rows(sql<Row>`
      select stadsdel, in_group, has_files, has_told, last_recorded,
        (select array_agg(m - date '1970-01-01' order by m) from unnest(month_files) m) as month_files
      from counted_reporting(${date(period.from)}, ${date(period.until)}, ${known}::timestamptz)
      order by stadsdel`),
  )
  const asked = filters.stadsdel
  const isAsked = ({ stadsdel, in_group }: Row) =>
    asked === undefined || categoryIdsOf(stadsdel, in_group).some((id) => asked.includes(id))
  const alphabet = new Intl.Collator('sv')
  const knownOn = asOf ?? tx.today
  return accept({
    stadsdelar: rows
      .filter(isAsked)
      .toSorted((one, other) => alphabet.compare(one.stadsdel, other.stadsdel))
      .map(reportOf),
    until: Math.min(period.until, knownOn + 1),
    isOver: period.until <= knownOn,
    months: partsOf(period, 'month').flatMap(({ from, until }) =>
      until === nextMonth(from) && isFirst(from) && until <= knownOn ? [from] : [],
    ),
  })
}

function reportOf(row: Row): StadsdelReport {
  return {
    stadsdel: row.stadsdel,
    hasFiles: row.has_files,
    hasTold: row.has_told,
    lastRecorded: row.last_recorded,
    monthFiles: row.month_files,
  }
}

function isFirst(day: Day): boolean {
  const { year, month } = civilDate(day)
  return day === dayOf(year, month, 1)
}

function nextMonth(first: Day): Day {
  return addMonths(first, 1)
}
