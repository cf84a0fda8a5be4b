import type { Highs, Model } from 'highs'
import { atomsOf } from './atoms.ts'
import { narrow } from './bounds.ts'
import { type Interval, isWideEnough, type Needs } from './needs.ts'
import type { Problem, Relation } from './problem.ts'
import { keepGoing, loadSolver, openModel } from './solver.ts'

export type Audit = {
  /** No hidden cell follows exactly, and every primary is left in doubt enough. */
  readonly isSafe: boolean
  readonly hidden: readonly HiddenCell[]
  /** Those that fail. */
  readonly failing: readonly number[]
  /** How many linear programs it took; the other ends followed without. */
  readonly programs: number
}

export type HiddenCell = Interval & {
  readonly cell: number
  /** False where the outsider's interval is only known to be at least as wide as this. */
  readonly isWhole: boolean
}

export type AuditAsked = {
  readonly hidden: ReadonlySet<number>
  /** Whose interval is to be found in full; of the others it is proved that it is wide enough. */
  readonly inFull: 'all' | 'primaries' | 'none'
  /**
   * Other tables that are said to look the same, as differences from the true one. Each is checked,
   * and what does not fit is passed over; those that do spare many linear programs.
   */
  readonly witnesses?: readonly ReadonlyMap<number, number>[]
  readonly onProgress?: (done: number, of: number) => void
  /** The only cells that are asked of; all hidden ones unless given. */
  readonly only?: ReadonlySet<number>
}

/**
 * What an outsider can compute: the least and the most of every hidden cell over all tables that
 * agree with what is shown and with the relations. It knows nothing of how the cells were chosen.
 * Counts are taken as real numbers, so the intervals are never narrower than the outsider's own.
 */
export async function audit(problem: Problem, needs: Needs, asked: AuditAsked): Promise<Audit> {
  const highs = await loadSolver()
  const outsider = whatIsKnown(problem, needs, asked.hidden)
  widenBy(outsider, problem, asked.witnesses ?? [])
  const found: HiddenCell[] = []
  let programs = 0
  for (const component of componentsOf(outsider)) {
    const model = openComponent(highs, outsider, component)
    try {
      for (const cell of component.cells) {
        if (asked.only?.has(cell) === false) continue
        const inFull =
          asked.inFull === 'all' || (asked.inFull === 'primaries' && needs.widths.has(cell))
        programs += settle(cell, { outsider, component, model, needs, inFull })
        found.push(intervalOf(outsider, cell))
        asked.onProgress?.(found.length, asked.hidden.size)
      }
    } finally {
      model.close()
    }
  }
  // What was settled early may have been widened by the tables met later.
  const hidden = found.map(({ cell }) => intervalOf(outsider, cell))
  const failing = hidden.filter((each) => !isWideEnough(each.cell, each, needs))
  return {
    isSafe: failing.length === 0,
    hidden,
    failing: failing.map(({ cell }) => cell),
    programs,
  }
}

type Outsider = {
  readonly hidden: ReadonlySet<number>
  readonly relations: readonly Relation[]
  /** Those that follow from the others: they narrow, and make no program larger. */
  readonly spare: ReadonlySet<Relation>
  /** No table goes beyond these. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Some table goes as far as these. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Stands for no limit at all. */
  readonly endless: number
}

function whatIsKnown(problem: Problem, { least }: Needs, hidden: ReadonlySet<number>) {
  const { values, relations } = problem
  const { toldTwice } = atomsOf(problem)
  const spare = new Set<Relation>()
  const left = relations.flatMap((relation): Relation[] => {
    const at = [...relation.cells.keys()]
    const open = at.filter((each) => hidden.has(relation.cells[each] ?? -1))
    if (open.length === 0) return []
    const shown = at
      .filter((each) => !open.includes(each))
      .reduce(
        (sum, each) => sum + (relation.signs[each] ?? 0) * (values[relation.cells[each] ?? 0] ?? 0),
        0,
      )
    const known: Relation = {
      cells: open.map((each) => relation.cells[each] ?? 0),
      signs: open.map((each) => relation.signs[each] ?? 0),
      kind: relation.kind,
      to: relation.to - shown,
      made: null,
    }
    if (toldTwice.has(relation)) spare.add(known)
    return [known]
  })
  const lower = new Float64Array(values.length).fill(least)
  const upper = new Float64Array(values.length).fill(Infinity)
  narrow({ lower, upper }, left)
  const endless = 1e5 + 10 * values.reduce((most, value) => Math.max(most, value), 0)
  const truth = Float64Array.from(values)
  return { hidden, relations: left, spare, lower, upper, low: truth, high: truth.slice(), endless }
}

/** What other tables reach, of those that indeed agree with all that is known. */
function widenBy(
  { hidden, relations, lower, low, high }: Outsider,
  { values }: Problem,
  witnesses: readonly ReadonlyMap<number, number>[],
): void {
  const around = Map.groupBy(
    relations.flatMap((relation) => relation.cells.map((cell) => ({ cell, relation }))),
    ({ cell }) => cell,
  )
  for (const witness of witnesses) {
    const at = (cell: number) => (values[cell] ?? 0) + (witness.get(cell) ?? 0)
    const touched = new Set(
      [...witness.keys()].flatMap((cell) =>
        (around.get(cell) ?? []).map(({ relation }) => relation),
      ),
    )
    const isAllowed =
      [...witness.keys()].every(
        (cell) => hidden.has(cell) && at(cell) >= (lower[cell] ?? 0) - 1e-7,
      ) &&
      [...touched].every(({ cells, signs, kind, to }) => {
        const sum = cells.reduce((sofar, cell, each) => sofar + (signs[each] ?? 0) * at(cell), 0)
        return kind === 'equal' ? Math.abs(sum - to) < 1e-6 : sum <= to + 1e-6
      })
    if (!isAllowed) continue
    for (const cell of witness.keys()) {
      low[cell] = Math.min(low[cell] ?? 0, at(cell))
      high[cell] = Math.max(high[cell] ?? 0, at(cell))
    }
  }
}

type Component = { readonly cells: readonly number[]; readonly relations: readonly Relation[] }

/** Hidden cells that no relation ties together tell nothing of each other. */
function componentsOf({ hidden, relations }: Outsider): Component[] {
  const above = new Map([...hidden].map((cell) => [cell, cell]))
  const top = (cell: number): number => {
    let at = cell
    for (let next = above.get(at) ?? at; next !== at; next = above.get(at) ?? at) {
      above.set(at, above.get(next) ?? next)
      at = next
    }
    return at
  }
  for (const { cells } of relations) {
    for (const cell of cells) above.set(top(cell), top(cells[0] ?? cell))
  }
  const relationsOf = Map.groupBy(relations, ({ cells }) => top(cells[0] ?? 0))
  const cellsOf = Map.groupBy(hidden, top)
  return [...cellsOf].map(([root, cells]) => ({ cells, relations: relationsOf.get(root) ?? [] }))
}

/** The component as a linear program, made when it is first asked. */
function openComponent(highs: Highs, outsider: Outsider, { cells, relations }: Component) {
  let opened: Model | undefined
  const columns = new Map(cells.map((cell, column) => [cell, column]))
  // Far beyond anything that a limit could be, so that reaching it means that there is none.
  const open = () =>
    keepGoing(
      openModel(highs, {
        lower: cells.map((cell) => outsider.lower[cell] ?? 0),
        upper: cells.map((cell) => Math.min(outsider.upper[cell] ?? 0, 100 * outsider.endless)),
        cost: cells.map(() => 0),
        rows: relations
          .filter((relation) => !outsider.spare.has(relation))
          .map(({ cells: tied, signs, kind, to }) => ({
            columns: tied.map((cell) => columns.get(cell) ?? 0),
            factors: signs,
            from: kind === 'equal' ? to : -Infinity,
            to,
          })),
      }),
    )
  return {
    /** The values of all cells in a table where this one is the most (1) or the least (-1) it can be. */
    furthest: (cell: number, way: 1 | -1): Float64Array => {
      opened ??= open()
      const column = columns.get(cell) ?? 0
      opened.changeColCost(column, -way)
      opened.run()
      const isSolved = opened.getModelStatus() === highs.constants.modelStatus.optimal
      if (!isSolved) throw new Error(`The audit was not solved: ${opened.getModelStatus()}`)
      // Read before the next change, which would throw the solution away.
      const { colValue } = opened.getSolution()
      opened.changeColCost(column, 0)
      return colValue
    },
    close: () => opened?.dispose(),
  }
}

type Settling = {
  readonly outsider: Outsider
  readonly component: Component
  readonly model: ReturnType<typeof openComponent>
  readonly needs: Needs
  readonly inFull: boolean
}

/** Solves for an end of the interval only where it is not known and is asked for. */
function settle(cell: number, { outsider, component, model, needs, inFull }: Settling): number {
  let programs = 0
  for (const way of [1, -1] as const) {
    if (!inFull && isWideEnough(cell, intervalOf(outsider, cell), needs)) return programs
    const [reached, end] =
      way === 1 ? [outsider.high, outsider.upper] : [outsider.low, outsider.lower]
    if (isReached(outsider, cell, way)) continue
    const table = model.furthest(cell, way)
    programs += 1
    for (const [column, other] of component.cells.entries()) {
      const value = table[column] ?? 0
      if (value > (outsider.high[other] ?? 0)) outsider.high[other] = value
      if (value < (outsider.low[other] ?? 0)) outsider.low[other] = value
    }
    end[cell] = reached[cell] ?? 0
  }
  return programs
}

function isReached(
  { low, high, lower, upper, endless }: Outsider,
  cell: number,
  way: 1 | -1,
): boolean {
  if (way === -1) return (low[cell] ?? 0) <= (lower[cell] ?? 0) + 1e-7
  return (high[cell] ?? 0) >= Math.min(upper[cell] ?? 0, endless) - 1e-7
}

function intervalOf(outsider: Outsider, cell: number): HiddenCell {
  const most = outsider.high[cell] ?? 0
  return {
    cell,
    least: outsider.low[cell] ?? 0,
    most: most >= outsider.endless ? Infinity : most,
    isWhole: isReached(outsider, cell, 1) && isReached(outsider, cell, -1),
  }
}
