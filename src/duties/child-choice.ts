import { type RawBuilder, sql } from 'kysely'

/**
 * What a child `c` with the present placement `p` counts as in the workload and may be listed by.
 * A protected child is listed by its protection alone: its form must not be found out by filtering.
 */
export const loadKindOf: RawBuilder<string> = sql<string>`case when c.protection <> 'none' then 'protected'
  when p.id is null then 'not-placed' else p.form end`

/** The address's word for "nobody", where a caseworker's id may stand. */
export const nobody = 'ingen'

/** That a child `c` is a certain caseworker's, or nobody's. */
export function isWith(caseworkerId: string): RawBuilder<boolean> {
  return caseworkerId === nobody
    ? sql<boolean>`c.caseworker_id is null`
    : sql<boolean>`c.caseworker_id::text = ${caseworkerId}`
}
