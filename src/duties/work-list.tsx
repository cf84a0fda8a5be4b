import type { Visit } from '../access/visit.ts'
import { type Colleague, listCaseworkers } from '../children/index.ts'
import { readPage, readSort } from '../design/index.ts'
import { nightNotice } from '../on-call/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import type { Level } from '../rules/source.ts'
import { standingBookings } from './bookings/queries.ts'
import { outcomes, readMonth, standings } from './duty-choice.ts'
import { type DutyParts, levels, titleFor } from './duty-parts.ts'
import { extents, listWork, sections, workSorts } from './queries.ts'
import { reachOf } from './reminders/place-reminders.ts'
import { listOpenReminders } from './reminders/queries.ts'
import {
  inOrderOf,
  placeInList,
  reminderSection,
  wantsReminders,
} from './reminders/remind-in-list.ts'
import { tickedNotice } from './reminders/tick-reminder.tsx'
import { WorkListPage } from './WorkListPage.tsx'
import type { WorkLine } from './work-columns.tsx'

const pageSize = 50

/** "Min arbetslista": what must I do, for which child, by when, and says who? */
export async function showWorkList(visit: Visit, parts: DutyParts): Promise<Reply> {
  const { tx, query, actor, say, today } = visit
  const section = sections.find((one) => one === query.get('nar')) ?? null
  const sort = readSort(query, workSorts, { key: 'senast', direction: 'asc' })
  const page = readPage(query)
  const ruleId = parts.rules.find(({ id }) => id === query.get('typ'))?.id ?? null
  const level: Level | null = levels.find((one) => one === query.get('niva')) ?? null
  const caseworkerId = query.get('handlaggare') || null
  const standing = standings.find((one) => one === query.get('lage')) ?? null
  const month = readMonth(query.get('manad'))
  const extent = month === null ? (extents.find((one) => one === query.get('tid')) ?? null) : null
  // What became of a duty is asked of a month or a year; without one the list is of what is open.
  const asked = month !== null || extent === 'tolv' ? query.get('utfall') : null
  const outcome = outcomes.find((one) => one === asked) ?? null
  const chosen = { section, ruleId, level, caseworkerId, standing, month, extent, outcome }
  const wish = { ...chosen, sort, page, pageSize }
  const [all, colleagues, notice, night, above] = await Promise.all([
    wantsReminders(wish) ? listOpenReminders(tx).then((own) => inOrderOf(wish, own)) : [],
    colleaguesOf(visit),
    tickedNotice(visit),
    nightNotice(visit),
    parts.above(visit),
  ])
  const reminders = all.filter((one) => section === null || reminderSection(one, today) === section)
  const list = await listWork(tx, wish, reachOf(wish, reminders.length))
  const lines = placeInList(wish, { duties: list.rows, reminders, today })
  tx.touch(...lines.flatMap(childOf))
  const dutyIds = lines.flatMap((line) => (line.kind === 'duty' ? [line.duty.duty.id] : []))
  const bookings = await standingBookings(tx, dutyIds)
  return visit.page(
    { title: say(titleFor(actor)), ...(notice !== null && { notice }) },
    <>
      {night}
      {above}
      <WorkListPage
        visit={visit}
        parts={parts}
        lines={lines}
        bookings={bookings}
        counts={list.counts}
        reminders={all}
        wish={wish}
        colleagues={colleagues}
      />
    </>,
  )
}

function childOf(line: WorkLine): string[] {
  if (line.kind === 'duty') return [line.duty.child.id]
  return line.reminder.child === null ? [] : [line.reminder.child.id]
}

/** Only a manager chooses among caseworkers. */
async function colleaguesOf({ tx, actor }: Visit): Promise<readonly Colleague[]> {
  if (actor.role !== 'unit_manager' || actor.unitId === null) return []
  return listCaseworkers(tx, actor.unitId)
}
