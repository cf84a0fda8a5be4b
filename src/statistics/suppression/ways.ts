import type { Highs } from 'highs'
import { atomsOf } from './atoms.ts'
import type { Needs } from './needs.ts'
import type { Problem } from './problem.ts'
import { openModel } from './solver.ts'

/**
 * A way to be in doubt: how much each cell differs between the true table and another one that would
 * look the same if these cells were hidden. Cells that do not differ are left out.
 */
export type Way = ReadonlyMap<number, number>

export type Ways = {
  /** The cheapest way in which these cells differ by so much; null when what is fixed allows none. */
  readonly find: (changes: ReadonlyMap<number, number>) => Way | null
  readonly setCost: (cell: number, cost: number) => void
  readonly close: () => void
}

const TINY = 1e-7

/**
 * One linear program for the whole table, kept between questions. Each cell may rise, or fall as far
 * as it goes, at its cost a step; a fixed cell may not.
 */
export function openWays(
  highs: Highs,
  problem: Problem,
  { needs, fixed, costs }: { needs: Needs; fixed: ReadonlySet<number>; costs: readonly number[] },
): Ways {
  const { values, relations } = problem
  const { toldTwice } = atomsOf(problem)
  const movable = [...values.keys()].filter((cell) => !fixed.has(cell))
  const columns = new Map(movable.map((cell, nth) => [cell, nth]))
  const [rise, fall] = [
    (cell: number) => columns.get(cell) ?? 0,
    (cell: number) => (columns.get(cell) ?? 0) + movable.length,
  ]
  const room = movable.map((cell) => Math.max((values[cell] ?? 0) - needs.least, 0))
  const free = [...movable.map(() => Infinity), ...room]
  const cost = movable.map((cell) => costs[cell] ?? 1)
  const rows = relations.flatMap((relation) => {
    if (toldTwice.has(relation)) return []
    const { cells, signs, kind, to } = relation
    const at = [...cells.keys()].filter((each) => columns.has(cells[each] ?? -1))
    if (at.length === 0) return []
    const truth = cells.reduce(
      (sum, cell, each) => sum + (signs[each] ?? 0) * (values[cell] ?? 0),
      0,
    )
    return [
      {
        columns: at.flatMap((each) => [rise(cells[each] ?? 0), fall(cells[each] ?? 0)]),
        factors: at.flatMap((each) => [signs[each] ?? 0, -(signs[each] ?? 0)]),
        from: kind === 'equal' ? 0 : -Infinity,
        to: kind === 'equal' ? 0 : to - truth,
      },
    ]
  })
  const model = openModel(highs, {
    lower: free.map(() => 0),
    upper: free,
    cost: [...cost, ...cost],
    rows,
  })
  model.options.set('presolve', 'off')
  return {
    find: (changes) => {
      const moved = [...changes].map(([cell, change]) => ({
        size: Math.abs(change),
        goes: change > 0 ? rise(cell) : fall(cell),
        stays: change > 0 ? fall(cell) : rise(cell),
      }))
      const isAllowed = ({ size, goes }: (typeof moved)[number]) => size <= (free[goes] ?? 0)
      if ([...changes.keys()].some((cell) => !columns.has(cell))) return null
      if (!moved.every(isAllowed)) return null
      for (const { size, goes, stays } of moved) {
        model.changeColBounds(goes, size, size)
        model.changeColBounds(stays, 0, 0)
      }
      // From where nothing differs: nearer than where the last question ended, by a third of the time.
      model.setLogicalBasis()
      model.run()
      const isFound = model.getModelStatus() === highs.constants.modelStatus.optimal
      const { colValue } = isFound ? model.getSolution() : { colValue: new Float64Array() }
      for (const { goes, stays } of moved) {
        model.changeColBounds(goes, 0, free[goes] ?? 0)
        model.changeColBounds(stays, 0, free[stays] ?? 0)
      }
      if (!isFound) return null
      return new Map(
        movable.flatMap((each, nth) => {
          const differs = (colValue[nth] ?? 0) - (colValue[nth + movable.length] ?? 0)
          return Math.abs(differs) > TINY ? [[each, differs] as const] : []
        }),
      )
    },
    setCost: (cell, to) => {
      if (!columns.has(cell)) return
      model.changeColCost(rise(cell), to)
      model.changeColCost(fall(cell), to)
    },
    close: () => model.dispose(),
  }
}
