import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { City } from '../support/a-city.ts'
import type { TestDatabase } from '../support/test-database.ts'

/** Versions and the counts of them, by name. */
export type StagedLocalRules = {
  readonly version: Readonly<Record<string, string>>
  readonly preview: Readonly<Record<string, string>>
}

/**
 * At the socialnämnd Cajsa and Clas govern the rules. Cajsa has written one that Clas confirmed, one
 * that is sent and one that is not; Clas one of his own. Each is counted, and one count waits.
 */
export async function addLocalRules(
  db: TestDatabase,
  { cajsa, clas }: { cajsa: Actor; clas: Actor },
  { farsta }: City,
): Promise<StagedLocalRules> {
  const version: Record<string, string> = {}
  const preview: Record<string, string> = {}
  const count = async (name: string, of: string, state: string) => {
    const [row] = await db.rows(sql<{ id: string }>`
      insert into local_rule_preview (id, version_id, asked_by, day, state)
      values (gen_random_uuid(), ${version[of]}, ${cajsa.staffId}, '2026-03-18', ${state}) returning id`)
    preview[name] = row?.id ?? ''
  }
  const write = async (name: string, by: Actor, from: string) => {
    const number = Object.keys(version).length + 1
    const [row] = await db.rows(sql<{ id: string }>`
      insert into local_rule_version (id, rule_id, number, kind, valid_from, amount, unit, source_work,
        source_publisher, source_place, reason, written_by, authority_id, written_on)
      values (gen_random_uuid(), 'region-notice', ${number}, 'term', ${from}::date, 5, 'days', 'Riktlinje',
        'Socialnämnden', 's. 4', ${name}, ${by.staffId}, ${by.authorityId}, '2026-03-01') returning id`)
    version[name] = row?.id ?? ''
    await count(name, name, 'done')
  }
  const become = (name: string, event: string, by: Actor, seen: string | null) =>
    db.rows(sql`insert into local_rule_event (version_id, rule_id, valid_from, written_by, event, staff_id,
        appointment_id, preview_id, on_day)
      select id, rule_id, valid_from, written_by, ${event}, ${by.staffId}, ${by.appointmentId}, ${seen}, '2026-03-02'
      from local_rule_version where id = ${version[name]}`)
  await write('confirmed', cajsa, '2029-05-01')
  await write('sent', cajsa, '2029-06-01')
  await write('draft', cajsa, '2029-07-01')
  await write('clas', clas, '2029-08-01')
  await count('waiting', 'draft', 'waiting')
  await become('confirmed', 'sent', cajsa, preview.confirmed ?? null)
  await become('confirmed', 'confirmed', clas, preview.confirmed ?? null)
  await become('sent', 'sent', cajsa, preview.sent ?? null)
  await db.rows(
    sql`insert into local_rule_effect values (${preview.sent}, ${farsta.barn.id}, 5, 4, 2, 0, 1)`,
  )
  await db.rows(sql`insert into local_rule_run (version_id) values (${version.confirmed})`)
  return { version, preview }
}
