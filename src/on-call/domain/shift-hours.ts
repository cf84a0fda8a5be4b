import type { Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { isWorkday } from '../../shared/swedish-holidays.ts'

/** A shift by the clock on the wall in Stockholm: minutes since midnight on each of its two days. */
export type ShiftHours = {
  readonly fromDay: Day
  readonly fromMinute: number
  readonly untilDay: Day
  readonly untilMinute: number
}

export type ShiftRefusal = 'no-time' | 'in-the-past'

/** Office hours by the city's own routine: working days from eight to half past four. */
const office = { from: 8 * 60, until: 16 * 60 + 30 }

/**
 * '16:30' as minutes since midnight; null for what is no time of day.
 * @example readClock('02:10'): 130
 */
export function readClock(written: string): number | null {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(written.trim()) ?? []
  const [hour, minute] = [Number(hours), Number(minutes)]
  if (hours === undefined || hour > 23 || minute > 59) return null
  return hour * 60 + minute
}

/**
 * A shift that begins on a day and ends at the next such time of the clock, so that it never lasts
 * more than a day: 16.30–08.00 ends the next morning, 08.00–16.30 the same afternoon.
 * Refuses what is no time of day, and a day gone by.
 * @example 2026-11-20, '16:30', '08:00': until 08:00 on 2026-11-21
 */
export function planShift(
  { day, from, until }: { readonly day: Day; readonly from: string; readonly until: string },
  today: Day,
): Decision<ShiftHours, ShiftRefusal> {
  const [fromMinute, untilMinute] = [readClock(from), readClock(until)]
  if (fromMinute === null || untilMinute === null) return refuse('no-time')
  if (day < today) return refuse('in-the-past', { today })
  const untilDay = untilMinute > fromMinute ? day : day + 1
  return accept({ fromDay: day, fromMinute, untilDay, untilMinute })
}

/** Whether a shift reaches into office hours: then somebody must say why. */
export function touchesOfficeHours(shift: ShiftHours): boolean {
  const { fromDay, fromMinute, untilDay, untilMinute } = shift
  const parts =
    fromDay === untilDay
      ? [{ day: fromDay, from: fromMinute, until: untilMinute }]
      : [
          { day: fromDay, from: fromMinute, until: 24 * 60 },
          { day: untilDay, from: 0, until: untilMinute },
        ]
  return parts.some(
    ({ day, from, until }) => isWorkday(day) && from < office.until && until > office.from,
  )
}
