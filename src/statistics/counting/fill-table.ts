import type { CountedRow } from '../../measures/table-measure.ts'
import type { Cell, Dimension } from '../table/stat-table.ts'

export type Shape = {
  readonly counts: 'persons' | 'cases'
  readonly dimensions: readonly Dimension[]
  /** The category of a row in each dimension, in their order. */
  readonly categoryOf: (row: CountedRow, dimension: number) => string
}

/**
 * Adds rows up in cells and margins. Each row counts in every cell whose categories are its own or hold
 * them; a person counts once in a cell, by a mark of who was last counted there.
 * @throws when a row has a category that its dimension does not know: nothing is dropped unseen.
 * @example Alva in jourhem and familjehem, persons: 1 in each and 1 in the total; cases: 2 in the total.
 */
export function fillTable(rows: readonly CountedRow[], shape: Shape): Cell[] {
  const { dimensions, counts, categoryOf } = shape
  const holding = dimensions.map(holdingOf)
  const sizes = dimensions.map(({ categories }) => categories.length)
  const values = new Float64Array(sizes.reduce((all, size) => all * size, 1))
  const lastCounted = new Int32Array(counts === 'persons' ? values.length : 0)
  const persons = new Map<string, CountedRow[]>()
  if (counts === 'persons') {
    for (const row of rows) {
      const of = persons.get(row.who)
      if (of === undefined) persons.set(row.who, [row])
      else of.push(row)
    }
  }
  const cellsOf = (row: CountedRow): number[] =>
    dimensions.reduce<number[]>(
      (cells, { id, categories }, nth) => {
        const category = categoryOf(row, nth)
        const in_ = holding[nth]?.get(category)
        if (in_ === undefined) throw new Error(`${id} has no category ${category}`)
        return cells.flatMap((cell) => in_.map((at) => cell * categories.length + at))
      },
      [0],
    )
  if (counts === 'cases') {
    for (const row of rows) {
      for (const cell of cellsOf(row)) values[cell] = (values[cell] ?? 0) + row.weight
    }
  }
  let person = 0
  for (const own of persons.values()) {
    person += 1
    for (const cell of own.flatMap(cellsOf)) {
      if (lastCounted[cell] === person) continue
      lastCounted[cell] = person
      values[cell] = (values[cell] ?? 0) + 1
    }
  }
  return Array.from(values, (value) => ({ value, status: 'shown' }))
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
        at = category.parent
      }
      return [id, holding]
    }),
  )
}
