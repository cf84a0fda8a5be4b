import type { Rule } from '../rule.ts'
import type { GoalParts } from './local-version.ts'
import { countConfirmed, type Runs, readConfirmed } from './read-local.ts'
import { withLocal } from './with-local.ts'

/**
 * The catalogue as it holds in this installation: what is built in, with the municipality's own
 * versions. One per process and database; several processes are kept alike by the database alone.
 */
export type Catalogue = {
  /** What the software comes with. */
  readonly builtIn: readonly Rule[]
  /** The newest that this process has seen; a request sees to it first (see `at`). */
  readonly current: () => readonly Rule[]
  /**
   * What is confirmed as this transaction sees it: one small query, and everything anew when its
   * answer has grown. Who evaluates asks after having locked the children: whoever confirms after
   * that has them evaluated again, and waits for the lock.
   */
  readonly at: (tx: Runs) => Promise<readonly Rule[]>
}

export function catalogueOf(builtIn: readonly Rule[], parts: GoalParts): Catalogue {
  let known = 0
  let rules = builtIn
  return {
    builtIn,
    current: () => rules,
    at: async (tx) => {
      const count = await countConfirmed(tx)
      // Never back: a transaction that began earlier must not make the newer ones forget.
      if (count <= known) return rules
      const local = await readConfirmed(tx)
      if (local.length > known) {
        rules = withLocal(builtIn, local, parts)
        known = local.length
      }
      return rules
    },
  }
}
