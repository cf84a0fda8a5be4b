import type { Tx } from '../../access/as-actor.ts'
import { accept, type Decision } from '../../shared/refusal.ts'
import type { Contribution } from '../suppression/contributions.ts'
import type { StatTable } from '../table/stat-table.ts'
import { type Counted, categoryReader, countRows, tableOf } from './count-table.ts'
import { cellsHolding } from './fill-table.ts'
import type { RequestRefusal, TableRequest } from './request.ts'

/** A table of amounts, and by the place of each inner cell what every person put into it. */
export type CountedAmounts = {
  readonly table: StatTable
  readonly contributions: ReadonlyMap<number, readonly Contribution[]>
}

/**
 * Counts a table of how much and not how many, with whose it is: for protecting it, and shown to nobody.
 * @example Alva 12 days and Bo 30 in jourhem: 42 in its cell, of Alva 12 and of Bo 30.
 */
export async function countAmounts(
  tx: Tx,
  request: TableRequest,
): Promise<Decision<CountedAmounts, RequestRefusal>> {
  const counted = await countRows(tx, request)
  if (!counted.accepted) return counted
  const table = tableOf(counted.value, tx.today)
  return accept({ table, contributions: contributionsIn(counted.value, table) })
}

function contributionsIn({ asked, rows }: Counted, { dimensions }: StatTable) {
  const cellsOf = cellsHolding({ dimensions, categoryOf: categoryReader(asked) })
  const found = new Map<number, Map<string, number>>()
  for (const row of rows) {
    // The first of them is of its own categories; the others hold it.
    const [cell = 0] = cellsOf(row)
    const amounts = found.get(cell) ?? new Map<string, number>()
    amounts.set(row.who, (amounts.get(row.who) ?? 0) + row.weight)
    found.set(cell, amounts)
  }
  return new Map([...found].map(([cell, amounts]) => [cell, [...amounts]]))
}
