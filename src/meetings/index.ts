/** Meetings: the calendar of nämnd and utskott, and which duties must be ready for which of them. */
import { get, post, type WebSlice } from '../access/route.ts'
import { permissions } from './access.ts'
import type { MeetingParts } from './meeting-parts.ts'
import {
  cancelTheMeeting,
  planMeeting,
  replanMeeting,
  showChangeMeeting,
  showNewMeeting,
} from './plan-meeting.tsx'
import { setMatter } from './set-matter.ts'
import { showCalendar, showMeeting } from './show-meetings.tsx'
import { texts } from './texts.ts'

export { lastMeetingItem } from './last-meeting.tsx'

const plan = 'meeting:plan'

export function meetingsSlice(parts: MeetingParts): WebSlice {
  return {
    name: 'meetings',
    permissions,
    routes: [
      get('/namnden', (visit) => showCalendar(visit, parts), {
        permission: 'meeting:read',
        audit: 'meetings-read',
      }),
      get('/namnden/nytt', showNewMeeting, { permission: plan, audit: 'meeting-form-shown' }),
      post('/namnden/nytt', planMeeting, { permission: plan, audit: 'meeting-added' }),
      get('/namnden/:meetingId', (visit) => showMeeting(visit, parts), {
        permission: 'meeting:read',
        audit: 'meeting-read',
      }),
      get('/namnden/:meetingId/andra', showChangeMeeting, {
        permission: plan,
        audit: 'meeting-form-shown',
      }),
      post('/namnden/:meetingId/andra', replanMeeting, {
        permission: plan,
        audit: 'meeting-changed',
      }),
      post('/namnden/:meetingId/arenden/:dutyId', (visit) => setMatter(visit, parts), {
        permission: 'meeting:announce',
        audit: 'meeting-item-set',
      }),
      post('/namnden/:meetingId/stall-in', cancelTheMeeting, {
        permission: plan,
        audit: 'meeting-cancelled',
      }),
    ],
    nav: [{ href: '/namnden', label: texts.title, permission: 'meeting:read', order: 20 }],
    notices: {
      'sammantrade-inlagt': texts.added,
      'sammantrade-andrat': texts.changed,
      'sammantrade-installt': texts.cancelled,
      'arende-anmal': texts.wasAnnounced,
      'arende-lista': texts.wasListed,
      'arende-ta-tillbaka': texts.wasWithdrawn,
    },
  }
}
