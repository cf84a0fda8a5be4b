import { type Day, isoDay } from '../../shared/day.ts'

/** The page of a day with some of it chosen. */
export function lawDayAddress(day: Day, chosen: Readonly<Record<string, string>> = {}): string {
  return `/ny-lag?${new URLSearchParams({ dag: isoDay(day), ...chosen })}`
}

/** The rows that a number counts, on the same page. */
export function rowsAddress(day: Day, chosen: Readonly<Record<string, string>> = {}): string {
  return `${lawDayAddress(day, chosen)}#rader`
}
