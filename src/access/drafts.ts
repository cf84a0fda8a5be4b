import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { FormValues } from '../platform/web/read-form.ts'
import type { Actor } from './actor.ts'
import type { Tx } from './as-actor.ts'

export type SavedDraft = { readonly values: FormValues; readonly savedAt: Date }

/**
 * Drafts are kept on the server, bound to person, form and child. In the browser's own store they
 * would leak to the next user of the same computer and turn up in another child's form.
 */
export async function findDraft(
  tx: Tx,
  form: string,
  childId: string | null,
): Promise<SavedDraft | null> {
  const row = await tx.first(sql<{ content: FormValues; saved_at: Date }>`
    select content, saved_at from draft
    where form = ${form} and child_id is not distinct from ${childId}::uuid`)
  return row === null ? null : { values: row.content, savedAt: row.saved_at }
}

export async function saveDraft(
  tx: Tx,
  actor: Actor,
  form: string,
  childId: string | null,
  values: FormValues,
): Promise<Date> {
  const [row] = await tx.rows(sql<{ saved_at: Date }>`
    insert into draft (id, staff_id, form, child_id, content)
    values (${uuidv7()}, ${actor.staffId}, ${form}, ${childId}, ${JSON.stringify(values)})
    on conflict (staff_id, form, child_id)
      do update set content = excluded.content, saved_at = now()
    returning saved_at`)
  return row?.saved_at ?? new Date()
}

/** Called by every command that its form leads to: what was sent is no draft any more. */
export async function dropDraft(tx: Tx, form: string, childId: string | null): Promise<void> {
  await tx.rows(sql`delete from draft
    where form = ${form} and child_id is not distinct from ${childId}::uuid`)
}
