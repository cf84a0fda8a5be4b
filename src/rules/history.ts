import type { Day } from '../shared/day.ts'
import type { Fact } from './fact.ts'

/**
 * One subject's facts as they stand today, by kind and in order of time. What lies ahead has not
 * happened: a fact from a later day is left out, and an end on a later day has not come.
 */
export type History = { readonly of: (kind: string) => readonly Fact[] }

export function historyOn(facts: readonly Fact[], today: Day): History {
  const byKind = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.from > today) continue
    const known = fact.until !== null && fact.until > today ? { ...fact, until: null } : fact
    const list = byKind.get(fact.kind)
    if (list) list.push(known)
    else byKind.set(fact.kind, [known])
  }
  for (const list of byKind.values()) list.sort(inTimeOrder)
  return { of: (kind) => byKind.get(kind) ?? none }
}

const none: readonly Fact[] = []

/** By first day, then by origin, so that the order in which facts were read never matters. */
function inTimeOrder(one: Fact, other: Fact): number {
  if (one.from !== other.from) return one.from - other.from
  return one.originId < other.originId ? -1 : one.originId > other.originId ? 1 : 0
}
