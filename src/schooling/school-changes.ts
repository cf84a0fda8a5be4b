import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { PlacementFormCode } from '../placements/index.ts'
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

export type SchoolChangeWish = {
  /** Placements begun in this half-open period; null for any. */
  readonly begun: { readonly from: Day; readonly until: Day } | null
  readonly order?: RawBuilder<unknown>
}

/**
 * School changes as the actor may see them: the placements that the SAMS duties are about, no more
 * and no fewer. School begins as the rule has it (domain/began-school.ts): on the recorded start,
 * else with an enrolment that begins during the placement; teaching by Lärteamet counts.
 */
export async function listSchoolChanges(tx: Tx, wish: SchoolChangeWish): Promise<SchoolChange[]> {
  const { begun, order = sql`lower(p.period) desc, c.id` } = wish
  const when =
    begun === null
      ? sql`true`
      : sql`lower(p.period) >= ${date(begun.from)} and lower(p.period) < ${date(begun.until)}`
  return tx.rows(sql<SchoolChange>`
    select c.id as child_id, f.origin_id as placement_id, c.given_name, c.family_name, c.born, c.sex,
      s.name as caseworker_name, p.form, p.municipality, lower(p.period) as placed_from,
      upper(p.period) as placed_until, coalesce(st.day, en.day) as start_on, st.delay_reason,
      sm.day as sams_sent_on, pl.day as plan_made_on, en.school_form, en.grade
    from child c
    join placement p on p.child_id = c.id and p.voided_at is null
      and is_sams_placement(c.id, p.period, p.form, p.changes_school, c.born)
    join fact f on f.id = p.id
    left join staff s on s.id = c.caseworker_id
    left join lateral (${stepOf('school-start')}) st on true
    left join lateral (${stepOf('sams-message')}) sm on true
    left join lateral (${stepOf('school-plan')}) pl on true
    left join lateral (
      select greatest(lower(e.period), lower(p.period)) as day, e.school_form, e.grade
      from school_enrolment e
      where e.child_id = c.id and e.voided_at is null
        and (upper(p.period) is null or lower(e.period) < upper(p.period))
        and (lower(e.period) >= lower(p.period)
             or e.kind = 'larteam' and (upper(e.period) is null or upper(e.period) > lower(p.period)))
      order by 1 limit 1) en on true
    where c.protection = 'none' and ${when}
    order by ${order}`)
}

function stepOf(kind: string): RawBuilder<unknown> {
  return sql`select lower(sf.period) as day, ss.delay_reason from fact sf
    join school_step ss on ss.id = sf.id
    where sf.child_id = c.id and sf.kind = ${kind} and sf.voided_at is null
      and ss.placement_id = f.origin_id
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
