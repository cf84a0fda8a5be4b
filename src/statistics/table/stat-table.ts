import type { Text } from '../../shared/text.ts'

/**
 * A table of counts as everything in statistics hands it on: made by a measure, protected by
 * suppression, shown on a page, and written to files. Its cells lie row by row, the last dimension
 * varying fastest, as in JSON-stat 2.0; sums are categories like others.
 */
export type StatTable = {
  readonly id: string
  readonly title: Text
  /** What is counted, as it stands beside the number. */
  readonly definition: Text
  readonly dimensions: readonly Dimension[]
  readonly cells: readonly Cell[]
  /** Said under the table: breaks, who has not reported, what is missing. */
  readonly notes: readonly Text[]
}

export type Dimension = {
  readonly id: string
  readonly label: Text
  readonly categories: readonly Category[]
  /**
   * How a category with parts relates to them. 'sum': it is their sum. 'union': whoever is in several
   * parts is counted once, so it is at least the largest part and at most their sum.
   */
  readonly margin: 'sum' | 'union'
  /**
   * The same where each person is counted once (`personsOf` in another dimension): the districts of a
   * city add up in a table of children × form, but not in its column of unique children. As `margin`
   * unless said otherwise.
   */
  readonly personsMargin?: 'sum' | 'union'
}

export type Category = {
  readonly id: string
  readonly label: Text
  /** The category it is part of: a stadsdel of its group, everything of the total; null at the top. */
  readonly parent: string | null
  /**
   * Where persons stand beside a sum: the category whose parts this one is the union of, each person
   * counted once. Such a category has no parent and is nobody's.
   */
  readonly personsOf?: string
}

/**
 * 'shown': the true value. 'small': hidden, since it is small. 'for-others': hidden, so that no small
 * one can be computed. 'rounded': shown to the nearest of a base. 'missing': nobody has reported it.
 */
export type CellStatus = 'shown' | 'small' | 'for-others' | 'rounded' | 'missing'

export type Cell = {
  /** Null where nothing is shown. */
  readonly value: number | null
  readonly status: CellStatus
}

/** Where a cell lies among `cells`, by the number of its category in each dimension. */
export function cellIndex({ dimensions }: StatTable, at: readonly number[]): number {
  return dimensions.reduce(
    (index, { categories }, nth) => index * categories.length + (at[nth] ?? 0),
    0,
  )
}

/** The category of everything in a dimension: the only one at the top that has parts; null where there is none. */
export function wholeOf({ categories }: Dimension): Category | null {
  const tops = categories.filter(
    ({ parent, personsOf }) => parent === null && personsOf === undefined,
  )
  return tops.length === 1 && categories.length > 1 ? (tops[0] ?? null) : null
}

/** The categories that are neither a sum nor a union of others, with their place. */
export function innerOf({ categories }: Dimension): (readonly [Category, number])[] {
  const wholes = new Set(categories.map(({ parent }) => parent))
  return categories.flatMap((category, nth) =>
    wholes.has(category.id) || category.personsOf !== undefined ? [] : [[category, nth] as const],
  )
}

/** The place of each cell: the number of its category in each dimension, in the order of the cells. */
export function placesOf({ dimensions }: Pick<StatTable, 'dimensions'>): number[][] {
  return dimensions.reduce<number[][]>(
    (sofar, { categories }) => sofar.flatMap((at) => categories.map((_, nth) => [...at, nth])),
    [[]],
  )
}

/** How a category of the dimension that has parts relates to them in a cell. */
export function marginAt(
  { dimensions }: Pick<StatTable, 'dimensions'>,
  nth: number,
  at: readonly number[],
): 'sum' | 'union' {
  const { margin = 'sum', personsMargin = margin } = dimensions[nth] ?? {}
  const countsPersons = dimensions.some(
    ({ categories }, other) => categories[at[other] ?? 0]?.personsOf !== undefined,
  )
  return countsPersons ? personsMargin : margin
}
