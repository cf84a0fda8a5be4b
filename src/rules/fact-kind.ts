/**
 * A kind of fact as its slice declares it: its name, the table with its own columns, and how each
 * column is named in the database and in a fact's data. `table` null: the header says all.
 */
export type FactKind = {
  readonly kind: string
  readonly table: string | null
  /** Whether the table repeats the period, for its constraint against overlaps. */
  readonly repeatsPeriod: boolean
  readonly columns: Readonly<Record<string, ColumnKind>>
}

export type ColumnKind = {
  readonly column: string
  /** 'moment': milliseconds since 1970 in a fact, a timestamp in the database. */
  readonly type: 'text' | 'day' | 'flag' | 'number' | 'moment'
}

/** What slices offer the rules. */
export type FactSlice = { readonly facts: readonly FactKind[] }

/** @example factKind('legal-basis', 'legal_basis', { basis: 'text' }, { repeatsPeriod: true }) */
export function factKind(
  kind: string,
  table: string | null,
  columns: Readonly<Record<string, ColumnKind['type']>> = {},
  { repeatsPeriod = false } = {},
): FactKind {
  const named = Object.entries(columns).map(([name, type]): [string, ColumnKind] => [
    name,
    { column: snake(name), type },
  ])
  return { kind, table, repeatsPeriod, columns: Object.fromEntries(named) }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
