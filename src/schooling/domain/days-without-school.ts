import type { Day } from '../../shared/day.ts'
import type { SchoolCalendar } from './school-calendar.ts'

/**
 * Calendar days from placement to start: the column the month's file asks for. The day of placement
 * is day 0, so a start the day after is 1; breaks and weekends are counted like other days.
 * @example placed 2026-09-01, started 2026-09-10: 9
 */
export function daysToSchool(placementFrom: Day, start: Day): number {
  return start - placementFrom
}

/**
 * School days the child missed: those after the day of placement and before the day of the start
 * (or before today, while there is none). The day of the move is not counted, as in `daysToSchool`.
 * @example placed Tuesday 2026-09-01, started Thursday 2026-09-10: 6
 */
export function schoolDaysLost(
  placementFrom: Day,
  startOrToday: Day,
  calendar: Pick<SchoolCalendar, 'isSchoolDay'>,
): number {
  let lost = 0
  for (let day = placementFrom + 1; day < startOrToday; day += 1) {
    if (calendar.isSchoolDay(day)) lost += 1
  }
  return lost
}
