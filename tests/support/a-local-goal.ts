import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { anActor, type City } from './a-city.ts'
import type { TestDatabase } from './test-database.ts'

export const goalRule = 'lokalt-samtal'

/** Two administrators of the central department, who may govern the rules together. */
export async function twoGoverning(db: TestDatabase, { central }: City): Promise<[Actor, Actor]> {
  const hire = (name: string) =>
    anActor(db, { name, role: 'administrator', authority: central, unit: null })
  return [await hire('Cajsa'), await hire('Clas')]
}

/** A goal of the municipality's own, written by one, confirmed by the other, and years away. */
export async function aLocalGoal(db: TestDatabase, city: City): Promise<string> {
  const [cajsa, clas] = await twoGoverning(db, city)
  const [row] = await db.rows(sql<{ id: string; preview: string }>`
    with goal as (
      insert into local_rule_version (id, rule_id, number, kind, valid_from, amount, unit, trigger, fulfilled_by,
        rolling, reach, title_sv, title_en, who_sv, who_en, text_sv, text_en, source_work, source_publisher,
        source_place, reason, written_by, authority_id, written_on)
      values (gen_random_uuid(), ${goalRule}, 1, 'goal', '2029-01-01', 14, 'days', 'care-started', 'school-plan', false,
        'new', 'Samtal', 'Talk', 'Vem', 'Who', 'Vad', 'What', 'Riktlinje', 'Socialnämnden', 's. 4', 'Skäl',
        ${cajsa.staffId}, ${cajsa.authorityId}, '2026-03-01') returning *)
    insert into local_rule_preview (id, version_id, asked_by, state)
    select gen_random_uuid(), id, written_by, 'done' from goal returning version_id as id, id as preview`)
  const become = (event: string, by: Actor) =>
    db.rows(sql`insert into local_rule_event (version_id, rule_id, valid_from, written_by, event, staff_id,
        appointment_id, preview_id, on_day)
      select id, rule_id, valid_from, written_by, ${event}, ${by.staffId}, ${by.appointmentId}, ${row?.preview},
        '2026-03-02' from local_rule_version where id = ${row?.id}`)
  await become('sent', cajsa)
  await become('confirmed', clas)
  return row?.id ?? ''
}
