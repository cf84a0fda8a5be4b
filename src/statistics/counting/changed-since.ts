import type { Tx } from '../../access/as-actor.ts'
import type { Day } from '../../shared/day.ts'
import { accept, type Decision } from '../../shared/refusal.ts'
import { cellIndex, type StatTable } from '../table/stat-table.ts'
import { countTable } from './count-table.ts'
import type { RequestRefusal, TableRequest } from './request.ts'

export type ChangedCell = {
  /** The category in each dimension, in their order. */
  readonly at: readonly string[]
  readonly before: number
  readonly after: number
}

export type Changed = {
  readonly before: StatTable
  readonly after: StatTable
  readonly cells: readonly ChangedCell[]
}

/**
 * Which cells of a table differ between what was known on two days: placements recorded late, corrected or
 * voided since. `request.asOf` is the later day, null for now.
 * @example asked on 22 November since 31 May: a placement of March recorded in June makes March one more.
 */
export async function changedSince(
  tx: Tx,
  request: TableRequest,
  since: Day,
): Promise<Decision<Changed, RequestRefusal>> {
  const before = await countTable(tx, { ...request, asOf: since })
  if (!before.accepted) return before
  const after = await countTable(tx, request)
  if (!after.accepted) return after
  return accept({
    before: before.value,
    after: after.value,
    cells: changedCells(before.value, after.value),
  })
}

/** Cells are told apart by their categories: one that stands only where something is found may be in one table alone. */
export function changedCells(before: StatTable, after: StatTable): ChangedCell[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [one, other] = [was.get(key) ?? 0, is.get(key) ?? 0]
    return one === other ? [] : [{ at: JSON.parse(key) as string[], before: one, after: other }]
  })
}

function valuesOf(table: StatTable): Map<string, number> {
  const places = table.dimensions.reduce<number[][]>(
    (found, { categories }) => found.flatMap((at) => categories.map((_, place) => [...at, place])),
    [[]],
  )
  return new Map(
    places.map((at) => {
      const ids = at.map((place, nth) => table.dimensions[nth]?.categories[place]?.id)
      return [JSON.stringify(ids), table.cells[cellIndex(table, at)]?.value ?? 0]
    }),
  )
}
