import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { TestDatabase } from '../support/test-database.ts'

/**
 * Ulla of the socialnämnd has saved a table for it, and once one for Farsta. Frida of Farsta shares hers. Gun has left
 * and was once an analyst of the socialnämnd: one she kept to herself, one she shared, and one she shared and removed.
 */
export async function addSavedTables(
  db: TestDatabase,
  people: Readonly<Record<string, Actor>>,
): Promise<void> {
  const central = people.ulla?.authorityId
  const farsta = people.frida?.authorityId
  const save = (who: string, authority: string | undefined, name: string, removedAt = 'null') =>
    db.rows(sql`insert into saved_table (id, staff_id, authority_id, name, address, is_shared, removed_at)
      values (gen_random_uuid(), ${people[who]?.staffId}, ${authority}, ${name}, '/tabeller?matt=children',
        ${name.startsWith('shared')}, ${sql.raw(removedAt)})`)
  await save('ulla', central, 'own')
  await save('ulla', farsta, 'there')
  await save('frida', farsta, 'shared')
  await save('gun', central, 'own')
  await save('gun', central, 'shared')
  await save('gun', central, 'shared-removed', 'now()')
}
