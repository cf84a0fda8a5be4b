import type { Highs } from 'highs'
import type { Own } from './alone.ts'
import { type Follows, needsBeside } from './audit-alone.ts'
import { changesOf, type Needs, neededWidth } from './needs.ts'
import type { Problem } from './problem.ts'
import { openModel, type Program, type Row } from './solver.ts'

export type ExactAsked = {
  readonly needs: Needs
  readonly fixed: ReadonlySet<number>
  readonly costs: readonly number[]
  /** Cells other than primaries that must be left in doubt if they are hidden. */
  readonly watched: ReadonlySet<number>
  /** Primaries that must be left in doubt for somebody who knows her own cells, too. */
  readonly beside: readonly Follows[]
  /** A proposal that is known to be safe; what is found is never dearer. */
  readonly start: ReadonlySet<number>
  readonly secondsAtMost: number
}

export type Exact = {
  readonly hidden: ReadonlySet<number>
  /** False when time ran out before it was proved that nothing is cheaper. */
  readonly isOptimal: boolean
}

/**
 * The cheapest set of cells to hide (Fischetti and Salazar 2001): for every primary there are to be
 * two tables, each differing from the truth in hidden cells alone, in which the primary lies as far
 * apart as its width. A mixed-integer program with one yes or no for each cell.
 */
export function solveExact(highs: Highs, problem: Problem, asked: ExactAsked): Exact {
  const model = openModel(highs, programOf(problem, asked))
  try {
    model.options.set({ time_limit: asked.secondsAtMost, mip_rel_gap: 0, mip_abs_gap: 1e-4 })
    model.run()
    const { modelStatus } = highs.constants
    const isOptimal = model.getModelStatus() === modelStatus.optimal
    const price = (cells: Iterable<number>) =>
      [...cells].reduce((sum, cell) => sum + (asked.costs[cell] ?? 0), 0)
    const { colValue } = model.getSolution()
    const hidden = new Set([...problem.values.keys()].filter((cell) => (colValue[cell] ?? 0) > 0.5))
    const isFound = isOptimal || (hidden.size > 0 && price(hidden) < price(asked.start))
    return { hidden: isFound ? hidden : asked.start, isOptimal }
  } finally {
    model.dispose()
  }
}

function programOf(problem: Problem, asked: ExactAsked): Program {
  const { values, relations, hiddenBefore } = problem
  const { needs, fixed, costs, watched, beside } = asked
  const cells = [...values.keys()]
  const mustHide = (cell: number) => needs.widths.has(cell) || hiddenBefore.has(cell)
  const lower: number[] = cells.map((cell) => (mustHide(cell) ? 1 : 0))
  const upper: number[] = cells.map((cell) => (fixed.has(cell) ? 0 : 1))
  const cost = cells.map((cell) => costs[cell] ?? 1)
  const rows: Row[] = []
  // A smallest way in a table of two dimensions moves every cell by the same; in others by some times it.
  const stretch = isTwoWay(problem) ? 1 : 4
  // Differences are told in widths, so that those of large amounts are no larger numbers than those of counts.
  const addTable = (width: number, own?: Own): number => {
    const first = lower.length
    for (const cell of cells) {
      const room = Math.max((values[cell] ?? 0) - needs.least, 0) / width
      const [down, up] = [Math.min(room, stretch), stretch]
      const isFree = !fixed.has(cell) && own?.has(cell) !== true
      lower.push(isFree ? -down : 0)
      upper.push(isFree ? up : 0)
      cost.push(0)
      if (!isFree || mustHide(cell)) continue
      rows.push({ columns: [first + cell, cell], factors: [1, -up], from: -Infinity, to: 0 })
      rows.push({ columns: [first + cell, cell], factors: [1, down], from: 0, to: Infinity })
    }
    for (const { cells: tied, signs, kind, to } of relations) {
      const truth = tied.reduce((sum, cell, at) => sum + (signs[at] ?? 0) * (values[cell] ?? 0), 0)
      rows.push({
        columns: tied.map((cell) => first + cell),
        factors: signs,
        from: kind === 'equal' ? 0 : -Infinity,
        to: kind === 'equal' ? 0 : (to - truth) / width,
      })
    }
    return first
  }
  /** Two tables in which the cell lies as far apart as it needs; if it is hidden, where it need not be. */
  const leaveApart = (cell: number, by: Needs, own?: Own) => {
    const width = neededWidth(cell, by)
    const mayFall = changesOf(cell, by).length > 1 && (values[cell] ?? 0) > needs.least
    const [high, low] = [addTable(width, own), mayFall ? addTable(width, own) : null]
    const apart = [high + cell, ...(low === null ? [] : [low + cell])]
    const must = mustHide(cell)
    rows.push({
      columns: [...apart, ...(must ? [] : [cell])],
      factors: [1, ...(low === null ? [] : [-1]), ...(must ? [] : [-1])],
      from: must ? 1 : 0,
      to: Infinity,
    })
  }
  for (const cell of new Set([...needs.widths.keys(), ...hiddenBefore, ...watched])) {
    leaveApart(cell, needs)
  }
  for (const { own, cell } of beside) leaveApart(cell, needsBeside(needs), own)
  return { lower, upper, cost, rows, isWhole: lower.map((_, column) => column < cells.length) }
}

/** One table with two dimensions and sums alone: then each cell lies in at most two relations. */
function isTwoWay({ values, relations }: Problem): boolean {
  const uses = new Int32Array(values.length)
  for (const { cells, kind } of relations) {
    if (kind !== 'equal') return false
    for (const cell of cells) uses[cell] = (uses[cell] ?? 0) + 1
  }
  return uses.every((times) => times <= 2)
}
