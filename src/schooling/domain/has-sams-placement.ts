import type { RuleCalendar } from '../../rules/calendar.ts'
import type { Fact } from '../../rules/fact.ts'
import { historyOn } from '../../rules/history.ts'
import type { Day } from '../../shared/day.ts'
import { defaultSchoolingSettings } from '../settings.ts'
import { changedSchool } from './changed-school.ts'

const trigger = changedSchool(defaultSchoolingSettings.samsForms)

/**
 * Whether the SAMS contact has anything to follow for the child: the same question as the rule's,
 * so that whom the contact sees and what there is to do cannot drift apart.
 */
export function hasSamsPlacement(
  facts: readonly Fact[],
  { born, today, calendar }: { born: Day; today: Day; calendar: RuleCalendar },
): boolean {
  return trigger.find({ history: historyOn(facts, today), born, today, calendar }).length > 0
}
