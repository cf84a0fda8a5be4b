import type { Role } from '../../access/actor.ts'
import type { Duty } from '../../rules/duty.ts'
import { exemptible, leaveIn } from '../../rules/leave.ts'
import type { RuleVersion } from '../../rules/rule.ts'
import { addMonths, type Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'

export type LeaveKind = 'extend' | 'exempt'

/**
 * What may be given a duty of a version, by somebody in a role: a longer time by a decision where
 * the law allows it; a longer time, or leave to let it be for a while, by the manager where the city
 * has set the goal itself. A limit that the law alone sets is absolute, for everybody.
 */
export function leaveFor(version: RuleVersion, role: Role): readonly LeaveKind[] {
  const leave = leaveIn(version)
  const mayExtend = leave === 'by-law' || (leave === 'by-manager' && role === 'unit_manager')
  const mayExempt = exemptible(version) && role === 'unit_manager'
  return [...(mayExtend ? (['extend'] as const) : []), ...(mayExempt ? (['exempt'] as const) : [])]
}

export type LeaveRefusal =
  | 'not-open'
  | 'not-yours'
  | 'passed'
  | 'not-later'
  | 'too-far'
  | 'in-future'
  | 'gone'

type Asked = {
  readonly kind: LeaveKind
  /** The new last day, or the last day it need not be done. */
  readonly until: Day
  /** The day of the decision. */
  readonly decidedOn: Day
}

/** As many letters as the table asks of a reason at the least. */
export const shortestReason = 3

const mostMonths = 12

/**
 * Whether it may be given. Time is given before it has run out: what is late stays late, and a
 * decision afterwards does not mend it.
 */
export function giveLeave(
  { kind, until, decidedOn }: Asked,
  on: {
    readonly duty: Pick<Duty, 'state' | 'limit'>
    readonly version: RuleVersion
    readonly role: Role
    readonly today: Day
  },
): Decision<Asked, LeaveRefusal> {
  const { duty, version, role, today } = on
  if (duty.state !== 'open') return refuse('not-open')
  if (!leaveFor(version, role).includes(kind)) return refuse('not-yours')
  if (decidedOn > today) return refuse('in-future')
  if (until > addMonths(today, mostMonths)) return refuse('too-far')
  if (kind === 'exempt') {
    return until < today ? refuse('gone') : accept({ kind, until, decidedOn })
  }
  if (duty.limit !== null && decidedOn > duty.limit) return refuse('passed')
  if (duty.limit !== null && until <= duty.limit) return refuse('not-later')
  return accept({ kind, until, decidedOn })
}
