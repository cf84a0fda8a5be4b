import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { SavedChild } from '../support/a-child.ts'
import { anActor, type City } from '../support/a-city.ts'
import type { TestDatabase } from '../support/test-database.ts'

const today = sql`tstzrange('2026-03-18 00:00 Europe/Stockholm', '2026-03-19 00:00 Europe/Stockholm')`
const yesterday = sql`tstzrange('2026-03-17 00:00 Europe/Stockholm', '2026-03-18 00:00 Europe/Stockholm')`

/**
 * Nora is on call today and has opened Dan and, protected, Cia; yesterday she had opened Alva. Nisse is
 * on call in Farsta's unit Barn; he had opened Eli, and his shift was ended before its time.
 */
export async function addNights(
  db: TestDatabase,
  { farsta, nora, maud }: City,
  children: Readonly<Record<string, SavedChild>>,
): Promise<Actor> {
  const nisse = await anActor(db, {
    name: 'Nisse',
    role: 'on_call',
    authority: farsta,
    unit: farsta.barn,
  })
  const shift = async ({ unitId, staffId }: Actor, during: typeof today, isEnded = false) => {
    const [row] = await db.rows(sql<{ id: string }>`
      insert into on_call_shift (id, unit_id, staff_id, during, given_by, ended_by, ended_at)
      values (gen_random_uuid(), ${unitId}, ${staffId}, ${during}, ${maud.staffId},
        ${isEnded ? maud.staffId : null}, ${isEnded ? '2026-03-18 06:00+01' : null}::timestamptz) returning id`)
    return row?.id
  }
  const open = (name: string, shiftId: string | undefined) =>
    db.rows(sql`insert into on_call_opening (id, child_id, shift_id, staff_id, during, reason)
      select gen_random_uuid(), ${children[name]?.id}, id, staff_id, during, 'Polisen ringde'
      from on_call_shift where id = ${shiftId}`)
  const running = await shift(nora, today)
  await open('dan', running)
  await open('cia', running)
  await open('alva', await shift(nora, yesterday))
  await shift(nisse, yesterday)
  await open('eli', await shift(nisse, today, true))
  return nisse
}
