import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { SavedChild } from '../support/a-child.ts'
import type { TestDatabase } from '../support/test-database.ts'

/** Who works with each child, and so wrote its notes. */
const authors = { alva: 'anna', bo: 'ines', cia: 'bertil', dan: 'cecilia', eli: 'david' } as const

/**
 * Of each child a note that is open, one that is locked and one that is voided, and of the open one an
 * addition and an earlier wording. The open one's id follows from the child's.
 */
export async function addNotes(
  db: TestDatabase,
  people: Readonly<Record<string, Actor>>,
  saved: Readonly<Record<string, SavedChild>>,
): Promise<void> {
  for (const [name, author] of Object.entries(authors)) {
    const [child, staff] = [saved[name]?.id, people[author]?.staffId]
    const add = (id: string, text: string, locksOn: string) =>
      db.rows(sql`insert into note (id, child_id, day, text, written_by, written_on, locks_on)
        values (${id}, ${child}, '2026-03-09', ${text}, ${staff}, '2026-03-10', ${locksOn})`)
    await add(openNoteOf(child), 'open', '2026-03-24')
    await add(noteOf('b', child), 'locked', '2026-03-18')
    await add(noteOf('c', child), 'void', '2026-03-24')
    await db.rows(sql`insert into note_voiding (note_id, child_id, reason, voided_by)
      values (${noteOf('c', child)}, ${child}, 'Fel barn', ${staff})`)
    await db.rows(sql`insert into note_addition (id, note_id, child_id, text, written_by)
      values (gen_random_uuid(), ${openNoteOf(child)}, ${child}, 'Mer', ${staff})`)
    await db.rows(sql`insert into note_version (note_id, child_id, day, text)
      values (${openNoteOf(child)}, ${child}, '2026-03-08', 'Förr')`)
  }
}

/** Known, so that who may not see a note can be seen trying. */
export function openNoteOf(child: string | undefined): string {
  return noteOf('a', child)
}

function noteOf(first: 'a' | 'b' | 'c', child: string | undefined): string {
  return `${first}${child?.slice(1)}`
}
