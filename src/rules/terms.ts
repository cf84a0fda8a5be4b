import { addMonths, type Day } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'
import type { RuleCalendar } from './calendar.ts'
import type { Adjustment, Due } from './rule.ts'

/**
 * How long there is. Days are calendar days and the day counted from is day 0, so seven days from
 * 1 March is 8 March. Months end on the same number (lagen (1930:173) 1 §, see `addMonths`).
 */
export function within(amount: number, unit: 'days' | 'months'): Due {
  return unit === 'days'
    ? { term: daysTerm(amount), count: (from) => from + amount }
    : { term: monthsTerm(amount), count: (from) => addMonths(from, amount) }
}

/** Weeks end on the day with the same name (lagen (1930:173) 1 §): a week is seven days. */
export function withinWeeks(weeks: number): Due {
  const [sv, en] =
    weeks === 1
      ? ['en vecka', 'one week']
      : [`${smallNumbers.sv[weeks] ?? weeks} veckor`, `${smallNumbers.en[weeks] ?? weeks} weeks`]
  return { term: text(`inom ${sv}`, `within ${en}`), count: (from) => from + weeks * daysAWeek }
}

const daysAWeek = 7
const hoursADay = 24

/**
 * Hours from a known moment, as they pass: 24 hours over the night the clocks are set back end an
 * hour earlier by the clock on the wall. Where only the day is known, it is as many days.
 */
export function withinHours(hours: 24 | 48): Due {
  return {
    term: text(`inom ${hours} timmar`, `within ${hours} hours`),
    count: (from) => from + hours / hoursADay,
    hours,
  }
}

/** On the very day it is counted from: 'genast', or 'before' where that day is the decision's. */
export function theSameDay(term: Text): Due {
  return { term, count: (from) => from }
}

/** On the same number some years later; 29 February gives way to the 28th. */
export function withinYears(years: number): Due {
  const months = years * monthsAYear
  const swedish = smallNumbers.sv[years] ?? String(years)
  const english = smallNumbers.en[years] ?? String(years)
  const [sv, en] = years === 1 ? ['ett år', 'one year'] : [`${swedish} år`, `${english} years`]
  return { term: text(`inom ${sv}`, `within ${en}`), count: (from) => addMonths(from, months) }
}

const monthsAYear = 12

/**
 * Days, but when counting starts inside a school break, not before the first school day after it:
 * the later of the two. A count that only runs into a break is not moved.
 */
export function schoolDaysAllowing(amount: number): Due {
  return { ...within(amount, 'days'), adjust: afterTheBreak }
}

function afterTheBreak(limit: Day, countedFrom: Day, calendar: RuleCalendar): Adjustment | null {
  const schoolBreak = calendar.breakOn(countedFrom)
  if (schoolBreak === null || schoolBreak.until <= limit) return null
  const { name } = schoolBreak
  return {
    limit: schoolBreak.until,
    reason: text(
      `Dagen ligger i ${name.sv.toLowerCase()}; tiden går därför ut den första skoldagen efter lovet`,
      `The day falls in the ${name.en.toLowerCase()}; so the time runs out on the first school day after it`,
    ),
  }
}

function daysTerm(days: number): Text {
  const swedish = smallNumbers.sv[days] ?? String(days)
  const english = smallNumbers.en[days] ?? String(days)
  return text(`inom ${swedish} ${days === 1 ? 'dag' : 'dagar'}`, `within ${english} days`)
}

function monthsTerm(months: number): Text {
  const swedish = smallNumbers.sv[months] ?? String(months)
  const english = smallNumbers.en[months] ?? String(months)
  return text(
    `inom ${months === 1 ? 'en månad' : `${swedish} månader`}`,
    `within ${english} ${months === 1 ? 'month' : 'months'}`,
  )
}

const smallNumbers = {
  sv: 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}
