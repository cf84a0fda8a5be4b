/**
 * The daily mails of one working day. Who is to have one is settled when the round begins; each row is
 * held while its mail is handed over and says so in the same transaction, so that a run that was killed
 * goes on with those that wait, and two runs never take the same one. Between the server's answer and
 * our commit lies a moment in which a kill makes a mail go twice; both bear the same Message-ID.
 */
import { type RawBuilder, sql } from 'kysely'
import { messenger } from '../../access/actor.ts'
import type { AsActor, Tx } from '../../access/as-actor.ts'
import { writeLog } from '../../audit/write-log.ts'
import type { Clock } from '../../platform/clock.ts'
import { date } from '../../platform/database/sql-values.ts'
import { log, traceOf } from '../../platform/log.ts'
import { LetterProblem, type Mailer, MailServerProblem } from '../../platform/mail/open-mailer.ts'
import { isWorkday } from '../../shared/swedish-holidays.ts'
import type { Language } from '../../shared/text.ts'
import { appointmentsOf, gatherParts } from './gather.ts'
import { writeLetter } from './letter.tsx'

export type RoundParts = {
  readonly asActor: AsActor
  readonly clock: Clock
  readonly mailer: Mailer
  readonly publicUrl: string
  /** From which hour in Stockholm. */
  readonly hour: number
}

/** A morning's mail is of no use at night. */
const lastHour = 17
const backoffMinutes = [5, 10, 20, 40, 60]

/**
 * Sends what is due and waits; called every few minutes.
 * @throws what stopped it, when something is left that must be tried again; the round tells when.
 */
export async function sendRound(parts: RoundParts): Promise<void> {
  const { asActor, clock, hour } = parts
  const began = clock.now()
  if (!isWorkday(clock.today()) || hourInStockholm(began) < hour) return
  if (hourInStockholm(began) >= lastHour) return asActor(messenger, (tx) => giveUp(tx, sql`<=`))
  const isDue = await asActor(messenger, (tx) => beginRound(tx, began))
  if (!isDue) return
  let problem: string | null = null
  try {
    while (await asActor(messenger, (tx) => sendNext(tx, parts, began))) {
      // Each in a transaction of its own.
    }
  } catch (defect) {
    problem = defect instanceof MailServerProblem ? defect.code : 'DEFECT'
    const trace = problem === 'DEFECT' ? traceOf(defect) : {}
    log.warn({ job: 'daily-mail', problem, ...trace }, 'daily mail interrupted')
  }
  await asActor(messenger, (tx) => endOrWait(tx, began, problem))
  if (problem !== null) throw new Error(`daily mail: ${problem}`)
}

const stockholmHour = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hourCycle: 'h23',
})

function hourInStockholm(at: Date): number {
  return Number(stockholmHour.format(at))
}

/** The day's round with a row for each who wants mail, made once; whether anything is to be done now. */
async function beginRound(tx: Tx, now: Date): Promise<boolean> {
  const today = date(tx.today)
  await giveUp(tx, sql`<`)
  const made = await tx.rows(sql`insert into mail_round (day, started_at) values (${today}, ${now})
    on conflict do nothing returning 1`)
  if (made.length > 0) {
    await tx.rows(sql`insert into daily_mail (id, staff_id, day)
      select gen_random_uuid(), s.id, ${today} from staff s
      join staff_preference p on p.staff_id = s.id and p.mail_answer = s.mail_address
      where s.ended_on is null or s.ended_on > actor_today()`)
  }
  const round = await tx.first(sql<{ is_due: boolean }>`
    select finished_at is null and coalesce(next_try_at <= ${now}, true) as is_due
    from mail_round where day = ${today}`)
  return round?.is_due ?? false
}

type Waiting = {
  id: string
  staff_id: string
  address: string | null
  language: Language | null
}

/** One mail; false when none is left that this run has not tried. */
async function sendNext(tx: Tx, parts: RoundParts, began: Date): Promise<boolean> {
  const row = await tx.first(sql<Waiting>`
    select m.id, m.staff_id, s.mail_address as address, p.mail_language as language
    from daily_mail m
    left join staff_preference p on p.staff_id = m.staff_id
    left join staff s on s.id = p.staff_id and s.mail_address = p.mail_answer
    where m.day = ${date(tx.today)} and m.state = 'waiting' and (m.tried_at is null or m.tried_at < ${began})
    order by m.id limit 1 for update of m skip locked`)
  if (row === null) return false
  const { state, problem } = await sendOne(tx, parts, row)
  await tx.rows(sql`update daily_mail set state = ${state}, problem = ${problem}, tried_at = ${began}
    where id = ${row.id}`)
  return true
}

type Outcome = { state: 'sent' | 'nothing' | 'refused' | 'waiting'; problem: string | null }

async function sendOne(tx: Tx, parts: RoundParts, row: Waiting): Promise<Outcome> {
  const { address: to, language } = row
  // Turned off, or another address, since the round began.
  if (to === null || language === null) return { state: 'nothing', problem: null }
  const { asActor, mailer, publicUrl } = parts
  const appointmentIds = await appointmentsOf(tx, row.staff_id)
  try {
    const found = await gatherParts(asActor, appointmentIds)
    const letter = writeLetter({ parts: found, today: tx.today, language, publicUrl })
    if (letter === null) return { state: 'nothing', problem: null }
    await mailer.send({ id: row.id, to, ...letter })
  } catch (defect) {
    if (defect instanceof MailServerProblem) throw defect
    if (defect instanceof LetterProblem) {
      return { state: defect.isPassing ? 'waiting' : 'refused', problem: defect.code }
    }
    // One person's defect is no reason for the others to wait.
    log.error({ job: 'daily-mail', ...traceOf(defect) }, 'daily mail not written')
    return { state: 'waiting', problem: 'DEFECT' }
  }
  await writeLog(tx, {
    event: 'daily-mail-sent',
    outcome: 'done',
    childIds: [],
    detail: { staff: row.staff_id },
  })
  return { state: 'sent', problem: null }
}

/** The round is done when nothing waits; else it waits the longer, the oftener it had to. */
async function endOrWait(tx: Tx, now: Date, problem: string | null): Promise<void> {
  const today = date(tx.today)
  const left = await tx.first(sql<{ problem: string | null }>`
    select problem from daily_mail where day = ${today} and state = 'waiting' order by problem nulls last limit 1`)
  if (left === null && problem === null) {
    await tx.rows(sql`update mail_round set finished_at = ${now}, next_try_at = null, problem = null
      where day = ${today} and finished_at is null`)
    return
  }
  const round = await tx.first(
    sql<{ tries: number }>`select tries from mail_round where day = ${today} for update`,
  )
  const tries = round?.tries ?? 0
  const minutes = backoffMinutes[Math.min(tries, backoffMinutes.length - 1)] ?? 60
  await tx.rows(sql`update mail_round set tries = ${tries + 1}, problem = ${problem ?? left?.problem ?? null},
    next_try_at = ${now}::timestamptz + make_interval(mins => ${minutes}::int) where day = ${today}`)
}

/** What could not be sent by the afternoon, or on a day gone by, is not sent; an administrator reads so. */
async function giveUp(tx: Tx, before: RawBuilder<unknown>): Promise<void> {
  const today = date(tx.today)
  await tx.rows(
    sql`update daily_mail set state = 'missed' where day ${before} ${today} and state = 'waiting'`,
  )
  await tx.rows(sql`update mail_round set finished_at = now(), next_try_at = null
    where day ${before} ${today} and finished_at is null`)
}
