import type { Highs } from 'highs'
import { isWideEnough, type Needs, neededWidth } from './needs.ts'
import type { Problem } from './problem.ts'
import { openWays, type Way, type Ways } from './ways.ts'

export type FastAsked = {
  readonly needs: Needs
  /** Never hidden: kept, known already, or a zero where zeros are shown. */
  readonly fixed: ReadonlySet<number>
  readonly costs: readonly number[]
  readonly onProgress?: (done: number, of: number) => void
}

/** What it costs to move a cell that is hidden anyway: next to nothing, but not to be done idly. */
const HIDDEN_COST = 1e-3

/**
 * A proposal of what to hide: for one primary after another the cheapest other table in which it
 * differs enough, where cells that are hidden already cost nothing; then each of these ways is tried
 * once more with what the others have hidden. Null when a fixed cell stands in the way.
 */
export function proposeFast(highs: Highs, problem: Problem, asked: FastAsked): Set<number> | null {
  const ways = openWays(highs, problem, asked)
  try {
    const chosen = new Choice(problem, asked, ways)
    const first = [...asked.needs.widths.keys(), ...problem.hiddenBefore]
    for (const cell of first) chosen.hide(cell)
    const order = [...asked.needs.widths.keys()].toSorted(
      (one, other) => (problem.values[other] ?? 0) - (problem.values[one] ?? 0),
    )
    for (const [done, cell] of order.entries()) {
      if (!chosen.leaveInDoubt(cell)) return null
      asked.onProgress?.(done + 1, order.length)
    }
    if (!chosen.leaveAllInDoubt()) return null
    chosen.improve()
    return chosen.leaveAllInDoubt() ? chosen.hidden() : null
  } finally {
    ways.close()
  }
}

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
      const way = cheaperWay(cell, problem, asked.needs, ways)
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

function cheaperWay(cell: number, { values }: Problem, needs: Needs, ways: Ways): Way | null {
  const width = neededWidth(cell, needs)
  return (
    ways.find(cell, width) ??
    ((values[cell] ?? 0) - needs.least >= width ? ways.find(cell, -width) : null)
  )
}

class Choice {
  private readonly problem: Problem
  private readonly asked: FastAsked
  private readonly ways: Ways
  private readonly forced = new Set<number>()
  private readonly found: Way[] = []
  /** How many of the ways move each cell. */
  private readonly uses: Int32Array

  constructor(problem: Problem, asked: FastAsked, ways: Ways) {
    this.problem = problem
    this.asked = asked
    this.ways = ways
    this.uses = new Int32Array(problem.values.length)
  }

  hide(cell: number): void {
    this.forced.add(cell)
    this.ways.setCost(cell, HIDDEN_COST)
  }

  hidden(): Set<number> {
    return new Set([...this.forced, ...this.found.flatMap((way) => [...way.keys()])])
  }

  leaveAllInDoubt(): boolean {
    // A way that is added may hide a cell that no way moves by a whole step yet.
    for (;;) {
      const before = this.found.length
      for (const cell of this.hidden()) if (!this.leaveInDoubt(cell)) return false
      if (this.found.length === before) return true
    }
  }

  leaveInDoubt(cell: number): boolean {
    if (this.isInDoubt(cell, this.found)) return true
    const way = cheaperWay(cell, this.problem, this.asked.needs, this.ways)
    if (way === null) return false
    this.add(way)
    return true
  }

  /** Tries the dearest ways again, now that more is hidden. */
  improve(): void {
    const byCost = this.found.toSorted((one, other) => this.ownCost(other) - this.ownCost(one))
    for (const way of byCost) {
      const cost = this.ownCost(way)
      if (cost <= 0) break
      const others = this.found.filter((other) => other !== way)
      const orphans = [...way.keys()].filter(
        (cell) =>
          (this.forced.has(cell) || (this.uses[cell] ?? 0) > 1) && !this.isInDoubt(cell, others),
      )
      this.remove(way)
      const before = this.found.length
      const isDone = orphans.every((cell) => this.leaveInDoubt(cell))
      const added = this.found.slice(before)
      const newCost = this.costOf(added)
      if (isDone && newCost < cost) continue
      for (const worse of added) this.remove(worse)
      this.add(way)
    }
  }

  private isInDoubt(cell: number, ways: readonly Way[]): boolean {
    const value = this.problem.values[cell] ?? 0
    let [least, most] = [value, value]
    for (const way of ways) {
      const moved = way.get(cell)
      if (moved === undefined) continue
      least = Math.min(least, value + moved)
      most = Math.max(most, value + moved)
      if (isWideEnough(cell, { least, most }, this.asked.needs)) return true
    }
    return isWideEnough(cell, { least, most }, this.asked.needs)
  }

  private add(way: Way): void {
    this.found.push(way)
    for (const cell of way.keys()) {
      this.uses[cell] = (this.uses[cell] ?? 0) + 1
      if (this.uses[cell] === 1 && !this.forced.has(cell)) this.ways.setCost(cell, HIDDEN_COST)
    }
  }

  private remove(way: Way): void {
    this.found.splice(this.found.indexOf(way), 1)
    for (const cell of way.keys()) {
      this.uses[cell] = (this.uses[cell] ?? 0) - 1
      if (this.uses[cell] === 0 && !this.forced.has(cell)) {
        this.ways.setCost(cell, this.asked.costs[cell] ?? 1)
      }
    }
  }

  /** Of the cells that this way alone hides. */
  private ownCost(way: Way): number {
    return [...way.keys()].reduce(
      (sum, cell) =>
        this.uses[cell] === 1 && !this.forced.has(cell) ? sum + (this.asked.costs[cell] ?? 1) : sum,
      0,
    )
  }

  /** Of the cells that these ways alone hide. */
  private costOf(ways: readonly Way[]): number {
    const count = new Map<number, number>()
    for (const cell of ways.flatMap((way) => [...way.keys()])) {
      count.set(cell, (count.get(cell) ?? 0) + 1)
    }
    return [...count].reduce(
      (sum, [cell, times]) =>
        this.uses[cell] === times && !this.forced.has(cell)
          ? sum + (this.asked.costs[cell] ?? 1)
          : sum,
      0,
    )
  }
}
