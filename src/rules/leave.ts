import type { Day } from '../shared/day.ts'
import type { Standing } from './duty-chain.ts'
import type { Fact } from './fact.ts'
import { factKind } from './fact-kind.ts'
import type { Context, Occasion, Rule, RuleVersion } from './rule.ts'

/**
 * A duty is given a longer time, or need not be done for a while, by somebody's decision. Both are
 * facts about the child, kept by the duty's key: a corrected date or a new law leaves them standing.
 */
export const dutyExtended = factKind('duty-extended', 'duty_leave', leaveColumns())
export const dutyExempted = factKind('duty-exempted', 'duty_leave', leaveColumns())

function leaveColumns() {
  return { dutyKey: 'text', untilDay: 'day', byManager: 'flag', ground: 'text' } as const
}

export type DutyKey = string

/** @example dutyKey(rule, occasion, 1): 'overvagande-sol:<placement>:<decision>:1' */
export function dutyKey(rule: Rule, occasion: Occasion, occurrence: number): DutyKey {
  const parts = [rule.id, occasion.origin.originId, ...(occasion.alsoKeyedBy ?? []), occurrence]
  return parts.join(':')
}

/**
 * Whether time may be given, and by what. A law's limit only where the law itself says so; a city's
 * goal or a routine of the municipality by the manager. Never an absolute limit.
 */
export function leaveIn(version: RuleVersion): 'by-law' | 'by-manager' | null {
  if (version.extendable !== undefined) return 'by-law'
  const isOwn = version.level === 'stadsmål' || version.term.level === 'lokal rutin'
  return isOwn ? 'by-manager' : null
}

/** Whether it may be let be for a while: only what the city itself has set as its goal. */
export function exemptible(version: RuleVersion): boolean {
  return version.level === 'stadsmål' || version.level === 'lokal rutin'
}

/** What decisions have given one duty. */
export type Allowance = {
  readonly extended: { readonly originId: string; readonly until: Day } | null
  readonly exempted: { readonly originId: string; readonly until: Day } | null
}

/**
 * What has been given a duty by its key. Time given never makes a limit earlier. An exemption that
 * has run out leaves its last day as the limit: the time it covered is not held against anybody.
 */
export function allowanceFor(standing: Standing, key: DutyKey, context: Context): Allowance {
  const { version, limit } = standing
  const { history, today } = context
  const leave = leaveIn(version)
  const isOf = (fact: Fact) => fact.data.dutyKey === key
  const extensions = history
    .of(dutyExtended.kind)
    .filter((fact) => isOf(fact) && leave === (fact.data.byManager ? 'by-manager' : 'by-law'))
  const exemptions = exemptible(version)
    ? history.of(dutyExempted.kind).filter((fact) => isOf(fact) && fact.data.byManager === true)
    : []
  const extended = furthest([...extensions, ...exemptions])
  const exempted = furthest(exemptions)
  return {
    extended: extended !== null && extended.until > limit ? extended : null,
    exempted: exempted !== null && exempted.until >= today ? exempted : null,
  }
}

function furthest(facts: readonly Fact[]): { originId: string; until: Day } | null {
  let last: { originId: string; until: Day } | null = null
  for (const { originId, data } of facts) {
    const until = data.untilDay
    if (typeof until === 'number' && (last === null || until > last.until)) {
      last = { originId, until }
    }
  }
  return last
}
