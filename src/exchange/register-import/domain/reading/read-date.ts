import { type Cell, isDateCell } from '../../../../platform/spreadsheets/index.ts'
import { type Day, dayOf, isCivilDate } from '../../../../shared/day.ts'
import type { DateForm } from '../mapping.ts'

const patterns: Readonly<Record<DateForm, RegExp>> = {
  'yyyy-mm-dd': /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$/,
  yyyymmdd: /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
  'dd.mm.yyyy': /^(?<date>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  'dd/mm/yyyy': /^(?<date>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  'mm/dd/yyyy': /^(?<month>\d{1,2})\/(?<date>\d{1,2})\/(?<year>\d{4})$/,
}

/**
 * The day that a cell holds, or null when it is none in the form that the mapping states. Nothing is
 * guessed: a file that mixes forms has rows that cannot be read, and they are told. A clock time of
 * midnight, which databases write after a date, is let be.
 */
export function readDate(cell: Cell, form: DateForm): Day | null {
  if (isDateCell(cell)) return cell.day
  const match = patterns[form].exec(String(cell).trim())
  if (match === null) return null
  const { year, month, date } = match.groups as Record<'year' | 'month' | 'date', string>
  const [y, m, d] = [Number(year), Number(month), Number(date)]
  return isCivilDate(y, m, d) ? dayOf(y, m, d) : null
}
