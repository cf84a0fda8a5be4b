import type { CountedRow } from '../../measures/table-measure.ts'
import { type Cell, type Dimension, placesOf } from '../table/stat-table.ts'
import { countPersons } from './count-persons.ts'

export type Shape = {
  readonly counts: 'persons' | 'cases'
  readonly dimensions: readonly Dimension[]
  /** The category of a row in each dimension, in their order. */
  readonly categoryOf: (row: CountedRow, dimension: number) => string
}

/**
 * Adds rows up in cells and margins. Each row counts in every cell whose categories are its own or hold
 * them; a person counts once in a cell.
 * @throws when a row has a category that its dimension does not know: nothing is dropped unseen.
 * @example Alva in jourhem and familjehem, persons: 1 in each and 1 in the total; cases: 2 in the total, and
 *   1 in the category of unique persons beside it.
 */
export function fillTable(rows: readonly CountedRow[], shape: Shape): Cell[] {
  const { dimensions, counts } = shape
  const cells = dimensions.reduce((all, { categories }) => all * categories.length, 1)
  const cellsOf = cellsHolding(shape)
  const countsOnce = placesOf({ dimensions }).map(
    (at) =>
      counts === 'persons' ||
      dimensions.some(({ categories }, nth) => categories[at[nth] ?? 0]?.personsOf !== undefined),
  )
  const once = (row: CountedRow) => cellsOf(row).filter((cell) => countsOnce[cell])
  const values = Float64Array.from(
    countsOnce.includes(true) ? personsIn(rows, once, cells) : new Int32Array(cells),
  )
  if (counts === 'cases') {
    for (const row of rows) {
      for (const cell of cellsOf(row)) {
        if (!countsOnce[cell]) values[cell] = (values[cell] ?? 0) + row.weight
      }
    }
  }
  return Array.from(values, (value) => ({ value, status: 'shown' }))
}

/** For each row the cells whose categories are its own or hold them. */
export function cellsHolding({
  dimensions,
  categoryOf,
}: Omit<Shape, 'counts'>): (row: CountedRow) => number[] {
  const holding = dimensions.map(holdingOf)
  return (row) =>
    dimensions.reduce<number[]>(
      (places, { id, categories }, nth) => {
        const category = categoryOf(row, nth)
        const holds = holding[nth]?.get(category)
        if (holds === undefined) throw new Error(`${id} has no category ${category}`)
        return places.flatMap((place) => holds.map((at) => place * categories.length + at))
      },
      [0],
    )
}

function personsIn(
  rows: readonly CountedRow[],
  cellsOf: (row: CountedRow) => readonly number[],
  cells: number,
): Int32Array {
  const numbers = new Map<string, number>()
  const [person, cell]: [number[], number[]] = [[], []]
  for (const row of rows) {
    const who = numbers.get(row.who) ?? numbers.size
    numbers.set(row.who, who)
    for (const at of cellsOf(row)) {
      person.push(who)
      cell.push(at)
    }
  }
  const named = { person: Int32Array.from(person), cell: Int32Array.from(cell) }
  return countPersons(named, { persons: numbers.size, cells })
}

/** For each category without parts, the places of itself and of all that hold it. */
function holdingOf({ categories }: Dimension): ReadonlyMap<string, readonly number[]> {
  const places = new Map(categories.map(({ id }, place) => [id, place]))
  return new Map(
    categories.map(({ id }) => {
      const holding: number[] = []
      for (let at: string | null = id; at !== null; ) {
        const place = places.get(at)
        const category = place === undefined ? undefined : categories[place]
        if (place === undefined || category === undefined || holding.includes(place)) {
          throw new Error(`The categories above ${id} do not lead to a top`)
        }
        holding.push(place)
        for (const [beside, { personsOf }] of categories.entries()) {
          if (personsOf === at) holding.push(beside)
        }
        at = category.parent
      }
      return [id, holding]
    }),
  )
}
