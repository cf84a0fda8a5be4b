import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { PersonRow } from '../children/index.ts'
import { date } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import { isUuid } from '../shared/uuid.ts'
import { daysAfterLastMeeting } from './domain/agenda.ts'

export const bodies = ['utskott', 'namnd'] as const
export type Body = (typeof bodies)[number]

/** A meeting of the actor's authority. */
export type HeldMeeting = {
  readonly id: string
  readonly body: Body
  readonly heldOn: Day
  readonly papersBy: Day
}

const meetingColumns = sql`m.id, m.body, m.held_on as "heldOn", m.papers_by as "papersBy"`

/** Meetings to come, today's among them, the next one first. */
export function listMeetings(tx: Tx): Promise<HeldMeeting[]> {
  return tx.rows(sql<HeldMeeting>`select ${meetingColumns} from board_meeting m
    where m.cancelled_at is null and m.held_on >= ${date(tx.today)} order by m.held_on, m.body, m.id`)
}

/** One meeting to come; what has been held or cancelled is planned no more. */
export async function findMeeting(tx: Tx, meetingId: string): Promise<HeldMeeting | null> {
  if (!isUuid(meetingId)) return null
  return tx.first(sql<HeldMeeting>`select ${meetingColumns} from board_meeting m
    where m.id = ${meetingId} and m.cancelled_at is null and m.held_on >= ${date(tx.today)}`)
}

/** A duty that waits for nämnd or utskott, with its child and how far it has come. */
export type BoardDuty = PersonRow & {
  readonly dutyId: string
  readonly childId: string
  readonly ruleId: string
  readonly versionId: string
  readonly limit: Day
  readonly caseworkerId: string | null
  readonly caseworkerName: string | null
  readonly meetingId: string | null
  readonly isListed: boolean
}

/** The open duties of the actor's children under these rules, as far ahead as the calendar reaches. */
export function listBoardDuties(
  tx: Tx,
  ruleIds: readonly string[],
  meetings: readonly HeldMeeting[],
): Promise<BoardDuty[]> {
  const until = (meetings.at(-1)?.heldOn ?? tx.today) + daysAfterLastMeeting
  return tx.rows(sql<BoardDuty>`
    select d.id as "dutyId", d.child_id as "childId", d.rule_id as "ruleId", d.version_id as "versionId",
      d.limit_day as "limit", c.id, c.case_number, c.given_name, c.family_name, c.born, c.protection,
      c.caseworker_id as "caseworkerId", s.name as "caseworkerName", i.meeting_id as "meetingId",
      i.listed_at is not null as "isListed"
    from child c join duty d on d.child_id = c.id
    left join staff s on s.id = c.caseworker_id
    left join meeting_item i on i.duty_id = d.id and i.child_id = c.id and i.withdrawn_at is null
      and i.meeting_id = any(${meetings.map(({ id }) => id)}::uuid[])
    where d.state = 'open' and d.child_id = any (array(select id from child))
      and d.rule_id = any(${ruleIds as string[]}::text[])
      and (d.limit_day <= ${date(until)} or i.id is not null)
    order by d.limit_day, c.case_number, d.id`)
}
