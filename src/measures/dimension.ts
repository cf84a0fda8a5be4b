import type { Text } from '../shared/text.ts'

/** A way to part what is counted, told once: which categories there are and how something gets its own. */
export type DimensionKind = {
  readonly id: string
  readonly label: Text
  /** How what is counted gets its category; printed with the table. */
  readonly definition: Text
  /** The categories in order, those with parts after them; null where the database tells them. */
  readonly categories: readonly CategoryKind[] | null
}

export type CategoryKind = {
  readonly id: string
  readonly label: Text
  /** The category it is part of. */
  readonly parent?: string
  /** Stands in a table only where something is counted in it, such as what nobody has recorded. */
  readonly whenFound?: true
}

/** The category for what nobody has recorded: shown apart, and never guessed at. */
export const missing = 'missing'
