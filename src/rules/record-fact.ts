import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../access/as-actor.ts'
import { dateRange } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import type { FactValue } from './fact.ts'
import { toColumns } from './fact-columns.ts'
import type { FactKind } from './fact-kind.ts'

export type NewFact = {
  readonly childId: string
  readonly from: Day
  /** First day it no longer holds; null while open. A single event: leave it out, it is one day. */
  readonly until?: Day | null
  /** The nämnd it is recorded for, where that is not the actor's own: socialjouren acts for all. */
  readonly authorityId?: string
  readonly data?: Readonly<Record<string, FactValue>>
}

/** Records a fact about a child, as the actor of the transaction. Returns its id. */
export async function recordFact(tx: Tx, kind: FactKind, fact: NewFact): Promise<string> {
  const id = uuidv7()
  await insertVersion(tx, kind, fact, { id, originId: id })
  return id
}

/**
 * Says a fact better: the present version ceases to be held for true and a new one of the same
 * origin takes its place, in that order, so that no two versions ever hold at once.
 */
export async function correctFact(
  tx: Tx,
  kind: FactKind,
  versionId: string,
  fact: NewFact,
): Promise<string> {
  const originId = await voidVersion(tx, versionId, 'correction', null)
  if (originId === null) throw new Error('The version to correct does not hold any more')
  const id = uuidv7()
  await insertVersion(tx, kind, fact, { id, originId })
  return id
}

/** Says that a fact never was so. Refuses (false) what the actor cannot see or is void already. */
export async function voidFact(tx: Tx, versionId: string, reason: string): Promise<boolean> {
  return (await voidVersion(tx, versionId, 'mistake', reason)) !== null
}

async function insertVersion(
  tx: Tx,
  kind: FactKind,
  { childId, from, until = from + 1, authorityId, data = {} }: NewFact,
  { id, originId }: { id: string; originId: string },
): Promise<void> {
  const { actor } = tx
  if (actor.kind !== 'person') throw new Error('Facts are recorded by persons or imports')
  await tx.rows(sql`insert into fact
      (id, origin_id, kind, subject_kind, subject_id, period, authority_id, recorded_by)
    values (${id}, ${originId}, ${kind.kind}, 'child', ${childId}, ${dateRange(from, until)},
      ${authorityId ?? actor.authorityId}, ${actor.staffId})`)
  if (kind.table === null) return
  const { names, values } = toColumns(kind, data)
  const columns = ['id', 'child_id', ...(kind.repeatsPeriod ? ['period'] : []), ...names]
  const cells = [
    sql`${id}`,
    sql`${childId}`,
    ...(kind.repeatsPeriod ? [dateRange(from, until)] : []),
    ...values,
  ]
  await tx.rows(sql`insert into ${sql.table(kind.table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    values (${sql.join(cells)})`)
}

async function voidVersion(
  tx: Tx,
  versionId: string,
  voidKind: 'mistake' | 'correction',
  reason: string | null,
): Promise<string | null> {
  const { actor } = tx
  if (actor.kind !== 'person') throw new Error('Facts are voided by persons')
  const voided = await tx.rows(sql<{ origin_id: string }>`
    update fact set voided_at = clock_timestamp(), voided_by = ${actor.staffId},
      void_kind = ${voidKind}, void_reason = ${reason}
    where id = ${versionId} and voided_at is null returning origin_id`)
  return voided[0]?.origin_id ?? null
}
