import type { Day } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'

/** What rules need of the municipality's calendars; the schooling slice builds one. */
export type RuleCalendar = {
  /** The school break the day falls in, or null. */
  readonly breakOn: (
    day: Day,
  ) => { readonly from: Day; readonly until: Day; readonly name: Text } | null
  /** The first school day on or after; null when the calendar does not reach that far. */
  readonly nextSchoolDay: (day: Day) => Day | null
}

/** For subjects and tests without schools: every day is a school day. */
export const noBreaks: RuleCalendar = { breakOn: () => null, nextSchoolDay: (day) => day }
