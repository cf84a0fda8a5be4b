import { sql } from 'kysely'
import type { AsActor, Tx } from '../../access/as-actor.ts'
import { findAppointed } from '../../access/session.ts'
import { countPressing, workListRoles } from '../../duties/index.ts'
import { listNews } from '../news/list-news.ts'
import { sinceLastWorkday } from '../news/news-item.ts'
import type { Part } from './letter.tsx'

/** The appointments of today that have a work list, as far as whoever asks may see them. */
export async function appointmentsOf(tx: Tx, staffId: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ id: string }>`select id from appointment
    where staff_id = ${staffId} and valid @> actor_today() and role = any(${workListRoles}::text[])
    order by lower(valid), id`)
  return rows.map(({ id }) => id)
}

/**
 * What is to be done under each appointment, counted as the person herself in that role: by the same
 * queries and policies as the pages that she then opens.
 */
export async function gatherParts(
  asActor: AsActor,
  appointmentIds: readonly string[],
): Promise<Part[]> {
  const parts: Part[] = []
  for (const id of appointmentIds) {
    const actor = await findAppointed(asActor, id)
    if (actor === null) continue
    parts.push({ role: actor.role, ...(await asActor(actor, count)) })
  }
  return parts
}

async function count(tx: Tx): Promise<Omit<Part, 'role'>> {
  const news = sinceLastWorkday(await listNews(tx), tx.today).length
  return { pressing: await countPressing(tx), news }
}
