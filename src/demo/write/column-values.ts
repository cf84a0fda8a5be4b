import { type Day, isoDay } from '../../shared/day.ts'
import type { Moment } from '../life/demo-fact.ts'

/** Values as PostgreSQL reads them from text. */
export function range(from: Day, until: Day | null): string {
  return `[${isoDay(from)},${until === null ? '' : isoDay(until)})`
}

export function dayOrNull(day: Day | null): string | null {
  return day === null ? null : isoDay(day)
}

/** A moment by Stockholm's clocks, but none that has not come: on the day itself the city is of the morning. */
export function momentsUntil(now: Moment | null): (moment: Moment) => string {
  return (moment) => `${now !== null && moment > now ? now : moment} Europe/Stockholm`
}
