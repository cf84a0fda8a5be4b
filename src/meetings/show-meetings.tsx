import type { Visit } from '../access/visit.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import { formatDay } from '../shared/day-words.ts'
import { dealOut } from './domain/agenda.ts'
import { boardRules, type MeetingParts } from './meeting-parts.ts'
import { CalendarPage } from './pages/CalendarPage.tsx'
import { MeetingPage } from './pages/MeetingPage.tsx'
import { findMeeting, listBoardDuties, listMeetings } from './queries.ts'
import { bodyNames, texts } from './texts.ts'

/** The calendar with how much must be ready for each meeting, and what no meeting is left for. */
export async function showCalendar(visit: Visit, parts: MeetingParts): Promise<Reply> {
  const { tx, say } = visit
  const rules = boardRules(parts)
  const meetings = await listMeetings(tx)
  const duties = await listBoardDuties(
    tx,
    rules.map(({ id }) => id),
    meetings,
  )
  const { byMeeting, missed } = dealOut(duties, meetings)
  tx.touch(...missed.map(({ childId }) => childId))
  return visit.page(
    { title: say(texts.title) },
    <CalendarPage
      visit={visit}
      rules={rules}
      meetings={meetings}
      byMeeting={byMeeting}
      missed={missed}
    />,
  )
}

/** The list of one meeting: what must be decided there, and how far each matter has come. */
export async function showMeeting(visit: Visit, parts: MeetingParts): Promise<Reply> {
  const { tx, say, language } = visit
  const meeting = await findMeeting(tx, visit.params.meetingId ?? '')
  if (meeting === null) return absent
  const rules = boardRules(parts)
  const meetings = await listMeetings(tx)
  const all = await listBoardDuties(
    tx,
    rules.map(({ id }) => id),
    meetings,
  )
  const duties = dealOut(all, meetings).byMeeting.get(meeting.id) ?? []
  tx.touch(...duties.map(({ childId }) => childId))
  const title = `${say(bodyNames[meeting.body])} ${formatDay(meeting.heldOn, language, 'long')}`
  return visit.page(
    { title },
    <MeetingPage
      visit={visit}
      rules={rules}
      title={title}
      meeting={meeting}
      isLast={meetings.at(-1)?.id === meeting.id}
      duties={duties}
    />,
  )
}
