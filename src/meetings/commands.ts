import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../access/as-actor.ts'
import { date } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import type { BoardDuty, Body, HeldMeeting } from './queries.ts'

export type MeetingPlan = { readonly body: Body; readonly heldOn: Day; readonly papersBy: Day }

/** Puts a meeting in the own authority's calendar; false when that body already meets that day. */
export async function addMeeting(
  tx: Tx,
  { authorityId, staffId }: Actor,
  { body, heldOn, papersBy }: MeetingPlan,
): Promise<boolean> {
  const added = await tx.rows(sql`
    insert into board_meeting (id, authority_id, body, held_on, papers_by, set_by)
    values (${uuidv7()}, ${authorityId}, ${body}, ${date(heldOn)}, ${date(papersBy)}, ${staffId})
    on conflict do nothing returning id`)
  return added.length === 1
}

/** Moves a meeting to come; what is announced to it follows. False when the day is taken. */
export async function changeMeeting(
  tx: Tx,
  { staffId }: Actor,
  meetingId: string,
  { body, heldOn, papersBy }: MeetingPlan,
): Promise<boolean> {
  const taken = await tx.first(sql`select 1 from board_meeting
    where body = ${body} and held_on = ${date(heldOn)} and cancelled_at is null and id <> ${meetingId}`)
  if (taken !== null) return false
  await tx.rows(sql`update board_meeting set body = ${body}, held_on = ${date(heldOn)},
    papers_by = ${date(papersBy)}, set_by = ${staffId}, set_at = clock_timestamp() where id = ${meetingId}`)
  return true
}

/** Cancels a meeting; what was announced to it is announced to none, and shows so at once. */
export async function cancelMeeting(tx: Tx, { staffId }: Actor, meetingId: string): Promise<void> {
  await tx.rows(sql`update board_meeting set cancelled_by = ${staffId}, cancelled_at = clock_timestamp()
    where id = ${meetingId}`)
}

/** Announces a duty to a meeting; if it was announced to another, it is taken back from there. */
export async function announce(
  tx: Tx,
  actor: Actor,
  meeting: HeldMeeting,
  duty: BoardDuty,
): Promise<void> {
  if (duty.meetingId === meeting.id) return
  await withdraw(tx, actor, duty)
  await tx.rows(sql`insert into meeting_item (id, meeting_id, child_id, duty_id, announced_by)
    values (${uuidv7()}, ${meeting.id}, ${duty.childId}, ${duty.dutyId}, ${actor.staffId})`)
}

/** Puts a duty on the meeting's list, announcing it first where nobody has. */
export async function putOnList(
  tx: Tx,
  actor: Actor,
  meeting: HeldMeeting,
  duty: BoardDuty,
): Promise<void> {
  await announce(tx, actor, meeting, duty)
  await tx.rows(sql`update meeting_item set listed_by = ${actor.staffId}, listed_at = clock_timestamp()
    where duty_id = ${duty.dutyId} and meeting_id = ${meeting.id} and withdrawn_at is null
      and listed_at is null`)
}

export async function withdraw(tx: Tx, { staffId }: Actor, { dutyId }: BoardDuty): Promise<void> {
  await tx.rows(sql`update meeting_item set withdrawn_by = ${staffId}, withdrawn_at = clock_timestamp()
    where duty_id = ${dutyId} and withdrawn_at is null`)
}
