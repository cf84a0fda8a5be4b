import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { anActor, type City } from '../support/a-city.ts'
import type { TestDatabase } from '../support/test-database.ts'

/**
 * Ulla of the central department is lent to Farsta's unit Barn, without any child yet; of Farsta's
 * unit Ungdom a loan to the central department holds Ivar.
 */
export async function addLoans(
  db: TestDatabase,
  { central, farsta, ulla, ivar, mats }: City,
): Promise<void> {
  const valid = '[2026-03-01,2026-05-01)'
  const lent = await anActor(db, {
    name: 'Ulla',
    role: 'caseworker',
    authority: farsta,
    unit: farsta.barn,
    valid,
    staffId: ulla.staffId,
  })
  const lend = (from: string, to: string, who: Actor) =>
    db.rows(sql`with lent as (
        insert into loan (id, from_unit_id, to_unit_id, valid, given_by)
        values (gen_random_uuid(), ${from}, ${to}, ${valid}::daterange, ${mats.staffId}) returning id)
      insert into loan_member (loan_id, staff_id, staff_name, appointment_id)
      select id, ${who.staffId}, ${who.name}, ${who.appointmentId} from lent`)
  await lend(central.jour.id, farsta.barn.id, lent)
  await lend(farsta.ungdom.id, central.jour.id, ivar)
}
