import { type Text, text } from '../../shared/text.ts'
import {
  type Category,
  cellIndex,
  type Dimension,
  marginAt,
  placesOf,
  type StatTable,
} from '../table/stat-table.ts'

/** What stands for everything in each dimension of a table that is given by its inner cells. */
export const TOTAL = 'total'

export type WithMargins = { readonly table: StatTable } | { readonly wrong: Text }

/**
 * A table of inner cells with its margins: the category `total` in every dimension, and the sum of
 * its parts in every category that has any. A sum that is given already must be right. Of a dimension
 * whose margin is a union (unique persons) the sums cannot be computed and must be given.
 * Refuses counts that are missing, negative or fractional.
 */
export function addMargins(given: StatTable): WithMargins {
  const wrong = whyNoCount(given)
  if (wrong !== null) return { wrong }
  const dimensions = given.dimensions.map(withTotal)
  const table: StatTable = { ...given, dimensions, cells: [] }
  const size = dimensions.reduce((product, { categories }) => product * categories.length, 1)
  const values = new Float64Array(size).fill(Number.NaN)
  const old = given.dimensions.map(({ categories }) => categories.map(({ id }) => id))
  for (const [index, { value }] of given.cells.entries()) {
    if (value === null) continue
    let left = index
    const at = old.map(() => 0)
    for (let nth = old.length - 1; nth >= 0; nth -= 1) {
      const ids = old[nth] ?? []
      const id = ids[left % ids.length]
      left = Math.floor(left / ids.length)
      at[nth] = dimensions[nth]?.categories.findIndex((category) => category.id === id) ?? 0
    }
    values[cellIndex(table, at)] = value
  }
  for (const nth of dimensions.keys()) {
    const missing = sumOver(table, nth, values)
    if (missing !== null) return { wrong: missing }
  }
  const empty = values.findIndex(Number.isNaN)
  if (empty >= 0) {
    return {
      wrong: text(
        `${given.id}: ett värde saknas. Unika personer kan inte räknas ihop: en sådan dimension behöver sina totaler.`,
        `${given.id}: a value is missing. Unique persons cannot be added up: such a dimension needs its totals.`,
      ),
    }
  }
  return { table: { ...table, cells: Array.from(values, (value) => ({ value, status: 'shown' })) } }
}

function whyNoCount({ id, dimensions, cells }: StatTable): Text | null {
  const isPart = dimensions.map(({ categories }) => {
    const wholes = new Set(categories.map(({ parent }) => parent))
    return categories.map((category) => !wholes.has(category.id) && category.id !== TOTAL)
  })
  for (const [index, { value }] of cells.entries()) {
    if (value !== null && (value < 0 || !Number.isInteger(value))) {
      return text(
        `${id}: värde ${index + 1} är negativt eller inget heltal; tabellen ska ha antal.`,
        `${id}: value ${index + 1} is negative or no whole number; the table must hold counts.`,
      )
    }
    if (value !== null) continue
    let left = index
    let isInner = true
    for (const parts of isPart.toReversed()) {
      isInner &&= parts[left % parts.length] ?? false
      left = Math.floor(left / parts.length)
    }
    if (isInner) {
      return text(
        `${id}: värde ${index + 1} saknas; varje inre cell behöver ett antal, 0 om det inte finns någon.`,
        `${id}: value ${index + 1} is missing; every inner cell needs a count, 0 when there is none.`,
      )
    }
  }
  return null
}

function withTotal(dimension: Dimension): Dimension {
  const tops = dimension.categories.filter((one) => one.parent === null && !one.personsOf)
  const hasTotal = dimension.categories.some(({ id }) => id === TOTAL)
  if (dimension.categories.length > 1 && tops.length === 1 && tops[0]?.id !== TOTAL && !hasTotal) {
    return dimension
  }
  const total: Category = { id: TOTAL, label: text('Totalt', 'Total'), parent: null }
  const categories = dimension.categories.map((category) =>
    category.parent === null && category.id !== TOTAL && !category.personsOf
      ? { ...category, parent: TOTAL }
      : category,
  )
  return { ...dimension, categories: hasTotal ? categories : [...categories, total] }
}

/** Fills in the sums of one dimension, the innermost first; says what is wrong with those given. */
function sumOver(table: StatTable, nth: number, values: Float64Array): Text | null {
  const { id, dimensions } = table
  const { categories } = dimensions[nth] as Dimension
  const places = placesOf(table)
  const step = dimensions
    .slice(nth + 1)
    .reduce((product, dimension) => product * dimension.categories.length, 1)
  const depth = (category: Category): number => {
    const parent = categories.find((other) => other.id === category.parent)
    return parent === undefined ? 0 : 1 + depth(parent)
  }
  const wholes = categories
    .filter((category) => categories.some(({ parent }) => parent === category.id))
    .toSorted((one, other) => depth(other) - depth(one))
  for (const whole of wholes) {
    const at = categories.indexOf(whole)
    const parts = [...categories.keys()].filter((each) => categories[each]?.parent === whole.id)
    for (let index = 0; index < values.length; index += 1) {
      if (Math.floor(index / step) % categories.length !== at) continue
      const ofParts = parts.map((part) => values[index + (part - at) * step] ?? Number.NaN)
      const sum = ofParts.reduce((sofar, value) => sofar + value, 0)
      const margin = marginAt(table, nth, places[index] ?? [])
      const given = values[index] ?? Number.NaN
      if (Number.isNaN(given)) {
        if (margin === 'sum') values[index] = sum
        continue
      }
      const isRight =
        Number.isNaN(sum) ||
        (margin === 'sum' ? given === sum : given <= sum && given >= Math.max(...ofParts))
      if (!isRight) {
        return text(
          `${id}: ${whole.id} är inte summan av sina delar.`,
          `${id}: ${whole.id} is not the sum of its parts.`,
        )
      }
    }
  }
  return null
}
