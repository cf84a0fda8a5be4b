import type { Visit } from '../access/visit.ts'
import type { SummaryItem } from '../design/index.ts'
import type { HeldDuty } from '../rules/read-duties.ts'
import type { Rule } from '../rules/rule.ts'
import { permissions } from './access.ts'
import { lastMeetingBefore } from './domain/agenda.ts'
import { listMeetings } from './queries.ts'
import { texts } from './texts.ts'

/**
 * For the page of a duty: the last meeting that can decide it in time, and by when its papers must
 * be in. Null for what needs no meeting, and for who sees no calendar.
 */
export async function lastMeetingItem(
  { tx, actor, say }: Visit,
  rule: Rule,
  duty: HeldDuty,
): Promise<SummaryItem | null> {
  if (rule.decidedBy !== 'board' || duty.state !== 'open' || duty.limit === null) return null
  if (!permissions['meeting:read']?.includes(actor.role)) return null
  const meetings = await listMeetings(tx)
  const last = lastMeetingBefore(duty.limit, meetings)
  const words =
    last !== null
      ? texts.toMeeting(last.body, last.heldOn, last.papersBy)
      : meetings.length === 0
        ? texts.noCalendar
        : texts.noneLeft
  return {
    term: say(texts.lastMeeting),
    value: last === null ? say(words) : <a href={`/namnden/${last.id}`}>{say(words)}</a>,
  }
}
