import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { TestDatabase } from '../support/test-database.ts'

/**
 * Anna and David want mail, Ulla has said no; a mail each to Anna, Bertil and David, in one round.
 * Anna, David and Gun, who has left, have read their news.
 */
export async function addMail(db: TestDatabase, people: Readonly<Record<string, Actor>>) {
  const answers = { anna: true, david: true, ulla: false }
  for (const [name, wanted] of Object.entries(answers)) {
    const address = `${name}@mail.example`
    await db.rows(
      sql`update staff set mail_address = ${address} where id = ${people[name]?.staffId}`,
    )
    await db.rows(sql`insert into staff_preference (staff_id, mail_wanted, mail_answer)
      values (${people[name]?.staffId}, ${wanted}, ${address})
      on conflict (staff_id) do update set mail_wanted = excluded.mail_wanted, mail_answer = excluded.mail_answer`)
  }
  for (const name of ['anna', 'david', 'gun']) {
    await db.rows(sql`insert into news_read (appointment_id, read_until)
      values (${people[name]?.appointmentId}, '2026-03-17 16:00+01')`)
  }
  await db.rows(sql`insert into mail_round (day) values ('2026-03-17')`)
  for (const name of ['anna', 'bertil', 'david']) {
    await db.rows(sql`insert into daily_mail (id, staff_id, day, state)
      values (gen_random_uuid(), ${people[name]?.staffId}, '2026-03-17', 'sent')`)
  }
}
