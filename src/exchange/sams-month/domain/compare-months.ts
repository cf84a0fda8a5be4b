import { type MonthRow, rowKey } from './month-row.ts'

export type ChangedRow = {
  readonly before: MonthRow
  readonly after: MonthRow
  /** In the order of the columns; never empty. */
  readonly fields: readonly (keyof MonthRow)[]
}

export type MonthComparison = {
  readonly added: readonly MonthRow[]
  readonly changed: readonly ChangedRow[]
  readonly removed: readonly MonthRow[]
  /** How many rows say the same as before. */
  readonly unchanged: number
}

/**
 * What differs between two deliveries of the same month: a late school start that has come, a row
 * that was wrong. The same file twice has only unchanged rows, whatever their order.
 * @example a row with school start empty, then 2026-11-12: changed, fields ['schoolStartOn'].
 */
export function compareMonths(
  before: readonly MonthRow[],
  after: readonly MonthRow[],
): MonthComparison {
  const earlier = new Map(before.map((row) => [rowKey(row), row]))
  const added: MonthRow[] = []
  const changed: ChangedRow[] = []
  for (const row of after) {
    const previous = earlier.get(rowKey(row))
    earlier.delete(rowKey(row))
    if (previous === undefined) {
      added.push(row)
      continue
    }
    const fields = (Object.keys(row) as (keyof MonthRow)[]).filter(
      (field) => row[field] !== previous[field],
    )
    if (fields.length > 0) changed.push({ before: previous, after: row, fields })
  }
  return {
    added,
    changed,
    removed: [...earlier.values()],
    unchanged: after.length - added.length - changed.length,
  }
}
