import { type Cell, cellIndex, type StatTable } from '../table/stat-table.ts'

/**
 * Counts from 1 to `base` - 1 in the inner cells become 0 or `base`, in the order of the table and so
 * that the sum so far is never more than `base` wrong; every sum is then made again from them. So the
 * table adds up, nothing is blank, and a 0 may be anything below `base`, a `base` anything up to it.
 * Where the rounding sets out from depends on the whole table, so that nobody who does not have it can
 * follow the steps, and the same table is always rounded the same way.
 * @example base 4, a row 1, 2, 3, 9: shown as 0, 0, 4, 9 with the sum 13, or 4, 0, 4, 9 with 17.
 */
export function roundSmall(table: StatTable, base: number): StatTable {
  const { dimensions, cells } = table
  const wholes = dimensions.map(({ categories }) => {
    const parents = new Set(categories.map(({ parent }) => parent))
    return categories.map(({ id }) => parents.has(id))
  })
  const at = (index: number): number[] => {
    const place: number[] = []
    let left = index
    for (const { categories } of dimensions.toReversed()) {
      place.unshift(left % categories.length)
      left = Math.floor(left / categories.length)
    }
    return place
  }
  const values = cells.map(({ value }) => value ?? 0)
  let owed = startOf(values, base)
  const rounded = values.map((value, index) => {
    const isInner = at(index).every((number, nth) => !wholes[nth]?.[number])
    if (!isInner || value === 0 || value >= base) return value
    owed += value
    const to = owed * 2 >= base ? base : 0
    owed -= to
    return to
  })
  for (const [nth, { categories }] of dimensions.entries()) {
    const parts = (whole: number) =>
      [...categories.keys()].filter((each) => categories[each]?.parent === categories[whole]?.id)
    const sum = (place: readonly number[], whole: number): number =>
      parts(whole).reduce(
        (sofar, part) =>
          sofar +
          (wholes[nth]?.[part]
            ? sum(place, part)
            : (rounded[cellIndex(table, place.with(nth, part))] ?? 0)),
        0,
      )
    for (const index of rounded.keys()) {
      const place = at(index)
      const number = place[nth] ?? 0
      if (wholes[nth]?.[number]) rounded[index] = sum(place, number)
    }
  }
  return {
    ...table,
    cells: rounded.map((value): Cell => ({ value, status: 'rounded' })),
  }
}

function startOf(values: readonly number[], base: number): number {
  const mixed = values.reduce((sofar, value) => (Math.imul(sofar, 31) + value) >>> 0, 7)
  return (mixed % base) - Math.floor(base / 2)
}
