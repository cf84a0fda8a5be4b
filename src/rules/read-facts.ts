import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import { uuids } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import type { Fact } from './fact.ts'
import { fromColumns } from './fact-columns.ts'
import type { FactKind } from './fact-kind.ts'

/** A fact with what is known of its recording, for the pages that tell who said so and when. */
export type RecordedFact = Fact & {
  readonly childId: string
  readonly recordedAt: Date
  readonly recordedBy: string | null
  readonly voidedAt: Date | null
  readonly voidReason: string | null
}

type Asked = {
  readonly kinds: readonly FactKind[]
  readonly childIds: readonly string[]
  /** What we knew at that moment, rather than what we know now. */
  readonly knownAt?: Date
  /** All versions of one fact, those no longer held too. */
  readonly originId?: string
}

/**
 * The facts of some children as the actor may see them, in order of time. With `knownAt`, as they
 * were held at that moment: recorded by then and not yet voided.
 */
export async function readFacts(tx: Tx, asked: Asked): Promise<RecordedFact[]> {
  const { kinds, childIds } = asked
  const rows = await tx.rows(sql<FactRow>`
    select f.id, f.origin_id, f.kind, f.child_id, f.period, f.recorded_at, f.recorded_by, f.voided_at,
      f.void_reason, ${dataOf(kinds)} as data
    from fact f
    where f.child_id = any(${uuids(childIds)}) and f.kind = any(${kinds.map(({ kind }) => kind)}::text[])
      and ${heldAt(asked)}
    order by lower(f.period), f.recorded_at, f.id`)
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))
  return rows.flatMap((row) => {
    const kind = byName.get(row.kind)
    return kind === undefined ? [] : [factOf(row, kind)]
  })
}

function heldAt({ knownAt, originId }: Asked): RawBuilder<boolean> {
  if (originId !== undefined) return sql`f.origin_id = ${originId}`
  if (knownAt === undefined) return sql`f.voided_at is null`
  return sql`f.recorded_at <= ${knownAt} and (f.voided_at is null or f.voided_at > ${knownAt})`
}

/**
 * The columns of the fact's own kind, looked up by its id. Joined to every table of kinds instead,
 * the database reads those tables whole, for it cannot know that the policies let few rows through.
 */
function dataOf(kinds: readonly FactKind[]): RawBuilder<unknown> {
  const byTable = Map.groupBy(kinds, ({ table }) => table)
  const cases = [...byTable].flatMap(([table, ofTable]) =>
    table === null
      ? []
      : [
          sql`when f.kind in (${sql.join(ofTable.map(({ kind }) => kind))})
            then (select to_jsonb(own.*) from ${sql.table(table)} own where own.id = f.id)`,
        ],
  )
  return cases.length === 0 ? sql`null::jsonb` : sql`case ${sql.join(cases, sql` `)} end`
}

type FactRow = {
  id: string
  origin_id: string
  kind: string
  child_id: string
  period: { from: Day; until: Day | null }
  recorded_at: Date
  recorded_by: string | null
  voided_at: Date | null
  void_reason: string | null
  data: Record<string, unknown> | null
}

function factOf(row: FactRow, kind: FactKind): RecordedFact {
  return {
    id: row.id,
    originId: row.origin_id,
    kind: row.kind,
    subject: { kind: 'child', id: row.child_id },
    childId: row.child_id,
    from: row.period.from,
    until: row.period.until,
    data: fromColumns(kind, row.data),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    voidedAt: row.voided_at,
    voidReason: row.void_reason,
  }
}
