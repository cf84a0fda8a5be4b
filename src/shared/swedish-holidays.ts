import DateHolidays from 'date-holidays'
import { type Day, dayOf, parseDay, weekday, yearOf } from './day.ts'

/**
 * Which days are working days in Sweden. Beside Sundays and public holidays (lagen (1989:253) om
 * allmänna helgdagar) the law of counting time names Saturdays, midsommarafton, julafton and
 * nyårsafton (lagen (1930:173) om beräkning av lagstadgad tid, 2 §). Years are computed once.
 */
export function isWorkday(day: Day): boolean {
  return weekday(day) < 6 && !isHoliday(day)
}

/** A public holiday, midsommarafton, julafton or nyårsafton. */
export function isHoliday(day: Day): boolean {
  return holidaysOf(yearOf(day)).has(day)
}

/** @example 2026-12-27 (a Sunday after Christmas): 2026-12-23 */
export function lastWorkdayOnOrBefore(day: Day): Day {
  let candidate = day
  while (!isWorkday(candidate)) candidate -= 1
  return candidate
}

/** @example 2026-12-24: 2026-12-28 */
export function firstWorkdayOnOrAfter(day: Day): Day {
  let candidate = day
  while (!isWorkday(candidate)) candidate += 1
  return candidate
}

export function holidaysOf(year: number): ReadonlySet<Day> {
  const known = byYear.get(year)
  if (known) return known
  const days = new Set<Day>()
  for (const holiday of sweden.getHolidays(year)) {
    // The library gives midsommarafton, julafton and nyårsafton as bank holidays.
    if (holiday.type === 'public' || holiday.type === 'bank') {
      days.add(parseDay(holiday.date.slice(0, 10)))
    }
  }
  if (!days.has(dayOf(year, 12, 24))) throw new Error(`No Swedish holidays are known for ${year}`)
  byYear.set(year, days)
  return days
}

const sweden = new DateHolidays('SE')
const byYear = new Map<number, ReadonlySet<Day>>()
