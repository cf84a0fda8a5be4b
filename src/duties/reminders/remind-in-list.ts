/**
 * Where own reminders stand in the work list: with the duties of their day, and one whose day has gone
 * under today, since only a duty can be late. Chosen by rule, level, caseworker, standing or month the
 * list is of duties alone.
 */
import type { Day } from '../../shared/day.ts'
import { endOfWeek, type Section, type WorkRow, type WorkWish } from '../queries.ts'
import { placeReminders } from './place-reminders.ts'
import type { Reminder } from './reminder.ts'

export function reminderSection({ day }: Reminder, today: Day): Section {
  if (day <= today) return 'today'
  return day <= endOfWeek(today) ? 'week' : 'later'
}

/** The reminders that a wish leaves room for; all sections of them, for the counts. */
export function wantsReminders({
  ruleId,
  level,
  caseworkerId,
  standing,
  month,
  extent,
}: WorkWish): boolean {
  return [ruleId, level, caseworkerId, standing, month, extent].every((one) => one === null)
}

/** In the order of the list; sorted by child or duty they come last, since they need have neither. */
export function inOrderOf({ sort }: WorkWish, reminders: readonly Reminder[]): readonly Reminder[] {
  return sort.key === 'senast' && sort.direction === 'desc' ? reminders.toReversed() : reminders
}

export function placeInList(
  wish: WorkWish,
  given: { duties: readonly WorkRow[]; reminders: readonly Reminder[]; today: Day },
) {
  const { duties, reminders, today } = given
  const comesFirst = ({ duty }: WorkRow, { day }: Reminder) => {
    if (wish.sort.key !== 'senast') return true
    const stands = Math.max(day, today)
    // A duty without a day stands last, whichever way the list runs.
    if (duty.planBy === null) return false
    return wish.sort.direction === 'asc' ? duty.planBy <= stands : duty.planBy >= stands
  }
  return placeReminders(wish, { duties, reminders, comesFirst })
}
