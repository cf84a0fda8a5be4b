import { type Day, dayOf, yearOf } from '../../shared/day.ts'
import type { YearWanted } from './spells.ts'

/** What is known of a stadsdel before its years are laid out. */
export type Wanted = {
  readonly stadsdel: string
  /** Children of 2020, each once. */
  readonly in2020: number
  /** Children of today's stories, who count among the present ones. */
  readonly now: number
  readonly caseworkers: number
}

export type Laid = {
  readonly stadsdel: string
  /** Placed when the first year begins. */
  readonly before: number
  readonly years: readonly YearWanted[]
}

/** Children placed some time in 2022, each once, as the city has counted. */
const countedIn2022 = 2122

/** Of a year's children, how many are placed when it ends. */
const shareStaying = 0.57

/** A caseworker's children today: a full list that can still be read at a glance. */
const perCaseworker = 21

/** Ten years with the present one, more when that has hardly begun. */
export function yearsOfStadsdel(wanted: readonly Wanted[], today: Day): Laid[] {
  const firstYear = Math.min(2017, yearOf(today) - 9)
  const lastYear = today - dayOf(yearOf(today), 1, 1) < 60 ? yearOf(today) - 1 : yearOf(today)
  const exact = shareOut(
    countedIn2022,
    wanted.map(({ in2020 }) => in2020),
  )
  return wanted.map((one, index): Laid => {
    const placedIn = (year: number) => {
      if (year === 2020) return one.in2020
      if (year === 2022) return exact[index] ?? 0
      return Math.round(one.in2020 * (year < 2020 ? 1.03 : year === 2021 ? 1.08 : 1.07))
    }
    const present = Math.max(
      8,
      Math.min(one.caseworkers * perCaseworker, Math.round(one.in2020 * 0.58)),
    )
    const atLast = Math.max(3, present - one.now)
    const staying = (year: number) => {
      if (year >= lastYear) return atLast
      const usual = Math.round(placedIn(year) * shareStaying)
      if (year < lastYear - 2) return usual
      return Math.round((usual * (lastYear - year) + atLast * (3 - lastYear + year)) / 3)
    }
    const years: YearWanted[] = []
    let before = staying(firstYear - 1)
    for (let year = firstYear; year <= lastYear; year += 1) {
      const from = dayOf(year, 1, 1)
      const until = year === lastYear ? today : dayOf(year + 1, 1, 1)
      const atEnd = staying(year)
      // Those of the stories are placed in the last years too.
      const stories = year >= lastYear - 1 ? one.now : 0
      const begin = ((placedIn(year) - before - stories) * (until - from)) / 365
      const least = Math.max(before, atEnd)
      const placed = year < 2023 ? placedIn(year) : Math.max(least, before + Math.round(begin))
      if (placed < least) throw new RangeError(`${one.stadsdel} ${year}: ${placed} < ${least}`)
      years.push({ from, until, placed, atEnd })
      before = atEnd
    }
    return { stadsdel: one.stadsdel, before: staying(firstYear - 1), years }
  })
}

/** A whole number in parts by weight; the largest remainders get what is left over. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((one, other) => one + other, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder)
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
