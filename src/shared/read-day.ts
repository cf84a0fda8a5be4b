import { type Day, dayOf, isCivilDate } from './day.ts'

/**
 * Reads a day as people in Sweden write it, or null when it is no day. Nothing is guessed: a date
 * without its year, or with the year in the middle, is no day. Two-digit years are of this century.
 * @example '2026-02-01', '20260201', '260201', '1/2 2026', '1.2.26', '1 februari 2026', '1 feb -26'
 */
export function tryParseDay(written: string): Day | null {
  const text = written.trim().toLowerCase().replace(/\s+/g, ' ')
  for (const [pattern, order] of numberForms) {
    const match = pattern.exec(text)
    if (match === null) continue
    const [first = '', second = '', third = ''] = match.slice(1)
    return order === 'year-first' ? civil(first, second, third) : civil(third, second, first)
  }
  const match =
    /^(?:(?:mån|tis|ons|tors|fre|lör|sön)[a-zåäö]*\.? )?(?:den )?(\d{1,2})(?::e)? ([a-zåäö]+)\.?,? ?-?(\d{4}|\d{2})$/.exec(
      text,
    )
  if (match === null) return null
  const [, date = '', monthName = '', year = ''] = match
  const month = monthStarts.findIndex((start) => isMonthName(monthName, start)) + 1
  return month === 0 ? null : civil(year, String(month), date)
}

/** Day and month in the Swedish order: 1/2 is the first of February. */
const numberForms: readonly (readonly [RegExp, 'year-first' | 'day-first'])[] = [
  [/^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/, 'year-first'],
  [/^(\d{4})(\d{2})(\d{2})$/, 'year-first'],
  [/^(\d{2})(\d{2})(\d{2})$/, 'year-first'],
  [/^(\d{1,2})\/(\d{1,2})[-./ ]{1,2}(\d{4}|\d{2})$/, 'day-first'],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/, 'day-first'],
]

/** The shortest beginning that tells a month from the others, in Swedish and English. */
const monthStarts = [
  'jan',
  'feb',
  'mar',
  'apr',
  'ma',
  'jun',
  'jul',
  'aug',
  'sep',
  'o',
  'nov',
  'dec',
]

const monthNames =
  'januari february februari january mars march april maj may juni june juli july augusti august september sept oktober october okt oct november december'.split(
    ' ',
  )

function isMonthName(written: string, start: string): boolean {
  if (!written.startsWith(start) || (start === 'ma' && written.startsWith('mar'))) return false
  return monthNames.some(
    (name) => name === written || (written.length === 3 && name.startsWith(written)),
  )
}

function civil(yearText: string, monthText: string, dateText: string): Day | null {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText)
  const [month, date] = [Number(monthText), Number(dateText)]
  return isCivilDate(year, month, date) ? dayOf(year, month, date) : null
}
