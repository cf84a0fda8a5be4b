import type { ReactNode } from 'react'
import type { Visit } from '../../access/visit.ts'
import { Button, Notice } from '../../design/index.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import type { HeldDuty } from '../../rules/read-duties.ts'
import type { Booking } from './booking.ts'
import { dutyToChange } from './duty-to-book.ts'
import { cancelBooking, findBooking, restoreBooking, standingBooking } from './queries.ts'
import { texts } from './texts.ts'

export async function cancelTheBooking(visit: Visit): Promise<Reply> {
  const { tx, actor } = visit
  const found = await bookingToChange(visit)
  if (found === null || found.booking.isCancelled) return absent
  await cancelBooking(tx, found.booking.id, actor.staffId)
  visit.note({ booking: found.booking.id })
  return redirect(`/atagande/${found.duty.id}?avbokad=${found.booking.id}`)
}

/** Takes back the last that was done with a booking: its cancelling, or its move. */
export async function undoBooking(visit: Visit): Promise<Reply> {
  const { tx, actor } = visit
  const found = await bookingToChange(visit)
  if (found === null) return absent
  const { booking, duty } = found
  if (!(await mayUndo(visit, duty, booking))) return absent
  if (booking.isCancelled) await restoreBooking(tx, booking.id)
  else if (booking.replacesId !== null) {
    await cancelBooking(tx, booking.id, actor.staffId)
    await restoreBooking(tx, booking.replacesId)
  }
  visit.note({ booking: booking.id })
  return redirect(`/atagande/${duty.id}?klart=bokning-ater`)
}

type Found = { readonly duty: HeldDuty; readonly booking: Booking }

async function bookingToChange(visit: Visit): Promise<Found | null> {
  const duty = await dutyToChange(visit)
  const booking = await findBooking(visit.tx, visit.params.bookingId ?? '')
  if (duty === null || booking === null || booking.dutyId !== duty.id) return null
  return { duty, booking }
}

/** What is cancelled comes back where nothing else is booked; what was moved goes back while it stands. */
async function mayUndo({ tx }: Visit, duty: HeldDuty, booking: Booking): Promise<boolean> {
  if (duty.state !== 'open') return false
  const standing = await standingBooking(tx, duty.id)
  if (booking.isCancelled) return standing === null
  return standing?.id === booking.id && booking.replacesId !== null
}

/** The notice of the duty's page after a cancelling or a move, with the way back; else null. */
export async function undoNotice(visit: Visit, duty: HeldDuty): Promise<ReactNode> {
  const { tx, query, say } = visit
  const [cancelled, moved] = [query.get('avbokad'), query.get('flyttad')]
  const booking = await findBooking(tx, cancelled ?? moved ?? '')
  if (booking === null || booking.dutyId !== duty.id) return null
  if (booking.isCancelled !== (cancelled !== null)) return null
  if (!(await mayUndo(visit, duty, booking))) return null
  return (
    <Notice kind="success">
      <p>{say(booking.isCancelled ? texts.cancelled : texts.moved)}</p>
      <form method="post" action={`/atagande/${duty.id}/bokningar/${booking.id}/angra`}>
        <Button look="link">{say(texts.undo)}</Button>
      </form>
    </Notice>
  )
}
