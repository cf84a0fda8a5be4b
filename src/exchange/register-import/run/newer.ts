import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../access/as-actor.ts'
import { date, uuids } from '../../../platform/database/sql-values.ts'
import type { Day } from '../../../shared/day.ts'
import type { FileKind } from '../domain/columns.ts'
import type { Running } from './running.ts'

/**
 * What we know of some children that is newer than an extract: what somebody here has said after the day
 * it was taken, and whom a later extract has told of. An extract whose day nobody has said is of today.
 */
type About = { readonly kind: FileKind; readonly childIds: readonly string[] }

/** The children that a later extract has told of in the same file. */
export async function toldLater(
  tx: Tx,
  { extractedOn }: Running,
  { kind, childIds }: About,
): Promise<ReadonlySet<string>> {
  if (extractedOn === null) return new Set()
  const rows = await tx.rows(sql<{ child_id: string }>`select child_id from register_told
    where kind = ${kind} and child_id = any(${uuids(childIds)}) and extracted_on > ${date(extractedOn)}`)
  return new Set(rows.map(({ child_id }) => child_id))
}

/** Remembers of which day the newest extract is that has told of these children in this file. */
export async function rememberTold(
  tx: Tx,
  { extractedOn }: Running,
  { kind, childIds }: About,
): Promise<void> {
  await tx.rows(sql`insert into register_told (child_id, kind, extracted_on)
    select unnest(${uuids(childIds)}), ${kind}, ${date(extractedOn ?? tx.today)}
    on conflict (child_id, kind) do update set extracted_on = excluded.extracted_on
      where register_told.extracted_on < excluded.extracted_on`)
}

/** Which particulars of these children somebody here has changed since, by our names of them. */
export async function changedLater(
  tx: Tx,
  { extractedOn }: Running,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (extractedOn === null) return new Map()
  const rows = await tx.rows(sql<{ child_id: string; fields: string[] }>`
    select v.child_id, array_remove(array[
        case when bool_or(v.given_name <> c.given_name) then 'givenName' end,
        case when bool_or(v.family_name <> c.family_name) then 'familyName' end,
        case when bool_or(v.born <> c.born) then 'born' end,
        case when bool_or(v.sex <> c.sex) then 'sex' end,
        case when bool_or(v.protection <> c.protection) then 'protection' end,
        case when bool_or(v.unaccompanied is distinct from c.unaccompanied) then 'unaccompanied' end,
        case when bool_or(v.caseworker_id is distinct from c.caseworker_id) then 'caseworker' end], null) as fields
    from child_version v join child c on c.id = v.child_id
    where v.child_id = any(${uuids(childIds)}) and v.changed_by is not null and ${isAfter(sql`v.until_at`, extractedOn)}
    group by v.child_id`)
  return new Map(rows.map(({ child_id, fields }) => [child_id, new Set(fields)]))
}

/** Whether a moment is on a later day than that, in Stockholm. On the day itself nobody knows which came first. */
export function isAfter(moment: RawBuilder<unknown>, day: Day): RawBuilder<boolean> {
  return sql`(${moment} at time zone 'Europe/Stockholm')::date > ${date(day)}`
}
