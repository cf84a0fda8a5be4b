/**
 * A day is an integer: days since 1970-01-01. Rules and periods compare and add days millions of
 * times, and a Temporal object costs microseconds a call; the tests hold this arithmetic against
 * Temporal over 1900–2100. Civil arithmetic after Howard Hinnant, "chrono-Compatible Low-Level
 * Date Algorithms" (2013). Reading what people write stands in read-day.ts, writing in day-words.ts.
 */
export type Day = number

/** Year 2026, month 1–12, date 1–31. */
export type CivilDate = { readonly year: number; readonly month: number; readonly date: number }

/** Days since 1970-01-01 of a civil date, which must exist (see `isCivilDate`). */
export function dayOf(year: number, month: number, date: number): Day {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function civilDate(day: Day): CivilDate {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** @example daysInMonth(2028, 2): 29 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isCivilDate(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** Strict: 'YYYY-MM-DD' of a day that exists, else throws: data must never be guessed at. */
export function parseDay(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  const [year, month, date] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
  if (match === null || !isCivilDate(year, month, date)) throw new RangeError(`Not a day: ${iso}`)
  return dayOf(year, month, date)
}

/** @example isoDay(20485): '2026-02-01' */
export function isoDay(day: Day): string {
  const { year, month, date } = civilDate(day)
  const padded = year < 1000 ? String(year).padStart(4, '0') : String(year)
  return `${padded}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
}

export function addDays(day: Day, days: number): Day {
  return day + days
}

/**
 * The same number some months on; where the month is shorter, its last day. Always count from the
 * anchor (31 August + 12 months), never month by month, which would drift from 31 to 28.
 * @example 2026-08-31 and 6 months: 2027-02-28.
 * Source: lagen (1930:173) om beräkning av lagstadgad tid, 1 §.
 */
export function addMonths(anchor: Day, months: number): Day {
  const { year, month, date } = civilDate(anchor)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function yearOf(day: Day): number {
  return civilDate(day).year
}

/**
 * The day a person born on `born` reaches `age` years. We found no statute on those born on
 * 29 February; like a month without its last number (lagen (1930:173) 1 §) they reach it on the
 * 28th in common years, so that what ends at an age never ends a day too late.
 */
export function birthday(born: Day, age: number): Day {
  return addMonths(born, age * 12)
}

/** Whole years reached on `day`; negative before birth. */
export function ageOn(born: Day, day: Day): number {
  const age = yearOf(day) - yearOf(born)
  return birthday(born, age) <= day ? age : age - 1
}
