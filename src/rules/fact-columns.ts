import { type RawBuilder, sql } from 'kysely'
import { date } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import { fromText } from './column-text.ts'
import type { FactValue } from './fact.ts'
import type { ColumnKind, FactKind } from './fact-kind.ts'

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
    values: given.map(([name, { type }]) => columnValue(type, data[name] ?? null)),
  }
}

function columnValue(type: ColumnKind['type'], value: FactValue): RawBuilder<unknown> {
  if (type === 'day') return date(value as Day | null)
  if (type === 'moment' && typeof value === 'number') return sql`${new Date(value)}::timestamptz`
  return sql`${value}`
}

/** The kind's columns, as JSON from the database, as a fact's data. */
export function fromColumns(
  { columns }: FactKind,
  row: Readonly<Record<string, unknown>> | null,
): Record<string, FactValue> {
  const data: Record<string, FactValue> = {}
  for (const [name, { column, type }] of Object.entries(columns)) {
    const value = (row?.[column] ?? null) as FactValue
    data[name] = typeof value === 'string' ? fromText(type, value) : value
  }
  return data
}
