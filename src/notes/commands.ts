import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../access/as-actor.ts'
import { date } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import { locksByItself } from './domain/note.ts'

export type NewNote = {
  readonly day: Day
  readonly text: string
  /** Locked as it is written. */
  readonly isLocked: boolean
}

/**
 * Writes the same note in the files of one or several sisters and brothers: in all of them or, if the
 * policies refuse one, in none. Each child's is a note of its own from then on. Answers their ids.
 */
export async function writeNote(
  tx: Tx,
  actor: Actor,
  childIds: readonly string[],
  note: NewNote,
): Promise<string[]> {
  const together = childIds.length > 1 ? uuidv7() : null
  const ids: string[] = []
  for (const childId of childIds) {
    const id = uuidv7()
    const locksOn = note.isLocked ? tx.today : locksByItself(tx.today)
    await tx.rows(sql`insert into note
        (id, child_id, day, text, written_by, written_on, locks_on, locked_at, together_id)
      values (${id}, ${childId}, ${date(note.day)}, ${note.text}, ${actor.staffId}, ${date(tx.today)},
        ${date(locksOn)}, ${note.isLocked ? sql`clock_timestamp()` : null}, ${together})`)
    ids.push(id)
  }
  tx.touch(...childIds)
  return ids
}

/** Says it better while it is open; how it read before is kept by the database. */
export async function rewriteNote(
  tx: Tx,
  noteId: string,
  { day, text }: Pick<NewNote, 'day' | 'text'>,
): Promise<boolean> {
  return changed(
    tx,
    sql`update note set day = ${date(day)}, text = ${text} where id = ${noteId} returning id`,
  )
}

/** Locks an open note for good; false when somebody else's, voided or locked already. */
export async function lockNote(tx: Tx, noteId: string): Promise<boolean> {
  return changed(
    tx,
    sql`update note set locks_on = ${date(tx.today)}, locked_at = clock_timestamp()
      where id = ${noteId} returning id`,
  )
}

async function changed(tx: Tx, update: ReturnType<typeof sql<unknown>>): Promise<boolean> {
  return (await tx.rows(update)).length === 1
}

type Kept = { readonly id: string; readonly child_id: string }

export async function addToNote(tx: Tx, actor: Actor, note: Kept, text: string): Promise<void> {
  await tx.rows(sql`insert into note_addition (id, note_id, child_id, text, written_by)
    values (${uuidv7()}, ${note.id}, ${note.child_id}, ${text}, ${actor.staffId})`)
}

/** Says that the note should never have stood there. Voided once; a second time changes nothing. */
export async function voidNote(tx: Tx, actor: Actor, note: Kept, reason: string): Promise<void> {
  await tx.rows(sql`insert into note_voiding (note_id, child_id, reason, voided_by)
    values (${note.id}, ${note.child_id}, ${reason}, ${actor.staffId}) on conflict do nothing`)
}
