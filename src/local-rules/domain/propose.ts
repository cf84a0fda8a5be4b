import { hangsOnPlacement } from '../../rules/local/goal-version.ts'
import {
  careStarted,
  type Goal,
  type GoalParts,
  type LocalTerm,
  type LocalVersion,
} from '../../rules/local/local-version.ts'
import { mayChangeTerm } from '../../rules/local/with-local.ts'
import type { Rule, RuleVersion } from '../../rules/rule.ts'
import type { Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'

type When = {
  readonly validFrom: Day
  readonly today: Day
  /** What is confirmed for the same rule. */
  readonly confirmed: readonly LocalVersion[]
}

export type DayRefusal = 'in-the-past' | 'day-taken' | 'has-ended'

/**
 * Another number of days for a rule, from a day. The law's own number can never be changed, nor one
 * that is not in force; a version begins today at the earliest, and no two of a rule on one day.
 * @example 'region-notice' from 7 to 5 days from 2027-03-01
 */
export function proposeTerm(
  rule: Rule,
  { term, ...when }: When & { readonly term: LocalTerm },
): Decision<LocalTerm, DayRefusal | 'set-by-law' | 'not-in-force' | 'same-as-now'> {
  const dayRefused = refuseDay(when)
  if (dayRefused !== null) return refuse(dayRefused, { day: when.validFrom })
  const version = versionOn(rule, when.validFrom)
  if (version === null) return refuse('not-in-force', { day: when.validFrom })
  if (!mayChangeTerm(version)) return refuse('set-by-law')
  const { amount, unit } = term
  if (isSame(version, term)) return refuse('same-as-now')
  return accept({ amount, unit })
}

/** A goal is put together from what there is; what starts it cannot be what fulfils it. */
export function proposeGoal(
  goal: Goal,
  { parts, ...when }: When & { readonly parts: GoalParts },
): Decision<Goal, DayRefusal | 'unknown-part' | 'fulfils-itself' | 'ages-turned'> {
  const dayRefused = refuseDay(when)
  if (dayRefused !== null) return refuse(dayRefused, { day: when.validFrom })
  const known = new Set([careStarted, ...parts.kinds.map(({ kind }) => kind)])
  const codes = new Set(parts.forms.map(({ code }) => code))
  const isKnown =
    known.has(goal.trigger) &&
    known.has(goal.fulfilledBy) &&
    goal.fulfilledBy !== careStarted &&
    goal.forms.every((form) => codes.has(form))
  if (!isKnown) return refuse('unknown-part')
  const fulfilsItself = hangsOnPlacement(goal)
    ? goal.fulfilledBy === 'placement'
    : goal.fulfilledBy === goal.trigger
  if (fulfilsItself) return refuse('fulfils-itself')
  if (goal.ageFrom !== null && goal.ageTo !== null && goal.ageFrom > goal.ageTo) {
    return refuse('ages-turned')
  }
  return accept(goal)
}

/** A goal of one's own ends; one that came with the system does not, and must have begun before. */
export function proposeEnd(
  rule: Rule,
  when: When,
): Decision<Day, DayRefusal | 'not-own-goal' | 'not-in-force'> {
  if (!when.confirmed.some(({ kind }) => kind === 'goal')) return refuse('not-own-goal')
  const dayRefused = refuseDay(when)
  if (dayRefused !== null) return refuse(dayRefused, { day: when.validFrom })
  const last = rule.versions.at(-1)
  if (last === undefined || last.validFrom >= when.validFrom) {
    return refuse('not-in-force', { day: when.validFrom })
  }
  return accept(when.validFrom)
}

function refuseDay({ validFrom, today, confirmed }: When): DayRefusal | null {
  if (validFrom < today) return 'in-the-past'
  if (confirmed.some((one) => one.kind === 'end' && one.validFrom <= validFrom)) return 'has-ended'
  return confirmed.some((one) => one.validFrom === validFrom) ? 'day-taken' : null
}

/** The version in force on a day. */
export function versionOn({ versions }: Rule, day: Day): RuleVersion | null {
  return (
    versions.find(
      ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day < validUntil),
    ) ?? null
  )
}

/** Counted from any day: seven days are seven days, however they are written. */
function isSame({ due }: RuleVersion, { amount, unit }: LocalTerm): boolean {
  return unit === 'days' && due.count(0) === amount && due.count(31) === 31 + amount
}
