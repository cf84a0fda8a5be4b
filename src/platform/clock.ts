import { type Day, parseDay } from '../shared/day.ts'

/** The clock is asked for only at the edge; everything inside takes `today` as an argument. */
export type Clock = {
  readonly today: () => Day
  /** The moment, for what runs by the hour; on a held day it is the present time of that day. */
  readonly now: () => Date
  readonly isFixed: boolean
}

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

/** The real day in Stockholm, or the day the clock is held at (demo and tests only). */
export function clockAt(fixedToday: Day | null): Clock {
  const realToday = () => parseDay(stockholm.format(new Date()))
  if (fixedToday === null) {
    return { today: realToday, now: () => new Date(), isFixed: false }
  }
  const now = () => new Date(Date.now() + (fixedToday - realToday()) * 86_400_000)
  return { today: () => fixedToday, now, isFixed: true }
}
