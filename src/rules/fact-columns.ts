import { type RawBuilder, sql } from 'kysely'
import { date } from '../platform/database/sql-values.ts'
import { type Day, parseDay } from '../shared/day.ts'
import type { FactValue } from './fact.ts'
import type { FactKind } from './fact-kind.ts'

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
