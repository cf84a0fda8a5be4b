import type { Highs } from 'highs'
import { Choice, cheapestWay, HIDDEN_COST } from './choice.ts'
import type { Needs } from './needs.ts'
import type { Problem } from './problem.ts'
import { openWays, type Way } from './ways.ts'

export type FastAsked = {
  readonly needs: Needs
  /** Never hidden: kept, known already, or a zero where zeros are shown. */
  readonly fixed: ReadonlySet<number>
  readonly costs: readonly number[]
  /** How long linear programs may be spent on what patterns have found, in milliseconds. */
  readonly finishMs: number
  readonly onProgress?: (done: number, of: number) => void
}

/** What to hide, and tables that would then look the same: they make the audit short. */
export type Proposal = {
  readonly hidden: ReadonlySet<number>
  readonly witnesses: readonly Way[]
}

/**
 * A proposal of what to hide: for one primary after another a cheap other table in which it differs
 * enough, where cells that are hidden already cost next to nothing; then each of these ways is tried
 * again with what the others have hidden. Patterns are tried first, and linear programs where there is
 * none and on the dearest that they leave. Null when a fixed cell stands in the way.
 */
export function proposeFast(highs: Highs, problem: Problem, asked: FastAsked): Proposal | null {
  const chosen = new Choice(highs, problem, asked)
  try {
    for (const cell of [...asked.needs.widths.keys(), ...problem.hiddenBefore]) chosen.hide(cell)
    const order = [...asked.needs.widths.keys()].toSorted(
      (one, other) => (problem.values[other] ?? 0) - (problem.values[one] ?? 0),
    )
    for (const [done, cell] of order.entries()) {
      if (!chosen.leaveInDoubt(cell)) return null
      asked.onProgress?.(done + 1, order.length)
    }
    if (!chosen.leaveAllInDoubt()) return null
    for (let round = 0; round < ROUNDS; round += 1) chosen.improve(Infinity, 'patterns')
    chosen.improve(asked.finishMs, 'programs')
    return chosen.leaveAllInDoubt() ? { hidden: chosen.hidden(), witnesses: chosen.ways() } : null
  } finally {
    chosen.close()
  }
}

/** A second round gains a few per cent and takes as long as the first. */
const ROUNDS = 1

/** Adds what is lacking to a set of hidden cells, at least cost. Null when it cannot be. */
export function repair(
  highs: Highs,
  problem: Problem,
  asked: FastAsked & { readonly hidden: ReadonlySet<number>; readonly failing: readonly number[] },
): Set<number> | null {
  const ways = openWays(highs, problem, asked)
  try {
    const hidden = new Set(asked.hidden)
    for (const cell of hidden) ways.setCost(cell, HIDDEN_COST)
    for (const cell of asked.failing) {
      const way = cheapestWay(cell, problem, asked.needs, ways)
      if (way === null) return null
      for (const other of way.keys()) {
        hidden.add(other)
        ways.setCost(other, HIDDEN_COST)
      }
    }
    return hidden
  } finally {
    ways.close()
  }
}
