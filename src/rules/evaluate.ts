import type { Day } from '../shared/day.ts'
import type { RuleCalendar } from './calendar.ts'
import type { Duty } from './duty.ts'
import type { Fact, Subject } from './fact.ts'
import type { Rule } from './rule.ts'

export type Evaluation = {
  readonly rules: readonly Rule[]
  /** Facts of one subject that are in force: none voided, one version of each origin. */
  readonly facts: readonly Fact[]
  readonly subject: Subject & { readonly born: Day | null }
  readonly today: Day
  readonly calendar: RuleCalendar
}

/** The duties of one subject: pure, the same for the same facts in any order. */
export function evaluate(_evaluation: Evaluation): Duty[] {
  return []
}
