import { type Day, parseDay } from '../shared/day.ts'

/** The clock is asked for only at the edge; everything inside takes `today` as an argument. */
export type Clock = { readonly today: () => Day; readonly isFixed: boolean }

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

/** The real day in Stockholm, or the day the clock is held at (demo and tests only). */
export function clockAt(fixedToday: Day | null): Clock {
  if (fixedToday !== null) return { today: () => fixedToday, isFixed: true }
  return { today: () => parseDay(stockholm.format(new Date())), isFixed: false }
}
