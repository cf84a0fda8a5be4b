import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { Day } from '../shared/day.ts'
import { isUuid } from '../shared/uuid.ts'

/** The placement that a step towards school belongs to, as caseworker and SAMS contact both see it. */
export type PlacementInQuestion = {
  readonly childId: string
  readonly placementId: string
  readonly from: Day
  /** Null for the SAMS contact, who has no part in where the child lives. */
  readonly homeName: string | null
  readonly childName: string
}

export async function findPlacementInQuestion(
  tx: Tx,
  childId: string,
  placementId: string,
): Promise<PlacementInQuestion | null> {
  if (!isUuid(childId) || !isUuid(placementId)) return null
  const home = tx.actor.role === 'school_contact' ? sql`null` : sql`p.home_name`
  const row = await tx.first(sql<{
    from_day: Day
    home_name: string | null
    given_name: string
    family_name: string
  }>`select lower(p.period) as from_day, ${home} as home_name, c.given_name, c.family_name
    from fact f join placement p on p.id = f.id join child c on c.id = f.child_id
    where f.origin_id = ${placementId} and f.child_id = ${childId} and f.voided_at is null`)
  if (row === null) return null
  tx.touch(childId)
  return {
    childId,
    placementId,
    from: row.from_day,
    homeName: row.home_name,
    childName: `${row.given_name} ${row.family_name.slice(0, 1)}.`,
  }
}

/** Whether the placement already has a fact of the kind. */
export async function hasStep(
  tx: Tx,
  kind: string,
  placement: PlacementInQuestion,
): Promise<boolean> {
  const found = await tx.first(sql`select 1 from fact f join school_step s on s.id = f.id
    where f.kind = ${kind} and f.voided_at is null and f.child_id = ${placement.childId}
      and s.placement_id = ${placement.placementId}`)
  return found !== null
}
