import type { Day } from '../../shared/day.ts'
import type { RuleCalendar } from '../calendar.ts'
import type { Duty } from '../duty.ts'
import { evaluate } from '../evaluate.ts'
import type { Fact, Subject } from '../fact.ts'
import type { Rule } from '../rule.ts'

/** What a local version would do to one child's duties, in numbers that add up over children. */
export type Effect = {
  /** Open duties under the rule as it is, on the first day of the version. */
  readonly open: number
  /** Of those, with another last day. */
  readonly moved: number
  /** Of those, which are to be done on that very day. */
  readonly atOnce: number
  /** Duties that arise on the first day, of what is under way then. */
  readonly added: number
  /** Duties a new goal would have given in the twelve months before today. */
  readonly past: number
}

export const noEffect: Effect = { open: 0, moved: 0, atOnce: 0, added: 0, past: 0 }

export type Trial = {
  /** The rule as it holds without the version; null for a new goal. */
  readonly before: Rule | null
  readonly after: Rule
  /** A new goal as if it had begun a year ago. */
  readonly yearAgo: Rule | null
  readonly validFrom: Day
  readonly today: Day
}

type OneChild = {
  readonly facts: readonly Fact[]
  readonly subject: Subject & { readonly born: Day | null }
  readonly calendar: RuleCalendar
  readonly inUseSince?: Day | null
}

/**
 * Counts by the engine itself, on the first day of the version, from what is recorded today: as if
 * nothing more happened before then.
 */
export function effectOn(child: OneChild, trial: Trial): Effect {
  const { before, after, yearAgo, validFrom, today } = trial
  const day = Math.max(validFrom, today)
  const held = before === null ? [] : openDuties(child, before, day)
  const changed = openDuties(child, after, day)
  const limits = new Map(held.map(({ key, limit }) => [key, limit]))
  const moved = changed.filter(({ key, limit }) => limits.has(key) && limits.get(key) !== limit)
  return {
    open: held.length,
    moved: moved.length,
    atOnce: moved.filter(({ limit }) => limit === validFrom).length,
    added: changed.filter(({ key }) => !limits.has(key)).length,
    past: yearAgo === null ? 0 : evaluate({ ...child, rules: [yearAgo], today }).length,
  }
}

export function sumOf(one: Effect, other: Effect): Effect {
  return {
    open: one.open + other.open,
    moved: one.moved + other.moved,
    atOnce: one.atOnce + other.atOnce,
    added: one.added + other.added,
    past: one.past + other.past,
  }
}

function openDuties(child: OneChild, rule: Rule, day: Day): Duty[] {
  return evaluate({ ...child, rules: [rule], today: day }).filter(({ state }) => state === 'open')
}
