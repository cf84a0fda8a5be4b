import type { Text } from '../shared/text.ts'

/**
 * A measure is told once: what it counts, in words, and how, as one pure function over plain rows.
 * Whoever shows it, whether from our own facts or from what others report, counts by this function.
 */
export type Measure<Row, Result> = {
  readonly id: string
  readonly name: Text
  /** Printed beside the number: numerator, denominator, and what happens to what is missing. */
  readonly definition: Text
  readonly count: (rows: readonly Row[]) => Result
}
