import { addMonths, type Day, weekday } from '../../shared/day.ts'
import { lastWorkdayOnOrBefore } from '../../shared/swedish-holidays.ts'

/** The committee meets on Tuesdays. */
export function meetingOnOrBefore(day: Day): Day {
  let tuesday = day
  while (weekday(tuesday) !== 2) tuesday -= 1
  return lastWorkdayOnOrBefore(tuesday)
}

/** The day whose sixth month is out on `limit`. */
export function sixMonthsBefore(limit: Day): Day {
  let day = addMonths(limit, -6)
  while (addMonths(day, 6) < limit) day += 1
  return day
}
