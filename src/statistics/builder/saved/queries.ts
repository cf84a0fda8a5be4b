/** Saved tables. Which are there to be found the policies decide: one's own, and what colleagues share. */
import { type RawBuilder, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../../../access/actor.ts'
import type { Tx } from '../../../access/as-actor.ts'
import type { Day } from '../../../shared/day.ts'
import { isUuid } from '../../../shared/uuid.ts'
import type { SavedTable } from './saved-table.ts'

type Row = {
  id: string
  name: string
  address: string
  is_shared: boolean
  is_own: boolean
  saved_by: string
  saved_on: Day
  is_removed: boolean
}

const columns = sql`t.id, t.name, t.address, t.is_shared, t.staff_id = actor_staff() as is_own,
  s.name as saved_by, (t.saved_at at time zone 'Europe/Stockholm')::date as saved_on,
  t.removed_at is not null as is_removed`

function savedTable(row: Row): SavedTable {
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    isShared: row.is_shared,
    isOwn: row.is_own,
    savedBy: row.saved_by,
    savedOn: row.saved_on,
    isRemoved: row.is_removed,
  }
}

export type Wish = { readonly words: string; readonly from: number; readonly count: number }

/** By name, as Swedish orders it; `total` is how many there are in all with those words. */
export async function listSaved(
  tx: Tx,
  { words, from, count }: Wish,
): Promise<{ shown: SavedTable[]; total: number }> {
  const rows = await tx.rows(sql<Row & { total: number }>`
    select ${columns}, count(*) over ()::int as total
    from saved_table t join staff s on s.id = t.staff_id
    where t.removed_at is null and ${holds(words)}
    order by lower(t.name), s.name, t.id limit ${count} offset ${from}`)
  return { shown: rows.map(savedTable), total: rows[0]?.total ?? 0 }
}

/** What was typed is searched for as it stands: no sign of it means anything else. */
function holds(words: string): RawBuilder<unknown> {
  if (words === '') return sql`true`
  return sql`(strpos(lower(t.name), lower(${words})) > 0 or strpos(lower(s.name), lower(${words})) > 0)`
}

export async function findSaved(tx: Tx, id: string): Promise<SavedTable | null> {
  if (!isUuid(id)) return null
  const row = await tx.first(sql<Row>`
    select ${columns} from saved_table t join staff s on s.id = t.staff_id where t.id = ${id}`)
  return row === null ? null : savedTable(row)
}

/** Whether the reader has another table of that name; names are the same whatever their capitals. */
export async function isNameTaken(tx: Tx, name: string, except: string | null): Promise<boolean> {
  const row = await tx.first(sql`
    select 1 from saved_table where staff_id = actor_staff() and authority_id = actor_authority()
      and lower(name) = lower(${name}) and removed_at is null and id is distinct from ${except}::uuid`)
  return row !== null
}

export type Named = { readonly name: string; readonly isShared: boolean }

/** The new table's id; null where the name was taken meanwhile. */
export async function saveTable(
  tx: Tx,
  { staffId, authorityId }: Actor,
  { name, isShared, address }: Named & { readonly address: string },
): Promise<string | null> {
  const [saved] = await tx.rows(sql<{ id: string }>`
    insert into saved_table (id, staff_id, authority_id, name, address, is_shared)
    values (${uuidv7()}, ${staffId}, ${authorityId}, ${name}, ${address}, ${isShared})
    on conflict do nothing returning id`)
  return saved?.id ?? null
}

export async function changeSaved(tx: Tx, id: string, { name, isShared }: Named): Promise<void> {
  await tx.rows(
    sql`update saved_table set name = ${name}, is_shared = ${isShared} where id = ${id}`,
  )
}

export async function removeSaved(tx: Tx, id: string, isRemoved: boolean): Promise<void> {
  await tx.rows(sql`update saved_table
    set removed_at = ${isRemoved ? sql`clock_timestamp()` : sql`null`} where id = ${id}`)
}
