import { type Text, text } from '../../shared/text.ts'
import {
  type Category,
  type Cell,
  cellIndex,
  type Dimension,
  type StatTable,
} from '../table/stat-table.ts'

/** A row of the table as it is read: the categories that name it, and a cell for each column. */
export type TableRow = {
  readonly at: readonly Category[]
  readonly cells: readonly Cell[]
}

/** The last dimension makes the columns, those before it the rows. */
export function columnsOf({ dimensions }: StatTable): Dimension {
  const last = dimensions.at(-1)
  if (last === undefined) throw new Error('a table has at least one dimension')
  return last
}

export function rowsOf(table: StatTable): readonly TableRow[] {
  const columns = columnsOf(table).categories
  const stub = table.dimensions.slice(0, -1)
  return positions(stub).map((at) => ({
    at: categoriesAt(stub, at),
    cells: columns.map((_, nth) => cellAt(table, [...at, nth])),
  }))
}

/** Each cell with the categories that name it, in the order of the cells. */
export function namedCells(
  table: StatTable,
): readonly { readonly at: readonly Category[]; readonly cell: Cell }[] {
  return positions(table.dimensions).map((at) => ({
    at: categoriesAt(table.dimensions, at),
    cell: cellAt(table, at),
  }))
}

function cellAt(table: StatTable, at: readonly number[]): Cell {
  const cell = table.cells[cellIndex(table, at)]
  if (cell === undefined) throw new Error(`${table.id} has too few cells`)
  return cell
}

function categoriesAt(
  dimensions: readonly Dimension[],
  at: readonly number[],
): readonly Category[] {
  return dimensions.flatMap(({ categories }, nth) => categories[at[nth] ?? 0] ?? [])
}

/** All places that the dimensions span, the last varying fastest. */
function positions(dimensions: readonly Dimension[]): readonly (readonly number[])[] {
  return dimensions.reduce<readonly (readonly number[])[]>(
    (made, { categories }) => made.flatMap((at) => categories.map((_, nth) => [...at, nth])),
    [[]],
  )
}

const measure = text('Mått', 'Measure')

/** A table of one dimension gets what it counts for its only column; any other stays as it is. */
export function withColumns(table: StatTable, unit: Text): StatTable {
  if (table.dimensions.length > 1) return table
  const counted = { id: 'antal', label: unit, parent: null }
  const column: Dimension = { id: 'matt', label: measure, categories: [counted], margin: 'sum' }
  return { ...table, dimensions: [...table.dimensions, column] }
}
