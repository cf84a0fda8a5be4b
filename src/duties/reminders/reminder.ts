import type { PersonRow } from '../../children/index.ts'
import { addMonths, type Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'

/** Somebody's own reminder. About a child it is there only while the child may be seen. */
export type Reminder = {
  readonly id: string
  readonly day: Day
  readonly words: string
  readonly child: (PersonRow & { readonly caseworkerId: string | null }) | null
  readonly isDone: boolean
}

const yearsAhead = 5

/**
 * The day to be reminded: today or later, and within five years, since a later one is a slip of the
 * finger. A reminder whose day has gone may keep it while its words are changed.
 * @param kept the day it has already; null for a new one
 * @example on 2026-11-22: 2026-11-23 is accepted, 2026-11-21 is 'day-gone', 2062-11-23 is 'too-far'
 */
export function chooseDay(
  day: Day,
  { kept, today }: { kept: Day | null; today: Day },
): Decision<Day, 'day-gone' | 'too-far'> {
  if (day === kept) return accept(day)
  if (day < today) return refuse('day-gone')
  if (day > addMonths(today, 12 * yearsAhead)) return refuse('too-far')
  return accept(day)
}
