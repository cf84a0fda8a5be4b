import { civilDate, type Day, dayOf, daysInMonth } from '../../../shared/day.ts'
import { type Text, text } from '../../../shared/text.ts'

/** A calendar month as 'YYYY-MM', which sorts as it should. */
export type Month = string

/** @example monthOf(parseDay('2026-11-03')): '2026-11' */
export function monthOf(day: Day): Month {
  const { year, month } = civilDate(day)
  return `${year}-${String(month).padStart(2, '0')}`
}

/** Only as the file's rule is; null for '2026-13', 'november 2026' and all else. */
export function parseMonth(written: string): Month | null {
  return /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(written) ? written : null
}

/** Half-open: from the month's first day until the next month's first. */
export function periodOf(month: Month): { readonly from: Day; readonly until: Day } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const from = dayOf(year, number, 1)
  return { from, until: from + daysInMonth(year, number) }
}

/** @example monthName('2026-11').sv: 'november 2026' */
export function monthName(month: Month): Text {
  const [year, number] = month.split('-')
  const index = Number(number) - 1
  return text(`${NAMES.sv[index]} ${year}`, `${NAMES.en[index]} ${year}`)
}

const NAMES = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
}
