import type { Tx } from '../../access/as-actor.ts'
import type { Plan } from '../../children/index.ts'
import type { HeldDuty } from '../../rules/read-duties.ts'
import type { Day } from '../../shared/day.ts'
import { formatNearDay } from '../../shared/day-words.ts'
import { type Text, text } from '../../shared/text.ts'
import type { Booking } from './booking.ts'
import { standingBookings } from './queries.ts'
import { texts } from './texts.ts'

/** What is booked for a child's open duties, for its page and its chain: when, never where or with whom. */
export async function readPlans(tx: Tx, duties: readonly HeldDuty[]): Promise<readonly Plan[]> {
  const open = duties.filter(({ state }) => state === 'open')
  const bookings = await standingBookings(
    tx,
    open.map(({ id }) => id),
  )
  return open.flatMap(({ id, ruleId }) => {
    const booking = bookings.get(id)
    if (booking === undefined) return []
    const words = bookedWords(booking, tx.today)
    const { day, at } = booking
    return [
      { dutyId: id, ruleId, day, onChain: texts.chainMark(at), words, href: `/atagande/${id}` },
    ]
  })
}

/** "bokat tor 3 dec kl. 13:00", and after that day the question. */
export function bookedWords({ day, at }: Booking, today: Day): Text {
  const sv = texts.at(formatNearDay(day, today, 'sv'), at).sv
  const en = texts.at(formatNearDay(day, today, 'en'), at).en
  const say = day < today ? texts.wasBooked : texts.booked
  return text(say(sv).sv, say(en).en)
}
