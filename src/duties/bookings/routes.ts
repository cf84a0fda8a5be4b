import { get, post, type Route } from '../../access/route.ts'
import type { DutyParts } from '../duty-parts.ts'
import { bookTimeFor, showBookTime } from './book-time.tsx'
import { cancelTheBooking, undoBooking } from './cancel-booking.tsx'
import { getCalendarFile } from './get-calendar-file.ts'
import { texts } from './texts.ts'

const book = 'booking:make'

export function bookingRoutes(parts: DutyParts): readonly Route[] {
  return [
    get('/atagande/:dutyId/boka', (visit) => showBookTime(visit, parts), {
      permission: book,
      audit: 'booking-form-shown',
    }),
    post('/atagande/:dutyId/boka', (visit) => bookTimeFor(visit, parts), {
      permission: book,
      audit: 'booking-made',
    }),
    get('/atagande/:dutyId/bokningar/:bookingId/fil', getCalendarFile, {
      permission: book,
      audit: 'booking-downloaded',
    }),
    post('/atagande/:dutyId/bokningar/:bookingId/avboka', cancelTheBooking, {
      permission: book,
      audit: 'booking-cancelled',
    }),
    post('/atagande/:dutyId/bokningar/:bookingId/angra', undoBooking, {
      permission: book,
      audit: 'booking-restored',
    }),
  ]
}

export const bookingNotices = {
  bokad: texts.saved,
  'bokad-sent': texts.savedLate,
  'bokning-ater': texts.undone,
}
