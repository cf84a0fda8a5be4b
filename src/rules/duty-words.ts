import type { Day } from '../shared/day.ts'
import { clockInStockholm } from '../shared/moment.ts'
import { type Text, text } from '../shared/text.ts'
import type { Duty, Timing } from './duty.ts'

type Words = Pick<Duty, 'limit' | 'planBy' | 'limitAt'>

/** "6 dagar försenad", "i dag", "om 15 dagar". */
export function dutyWords(duty: Words, when: Timing, today: Day): Text {
  const days = (count: number) =>
    count === 1 ? text('1 dag', '1 day') : text(`${count} dagar`, `${count} days`)
  if (when === 'late' && duty.limit !== null) {
    const late = days(today - duty.limit)
    return text(`${late.sv} försenad`, `${late.en} late`)
  }
  if (when === 'today') {
    if (duty.limitAt === undefined || duty.limit !== today) return text('i dag', 'today')
    const clock = clockInStockholm(duty.limitAt)
    return text(`i dag, senast ${clock}`, `today, by ${clock}`)
  }
  if (duty.planBy !== null && (when === 'soon' || when === 'coming')) {
    const left = days(duty.planBy - today)
    return text(`om ${left.sv}`, `in ${left.en}`)
  }
  if (when === 'done') return text('klart', 'done')
  if (when === 'done-late') return text('klart, men sent', 'done late')
  if (when === 'ended') return text('upphört', 'ended')
  if (when === 'exempted') return text('undantaget tills vidare', 'exempted for now')
  return text('kommande', 'coming')
}
