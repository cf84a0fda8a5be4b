import { addMonths, type Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'

/** A time booked for doing a duty. A plan: it fulfils nothing, what happened does. */
export type Booking = {
  readonly id: string
  /** The first booking, of which this is the same moved. */
  readonly originId: string
  readonly moves: number
  readonly replacesId: string | null
  readonly dutyId: string
  readonly childId: string
  readonly day: Day
  /** '13:00', in Sweden. */
  readonly at: string
  readonly place: string | null
  readonly withWhom: string | null
  readonly isCancelled: boolean
}

export type Wanted = Pick<Booking, 'day' | 'at' | 'place' | 'withWhom'>

const yearsAhead = 2

/**
 * A time for a duty that is still to be done, today or later and within two years.
 * Refuses 'duty-closed', 'day-gone' and 'too-far'. A day after the duty's last is let through: it may
 * be the first there was, and the page says that it is too late.
 * @example on 2026-11-22: 2026-11-22 is accepted, 2026-11-21 is 'day-gone', 2028-11-23 is 'too-far'
 */
export function bookTime(
  wanted: Wanted,
  { isOpen, today }: { isOpen: boolean; today: Day },
): Decision<Wanted, 'duty-closed' | 'day-gone' | 'too-far'> {
  if (!isOpen) return refuse('duty-closed')
  if (wanted.day < today) return refuse('day-gone')
  if (wanted.day > addMonths(today, 12 * yearsAhead)) return refuse('too-far')
  return accept(wanted)
}

/** Whether its day has gone without the duty being done, so that somebody must say what became of it. */
export function isUnanswered(booking: Booking, { isOpen, today }: { isOpen: boolean; today: Day }) {
  return isOpen && !booking.isCancelled && booking.day < today
}

/**
 * A time as people type it, on a 24-hour clock; null for what is no time.
 * @example '13:00', '13.00', '1300', '13' and 'kl 13' are '13:00'; '9.5' and '25:00' are none
 */
export function readTime(typed: string): string | null {
  const written = typed.trim().replace(/^kl\.?\s*/i, '')
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.]?([0-5]\d))?$/.exec(written) ?? []
  if (hours === undefined || Number(hours) > 23) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}
