import type { TimePart } from '../../measures/table-measure.ts'
import { addMonths, civilDate, type Day, dayOf, isCivilDate } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'

/** How long the parts of a period are; each is also the id of the dimension of time that shows them. */
export const grains = ['year', 'quarter', 'month'] as const
export type Grain = (typeof grains)[number]

const monthsIn: Readonly<Record<Grain, number>> = { year: 12, quarter: 3, month: 1 }

/**
 * Reads a period as people and addresses write it, into half-open days; null where it is none.
 * @example '2020', '2020-Q1', '2020-03', '2020-03-15' (one day), '2018..2022', '2020-11..2021-02'.
 */
export function parsePeriod(written: string): TimePart | null {
  const [first = '', last = first, ...more] = written.split('..')
  const [from, until] = [parseOne(first)?.from, parseOne(last)?.until]
  if (more.length > 0 || from === undefined || until === undefined || until <= from) return null
  return { from, until }
}

function parseOne(written: string): TimePart | null {
  const match = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(written)
  if (match === null) return null
  const [, year, quarter, month, date] = match.map((part) => Number(part ?? Number.NaN))
  if (year === undefined || year < 1900 || year > 2200) return null
  if (date !== undefined && !Number.isNaN(date)) {
    if (month === undefined || !isCivilDate(year, month, date)) return null
    const day = dayOf(year, month, date)
    return { from: day, until: day + 1 }
  }
  if (month !== undefined && !Number.isNaN(month)) {
    return isCivilDate(year, month, 1) ? monthsFrom(dayOf(year, month, 1), 1) : null
  }
  if (quarter !== undefined && !Number.isNaN(quarter)) {
    return monthsFrom(dayOf(year, quarter * 3 - 2, 1), 3)
  }
  return monthsFrom(dayOf(year, 1, 1), 12)
}

function monthsFrom(from: Day, months: number): TimePart {
  return { from, until: addMonths(from, months) }
}

/**
 * The years, quarters or months of a period, in order; those at its ends are as long as it lets them be.
 * @example 2020 by quarter: from 1 January, 1 April, 1 July and 1 October.
 */
export function partsOf({ from, until }: TimePart, grain: Grain): TimePart[] {
  const parts: TimePart[] = []
  for (let begins = startOf(from, grain); begins < until; ) {
    const ends = addMonths(begins, monthsIn[grain])
    parts.push({ from: Math.max(begins, from), until: Math.min(ends, until) })
    begins = ends
  }
  return parts
}

function startOf(day: Day, grain: Grain): Day {
  const { year, month } = civilDate(day)
  const months = monthsIn[grain]
  return dayOf(year, Math.floor((month - 1) / months) * months + 1, 1)
}

/** @example partName({ from: 2020-04-01, … }, 'quarter'): id '2020-Q2', 'kvartal 2 2020'. */
export function partName({ from }: TimePart, grain: Grain): { id: string; label: Text } {
  const { year, month } = civilDate(from)
  const quarter = Math.floor((month - 1) / 3) + 1
  if (grain === 'year') return { id: `${year}`, label: text(`${year}`, `${year}`) }
  if (grain === 'quarter') {
    return {
      id: `${year}-Q${quarter}`,
      label: text(`kvartal ${quarter} ${year}`, `quarter ${quarter} ${year}`),
    }
  }
  const id = `${year}-${String(month).padStart(2, '0')}`
  return { id, label: text(id, id) }
}
