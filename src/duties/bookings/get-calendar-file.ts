import type { Visit } from '../../access/visit.ts'
import { absent, download, type Reply } from '../../platform/web/reply.ts'
import { calendarFile } from './calendar-file.ts'
import { dutyToBook } from './duty-to-book.ts'
import { findBooking } from './queries.ts'
import { texts } from './texts.ts'

/** A standing booking as a file for one's own calendar. */
export async function getCalendarFile(visit: Visit): Promise<Reply> {
  const { tx, params, say, origin } = visit
  const duty = await dutyToBook(visit)
  const booking = await findBooking(tx, params.bookingId ?? '')
  if (duty === null || booking?.dutyId !== duty.id || booking.isCancelled) return absent
  visit.note({ booking: booking.id })
  return download({
    name: 'bokad-tid.ics',
    type: 'text/calendar; charset=utf-8',
    bytes: calendarFile({
      uid: booking.originId,
      sequence: booking.moves,
      day: booking.day,
      at: booking.at,
      title: say(texts.calendarTitle),
      url: `${origin}/atagande/${duty.id}`,
      stamp: new Date(),
    }),
  })
}
