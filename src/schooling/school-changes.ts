import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { PlacementFormCode } from '../placements/index.ts'
import { askedOften } from '../platform/database/often.ts'
import { date } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import type { DelayReason } from './domain/delay-reasons.ts'

/**
 * A placement that changed the school, with what has been done since. One query serves the contact
 * person's page, the month's file and the measure, so that they cannot disagree.
 */
export type SchoolChange = {
  readonly child_id: string
  readonly placement_id: string
  readonly given_name: string
  readonly family_name: string
  readonly born: Day
  readonly sex: 'flicka' | 'pojke' | 'okant'
  readonly caseworker_name: string | null
  readonly form: PlacementFormCode
  readonly municipality: string
  readonly placed_from: Day
  readonly placed_until: Day | null
  readonly start_on: Day | null
  readonly delay_reason: DelayReason | null
  readonly sams_sent_on: Day | null
  readonly plan_made_on: Day | null
  readonly school_form: string | null
  readonly grade: number | null
}

type Period = { readonly from: Day; readonly until: Day }

/**
 * School changes as the actor may see them: the placements that the SAMS duties are about, no more
 * and no fewer. School begins as the rule has it (domain/began-school.ts): on the recorded start,
 * else with an enrolment that begins during the placement; teaching by Lärteamet counts.
 * @param begun placements begun in this half-open period; null for any
 */
export async function listSchoolChanges(
  tx: Tx,
  { begun }: { readonly begun: Period | null },
): Promise<SchoolChange[]> {
  const [sent, planned] = [stepOf('sams-message'), stepOf('school-plan')]
  return tx.rows(sql<SchoolChange>`
    with change as materialized (${changes(begunIn(begun))})
    select change.*, sm.day as sams_sent_on, pl.day as plan_made_on from change
    left join lateral (${sent}) sm on true left join lateral (${planned}) pl on true
    order by placed_from desc, child_id`)
}

export const schoolChoices = ['utan', 'mer-an-en-vecka', 'alla'] as const

export type SchoolChangePage = {
  readonly rows: readonly SchoolChange[]
  /** How many the choice holds, on all its pages. */
  readonly total: number
  /** Of those among which is chosen: how many they are, and how many are without school today. */
  readonly among: number
  readonly without: number
}

const orders: Record<string, RawBuilder<unknown>> = {
  barn: sql`given_name`,
  placerad: sql`placed_from`,
  dagar: sql`days`,
  handlaggare: sql`caseworker_name`,
}

export const schoolSorts = Object.keys(orders)

type PageWish = {
  readonly choice: (typeof schoolChoices)[number]
  /** Placements begun in this period; null for any. */
  readonly begun: Period | null
  readonly sort: { readonly key: string; readonly direction: 'asc' | 'desc' }
  readonly page: number
  readonly pageSize: number
}

/**
 * A page of them. Without a month only placements that go on today are chosen among, unless all are
 * asked for, so that what the page costs does not grow with the years behind it.
 */
export async function pageOfSchoolChanges(tx: Tx, wish: PageWish): Promise<SchoolChangePage> {
  const today = date(tx.today)
  const goesOn = sql<boolean>`(upper(p.period) is null or upper(p.period) > ${today})`
  const scope = wish.begun === null && wish.choice !== 'alla' ? goesOn : begunIn(wish.begun)
  const isChosen = {
    utan: sql<boolean>`is_without`,
    'mer-an-en-vecka': sql<boolean>`is_without and days > 7`,
    alla: sql<boolean>`true`,
  }[wish.choice]
  const order = orders[wish.sort.key] ?? orders.dagar
  const direction = wish.sort.direction === 'desc' ? sql`desc` : sql`asc`
  const [sent, planned] = [stepOf('sams-message'), stepOf('school-plan')]
  const rows = await tx.rows(
    askedOften(sql<Counted & (SchoolChange | { readonly child_id: null })>`
    with change as materialized (
      select *, start_on is null and (placed_until is null or placed_until > ${today}) as is_without,
        greatest(0, coalesce(start_on, least(placed_until, ${today})) - placed_from) as days
      from (${changes(scope)}) one),
    counted as (
      select count(*)::int as among, count(*) filter (where is_without)::int as without,
        count(*) filter (where ${isChosen})::int as total from change),
    shown as (
      select *, row_number() over () as place from (
        select * from change where ${isChosen}
        order by ${order} ${direction} nulls last, placed_from desc, child_id
        limit ${wish.pageSize} offset ${(wish.page - 1) * wish.pageSize}) page)
    select counted.*, change.*, sm.day as sams_sent_on, pl.day as plan_made_on
    from counted left join shown change on true
    left join lateral (${sent}) sm on true left join lateral (${planned}) pl on true
    order by place`),
  )
  const { total = 0, among = 0, without = 0 } = rows[0] ?? {}
  return { rows: rows.filter((row) => row.child_id !== null), total, among, without }
}

type Counted = Pick<SchoolChangePage, 'total' | 'among' | 'without'>

function begunIn(begun: Period | null): RawBuilder<boolean> {
  if (begun === null) return sql<boolean>`true`
  return sql`lower(p.period) >= ${date(begun.from)} and lower(p.period) < ${date(begun.until)}`
}

/**
 * All but what is shown of a page's rows only. It starts from the list of the actor's children, as
 * the policies do, so that the placements of the rest of the city are not read.
 */
function changes(scope: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`
    select c.id as child_id, f.origin_id as placement_id, c.given_name, c.family_name, c.born, c.sex,
      s.name as caseworker_name, p.form, p.municipality, lower(p.period) as placed_from,
      upper(p.period) as placed_until, coalesce(st.day, en.day) as start_on, st.delay_reason,
      en.school_form, en.grade
    from child c
    join sams_placements() p on p.child_id = c.id and p.child_id = any (array(select id from child))
    join fact f on f.id = p.id
    left join staff s on s.id = c.caseworker_id
    left join lateral (
      select lower(sf.period) as day, ss.delay_reason from fact sf join school_step ss on ss.id = sf.id
      where sf.child_id = c.id and sf.kind = 'school-start' and sf.voided_at is null
        and ss.placement_id = f.origin_id
      order by lower(sf.period) limit 1) st on true
    left join lateral (
      select greatest(lower(e.period), lower(p.period)) as day, e.school_form, e.grade
      from school_enrolment e
      where e.child_id = c.id and e.voided_at is null
        and (upper(p.period) is null or lower(e.period) < upper(p.period))
        and (lower(e.period) >= lower(p.period)
             or e.kind = 'larteam' and (upper(e.period) is null or upper(e.period) > lower(p.period)))
      order by 1 limit 1) en on true
    where c.protection = 'none' and ${scope}`
}

/** The first step of a kind that belongs to a change. */
function stepOf(kind: string): RawBuilder<unknown> {
  return sql`select lower(sf.period) as day from fact sf join school_step ss on ss.id = sf.id
    where sf.child_id = change.child_id and sf.kind = ${kind} and sf.voided_at is null
      and ss.placement_id = change.placement_id
    order by lower(sf.period) limit 1`
}

/** Whether the child is still without school in that placement. */
export function isWithoutSchool({ start_on, placed_until }: SchoolChange, today: Day): boolean {
  return start_on === null && (placed_until === null || placed_until > today)
}

/** Days from placement to start, or to today (or the placement's end) while there is none. */
export function daysWithout(change: SchoolChange, today: Day): number {
  const { placed_from, start_on, placed_until } = change
  return Math.max(0, (start_on ?? Math.min(placed_until ?? today, today)) - placed_from)
}
