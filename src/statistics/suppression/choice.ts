import type { Highs } from 'highs'
import type { FastAsked } from './fast.ts'
import { nearWay } from './near.ts'
import { changesOf, isWideEnough, type Needs, neededWidth } from './needs.ts'
import { Patterns } from './patterns.ts'
import type { Problem } from './problem.ts'
import { openWays, type Way, type Ways } from './ways.ts'

/** What it costs to move a cell that is hidden anyway: next to nothing, but not to be done idly. */
export const HIDDEN_COST = 1e-3

/**
 * What is to be hidden, as the ways that call for it: a cell is hidden when a way moves it, or when it
 * must be. Ways come and go, and what is left is the union of those that are needed.
 */
export class Choice {
  private readonly highs: Highs
  private readonly problem: Problem
  private readonly asked: FastAsked
  private readonly patterns: Patterns
  private readonly forced = new Set<number>()
  private readonly settled = new Set<number>()
  private readonly found = new Set<Way>()
  /** The ways that move each cell. */
  private readonly moving: readonly Set<Way>[]
  private readonly costs: Float64Array
  private readonly unsaid = new Set<number>()
  private opened: Ways | undefined

  constructor(highs: Highs, problem: Problem, asked: FastAsked) {
    this.highs = highs
    this.problem = problem
    this.asked = asked
    this.moving = problem.values.map(() => new Set())
    this.costs = Float64Array.from(asked.costs)
    this.patterns = new Patterns(problem, { ...asked, costs: this.costs })
  }

  /** `isSettled`: it is in doubt as it is, and asks for no way. */
  hide(cell: number, isSettled: boolean): void {
    this.forced.add(cell)
    if (isSettled) this.settled.add(cell)
    this.setCost(cell, HIDDEN_COST)
  }

  /** Each of them is another table that looks the same. */
  ways(): readonly Way[] {
    return [...this.found]
  }

  hidden(): Set<number> {
    return new Set([...this.forced, ...[...this.found].flatMap((way) => [...way.keys()])])
  }

  /** False when a fixed cell stands in the way of one of them. */
  leaveAllInDoubt(): boolean {
    // A way that is added may hide a cell that no way moves by a whole step yet.
    for (;;) {
      const before = this.found.size
      for (const cell of this.hidden()) if (!this.leaveInDoubt(cell)) return false
      if (this.found.size === before) return true
    }
  }

  leaveInDoubt(cell: number, by: 'patterns' | 'programs' = 'patterns'): boolean {
    if (this.isInDoubt(cell)) return true
    const way = (by === 'patterns' ? this.near(cell) : null) ?? this.byProgram(cell)
    if (way === null) return false
    this.add(way)
    return true
  }

  /** By one program for all of them, and one by one where they cannot all be so at once. */
  leaveTogether(cells: readonly number[]): boolean {
    const way = this.program().find(
      new Map(cells.map((cell) => [cell, neededWidth(cell, this.asked.needs)])),
    )
    if (way !== null) this.add(way)
    return cells.every((cell) => this.leaveInDoubt(cell, 'programs'))
  }

  /** Tries the dearest ways again, now that more is hidden; keeps what is cheaper. */
  improve(withinMs: number, by: 'patterns' | 'programs'): void {
    const until = performance.now() + withinMs
    const byCost = [...this.found].toSorted(
      (one, other) => this.costOf([other]) - this.costOf([one]),
    )
    for (const way of byCost) {
      if (performance.now() > until) return
      const cost = this.costOf([way])
      if (cost <= 0) continue
      this.remove(way)
      const before = new Set(this.found)
      const orphans = [...way.keys()].filter(
        (cell) => (this.forced.has(cell) || this.moving[cell]?.size) && !this.isInDoubt(cell),
      )
      const isDone = orphans.every((cell) => this.leaveInDoubt(cell, by))
      const added = [...this.found].filter((each) => !before.has(each))
      if (isDone && this.costOf(added) < cost) continue
      for (const worse of added) this.remove(worse)
      this.add(way)
    }
  }

  close(): void {
    this.opened?.close()
  }

  /** A pattern, or what a small linear program finds where that would hide something more. */
  private near(cell: number): Way | null {
    const width = neededWidth(cell, this.asked.needs)
    const pattern = this.patterns.find(cell)
    if (pattern !== null && this.price(pattern) < 1) return pattern
    const asked = { ...this.asked, costs: this.costs, relationsOf: this.patterns.relationsOf }
    const near = nearWay(this.highs, this.problem, asked, { cell, change: width })
    if (near === null || pattern === null) return near ?? pattern
    return this.price(near) < this.price(pattern) ? near : pattern
  }

  /** What it would hide besides. */
  private price(way: Way): number {
    return [...way.keys()].reduce((sum, cell) => sum + (this.costs[cell] ?? 0), 0)
  }

  private byProgram(cell: number): Way | null {
    return cheapestWay(cell, this.problem, this.asked.needs, this.program())
  }

  private program(): Ways {
    this.opened ??= openWays(this.highs, this.problem, this.asked)
    for (const each of this.unsaid) this.opened.setCost(each, this.costs[each] ?? 1)
    this.unsaid.clear()
    return this.opened
  }

  isInDoubt(cell: number): boolean {
    if (this.settled.has(cell)) return true
    const value = this.problem.values[cell] ?? 0
    let [least, most] = [value, value]
    for (const way of this.moving[cell] ?? []) {
      const to = value + (way.get(cell) ?? 0)
      least = Math.min(least, to)
      most = Math.max(most, to)
    }
    return isWideEnough(cell, { least, most }, this.asked.needs)
  }

  private add(way: Way): void {
    this.found.add(way)
    for (const cell of way.keys()) {
      this.moving[cell]?.add(way)
      if (!this.forced.has(cell)) this.setCost(cell, HIDDEN_COST)
    }
  }

  private remove(way: Way): void {
    this.found.delete(way)
    for (const cell of way.keys()) {
      this.moving[cell]?.delete(way)
      if (this.moving[cell]?.size === 0 && !this.forced.has(cell)) {
        this.setCost(cell, this.asked.costs[cell] ?? 1)
      }
    }
  }

  private setCost(cell: number, cost: number): void {
    this.costs[cell] = cost
    this.unsaid.add(cell)
  }

  /** Of the cells that these ways alone hide. */
  private costOf(ways: readonly Way[]): number {
    const times = new Map<number, number>()
    for (const way of ways)
      for (const cell of way.keys()) times.set(cell, (times.get(cell) ?? 0) + 1)
    let cost = 0
    for (const [cell, count] of times) {
      if (this.moving[cell]?.size === count && !this.forced.has(cell))
        cost += this.asked.costs[cell] ?? 1
    }
    return cost
  }
}

/** By a linear program: the cell higher by its width, or lower where it cannot be higher and lower will do. */
function cheapestWay(cell: number, { values }: Problem, needs: Needs, ways: Ways): Way | null {
  for (const change of changesOf(cell, needs)) {
    const hasRoom = change > 0 || (values[cell] ?? 0) - needs.least >= -change
    const way = hasRoom ? ways.find(new Map([[cell, change]])) : null
    if (way !== null) return way
  }
  return null
}
