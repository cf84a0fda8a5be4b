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
}

export type Category = {
  readonly id: string
  readonly label: Text
  /** The category it is part of: a stadsdel of its group, everything of the total; null at the top. */
  readonly parent: string | null
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
