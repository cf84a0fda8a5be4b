/** A person's own reminders. Whose they are the policies decide: nobody else's are there to be found. */
import { type RawBuilder, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../access/as-actor.ts'
import type { Protection } from '../../children/index.ts'
import { askedOften } from '../../platform/database/often.ts'
import { date } from '../../platform/database/sql-values.ts'
import type { Day } from '../../shared/day.ts'
import { isUuid } from '../../shared/uuid.ts'
import type { Reminder } from './reminder.ts'

/** More than anybody keeps; a work list reads them all. */
const most = 200
/** How long one that is done can still be found and taken back. */
const doneDays = 30

export function listOpenReminders(tx: Tx): Promise<Reminder[]> {
  return remindersWhere(tx, sql`r.done_at is null order by r.day, r.made_at, r.id limit ${most}`)
}

export function listDoneReminders(tx: Tx): Promise<Reminder[]> {
  return remindersWhere(
    tx,
    sql`r.done_at > now() - make_interval(days => ${doneDays}::int)
      order by r.done_at desc, r.id limit 50`,
  )
}

export async function findReminder(tx: Tx, id: string): Promise<Reminder | null> {
  if (!isUuid(id)) return null
  const [reminder] = await remindersWhere(tx, sql`r.id = ${id}`)
  return reminder ?? null
}

type Row = {
  id: string
  day: Day
  words: string
  is_done: boolean
  child_id: string | null
  case_number: string
  given_name: string
  family_name: string
  born: Day
  protection: Protection
  caseworker_id: string | null
}

async function remindersWhere(tx: Tx, which: RawBuilder<unknown>): Promise<Reminder[]> {
  const rows = await tx.rows(
    askedOften(sql<Row>`
      select r.id, r.day, r.words, r.done_at is not null as is_done, r.child_id, c.case_number,
        c.given_name, c.family_name, c.born, c.protection, c.caseworker_id
      from reminder r left join child c on c.id = r.child_id where ${which}`),
  )
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    words: row.words,
    isDone: row.is_done,
    child:
      row.child_id === null ? null : { ...row, id: row.child_id, caseworkerId: row.caseworker_id },
  }))
}

export type NewReminder = {
  readonly staffId: string
  readonly childId: string | null
  readonly day: Day
  readonly words: string
}

export async function saveReminder(tx: Tx, { staffId, childId, day, words }: NewReminder) {
  await tx.rows(sql`insert into reminder (id, staff_id, child_id, day, words)
    values (${uuidv7()}, ${staffId}, ${childId}, ${date(day)}, ${words})`)
}

export async function changeReminder(
  tx: Tx,
  id: string,
  { day, words }: Pick<NewReminder, 'day' | 'words'>,
) {
  await tx.rows(sql`update reminder set day = ${date(day)}, words = ${words} where id = ${id}`)
}

export async function tickReminder(tx: Tx, id: string, isDone: boolean): Promise<void> {
  await tx.rows(sql`update reminder set done_at = ${isDone ? sql`clock_timestamp()` : sql`null`}
    where id = ${id}`)
}
