import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import { uuids } from '../platform/database/sql-values.ts'
import type { Duty } from './duty.ts'

/**
 * What an evaluation came to, in so few letters that it can be kept and compared: most nights most
 * children come to the same as the night before, and their duties need not be read to know it.
 * `evaluate` gives the same duties in the same order for the same facts, so equal texts are equal.
 */
export function digestOf(duties: readonly Duty[]): string {
  return hash('sha256', JSON.stringify(duties), 'base64')
}

/** What the last evaluation of each child came to; a child never evaluated has none. */
export async function readDigests(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows(sql<{ child_id: string; digest: string }>`
    select child_id, digest from evaluated_duties where child_id = any(${uuids(childIds)})`)
  return new Map(rows.map(({ child_id, digest }) => [child_id, digest]))
}

/** Keeps what these children's evaluation came to, in the transaction that writes their duties. */
export async function keepDigests(tx: Tx, digests: ReadonlyMap<string, string>): Promise<void> {
  if (digests.size === 0) return
  await tx.rows(sql`insert into evaluated_duties (child_id, digest)
    select * from unnest(${uuids([...digests.keys()])}, ${[...digests.values()]}::text[])
    on conflict (child_id) do update set digest = excluded.digest`)
}
