import { useSay } from '../../design/index.ts'
import type { Day } from '../../shared/day.ts'
import type { Booking } from './booking.ts'
import { bookedWords } from './plans.ts'

export function BookedLine({ booking, today }: { booking: Booking; today: Day }) {
  const say = useSay()
  return (
    <span className="ob-sub-line">
      <a href={`/atagande/${booking.dutyId}`}>{say(bookedWords(booking, today))}</a>
    </span>
  )
}
