/**
 * Which duties a change of law concerns, among the actor's children, and what it does with each. Until
 * the day it is told by the version that each open duty awaits, from then on by the step of transition
 * that its explanation keeps. What the new version does not take over follows the old one, and is told.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import type { PersonRow } from '../../children/index.ts'
import { isWith, ofActorsChildren } from '../../duties/index.ts'
import { date, uuids } from '../../platform/database/sql-values.ts'
import { changesClock, type LawDay } from '../../rules/law-days.ts'
import type { Day } from '../../shared/day.ts'

/**
 * What changes: another day; another clock, though the day stays; only the paragraph; nothing. A day
 * before the law's is kept by every transition, so there the paragraph alone is new.
 */
export const changes = ['datum', 'klocka', 'paragraf', 'kvar'] as const
export type Change = (typeof changes)[number]

/** What has become of it since. */
export const fates = [
  'oppet',
  'forsenat',
  'gjort',
  'upphort',
  'undantaget',
  'forfallet',
  'makulerat',
] as const
export type Fate = (typeof fates)[number]

export type Passage = PersonRow & {
  readonly duty_id: string
  readonly child_id: string
  readonly rule_id: string
  readonly from_version: string
  readonly to_version: string | null
  readonly before: Day | null
  readonly after: Day | null
  readonly change: Change
  readonly fate: Fate
  readonly caseworker_id: string | null
  readonly caseworker_name: string | null
}

export type PassageCount = Pick<
  Passage,
  'rule_id' | 'from_version' | 'to_version' | 'change' | 'fate' | 'caseworker_id'
> & { readonly count: number }

export type PassageWish = {
  readonly change: Change | null
  readonly fate: Fate | null
  readonly ruleId: string | null
  /** Somebody's id, or 'ingen' for the children that nobody has. */
  readonly caseworkerId: string | null
  readonly sort: { readonly key: string; readonly direction: 'asc' | 'desc' }
  readonly page: number
  readonly pageSize: number
}

const orders: Record<string, RawBuilder<unknown>> = {
  barn: sql`p.given_name`,
  atagande: sql`p.rule_id`,
  fore: sql`p.before`,
  efter: sql`p.after`,
  andring: sql`array_position(array['datum', 'klocka', 'paragraf', 'kvar'], p.change)`,
}

export const passageSorts = Object.keys(orders)

/** All of them, counted by everything the page tells apart. */
export function countPassages(tx: Tx, lawDay: LawDay): Promise<PassageCount[]> {
  return tx.rows(sql<PassageCount>`
    select p.rule_id, p.from_version, p.to_version, p.change, p.fate, p.caseworker_id, count(*)::int as count
    from (${passages(tx.today, lawDay)}) p group by 1, 2, 3, 4, 5, 6`)
}

/** A page of those that a wish leaves. */
export function listPassages(tx: Tx, lawDay: LawDay, wish: PassageWish): Promise<Passage[]> {
  const { change, fate, ruleId, caseworkerId, sort, page, pageSize } = wish
  const filters = [
    ...(change === null ? [] : [sql`p.change = ${change}`]),
    ...(fate === null ? [] : [sql`p.fate = ${fate}`]),
    ...(ruleId === null ? [] : [sql`p.rule_id = ${ruleId}`]),
    ...(caseworkerId === null ? [] : [isWith(caseworkerId, sql`p.caseworker_id`)]),
  ]
  const order = orders[sort.key] ?? sql`p.after`
  const direction = sort.direction === 'desc' ? sql`desc` : sql`asc`
  return tx.rows(sql<Passage>`
    select p.*, s.name as caseworker_name
    from (${passages(tx.today, lawDay)}) p left join staff s on s.id = p.caseworker_id
    ${filters.length === 0 ? sql`` : sql`where ${sql.join(filters, sql` and `)}`}
    order by ${order} ${direction} nulls last, p.after nulls last, p.duty_id
    limit ${pageSize} offset ${(page - 1) * pageSize}`)
}

/** Caseworkers by id. */
export async function readNames(
  tx: Tx,
  counts: readonly PassageCount[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(counts.flatMap(({ caseworker_id }) => caseworker_id ?? []))]
  const rows = await tx.rows(sql<{ id: string; name: string }>`
    select id, name from staff where id = any(${uuids(ids)}) order by name`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function passages(today: Day, lawDay: LawDay): RawBuilder<unknown> {
  const duties = lawDay.day > today ? awaiting(lawDay) : passed(lawDay)
  const clocks = lawDay.changes
    .filter(changesClock)
    .map(({ rule, from, to }) => `${rule.id} ${from.id} ${to.id}`)
  return sql`
    select d.duty_id, d.child_id, d.rule_id, d.from_version, d.to_version, d.before, d.after, ${fateOn(today)} as fate,
      case when d.to_version is null then 'kvar' when d.before is distinct from d.after then 'datum'
        when d.before >= ${date(lawDay.day)} and d.rule_id || ' ' || d.from_version || ' ' || d.to_version = any(${clocks}::text[]) then 'klocka'
        else 'paragraf' end as change,
      c.id, c.case_number, c.given_name, c.family_name, c.born, c.protection, c.caseworker_id
    from child c join (${duties}) d on d.child_id = c.id`
}

function fateOn(today: Day): RawBuilder<Fate> {
  return sql<Fate>`case d.state when 'done' then 'gjort' when 'ended' then 'upphort' when 'withdrawn' then 'makulerat'
    when 'exempted' then 'undantaget' else case when d.lapses_day <= ${date(today)} then 'forfallet'
      when d.limit_day < ${date(today)} then 'forsenat' else 'oppet' end end`
}

const held = sql`d.id as duty_id, d.child_id, d.rule_id, d.state, d.limit_day, d.lapses_day`
/** A longer time that somebody has given is not taken back by the law. */
const isExtended = sql<boolean>`d.why @> '[{"step": "extended"}]'`

const keys = (of: LawDay, which: 'from' | 'to') =>
  of.changes.map((change) => `${change.rule.id} ${change[which].id}`)
const ruleIds = ({ changes: all }: LawDay) => all.map(({ rule }) => rule.id)

/** What is open, with the version it will pass into, or none. */
function awaiting(lawDay: LawDay): RawBuilder<unknown> {
  const expected = sql`date '1970-01-01' + (d.upcoming ->> 'limit')::int`
  return sql`
    select ${held}, d.version_id as from_version, d.upcoming ->> 'versionId' as to_version, d.limit_day as before,
      case when d.upcoming is null then d.limit_day when ${isExtended} then greatest(d.limit_day, ${expected})
        else ${expected} end as after
    from duty d
    where ${ofActorsChildren} and d.state not in ('done', 'ended', 'withdrawn') and d.rule_id = any(${ruleIds(lawDay)}::text[])
      and case when d.upcoming is null then d.rule_id || ' ' || d.version_id = any(${keys(lawDay, 'from')}::text[])
        else (d.upcoming ->> 'validFrom')::int = ${lawDay.day} end`
}

/** What passed on the day, and what was open then under the old version and has not passed. */
function passed(lawDay: LawDay): RawBuilder<unknown> {
  const day = (of: string) => sql`date '1970-01-01' + (step ->> ${sql.lit(of)})::int`
  return sql`
    select ${held}, step ->> 'fromVersion' as from_version, step ->> 'toVersion' as to_version, ${day('before')} as before,
      case when ${isExtended} then greatest(d.limit_day, ${day('after')}) else ${day('after')} end as after
    from duty d cross join lateral jsonb_array_elements(d.why) step
    where ${ofActorsChildren} and d.rule_id = any(${ruleIds(lawDay)}::text[]) and step ->> 'step' = 'transition'
      and d.rule_id || ' ' || (step ->> 'toVersion') = any(${keys(lawDay, 'to')}::text[])
    union all
    select ${held}, d.version_id, null, d.limit_day, d.limit_day
    from duty d
    where ${ofActorsChildren} and d.rule_id || ' ' || d.version_id = any(${keys(lawDay, 'from')}::text[])
      and case d.state when 'done' then d.fulfilled_on >= ${date(lawDay.day)}
        when 'withdrawn' then d.evaluated_at >= ${date(lawDay.day)}
        when 'ended' then exists (select from jsonb_array_elements(d.why) step where step ->> 'step' = 'ended'
          and (step ->> 'day')::int >= ${lawDay.day})
        else true end`
}
