import { type RawBuilder, sql } from 'kysely'
import { date } from '../platform/database/sql-values.ts'
import { type Day, parseDay } from '../shared/day.ts'
import type { FactValue } from './fact.ts'

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
  readonly type: 'text' | 'day' | 'flag' | 'number'
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

/** A fact's data as the kind's columns, to be written. */
export function toColumns(
  { kind, columns }: FactKind,
  data: Readonly<Record<string, FactValue>>,
): { names: string[]; values: RawBuilder<unknown>[] } {
  const unknown = Object.keys(data).find((name) => !(name in columns))
  if (unknown !== undefined) throw new Error(`A ${kind} has no ${unknown}`)
  const given = Object.entries(columns).filter(([name]) => data[name] !== undefined)
  return {
    names: given.map(([, { column }]) => column),
    values: given.map(([name, { type }]) =>
      type === 'day' ? date(data[name] as Day | null) : sql`${data[name]}`,
    ),
  }
}

/** The kind's columns, as JSON from the database, as a fact's data. */
export function fromColumns(
  { columns }: FactKind,
  row: Readonly<Record<string, unknown>> | null,
): Record<string, FactValue> {
  const data: Record<string, FactValue> = {}
  for (const [name, { column, type }] of Object.entries(columns)) {
    const value = (row?.[column] ?? null) as FactValue
    data[name] = type === 'day' && typeof value === 'string' ? parseDay(value) : value
  }
  return data
}
