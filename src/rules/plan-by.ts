import type { Day } from '../shared/day.ts'
import { lastWorkdayOnOrBefore } from '../shared/swedish-holidays.ts'

/**
 * The day a person plans by: the last working day on or before the limit. Whether the authority
 * may wait until the next working day (lagen (1930:173) 2 §) is disputed, so nobody plans on it.
 * Never before the day counted from: what arises on Christmas Eve cannot be planned for the 23rd.
 */
export function planByFor(limit: Day, countedFrom: Day): Day {
  return Math.max(lastWorkdayOnOrBefore(limit), Math.min(countedFrom, limit))
}
