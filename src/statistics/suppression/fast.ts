import type { Highs } from 'highs'
import { Choice } from './choice.ts'
import type { Needs } from './needs.ts'
import type { Problem } from './problem.ts'
import type { Way } from './ways.ts'

export type FastAsked = {
  readonly needs: Needs
  /** Never hidden: kept, known already, or a zero where zeros are shown. */
  readonly fixed: ReadonlySet<number>
  readonly costs: readonly number[]
  /** How long linear programs may be spent on what was found first, in milliseconds. */
  readonly finishMs: number
  readonly onProgress?: (done: number, of: number) => void
}

/** What to hide, and tables that would then look the same: they make the audit short. */
export type Proposal = {
  readonly hidden: ReadonlySet<number>
  readonly witnesses: readonly Way[]
}

/** Up to so many cells a linear program of the whole table takes some hundredths of a second. */
export const MOST_BY_PROGRAMS = 5000
/** Up to so many failing cells times cells each has a program of its own; above, some share one. */
const MOST_WORK = 500_000
/** More at once take less time, and together hide more. */
const AT_ONCE = 5

export type Start = {
  /** Hidden already, and stays so. */
  readonly from: ReadonlySet<number>
  /** Those of them that are not in doubt enough. */
  readonly failing: readonly number[]
  /** Whether a way is looked for even where an earlier one has left a cell in doubt by the by. */
  readonly forEach: boolean
}

/**
 * A proposal of what to hide: for one failing cell after another a cheap other table in which it differs
 * enough, where cells that are hidden already cost next to nothing; then each of these ways is tried
 * again with what the others have hidden. By linear programs of the whole table; where that is large, by
 * patterns and programs of a part. Null when a fixed cell stands in the way.
 */
export function proposeFast(
  highs: Highs,
  problem: Problem,
  asked: FastAsked & Start,
): Proposal | null {
  const size = problem.values.length
  const chosen = new Choice(highs, problem, asked)
  try {
    const failing = new Set(asked.failing)
    for (const cell of asked.from) chosen.hide(cell, !failing.has(cell))
    const atOnce = hasTimeForEach(problem, asked.failing) ? 1 : AT_ONCE
    const isLarge = size > MOST_BY_PROGRAMS
    const isDone = isLarge ? byPatterns(chosen, asked) : byPrograms(chosen, asked, atOnce)
    if (!isDone || !chosen.leaveAllInDoubt()) return null
    // Ways that were found together are seldom done better one by one.
    if (isLarge) chosen.improve(asked.finishMs, 'patterns')
    else if (atOnce === 1) chosen.improve(asked.finishMs, 'programs')
    const isKept = chosen.leaveAllInDoubt()
    return isKept ? { hidden: chosen.hidden(), witnesses: chosen.ways() } : null
  } finally {
    chosen.close()
  }
}

/** Whether a program for each of these cells takes no more than some seconds. */
export function hasTimeForEach({ values }: Problem, failing: readonly number[]): boolean {
  return failing.length * values.length <= MOST_WORK
}

function byPatterns(chosen: Choice, { failing, onProgress }: FastAsked & Start): boolean {
  return failing.every((cell, done) => {
    onProgress?.(done + 1, failing.length)
    return chosen.leaveInDoubt(cell)
  })
}

/** Those of one program lie far apart, so that they seldom stand in each other's way. */
function byPrograms(
  chosen: Choice,
  { failing, forEach, onProgress }: FastAsked & Start,
  atOnce: number,
): boolean {
  if (forEach) return failing.every((cell) => chosen.leaveTogether([cell]))
  for (let left = failing; ; ) {
    left = left.filter((cell) => !chosen.isInDoubt(cell))
    onProgress?.(failing.length - left.length, failing.length)
    if (left.length === 0) return true
    const step = Math.ceil(left.length / atOnce)
    if (!chosen.leaveTogether(left.filter((_, nth) => nth % step === 0))) return false
  }
}
