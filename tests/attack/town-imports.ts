import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { SavedChild } from '../support/a-child.ts'
import type { TestDatabase } from '../support/test-database.ts'

/** An extract of one authority's register that has been taken in. */
export async function anImport(db: TestDatabase, authorityId: string): Promise<string> {
  const [row] = await db.rows(sql<{ id: string }>`
    insert into register_import (id, authority_id, mapping, state)
    values (gen_random_uuid(), ${authorityId}, '{"system": "Norrsystemet"}', 'done') returning id`)
  return row?.id ?? ''
}

export async function aDifference(
  db: TestDatabase,
  child: SavedChild,
  actor: Actor,
): Promise<string> {
  const [row] = await db.rows(sql<{ id: string }>`
    insert into register_difference (id, import_id, child_id, about, field, ours, theirs, taken)
    values (gen_random_uuid(), ${await anImport(db, actor.authorityId)}, ${child.id}, 'placement', 'homeName', 'Hemmet Ek',
      'Hemmet Alm', 'ours') returning id`)
  return row?.id ?? ''
}
