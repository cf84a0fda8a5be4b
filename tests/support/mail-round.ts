import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { actingOn } from '../../src/access/as-actor.ts'
import { sendRound } from '../../src/notices/index.ts'
import { openMailer } from '../../src/platform/mail/open-mailer.ts'
import { parseDay } from '../../src/shared/day.ts'
import type { TestDatabase } from './test-database.ts'

export const publicUrl = 'https://obruten.example'
export const sender = 'obruten@kommun.example'

/** Runs the round as the queue does, at a moment ('2026-03-18 08:00', in Stockholm, winter time). */
export function runRound(
  db: Pick<TestDatabase, 'app'>,
  { port, at }: { port: number; at: string },
): Promise<void> {
  const [day = '', time = ''] = at.split(' ')
  const now = new Date(`${day}T${time}:00+01:00`)
  const clock = { today: () => parseDay(day), now: () => now, isFixed: true }
  const server = { host: '127.0.0.1', port, isSecure: false, login: null }
  const mailer = openMailer({ server, from: sender, publicUrl })
  return sendRound({ asActor: actingOn(db.app, clock), clock, mailer, publicUrl, hour: 7 })
}

/** Somebody with an address who has said yes to it. */
export async function wantsMail(
  db: TestDatabase,
  { staffId, name }: Actor,
  language = 'sv',
): Promise<string> {
  const address = `${name.toLowerCase()}@mail.example`
  await db.rows(sql`update staff set mail_address = ${address} where id = ${staffId}`)
  await db.rows(sql`insert into staff_preference (staff_id, mail_wanted, mail_answer, mail_language)
    values (${staffId}, true, ${address}, ${language})`)
  return address
}

export async function statesOf(db: TestDatabase, day: string): Promise<Record<string, string>> {
  const rows = await db.rows(sql<{ name: string; state: string }>`
    select s.name, m.state || coalesce(' ' || m.problem, '') as state
    from daily_mail m join staff s on s.id = m.staff_id where m.day = ${day}::date`)
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
}
