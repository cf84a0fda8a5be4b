import { type RawBuilder, sql } from 'kysely'
import { date } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'

/**
 * That a duty `d` is of the actor's children, told again as a list: the policy on `duty` says the
 * same, but only from a list does the database start with these children rather than with every
 * open duty of the city.
 */
export const ofActorsChildren = sql<boolean>`d.child_id = any (array(select id from child))`

/**
 * Where a child `c` lives today, looked up child by child (hence the limit, though there is but
 * one): joined as a table, the database reads the placements of the whole city.
 */
export function presentPlacement(today: Day): RawBuilder<unknown> {
  return sql`select now.id, now.form, now.period from placement now
    where now.child_id = c.id and now.voided_at is null and now.period @> ${date(today)} limit 1`
}

/**
 * What a child `c` with the present placement `p` counts as in the workload and may be listed by.
 * A protected child is listed by its protection alone: its form must not be found out by filtering.
 */
export const loadKindOf: RawBuilder<string> = sql<string>`case when c.protection <> 'none' then 'protected'
  when p.id is null then 'not-placed' else p.form end`

/** The address's word for "nobody", where a caseworker's id may stand. */
export const nobody = 'ingen'

/** That a child `c` is a certain caseworker's, or nobody's; `of` where the column is called otherwise. */
export function isWith(caseworkerId: string, of = sql`c.caseworker_id`): RawBuilder<boolean> {
  return caseworkerId === nobody
    ? sql<boolean>`${of} is null`
    : sql<boolean>`${of}::text = ${caseworkerId}`
}
