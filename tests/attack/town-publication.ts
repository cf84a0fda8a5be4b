import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { slugOf } from '../../src/statistics/outputs/edition.ts'
import { publish } from '../../src/statistics/publications/publish.ts'
import { aPublication } from '../fixtures/statistics/a-publication.ts'
import { asTest, type TestDatabase } from '../support/test-database.ts'

/** A table that an analyst has published: its number as it stands in addresses. */
export async function aPublished(db: TestDatabase, analyst: Actor): Promise<string> {
  const decision = await asTest(db, analyst, (tx) => publish(tx, aPublication()))
  if (!decision.accepted) throw new Error(decision.reason)
  return slugOf(decision.value.number)
}

/** A table that an analyst has saved for herself. */
export async function aSavedTable(
  db: TestDatabase,
  { staffId, authorityId }: Actor,
): Promise<string> {
  const [row] = await db.rows(sql<{ id: string }>`
    insert into saved_table (id, staff_id, authority_id, name, address)
    values (gen_random_uuid(), ${staffId}, ${authorityId}, 'Min tabell', '/tabeller?matt=children&rad=form&period=2025')
    returning id`)
  return row?.id ?? ''
}
