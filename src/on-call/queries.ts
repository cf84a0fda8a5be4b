import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { PersonRow, Protection } from '../children/index.ts'
import { askedOften } from '../platform/database/often.ts'
import { date } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import { isUuid } from '../shared/uuid.ts'

export type Duty = 'open' | 'no-shift' | 'too-many'

/** Whether the actor is on call now and may search. */
export async function onCallState(tx: Tx): Promise<Duty> {
  const row = await tx.first(sql<{ state: Duty }>`select on_call_state() as state`)
  return row?.state ?? 'no-shift'
}

export type Shift = {
  readonly id: string
  readonly name: string
  readonly from: Date
  readonly until: Date
  readonly officeHoursReason: string | null
}

/** Shifts that run or are to come, as far as the actor may see them; the next first. */
export function listShifts(tx: Tx, most: number): Promise<Shift[]> {
  return tx.rows(sql<Shift>`
    select h.id, s.name, lower(h.during) as "from", upper(h.during) as "until",
      h.office_hours_reason as "officeHoursReason"
    from on_call_shift h join staff s on s.id = h.staff_id
    where h.ended_at is null and upper(h.during) > actor_now() order by lower(h.during), s.name, h.id
    limit ${most}`)
}

export type Found = {
  readonly id: string
  readonly case_number: string
  readonly given_name: string | null
  readonly family_name: string | null
  readonly born: Day | null
  readonly authority: string | null
}

export type Wanted = {
  readonly number: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly born: Day | null
}

/** Children of any nämnd with exactly this number, or this name and day of birth. */
export async function searchCity(tx: Tx, wanted: Wanted): Promise<Found[]> {
  const { number, givenName, familyName, born } = wanted
  const rows = await tx.rows(sql<Found>`
    select child_id as id, case_number, given_name, family_name, born, authority
    from on_call_search(${number}, ${givenName}, ${familyName}, ${date(born)})`)
  tx.touch(...rows.map(({ id }) => id))
  return rows
}

export type OpenedChild = PersonRow & {
  readonly identity_number: string | null
  readonly phone: string | null
  readonly protection: Protection
  readonly authority_id: string
  readonly unit_name: string
  readonly authority_name: string
  readonly opened_at: Date
  readonly until_at: Date
  readonly event: string | null
}

const opened = sql`select c.id, c.case_number, c.given_name, c.family_name, c.born, c.protection,
    c.identity_number, c.phone, c.authority_id, u.name as unit_name, a.name as authority_name,
    lower(o.during) as opened_at, upper(o.during) as until_at, o.event
  from on_call_opening o join child c on c.id = o.child_id
  join unit u on u.id = c.unit_id join authority a on a.id = c.authority_id`

/** What the actor has opened in the shift that runs; the log names them. */
export async function listOpened(tx: Tx): Promise<OpenedChild[]> {
  const rows = await tx.rows(sql<OpenedChild>`${opened} order by lower(o.during) desc, c.id`)
  tx.touch(...rows.map(({ id }) => id))
  return rows
}

export async function findOpened(tx: Tx, childId: string): Promise<OpenedChild | null> {
  if (!isUuid(childId)) return null
  const child = await tx.first(sql<OpenedChild>`${opened} where c.id = ${childId}`)
  if (child !== null) tx.touch(child.id)
  return child
}

/** A report of concern that the actor has recorded herself, and what she found when she assessed it. */
export type OwnReport = {
  readonly id: string
  readonly day: Day
  readonly at: Date | null
  readonly assessed: string | null
}

export function ownReports(tx: Tx, childId: string): Promise<OwnReport[]> {
  return tx.rows(sql<OwnReport>`
    select f.origin_id as id, lower(f.period) as day, e.at,
      (select made.outcome from fact a join case_event made on made.id = a.id
        where a.kind = 'protection-assessment' and a.child_id = f.child_id and a.voided_at is null
          and made.about = f.origin_id order by a.recorded_at limit 1) as assessed
    from fact f join case_event e on e.id = f.id
    where f.kind = 'report' and f.child_id = ${childId} and f.voided_at is null
    order by lower(f.period), f.recorded_at`)
}

export type ToCall = { readonly role: 'caseworker' | 'unit_manager'; readonly name: string }

export function colleaguesOf(tx: Tx, childId: string): Promise<ToCall[]> {
  return tx.rows(
    sql<ToCall>`select role, name from on_call_colleagues(${childId}) order by role, name`,
  )
}

/** A file opened on call, for those who work with the child by day. */
export type NightOpening = PersonRow & {
  readonly openingId: string
  readonly caseworker_id: string | null
  readonly at: Date
  readonly reason: string
  readonly event: string | null
}

/** What has been opened of the actor's children in so many days, the latest first. */
export async function listNightOpenings(
  tx: Tx,
  { days, childId }: { readonly days: number; readonly childId?: string },
): Promise<NightOpening[]> {
  const rows = await tx.rows(sql<NightOpening>`
    select o.id as "openingId", c.id, c.case_number, c.given_name, c.family_name, c.born, c.protection,
      c.caseworker_id, lower(o.during) as at, o.reason, o.event
    from child c join on_call_opening o on o.child_id = c.id
    where lower(o.during) > actor_now() - make_interval(days => ${days}::int)
      ${childId === undefined ? sql`` : sql`and c.id = ${childId}`}
    order by lower(o.during) desc, o.id limit 200`)
  tx.touch(...rows.map(({ id }) => id))
  return rows
}

/** How many files of the actor's children were opened on call in the last day. */
export async function countLately(tx: Tx): Promise<number> {
  const row = await tx.first(
    askedOften(sql<{ count: number }>`
      select count(*)::int as count from on_call_opening o
      where lower(o.during) > actor_now() - interval '1 day'`),
  )
  return row?.count ?? 0
}
