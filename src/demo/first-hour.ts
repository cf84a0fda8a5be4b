import type pg from 'pg'
import { type Day, isoDay } from '../shared/day.ts'
import { lastWorkdayOnOrBefore } from '../shared/swedish-holidays.ts'
import { Chance } from './chance.ts'
import { farstaCaseworker } from './organisation/staff.ts'
import { insertRows, type Row } from './write/insert-rows.ts'

type Own = {
  readonly id: string
  readonly child_id: string
  readonly staff_id: string
  /** Days until the day to plan by. */
  readonly days: number
}

/** The open duties of the caseworker whom a tour begins with, the most pressing first. */
const openDuties = `select d.id, d.child_id, s.id as staff_id, d.plan_by - $2::date as days
  from duty d join child c on c.id = d.child_id join staff s on s.id = c.caseworker_id
  where s.name = $1 and d.state = 'open' and d.plan_by is not null and c.protection = 'none'
  order by d.plan_by, c.case_number, d.rule_id`

/**
 * What one caseworker has on her own desk: two reminders and one ticked off, a time booked for what
 * comes and one that nobody has answered for, and the children she had open yesterday. Written after
 * the city, as its owner, and the same for the same city and day.
 */
export async function addFirstHour(client: pg.Client, today: Day): Promise<void> {
  const { rows: duties } = await client.query<Own>(openDuties, [farstaCaseworker, isoDay(today)])
  const chance = new Chance(`obruten/first-hour/${today}`)
  const [first, ...others] = duties
  if (first === undefined) return
  const next = others.find(({ child_id }) => child_id !== first.child_id) ?? first
  const coming = duties.find(({ days }) => days > 7)
  const remind = (day: Day, words: string, more: Row = {}): Row => ({
    id: chance.uuid(),
    staff_id: first.staff_id,
    child_id: null,
    day: isoDay(day),
    words,
    made_at: `${isoDay(today - 3)} 09:10`,
    done_at: null,
    ...more,
  })
  await insertRows(client, 'reminder', [
    remind(today, 'Ring mormor om julen', { child_id: next.child_id }),
    remind(today + 1, 'Boka bil till torsdag'),
    remind(today - 1, 'Mejla schemat till teamet', { done_at: `${isoDay(today - 1)} 15:40` }),
  ])
  const book = (duty: Own, day: Day, at: string, place: string, withWhom: string): Row => {
    const id = chance.uuid()
    return {
      id,
      child_id: duty.child_id,
      duty_id: duty.id,
      origin_id: id,
      day: isoDay(lastWorkdayOnOrBefore(day)),
      at,
      place,
      with_whom: withWhom,
      made_by: first.staff_id,
      made_at: `${isoDay(today - 14)} 10:25`,
    }
  }
  await insertRows(client, 'booking', [
    book(first, today - 2, '10:00', 'Skolan', 'rektor och hemmet'),
    ...(coming === undefined
      ? []
      : [book(coming, today + 9, '13:00', 'Hemmet', 'barnet och familjehemmet')]),
  ])
  const opened = [...new Set(duties.map(({ child_id }) => child_id))].slice(0, 4)
  const minutes = (index: number) => String(50 - 9 * index).padStart(2, '0')
  await insertRows(
    client,
    'recent_child',
    opened.map((child_id, index) => ({
      staff_id: first.staff_id,
      child_id,
      opened_at: `${isoDay(today - 1)} 15:${minutes(index)}`,
    })),
  )
}
