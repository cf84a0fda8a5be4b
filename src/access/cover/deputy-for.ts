import { sql } from 'kysely'
import { askedOften } from '../../platform/database/often.ts'
import { uuids } from '../../platform/database/sql-values.ts'
import type { Day } from '../../shared/day.ts'
import type { Tx } from '../as-actor.ts'

/** Whose deputy the actor is for a child, and until when (exclusive). */
export type StandIn = {
  readonly child_id: string
  readonly covered_id: string
  readonly covered: string
  readonly until: Day | null
}

/** For whom a caseworker stands in today when working with these children; nobody for other roles. */
export async function deputyFor(tx: Tx, childIds: readonly string[]): Promise<StandIn[]> {
  if (tx.actor.role !== 'caseworker' || childIds.length === 0) return []
  return tx.rows(
    askedOften(sql<StandIn>`
      select child_id, covered_id, covered, until from deputy_for(${uuids(childIds)})`),
  )
}

/** What the log row says of it: the staff ids of those whose work was done. */
export async function markDeputy(tx: Tx): Promise<Readonly<Record<string, string>>> {
  const standIns = await deputyFor(tx, [...tx.touched])
  const covered = [...new Set(standIns.map(({ covered_id }) => covered_id))]
  return covered.length === 0 ? {} : { deputy_for: covered.toSorted().join(' ') }
}
