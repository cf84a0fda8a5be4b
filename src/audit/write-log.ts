import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../access/as-actor.ts'
import { uuids } from '../platform/database/sql-values.ts'

export type Outcome = 'done' | 'refused' | 'not-found' | 'invalid'

export type LogEntry = {
  readonly event: string
  readonly outcome: Outcome
  readonly childIds: readonly string[]
  /** What else explains the row: never a name, never an identity number. */
  readonly detail?: Readonly<Record<string, string | number>>
}

/**
 * Writes who did what, in the transaction it tells of: when the row cannot be written, the action
 * does not happen either (lag (2001:454) 10 §).
 */
export async function writeLog(tx: Tx, entry: LogEntry): Promise<void> {
  const { actor } = tx
  const childIds = uuids([...new Set(entry.childIds)])
  const detail = JSON.stringify(entry.detail ?? {})
  if (actor.kind === 'person') {
    await tx.rows(sql`insert into access_log
        (id, staff_id, role, authority_id, unit_id, event, outcome, child_ids, detail)
      values (${uuidv7()}, ${actor.staffId}, ${actor.role}, ${actor.authorityId}, ${actor.unitId},
        ${entry.event}, ${entry.outcome}, ${childIds}, ${detail})`)
    return
  }
  await tx.rows(sql`insert into access_log
      (id, system_actor, role, event, outcome, child_ids, detail)
    values (${uuidv7()}, ${actor.name}, ${actor.role}, ${entry.event}, ${entry.outcome}, ${childIds}, ${detail})`)
}
