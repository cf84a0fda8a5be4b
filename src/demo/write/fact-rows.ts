import type { FactValue } from '../../rules/fact.ts'
import type { ColumnKind, FactKind } from '../../rules/fact-kind.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import type { DemoFact, Moment } from '../life/demo-fact.ts'
import { range } from './column-values.ts'
import type { Row } from './insert-rows.ts'

/**
 * Facts as rows: the headers, and for each table of kinds the columns of all of them: rows are
 * inserted under the columns of the first.
 */
export function factRows(
  facts: readonly DemoFact[],
  kinds: readonly FactKind[],
  moment: (moment: Moment) => string,
): { readonly headers: readonly Row[]; readonly byTable: ReadonlyMap<string, readonly Row[]> } {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))
  const byTable = new Map<string, Row[]>()
  const empty = emptyRows(kinds)
  const headers = facts.map((fact): Row => {
    const kind = byName.get(fact.kind)
    if (kind === undefined) throw new Error(`No slice declares the kind ${fact.kind}`)
    const voidedAt = fact.voided === null ? null : moment(fact.voided.at)
    if (kind.table !== null) {
      const rows = byTable.get(kind.table) ?? []
      rows.push({ ...empty.get(kind.table), ...ownColumns(fact, kind), voided_at: voidedAt })
      byTable.set(kind.table, rows)
    }
    return {
      id: fact.id,
      origin_id: fact.originId,
      kind: fact.kind,
      subject_kind: 'child',
      subject_id: fact.childId,
      period: range(fact.from, fact.until),
      authority_id: fact.authorityId,
      recorded_at: moment(fact.recordedAt),
      recorded_by: fact.recordedBy,
      source: fact.recordedBy === null ? 'import' : 'obruten',
      voided_at: voidedAt,
      voided_by: fact.voided?.by ?? null,
      void_kind: fact.voided?.kind ?? null,
      void_reason: fact.voided?.reason ?? null,
    }
  })
  return { headers, byTable }
}

function ownColumns({ id, childId, from, until, data }: DemoFact, kind: FactKind): Row {
  const period = kind.repeatsPeriod ? { period: range(from, until) } : {}
  const columns = Object.entries(kind.columns).map(([name, { column, type }]) => {
    return [column, written(data[name] ?? null, type)]
  })
  return { id, child_id: childId, ...period, ...Object.fromEntries(columns) }
}

function written(value: FactValue, type: ColumnKind['type']): FactValue {
  if (value === null) return null
  if (type === 'day') return isoDay(value as Day)
  return type === 'moment' ? new Date(Number(value)).toISOString() : value
}

function emptyRows(kinds: readonly FactKind[]): ReadonlyMap<string, Row> {
  const empty = new Map<string, Record<string, null>>()
  for (const { table, columns } of kinds) {
    if (table === null) continue
    const row = empty.get(table) ?? {}
    for (const { column } of Object.values(columns)) row[column] = null
    empty.set(table, row)
  }
  return empty
}
