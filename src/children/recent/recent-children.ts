/**
 * The children that somebody opened last: a way back to where one was, for that person alone and
 * only as long as the child may be seen. The database keeps ten.
 */
import { sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import type { PersonRow } from '../person.ts'

export type RecentChild = PersonRow & {
  readonly caseworker_id: string | null
  readonly opened_at: Date
}

export async function listRecent(tx: Tx): Promise<RecentChild[]> {
  const rows = await tx.rows(sql<RecentChild>`
    select c.id, c.case_number, c.given_name, c.family_name, c.born, c.protection, c.caseworker_id,
      r.opened_at
    from recent_child r join child c on c.id = r.child_id
    order by r.opened_at desc, c.id limit 10`)
  tx.touch(...rows.map(({ id }) => id))
  return rows
}

export async function noteOpened(tx: Tx, staffId: string, childId: string): Promise<void> {
  await tx.rows(sql`insert into recent_child (staff_id, child_id) values (${staffId}, ${childId})
    on conflict (staff_id, child_id) do update set opened_at = excluded.opened_at`)
}

/** Without a condition, so that it takes also what its reader sees no more. */
export async function clearRecent(tx: Tx): Promise<void> {
  await tx.rows(sql`delete from recent_child`)
}
