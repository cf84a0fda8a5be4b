import type { Text } from '../../shared/text.ts'
import { type Definition, numberIn, type Showing, showingOf } from '../outputs/edition.ts'
import type { Cell, StatTable } from '../table/stat-table.ts'
import type { Content } from './publication.ts'

/** A table as it is written down: its cells say how they are shown, and never why one is hidden. */
export type WrittenContent = {
  readonly table: Omit<StatTable, 'cells'> & {
    readonly cells: readonly { readonly value: number | null; readonly showing: Showing }[]
  }
  readonly unit: Text
  readonly definitions: readonly Definition[]
  readonly protection: Text
}

export function writeContent({ table, ...rest }: Content): WrittenContent {
  const cells = table.cells.map((cell) => ({ value: numberIn(cell), showing: showingOf(cell) }))
  const { unit, definitions, protection } = rest
  return { table: { ...table, cells }, unit, definitions, protection }
}

/** Read back, every hidden cell is as good as any other: why one is hidden was never written. */
export function readContent({ table, ...rest }: WrittenContent): Content {
  const cells = table.cells.map(
    ({ value, showing }): Cell => ({
      value,
      status: showing === 'hidden' ? 'for-others' : showing,
    }),
  )
  return { ...rest, table: { ...table, cells } }
}
