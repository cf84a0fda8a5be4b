import type { FactKind } from '../../rules/fact-kind.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import type { DemoFact, Moment } from '../life/demo-fact.ts'
import { range } from './column-values.ts'
import type { Row } from './insert-rows.ts'

/** Facts as rows: the headers, and for each table of kinds the kinds' own columns. */
export function factRows(
  facts: readonly DemoFact[],
  kinds: readonly FactKind[],
  moment: (moment: Moment) => string,
): { readonly headers: readonly Row[]; readonly byTable: ReadonlyMap<string, readonly Row[]> } {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))
  const byTable = new Map<string, Row[]>()
  const headers = facts.map((fact): Row => {
    const kind = byName.get(fact.kind)
    if (kind === undefined) throw new Error(`No slice declares the kind ${fact.kind}`)
    const voidedAt = fact.voided === null ? null : moment(fact.voided.at)
    if (kind.table !== null) {
      const rows = byTable.get(kind.table) ?? []
      rows.push({ ...ownColumns(fact, kind), voided_at: voidedAt })
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
    const value = data[name] ?? null
    return [column, type === 'day' && value !== null ? isoDay(value as Day) : value]
  })
  return { id, child_id: childId, ...period, ...Object.fromEntries(columns) }
}
