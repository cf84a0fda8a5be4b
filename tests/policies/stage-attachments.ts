import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { SavedChild } from '../support/a-child.ts'
import type { TestDatabase } from '../support/test-database.ts'

/**
 * Of each child a document with its bytes, a voided one with its bytes, and one whose bytes are still
 * to come. Their ids follow from the child's, so that who may not see them can be seen trying.
 */
export async function addAttachments(
  db: TestDatabase,
  people: Readonly<Record<string, Actor>>,
  saved: Readonly<Record<string, SavedChild>>,
): Promise<void> {
  const staff = people.maud?.staffId
  for (const { id: child } of Object.values(saved)) {
    for (const state of ['whole', 'void', 'empty'] as const) {
      const id = attachmentOf(child, state)
      await db.rows(sql`insert into attachment
          (id, child_id, category, day, description, type, bytes_count, sha256, added_by)
        values (${id}, ${child}, 'dom', '2026-03-01', ${state}, 'pdf', 1, sha256('\\x01'), ${staff})`)
      if (state === 'empty') continue
      await db.rows(sql`insert into attachment_content (attachment_id, child_id, content)
        values (${id}, ${child}, '\\x01')`)
    }
    await db.rows(sql`insert into attachment_voiding (attachment_id, child_id, reason, voided_by)
      values (${attachmentOf(child, 'void')}, ${child}, 'Fel barn', ${staff})`)
  }
}

const firsts = { whole: 'd', void: 'e', empty: 'f' } as const

export function attachmentOf(child: string | undefined, state: keyof typeof firsts): string {
  return `${firsts[state]}${child?.slice(1)}`
}
