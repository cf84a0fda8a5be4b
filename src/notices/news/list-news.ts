/**
 * What is new for an actor, looked up anew each time under the actor's own policies: what one may no
 * longer see is not there. A caseworker hears of her own children and of those she covers, a manager of the
 * unit's, intake of those that nobody has.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import { ofActorsChildren } from '../../duties/index.ts'
import { askedOften } from '../../platform/database/often.ts'
import { date } from '../../platform/database/sql-values.ts'
import type { Day } from '../../shared/day.ts'
import { dayIn, lawDays, type NewsChild, type NewsItem, newsDays, startOf } from './news-item.ts'

/** Of each kind; who has more than that to read reads the work list. */
const most = 200

const childColumns = sql`c.id as child_id, c.case_number, c.given_name, c.family_name, c.born, c.protection, c.caseworker_id`

type Row = NonNullable<NewsChild> & { readonly child_id: string; readonly at: Date }

/** All that became so in the last days, or since some later moment; the newest first. */
export async function listNews(tx: Tx, since?: Date): Promise<NewsItem[]> {
  const earliest = startOf(tx.today - newsDays)
  const from = since !== undefined && since > earliest ? since : earliest
  const isCaseworker = tx.actor.role === 'caseworker'
  // Asked together, so that they share one way to the database.
  const found = await Promise.all([
    becameLate(tx, from),
    comingLaw(tx, since),
    differences(tx, from),
    ...(isCaseworker
      ? [handedOver(tx, from), covers(tx, from), doneByOthers(tx, from)]
      : [withoutCaseworker(tx, from)]),
  ])
  return found
    .flat()
    .toSorted(
      (one, other) => other.at.getTime() - one.at.getTime() || (one.key < other.key ? -1 : 1),
    )
}

/**
 * From the day after the last day; where the duty itself came later, from when what calls for it was
 * told. A fact's id tells within a day when it was made, so that the facts behind years of late duties need
 * not be looked up; of an id that tells no time they are.
 */
async function becameLate(tx: Tx, from: Date): Promise<NewsItem[]> {
  type Late = Row & { duty_id: string; rule_id: string; limit_day: Day }
  const rows = await tx.rows(
    askedOften(sql<Late>`
    select * from (
      select ${childColumns}, d.id as duty_id, d.rule_id, d.limit_day,
        greatest((d.limit_day + 1)::timestamp at time zone 'Europe/Stockholm', f.recorded_at) as at
      from child c join duty d on d.child_id = c.id
      left join lateral (select recorded_at from fact where id = d.trigger_origin) f on true
      where d.state = 'open' and d.limit_day < ${date(tx.today)} and d.plan_by < ${date(tx.today)} and ${ofActorsChildren}
        and (d.limit_day >= ${date(dayIn(from) - 1)}
          or coalesce(uuid_extract_timestamp(d.trigger_origin) >= ${from}::timestamptz - interval '1 day', true))) late
    where at >= ${from} order by at desc limit ${most}`),
  )
  return rows.map((row) => ({
    ...told(row, `late ${row.duty_id}`),
    kind: 'late',
    dutyId: row.duty_id,
    ruleId: row.rule_id,
    limit: row.limit_day,
  }))
}

async function handedOver(tx: Tx, from: Date): Promise<NewsItem[]> {
  const rows = await tx.rows(
    askedOften(sql<Row & { id: string; by: string | null }>`
    select ${childColumns}, a.id, a.given_at as at, s.name as by
    from assignment a join child c on c.id = a.child_id left join staff s on s.id = a.given_by
    where a.kind = 'own' and a.staff_id = (select actor_staff()) and a.valid @> (select actor_today())
      and a.given_by is distinct from (select actor_staff()) and a.given_at >= ${from}
    order by a.given_at desc limit ${most}`),
  )
  return rows.map((row) => ({ ...told(row, `handed ${row.id}`), kind: 'handed', by: row.by }))
}

async function withoutCaseworker(tx: Tx, from: Date): Promise<NewsItem[]> {
  const rows = await tx.rows(
    askedOften(sql<Row>`
    select ${childColumns}, c.opened_at as at from child c
    where c.caseworker_id is null and c.closed_on is null and c.opened_at >= ${from}
    order by c.opened_at desc limit ${most}`),
  )
  return rows.map((row) => ({ ...told(row, `unassigned ${row.child_id}`), kind: 'unassigned' }))
}

async function covers(tx: Tx, from: Date): Promise<NewsItem[]> {
  type Cover = { id: string; is_deputy: boolean; whom: string | null; until: Day | null; at: Date }
  const rows = await tx.rows(
    askedOften(sql<Cover>`
    select * from (
      select k.id, k.deputy_id = (select actor_staff()) as is_deputy, s.name as whom, upper(k.valid) as until,
        greatest(k.given_at, lower(k.valid)::timestamp at time zone 'Europe/Stockholm') as at
      from cover k left join staff s
        on s.id = case when k.deputy_id = (select actor_staff()) then k.covered_id else k.deputy_id end
      where k.valid @> (select actor_today())) covering
    where at >= ${from} order by at desc limit ${most}`),
  )
  return rows.map(({ id, is_deputy, whom, until, at }) => ({
    key: `cover ${id}`,
    at,
    child: null,
    kind: is_deputy ? 'covers' : 'covered',
    whom,
    until,
  }))
}

/**
 * Facts, notes and booked times of the reader's own children, by child, writer and day. Facts as they hold: by
 * those there is an index from the child, without which all facts of the city are read.
 */
async function doneByOthers(tx: Tx, from: Date): Promise<NewsItem[]> {
  const own = sql`child_id = any (array(select id from child where caseworker_id = (select actor_staff())))`
  const since = (column: RawBuilder<Date>) => sql`${own} and ${column} >= ${from}`
  type Done = Row & {
    by: string | null
    day: Day
    count: number
    is_deputy: boolean
    imported: boolean
  }
  const rows = await tx.rows(
    askedOften(sql<Done>`
    with written as (
      select child_id, recorded_by as by, recorded_at as at, source = 'import' as imported
      from fact where voided_at is null and ${since(sql`recorded_at`)}
      union all select child_id, written_by, written_at, false from note where ${since(sql`written_at`)}
      union all select child_id, made_by, made_at, false from booking where ${since(sql`made_at`)})
    select ${childColumns}, w.day, w.at, w.count, w.imported, s.name as by,
      exists (select from cover k where k.covered_id = (select actor_staff()) and k.deputy_id = w.by
              and k.valid @> w.day) as is_deputy
    from (select child_id, by, imported, (at at time zone 'Europe/Stockholm')::date as day, max(at) as at,
            count(*)::int as count
          from written where by is distinct from (select actor_staff()) and (by is not null or imported)
          group by 1, 2, 3, 4) w
    join child c on c.id = w.child_id left join staff s on s.id = w.by
    order by w.at desc limit ${most}`),
  )
  return rows.map((row) => {
    const base = told(row, `done ${row.child_id} ${row.at.getTime()} ${row.by ?? ''}`)
    return row.imported
      ? { ...base, kind: 'imported', count: row.count }
      : { ...base, kind: 'done', by: row.by, isDeputy: row.is_deputy, count: row.count }
  })
}

/** Where the case system says otherwise, while nobody has looked it through. */
async function differences(tx: Tx, from: Date): Promise<NewsItem[]> {
  const rows = await tx.rows(
    askedOften(sql<Row & { count: number }>`
    select ${childColumns}, w.at, w.count
    from (select child_id, max(found_at) as at, count(*)::int as count from register_difference
          where seen_at is null and found_at >= ${from} group by 1) w
    join child c on c.id = w.child_id order by w.at desc limit ${most}`),
  )
  return rows.map((row) => ({
    ...told(row, `difference ${row.child_id}`),
    kind: 'difference',
    count: row.count,
  }))
}

/**
 * New provisions for duties that are open now, from some weeks before it comes into force. Whether any
 * rule has a version from those days is asked first: most of the year none has.
 */
async function comingLaw(tx: Tx, since: Date | undefined): Promise<NewsItem[]> {
  const first = Math.max(tx.today + 1, since === undefined ? 0 : dayIn(since) + lawDays)
  const last = tx.today + lawDays
  const within = sql`between ${date(first)} and ${date(last)}`
  const rows = await tx.rows(
    askedOften(sql<{ day: Day; count: number }>`
    select (d.upcoming ->> 'validFrom')::int as day, count(*)::int as count
    from duty d where d.state = 'open' and d.upcoming is not null and ${ofActorsChildren}
      and (d.upcoming ->> 'validFrom')::int between ${first} and ${last}
      and (select exists (select from rule_version v where v.valid_from ${within}))
    group by 1`),
  )
  return rows.map(({ day, count }) => ({
    key: `law ${day}`,
    at: startOf(day - lawDays),
    child: null,
    kind: 'new-law',
    from: day,
    count,
  }))
}

function told(row: Row, key: string) {
  return { key, at: row.at, child: { ...row, id: row.child_id } }
}
