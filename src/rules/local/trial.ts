import { addMonths, type Day } from '../../shared/day.ts'
import type { Rule } from '../rule.ts'
import type { Trial } from './effect.ts'
import type { GoalParts, LocalVersion } from './local-version.ts'
import { withLocal } from './with-local.ts'

type Asked = {
  readonly builtIn: readonly Rule[]
  readonly confirmed: readonly LocalVersion[]
  readonly version: LocalVersion
  readonly parts: GoalParts
  readonly today: Day
}

/** The rule before and after a version, for counting what it would do; null when it has no such rule. */
export function trialOf({ builtIn, confirmed, version, parts, today }: Asked): Trial | null {
  const others = confirmed.filter(({ id }) => id !== version.id)
  const find = (local: readonly LocalVersion[]) =>
    withLocal(builtIn, local, parts).find(({ id }) => id === version.ruleId) ?? null
  const after = find([...others, version])
  if (after === null) return null
  const { validFrom } = version
  return { before: find(others), after, yearAgo: yearAgo(), validFrom, today }

  function yearAgo(): Rule | null {
    if (version.kind !== 'goal') return null
    const goal = { ...version.goal, reach: 'new' as const }
    return find([{ ...version, goal, validFrom: addMonths(today, -12) }])
  }
}
