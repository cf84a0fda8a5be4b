import type { RawBuilder } from 'kysely'
import type { Text } from '../shared/text.ts'

/**
 * A measure that can be parted in a table. Its SQL answers rows of what is counted; how they are
 * added up in cells and margins is the same for all (statistics/counting/fill-table.ts).
 */
export type TableMeasure = {
  readonly id: string
  readonly name: Text
  /** Printed beside the number: what is counted, when, and what happens to what is missing. */
  readonly definition: Text
  /** Another one whenever what is counted, or how it is told, becomes another; it goes along into publications. */
  readonly version: string
  /** 'persons': each person once in a cell, however many rows. 'cases': each row, by its weight. */
  readonly counts: 'persons' | 'cases'
  /** Where the weight is how much and not how many: a table of it is protected by what each put in. */
  readonly isAmount?: true
  /**
   * The dimensions it can be parted by. 'sum': each is in one category alone, so that the total is
   * the sum. 'union': somebody may be in several and is counted once in the total.
   */
  readonly dimensions: Readonly<Record<string, 'sum' | 'union'>>
  /**
   * Of a measure that counts somebody several times over: beside whose sum unique persons stand, and the
   * dimensions in which persons too are in one category alone ('sum').
   */
  readonly persons?: {
    readonly beside: string
    readonly label: Text
    readonly dimensions: Readonly<Record<string, 'sum' | 'union'>>
  }
  /** Dimensions that every table of it has, last: how it went. */
  readonly always?: readonly string[]
  /** Whether the parts of a period add up to it; a person in two years is one person, and a stock is of a day. */
  readonly addsOverTime: boolean
  /** False for what is not kept in versions, and cannot be counted as it was known earlier. */
  readonly asOf: boolean
  readonly rows: (asked: RowsAsked) => RawBuilder<CountedRow>
}

/** A half-open part of time, by its number in the table. */
export type TimePart = { readonly from: number; readonly until: number }

export type RowsAsked = {
  readonly parts: readonly TimePart[]
  /** What was known then; null for all that is known. */
  readonly knownUntil: Date | null
  readonly today: number
  /** The dimensions whose columns the rows must have, named like them. */
  readonly dimensions: readonly string[]
  readonly filters: Readonly<Record<string, readonly string[]>>
}

/** Of what is counted: which person, in which part of the period, and its category in each dimension. */
export type CountedRow = {
  readonly who: string
  readonly part: number
  readonly weight: number
} & Readonly<Record<string, string | number | null>>
