import { civilDate, type Day, dayOf, weekday, yearOf } from '../../shared/day.ts'
import { holidaysOf } from '../../shared/swedish-holidays.ts'

/** A row of the municipality's school calendar, half-open. */
export type CalendarRow = { readonly name: string; readonly from: Day; readonly until: Day }

export type SchoolYears = {
  readonly terms: readonly CalendarRow[]
  readonly breaks: readonly CalendarRow[]
}

/**
 * School years like Stockholm's, from some years back to one ahead: the dates follow a pattern, so
 * they are not the city's own decided dates, but fall as those do.
 * @example autumn 2026: 18 August to 21 December, höstlov 26–30 October
 */
export function schoolYearsAround(today: Day, yearsBack = 3): SchoolYears {
  const present = civilDate(today).month >= 7 ? yearOf(today) : yearOf(today) - 1
  const years = Array.from({ length: yearsBack + 2 }, (_, index) => present - yearsBack + index)
  return {
    terms: years.flatMap((year) => [autumnTerm(year), springTerm(year + 1)]),
    breaks: years.flatMap((year) => [...autumnBreaks(year), ...springBreaks(year + 1)]),
  }
}

function autumnTerm(year: number): CalendarRow {
  const lastDay = lastWeekdayOnOrBefore(dayOf(year, 12, 21))
  return {
    name: `Höstterminen ${year}`,
    from: mondayOf(dayOf(year, 8, 18)) + 1,
    until: lastDay + 1,
  }
}

/** Begins after trettonhelgen, but never on a Friday; ends on the second Friday of June. */
function springTerm(year: number): CalendarRow {
  let first = dayOf(year, 1, 8)
  while (weekday(first) > 4) first += 1
  let lastDay = dayOf(year, 6, 8)
  while (weekday(lastDay) !== 5) lastDay += 1
  return { name: `Vårterminen ${year}`, from: first, until: lastDay + 1 }
}

function autumnBreaks(year: number): CalendarRow[] {
  return [
    { name: 'Studiedagen', ...oneDay(mondayOfWeek(year, 39) + 4) },
    { name: 'Höstlovet', ...schoolWeek(mondayOfWeek(year, 44)) },
  ]
}

function springBreaks(year: number): CalendarRow[] {
  const easterMonday = easterMondayOf(year)
  return [
    { name: 'Sportlovet', ...schoolWeek(mondayOfWeek(year, 9)) },
    { name: 'Påsklovet', from: easterMonday + 1, until: easterMonday + 5 },
    // The Friday after Kristi himmelsfärdsdag, which is 38 days after Easter Monday.
    { name: 'Lovdagen', ...oneDay(easterMonday + 39) },
  ]
}

/** Easter Monday is the only holiday of March and April that is a Monday. */
function easterMondayOf(year: number): Day {
  const found = [...holidaysOf(year)].find(
    (day) => weekday(day) === 1 && [3, 4].includes(civilDate(day).month),
  )
  if (found === undefined) throw new Error(`No Easter Monday in ${year}`)
  return found
}

/** Week 1 is the one with 4 January in it (ISO 8601). */
function mondayOfWeek(year: number, week: number): Day {
  return mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7
}

function mondayOf(day: Day): Day {
  return day - weekday(day) + 1
}

function schoolWeek(monday: Day) {
  return { from: monday, until: monday + 5 }
}

function oneDay(day: Day) {
  return { from: day, until: day + 1 }
}

function lastWeekdayOnOrBefore(day: Day): Day {
  let candidate = day
  while (weekday(candidate) > 5) candidate -= 1
  return candidate
}
