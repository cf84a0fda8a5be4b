import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { PersonRow } from '../children/index.ts'
import { askedOften } from '../platform/database/often.ts'
import { date } from '../platform/database/sql-values.ts'
import { type ListedDuty, type ListedRow, listedColumns, listedDuty } from '../rules/read-duties.ts'
import type { Level } from '../rules/source.ts'
import { type Day, weekday } from '../shared/day.ts'
import { isWith, loadKindOf, ofActorsChildren, presentPlacement } from './child-choice.ts'
import {
  dueIn,
  type Outcome,
  outcomeOf,
  passedInYearUntil,
  type Standing,
  standingOn,
} from './duty-choice.ts'

export const sections = ['late', 'today', 'week', 'later', 'undated', 'closed'] as const

export type Section = (typeof sections)[number]

export type WorkRow = {
  readonly duty: ListedDuty
  readonly child: PersonRow
  readonly caseworkerId: string | null
  readonly caseworkerName: string | null
  readonly section: Section
}

/**
 * Whose last day went by within the twelve months before today, closed or not; what is open with a
 * longer time by decision; what need not be done for now.
 */
export const extents = ['tolv', 'langre', 'undantaget'] as const
export type Extent = (typeof extents)[number]

export type WorkWish = {
  readonly section: Section | null
  readonly ruleId: string | null
  readonly level: Level | null
  /** Somebody's id, or 'ingen' for the children that nobody has. */
  readonly caseworkerId: string | null
  readonly standing: Standing | null
  /** The month (its first day) that the last day lies in; then what is closed is listed too. */
  readonly month: Day | null
  /** Instead of what is open: one of the extents below. */
  readonly extent: Extent | null
  readonly outcome: Outcome | null
  readonly sort: { readonly key: string; readonly direction: 'asc' | 'desc' }
  readonly page: number
  readonly pageSize: number
}

export type WorkList = {
  readonly rows: readonly WorkRow[]
  /** Duties per section, under the same filters but for the section. */
  readonly counts: Readonly<Record<Section, number>>
}

const orders: Record<string, RawBuilder<unknown>> = {
  senast: sql`plan_by`,
  barn: sql`given_name`,
  atagande: sql`rule_id`,
}

export const workSorts = Object.keys(orders)

/** The last day of the week that is planned; at the week's end it is the coming one. */
export function endOfWeek(today: Day): Day {
  return today + (weekday(today) > 5 ? 14 : 7) - weekday(today)
}

/** Which section a duty stands in today; late is after the law's day, not after the planning day. */
function sectionOn(today: Day): RawBuilder<Section> {
  return sql<Section>`case when d.state <> 'open' then 'closed' when d.limit_day is null then 'undated'
    when d.limit_day < ${date(today)} then 'late' when d.plan_by <= ${date(today)} then 'today'
    when d.plan_by <= ${date(endOfWeek(today))} then 'week' else 'later' end`
}

/** Which of the chosen rows to read; a page of them unless told. */
type Reach = { readonly offset: number; readonly limit: number }

/**
 * The open duties of the actor's children, the most pressing first; or those due in some month. They
 * are gathered once, for the counts and for the page, and only the page's rows are read in full. Who
 * shows them touches their children, since more may be read than is shown.
 */
export async function listWork(
  tx: Tx,
  wish: WorkWish,
  reach: Reach = { offset: (wish.page - 1) * wish.pageSize, limit: wish.pageSize },
): Promise<WorkList> {
  const isByName = wish.sort.key === 'barn'
  const { from, where } = chosen(tx.today, wish, { namesChildren: isByName })
  const order = orders[wish.sort.key] ?? orders.senast
  const direction = wish.sort.direction === 'desc' ? sql`desc` : sql`asc`
  const rows = await tx.rows(
    askedOften(sql<Counted & (JoinedRow | { id: null })>`
    with chosen as materialized (
      select d.id, d.child_id, d.plan_by, d.rule_id, ${isByName ? sql`c.given_name` : sql`null as given_name`},
        ${sectionOn(tx.today)} as section
      from ${from} where ${where}),
    counted as (select coalesce(jsonb_object_agg(section, count), '{}') as counts
      from (select section, count(*) as count from chosen group by section) one),
    shown as (
      select id, child_id, section, row_number() over () as place from (
        select * from chosen ${wish.section === null ? sql`` : sql`where section = ${wish.section}`}
        order by ${order} ${direction} nulls last, plan_by nulls last, child_id, id
        limit ${reach.limit} offset ${reach.offset}) page)
    select counted.counts, ${listedColumns}, c.case_number, c.given_name, c.family_name, c.born, c.protection,
      c.caseworker_id, shown.section, s.name as caseworker_name
    from counted left join shown on true
      left join duty d on d.id = shown.id and d.child_id = shown.child_id
      left join child c on c.id = shown.child_id left join staff s on s.id = c.caseworker_id
    order by place`),
  )
  const listed = rows.filter((row): row is Counted & JoinedRow => row.id !== null)
  return { rows: listed.map(workRow), counts: { ...none, ...rows[0]?.counts } }
}

type Chosen = Omit<WorkWish, 'section' | 'sort' | 'page' | 'pageSize'>

/** Every open duty of the actor's children. */
export const allOpen: Chosen = {
  ruleId: null,
  level: null,
  caseworkerId: null,
  standing: null,
  month: null,
  extent: null,
  outcome: null,
}

/** Duties per section under a choice, and perhaps of some of the children only. */
export async function countWork(
  tx: Tx,
  wish: Chosen,
  ofSome: readonly RawBuilder<boolean>[] = [],
): Promise<WorkList['counts']> {
  const { from, where } = chosen(tx.today, wish, { ofSome })
  const counted = await tx.rows(sql<{ section: Section; count: number }>`
    select ${sectionOn(tx.today)} as section, count(*)::int as count from ${from} where ${where} group by 1`)
  return { ...none, ...Object.fromEntries(counted.map(({ section, count }) => [section, count])) }
}

/** The child is joined only where it is asked about: a unit has thousands of duties and a page fifty. */
function chosen(
  today: Day,
  wish: Chosen,
  {
    ofSome = [],
    namesChildren = false,
  }: { ofSome?: readonly RawBuilder<boolean>[]; namesChildren?: boolean },
) {
  const filters = [
    periodOf(wish, today),
    ofActorsChildren,
    ...(wish.ruleId === null ? [] : [sql`d.rule_id = ${wish.ruleId}`]),
    ...(wish.level === null ? [] : [sql`v.level = ${wish.level}`]),
    ...(wish.caseworkerId === null ? [] : [isWith(wish.caseworkerId)]),
    ...(wish.standing === null
      ? []
      : [sql`d.state = 'open' and ${standingOn(today)} = ${wish.standing}`]),
    ...(wish.outcome === null ? [] : [sql`${outcomeOf} = ${wish.outcome}`]),
    ...ofSome,
  ]
  const versions = sql`join rule_version v on v.rule_id = d.rule_id and v.version_id = d.version_id`
  const asksChild = namesChildren || wish.caseworkerId !== null || ofSome.length > 0
  const duties = asksChild ? sql`child c join duty d on d.child_id = c.id` : sql`duty d`
  const from = sql`${duties} ${wish.level === null ? sql`` : versions}`
  return { from, where: sql.join(filters, sql` and `) }
}

/** What is open; or what a month came to, or one of the extents. */
function periodOf(wish: Pick<WorkWish, 'month' | 'extent'>, today: Day): RawBuilder<unknown> {
  if (wish.month !== null) return dueIn(wish.month)
  switch (wish.extent) {
    case 'tolv':
      return passedInYearUntil(today)
    case 'langre':
      return sql`d.state = 'open' and d.extended_by is not null`
    case 'undantaget':
      return sql`d.state = 'exempted'`
    case null:
      return sql`d.state = 'open'`
  }
}

const none: WorkList['counts'] = { late: 0, today: 0, week: 0, later: 0, undated: 0, closed: 0 }

type Counted = { readonly counts: Partial<WorkList['counts']> }

type JoinedRow = ListedRow &
  PersonRow & { caseworker_id: string | null; caseworker_name: string | null; section: Section }

function workRow(row: JoinedRow): WorkRow {
  return {
    duty: listedDuty(row),
    child: { ...row, id: row.child_id },
    caseworkerId: row.caseworker_id,
    caseworkerName: row.caseworker_name,
    section: row.section,
  }
}

export type ListedChild = PersonRow & {
  readonly caseworker_id: string | null
  readonly caseworker_name: string | null
  readonly form: string | null
  readonly placed_from: Day | null
  readonly next_rule: string | null
  readonly next_plan_by: Day | null
  readonly next_limit: Day | null
}

const childOrders: Record<string, RawBuilder<unknown>> = {
  namn: sql`c.given_name`,
  alder: sql`c.born`,
  placerad: sql`lower(p.period)`,
  nasta: sql`d.plan_by`,
}

export const childSorts = Object.keys(childOrders)

/** The open files, those of them with a placement today, or the closed ones. */
export const childShows = ['oppna', 'placerade', 'avslutade'] as const
export type ChildShow = (typeof childShows)[number]

export type ChildWish = Pick<WorkWish, 'sort' | 'page' | 'pageSize'> & {
  readonly show: ChildShow
  /** Somebody's id, or 'ingen' for the children that nobody has. */
  readonly caseworkerId: string | null
  /** A form of placement, 'not-placed' or 'protected'; see child-choice.ts. */
  readonly kind: string | null
}

/** The actor's children with where they live now and what comes next, a page at a time. */
export async function listChildren(
  tx: Tx,
  wish: ChildWish,
): Promise<{ children: readonly ListedChild[]; total: number }> {
  const filters = [
    wish.show === 'avslutade' ? sql`c.closed_on is not null` : sql`c.closed_on is null`,
    ...(wish.show === 'placerade' ? [sql`p.id is not null`] : []),
    ...(wish.caseworkerId === null ? [] : [isWith(wish.caseworkerId)]),
    ...(wish.kind === null ? [] : [sql`${loadKindOf} = ${wish.kind}`]),
  ]
  const order = childOrders[wish.sort.key] ?? childOrders.nasta ?? sql`c.id`
  const direction = wish.sort.direction === 'desc' ? sql`desc` : sql`asc`
  const rows = await tx.rows(sql<ListedChild & { total: number }>`
    select c.id, c.case_number, c.given_name, c.family_name, c.born, c.protection, c.caseworker_id,
      s.name as caseworker_name, p.form, lower(p.period) as placed_from,
      d.rule_id as next_rule, d.plan_by as next_plan_by, d.limit_day as next_limit,
      count(*) over ()::int as total
    from child c
    left join staff s on s.id = c.caseworker_id
    left join lateral (${presentPlacement(tx.today)}) p on true
    left join lateral (
      select rule_id, plan_by, limit_day from duty
      where duty.child_id = c.id and state = 'open' order by plan_by nulls last, id limit 1) d on true
    where ${sql.join(filters, sql` and `)}
    order by ${order} ${direction} nulls last, c.id
    limit ${wish.pageSize} offset ${(wish.page - 1) * wish.pageSize}`)
  tx.touch(...rows.map(({ id }) => id))
  return { children: rows, total: rows[0]?.total ?? 0 }
}
