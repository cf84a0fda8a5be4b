/** What the work list says in numbers: its page and whatever tells of it elsewhere count by this. */
import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { Day } from '../shared/day.ts'
import { isWith, nobody } from './child-choice.ts'
import { allOpen, countWork, sections, type WorkList } from './queries.ts'
import { listOpenReminders } from './reminders/queries.ts'
import { reminderSection } from './reminders/remind-in-list.ts'
import type { Reminder } from './reminders/reminder.ts'

/** Lines per section, one's own reminders among them. */
export function countLines(
  counts: WorkList['counts'],
  reminders: readonly Reminder[],
  today: Day,
): WorkList['counts'] {
  const own = Map.groupBy(reminders, (one) => reminderSection(one, today))
  return Object.fromEntries(
    sections.map((section) => [section, counts[section] + (own.get(section)?.length ?? 0)]),
  ) as WorkList['counts']
}

/** What presses, as numbers alone. */
export type Pressing = Readonly<
  Record<
    /** As the tabs of the work list say. */
    | 'late'
    | 'today'
    | 'week'
    /** Of those, one's own reminders, and duties of children that the actor only covers. */
    | 'reminders'
    | 'covered'
    /** Open files that nobody has, for a manager and for intake. */
    | 'unassigned',
    number
  >
>

/** Counted as the actor: the numbers that the actor's own pages show. */
export async function countPressing(tx: Tx): Promise<Pressing> {
  const reminders = await listOpenReminders(tx)
  const { late, today, week } = countLines(await countWork(tx, allOpen), reminders, tx.today)
  const { role } = tx.actor
  const covered = role === 'caseworker' ? await countWork(tx, allOpen, [isOnlyCovered]) : null
  return {
    late,
    today,
    week,
    reminders: reminders.filter((one) => reminderSection(one, tx.today) !== 'later').length,
    covered: covered === null ? 0 : covered.late + covered.today + covered.week,
    unassigned: role === 'caseworker' ? 0 : await countUnassigned(tx),
  }
}

/** That a child `c` is the actor's as somebody's deputy and not her own. */
const isOnlyCovered = sql<boolean>`c.id not in (
  select a.child_id from assignment a where a.kind = 'own' and a.valid @> actor_today())`

/** As the page of the unit's children says, with nobody chosen as caseworker. */
async function countUnassigned(tx: Tx): Promise<number> {
  const row = await tx.first(sql<{ count: number }>`select count(*)::int as count from child c
    where c.closed_on is null and ${isWith(nobody)}`)
  return row?.count ?? 0
}
