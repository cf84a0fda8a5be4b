import { text } from '../../shared/text.ts'
import { type Cell, placesOf, type StatTable } from '../table/stat-table.ts'

/** Counts up to this are hidden in the city's own table ("Stöd till placerade barn och unga", 2021-11-12, s. 9). */
const largestHidden = 3

/**
 * A table as the city publishes its own: counts of 1 to 3 hidden, zeros shown, and each total the sum of
 * the **visible** counts alone. Its totals are therefore wrong by what is hidden, and it says so; it is the
 * price of hiding so few cells. The edition with true totals is protected by suppression instead.
 * @throws for a table whose totals count persons once ('union'): such a total is no sum of what is visible.
 * @example 8, 2 and 0 in a row: shown 8, hidden and 0, and the total 8.
 */
export function publishedEdition(whole: StatTable): StatTable {
  const table = withoutPersons(whole)
  const { dimensions, cells } = table
  if (dimensions.some(({ margin }) => margin !== 'sum')) {
    throw new Error('Only a table whose totals are sums can have totals of what is visible')
  }
  const strides = dimensions.map((_, nth) =>
    dimensions.slice(nth + 1).reduce((all, { categories }) => all * categories.length, 1),
  )
  const isInner = (index: number) =>
    dimensions.every(({ categories }, nth) => {
      const { id } = categories[Math.floor(index / (strides[nth] ?? 1)) % categories.length] ?? {}
      return !categories.some(({ parent }) => parent === id)
    })
  const visible: Cell[] = cells.map((cell, index) => {
    const { value } = cell
    if (!isInner(index)) return { value: 0, status: 'shown' }
    const isSmall = value !== null && value > 0 && value <= largestHidden
    return isSmall ? { value: null, status: 'small' } : cell
  })
  const summed = dimensions.reduce<readonly Cell[]>(
    (done, { categories }, nth) => addUp(done, { categories, stride: strides[nth] ?? 1 }),
    visible,
  )
  return { ...table, cells: summed, notes: [totalsOfVisible, ...table.notes] }
}

/** The city's own tables have no unique persons beside their sums. */
function withoutPersons(table: StatTable): StatTable {
  const dimensions = table.dimensions.map((dimension) => ({
    ...dimension,
    categories: dimension.categories.filter(({ personsOf }) => personsOf === undefined),
  }))
  const cells = placesOf(table).flatMap((at, index) => {
    const isKept = table.dimensions.every(
      ({ categories }, nth) => categories[at[nth] ?? 0]?.personsOf === undefined,
    )
    return isKept ? (table.cells[index] ?? []) : []
  })
  return { ...table, dimensions, cells }
}

type Along = {
  readonly categories: StatTable['dimensions'][number]['categories']
  readonly stride: number
}

/** Along one dimension, each category that has parts becomes the sum of those that are shown. */
function addUp(cells: readonly Cell[], { categories, stride }: Along): Cell[] {
  const added = [...cells]
  const sumAt = (index: number, place: number): number => {
    const parts = categories.flatMap(({ parent }, part) =>
      parent === categories[place]?.id ? [part] : [],
    )
    const base = index - place * stride
    if (parts.length === 0) return added[base + place * stride]?.value ?? 0
    return parts.reduce((sum, part) => sum + sumAt(base + part * stride, part), 0)
  }
  cells.forEach((_, index) => {
    const place = Math.floor(index / stride) % categories.length
    const { id } = categories[place] ?? {}
    if (!categories.some(({ parent }) => parent === id)) return
    added[index] = { value: sumAt(index, place), status: 'shown' }
  })
  return added
}

const totalsOfVisible = text(
  'Summorna är summor av de synliga talen: 1–3 är dolda och saknas i dem. De rätta summorna är högre.',
  'The totals are totals of the visible numbers: 1–3 are hidden and missing from them. The true totals are higher.',
)
