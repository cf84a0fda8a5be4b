import { type Day, isoDay, yearOf } from '../../../../shared/day.ts'
import { type ColumnKey, columnOf } from '../columns.ts'
import { monthOf } from '../month.ts'
import { daysToSchool } from '../month-row.ts'
import type { ProblemList } from './problem-list.ts'
import type { ProblemReason } from './problems.ts'
import type { Header } from './read-header.ts'
import type { ReadRow } from './read-row.ts'

type CheckRow = {
  readonly header: Header
  readonly today: Day
  readonly problems: ProblemList
  readonly warnings: ProblemList
}

/** Children and young people are placed until they turn 21 (LVU 21 §; from 2027, 10 kap. 2 §). */
const MAX_AGE_YEARS = 21

const WEEK_DAYS = 7

/** Holds a row's values against one another. What could not be read is left out, not guessed. */
export function checkRow(row: ReadRow, { header, today, problems, warnings }: CheckRow): void {
  const { month, birthYear, placedOn, samsSentOn, schoolStartOn, delayReason } = row.values
  const at = (key: ColumnKey) => ({
    row: row.number,
    column: header.get(key) ?? null,
    header: columnOf(key).header,
  })
  const tell = (
    reason: ProblemReason,
    key: ColumnKey,
    detail: Record<string, string | number> = {},
  ) => problems.add(reason, at(key), detail)

  for (const key of ['placedOn', 'samsSentOn', 'schoolStartOn'] as const) {
    const day = row.values[key] ?? null
    if (day !== null && day > today) tell('in-the-future', key, { today: isoDay(today) })
  }
  if (placedOn === undefined) return
  if (month !== undefined && monthOf(placedOn) !== month) {
    tell('placed-outside-month', 'placedOn', { month })
  }
  if (birthYear !== undefined) {
    const years = yearOf(placedOn) - birthYear
    if (years < 0 || years > MAX_AGE_YEARS) tell('impossible-birth-year', 'birthYear')
  }
  if (schoolStartOn === undefined || samsSentOn === undefined) return
  const days = daysToSchool({ placedOn, schoolStartOn })
  if (days !== null && days < 0) {
    tell('starts-before-placement', 'schoolStartOn', { placedOn: isoDay(placedOn) })
    return
  }
  const written = row.daysToSchool ?? null
  if (written !== null && days === null) tell('days-without-start', 'daysToSchool')
  if (written !== null && days !== null && written !== days) {
    tell('days-differ', 'daysToSchool', { days })
  }
  const isLate = (days ?? today - placedOn) > WEEK_DAYS
  if (isLate && delayReason === null && row.values.changesSchool === true) {
    warnings.add('delay-without-reason', at('delayReason'))
  }
  if (!isLate && typeof delayReason === 'string') {
    warnings.add('reason-without-delay', at('delayReason'))
  }
}
