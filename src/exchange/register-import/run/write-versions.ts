import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../../access/as-actor.ts'
import { guardianFact } from '../../../children/index.ts'
import { facts as decisionFacts } from '../../../decisions/catalogue.ts'
import { facts as placementFacts } from '../../../placements/catalogue.ts'
import { uuids } from '../../../platform/database/sql-values.ts'
import type { FactKind } from '../../../rules/fact-kind.ts'
import { facts as schoolFacts } from '../../../schooling/catalogue.ts'
import { isoDay } from '../../../shared/day.ts'
import type { PlannedDifference, PlannedVersion } from '../domain/planned.ts'
import type { Running } from './running.ts'

const byName = new Map(
  [guardianFact, ...decisionFacts, ...placementFacts, ...schoolFacts].map((kind) => [
    kind.kind,
    kind,
  ]),
)

export function kindNamed(name: string): FactKind {
  const kind = byName.get(name)
  if (kind === undefined) throw new Error(`There is no kind of fact ${name}`)
  return kind
}

/**
 * Writes what an import has planned, in three statements however many versions there are: those that
 * no longer hold are voided first, so that no two ever hold at once. No fact is edited.
 */
export async function writeVersions(
  tx: Tx,
  { authorityId }: Running,
  versions: readonly PlannedVersion[],
) {
  if (versions.length === 0) return
  const voided = versions.flatMap(({ replaces }) => (replaces === null ? [] : [replaces.id]))
  if (voided.length > 0) {
    await tx.rows(sql`update fact set voided_at = clock_timestamp(), void_kind = 'correction'
      where id = any(${uuids(voided)}) and voided_at is null`)
  }
  const written = versions.map((version) => ({ ...version, id: uuidv7() }))
  const headers = written.map(({ id, replaces, kind, childId, from, until }) => ({
    id,
    origin_id: replaces?.originId ?? id,
    kind,
    subject_id: childId,
    period: range(from, until),
  }))
  await tx.rows(sql`insert into fact (id, origin_id, kind, subject_kind, subject_id, period, authority_id, source)
    select id, origin_id, kind, 'child', subject_id, period, ${authorityId}, 'import'
    from jsonb_populate_recordset(null::fact, ${JSON.stringify(headers)}::jsonb)`)
  for (const [table, ofTable] of Map.groupBy(written, ({ kind }) => kindNamed(kind).table ?? '')) {
    const rows = ofTable.map(({ id, childId, kind, from, until, data }) => {
      const { columns, repeatsPeriod } = kindNamed(kind)
      return {
        id,
        child_id: childId,
        ...(repeatsPeriod && { period: range(from, until) }),
        ...Object.fromEntries(
          Object.entries(columns).map(([name, { column }]) => [column, data[name] ?? null]),
        ),
      }
    })
    const names = sql.raw(Object.keys(rows[0] ?? {}).join(', '))
    await tx.rows(sql`insert into ${sql.table(table)} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`)
  }
}

function range(from: number, until: number | null): string {
  return `[${isoDay(from)},${until === null ? '' : isoDay(until)})`
}

/** A difference that was told before, in the same words, is not told again. */
export async function tellDifferences(
  tx: Tx,
  { importId }: Running,
  differences: readonly PlannedDifference[],
) {
  if (differences.length === 0) return
  const rows = differences.map(({ childId, factId, about, field, ours, theirs, taken }) => ({
    id: uuidv7(),
    child_id: childId,
    fact_id: factId,
    about,
    field,
    ours,
    theirs,
    taken,
  }))
  await tx.rows(sql`insert into register_difference (id, import_id, child_id, fact_id, about, field, ours, theirs, taken)
    select id, ${importId}, child_id, fact_id, about, field, ours, theirs, taken
    from jsonb_populate_recordset(null::register_difference, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`)
}

export async function markTouched(
  tx: Tx,
  { importId }: Running,
  childIds: readonly string[],
): Promise<void> {
  tx.touch(...childIds)
  await tx.rows(sql`insert into register_touched (import_id, child_id)
    select ${importId}, unnest(${uuids(childIds)}) on conflict do nothing`)
}
