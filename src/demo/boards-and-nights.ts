import type pg from 'pg'
import type { Rule } from '../rules/rule.ts'
import { type Day, isoDay, weekday } from '../shared/day.ts'
import { lastWorkdayOnOrBefore } from '../shared/swedish-holidays.ts'
import { Chance } from './chance.ts'
import type { City } from './city.ts'
import { insertRows, type Row } from './write/insert-rows.ts'

/**
 * What surrounds the children's own stories: when the boards meet. Written after the city, as its
 * owner, and the same for the same city and day.
 */
export async function addBoardsAndNights(
  client: pg.Client,
  city: Pick<City, 'today' | 'organisation'>,
  rules: readonly Rule[],
): Promise<void> {
  await insertRows(client, 'board_meeting', meetingRows(city))
  const ofBoard = rules.filter(({ decidedBy }) => decidedBy === 'board').map(({ id }) => id)
  await client.query(announceSome, [ofBoard])
}

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
