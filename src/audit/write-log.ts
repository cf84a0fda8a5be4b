import { type RawBuilder, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../access/as-actor.ts'
import { askedOften } from '../platform/database/often.ts'
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
  await writeLogRows(tx, [entry])
}

/** The same of several at once, a row each, in one statement. */
export async function writeLogRows(tx: Tx, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length > 0) await tx.rows(logRows(tx, entries))
}

/** The same as the last that the transaction does: the commit goes along with the row. */
export async function commitWithLog(tx: Tx, entry: LogEntry): Promise<void> {
  await tx.lastRows(askedOften(logRows(tx, [entry])))
}

function logRows({ actor }: Tx, entries: readonly LogEntry[]): RawBuilder<unknown> {
  const who =
    actor.kind === 'person'
      ? {
          columns: sql`staff_id, role, authority_id, unit_id`,
          values: sql`${actor.staffId}::uuid, ${actor.role}, ${actor.authorityId}::uuid, ${actor.unitId}::uuid`,
        }
      : { columns: sql`system_actor, role`, values: sql`${actor.name}, ${actor.role}` }
  const rows = entries.map(
    ({ event, outcome, childIds, detail }) => sql`(${uuidv7()}::uuid, ${who.values}, ${event},
      ${outcome}, ${uuids([...new Set(childIds)])}, ${JSON.stringify(detail ?? {})}::jsonb)`,
  )
  return sql`insert into access_log
    (id, ${who.columns}, event, outcome, child_ids, detail) values ${sql.join(rows)}`
}
