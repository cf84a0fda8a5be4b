import type pg from 'pg'
import type { Rule } from '../rules/rule.ts'
import { type Day, isoDay, weekday } from '../shared/day.ts'
import { lastWorkdayOnOrBefore } from '../shared/swedish-holidays.ts'
import { Chance } from './chance.ts'
import type { City } from './city.ts'
import { insertRows, type Row } from './write/insert-rows.ts'

/**
 * What surrounds the children's own stories: when the boards meet, and who is on call. Written after the city, as its
 * owner, and the same for the same city and day.
 */
export async function addBoardsAndNights(
  client: pg.Client,
  city: Pick<City, 'today' | 'organisation'>,
  rules: readonly Rule[],
): Promise<void> {
  for (const [table, rows] of nightRows(city)) await insertRows(client, table, rows)
  await client.query(openOne, [isoDay(city.today)])
  await insertRows(client, 'board_meeting', meetingRows(city))
  const ofBoard = rules.filter(({ decidedBy }) => decidedBy === 'board').map(({ id }) => id)
  await client.query(announceSome, [ofBoard])
}

const daysOnCall = 60

/** Socialjouren at the central department: two on call, a manager, and always a shift that runs. */
function nightRows({
  today,
  organisation,
}: Pick<City, 'today' | 'organisation'>): readonly (readonly [string, readonly Row[]])[] {
  const chance = new Chance('obruten/socialjouren')
  const central = organisation.authorities.find(({ kind }) => kind === 'socialnamnd')
  const administrator = organisation.appointments.find(
    ({ role, authorityId }) => role === 'administrator' && authorityId === central?.id,
  )
  const unit = { id: chance.uuid(), authority_id: central?.id, name: 'Socialjouren' }
  const hired = [
    { name: 'Moa Nattsjö', role: 'on_call' },
    { name: 'Idris Kvarnlund', role: 'on_call' },
    { name: 'Birgitta Sandell', role: 'unit_manager' },
  ].map(({ name, role }) => ({ id: chance.uuid(), name, role }))
  const shifts = hired
    .filter(({ role }) => role === 'on_call')
    .flatMap(({ id }, nth) =>
      Array.from({ length: daysOnCall }, (_, day) => {
        const from = today - 1 + day
        return {
          id: chance.uuid(),
          unit_id: unit.id,
          staff_id: id,
          during: nth === 0 ? wholeDay(from) : nightOf(from),
          office_hours_reason: nth === 0 ? 'Dygnet runt i demostaden' : null,
          given_by: administrator?.staffId,
        }
      }),
    )
  return [
    ['unit', [unit]],
    ['staff', hired.map(({ id, name }) => ({ id, name, email: null }))],
    [
      'appointment',
      hired.map(({ id, role }) => ({
        id: chance.uuid(),
        staff_id: id,
        role,
        authority_id: central?.id,
        unit_id: unit.id,
        valid: `[${isoDay(today - 900)},)`,
      })),
    ],
    ['on_call_shift', shifts],
  ]
}

function wholeDay(day: Day): string {
  return `[${isoDay(day)} 00:00 Europe/Stockholm,${isoDay(day + 1)} 00:00 Europe/Stockholm)`
}

function nightOf(day: Day): string {
  return `[${isoDay(day)} 16:30 Europe/Stockholm,${isoDay(day + 1)} 08:00 Europe/Stockholm)`
}

/** Last night a file in Farsta was opened, for its caseworker and manager to read of. */
const openOne = `insert into on_call_opening (id, child_id, shift_id, staff_id, during, reason, event, event_at)
  select md5('opening/' || c.id)::uuid, c.id, h.id, h.staff_id,
    tstzrange(($1::date + time '02:10') at time zone 'Europe/Stockholm', upper(h.during)),
    'Polisen i Farsta ringde: påträffad vid Farsta torg utan vuxen.',
    'Körd hem av polisen kl. 03.05. Familjehemmet tog emot. Inget akut, men samtal behövs i dag.',
    ($1::date + time '03:20') at time zone 'Europe/Stockholm'
  from child c join authority a on a.id = c.authority_id and a.short_name = 'Farsta'
  join staff s on s.id = c.caseworker_id
  join placement p on p.child_id = c.id and p.voided_at is null and p.period @> $1::date and p.form = 'familjehem'
  cross join on_call_shift h
  where c.protection = 'none' and h.during @> (($1::date + time '02:10') at time zone 'Europe/Stockholm')
    and h.office_hours_reason is not null
  order by (s.name = 'Samira Dahlin') desc, c.born, c.id limit 1`

const utskottMeetings = 9

/** Each stadsdel's utskott meets every other Tuesday, its nämnd every sixth week; papers ten days before. */
function meetingRows({ today, organisation }: Pick<City, 'today' | 'organisation'>): Row[] {
  const chance = new Chance(`obruten/meetings/${today}`)
  return organisation.authorities
    .filter(({ kind }) => kind === 'stadsdelsnamnd')
    .flatMap(({ id, shortName }) => {
      const own = chance.fork(shortName)
      const manager = organisation.appointments.find(
        ({ role, authorityId }) => role === 'unit_manager' && authorityId === id,
      )
      const row = (body: string, day: Day): Row => {
        const heldOn = lastWorkdayOnOrBefore(day)
        return {
          id: own.uuid(),
          authority_id: id,
          body,
          held_on: isoDay(heldOn),
          papers_by: isoDay(lastWorkdayOnOrBefore(heldOn - 10)),
          set_by: manager?.staffId,
          set_at: isoDay(today - 60),
        }
      }
      // Never before tomorrow, so that the next list can still be worked on.
      const first = nextTuesday(today + own.whole(3, 9))
      return [
        ...Array.from({ length: utskottMeetings }, (_, nth) => row('utskott', first + 14 * nth)),
        ...Array.from({ length: 3 }, (_, nth) => row('namnd', first + 16 + 42 * nth)),
      ]
    })
}

function nextTuesday(day: Day): Day {
  return day + ((2 - weekday(day) + 7) % 7)
}

/** Of what each coming meeting is the last for, a third is announced and a third is on the list. */
const announceSome = `insert into meeting_item
    (id, meeting_id, child_id, duty_id, announced_by, announced_at, listed_by, listed_at)
  select md5('item/' || d.id)::uuid, m.id, d.child_id, d.id, c.caseworker_id, m.set_at + interval '50 days',
    case when lot = 2 then m.set_by end, case when lot = 2 then m.set_at + interval '55 days' end
  from duty d join child c on c.id = d.child_id
  cross join lateral (select ('x' || left(md5(d.id::text), 4))::bit(16)::int % 3 as lot) l
  cross join lateral (
    select * from board_meeting m where m.authority_id = c.authority_id and m.held_on <= d.limit_day
    order by m.held_on desc limit 1) m
  where d.state = 'open' and d.rule_id = any($1) and c.caseworker_id is not null and lot > 0
    and d.limit_day < m.held_on + 35`
