import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../access/as-actor.ts'
import { uuids } from '../platform/database/sql-values.ts'
import { type Day, isoDay } from '../shared/day.ts'
import type { Duty } from './duty.ts'
import { ownWhy } from './own-why.ts'

/** Writes the duties that differ from those held. The ids of those that changed, with whose they are. */
export async function writeDiffering(
  tx: Tx,
  duties: ReadonlyMap<string, readonly Duty[]>,
  ruleId: string | null = null,
): Promise<ReadonlyMap<string, string>> {
  const { changed, gone } = await compareWithHeld(tx, duties, ruleId)
  await writeDuties(tx, changed)
  await withdrawDuties(
    tx,
    gone.map(({ id }) => id),
  )
  return new Map([...changed, ...gone].map(({ id, subject_id }) => [id, subject_id]))
}

/** Of the children whose evaluation came to something new: which of their duties that is. */
async function compareWithHeld(
  tx: Tx,
  differing: ReadonlyMap<string, readonly Duty[]>,
  ruleId: string | null,
): Promise<{ changed: DutyRow[]; gone: HeldDuty[] }> {
  const changed: DutyRow[] = []
  const gone: HeldDuty[] = []
  if (differing.size === 0) return { changed, gone }
  const held = Map.groupBy(
    await heldDuties(tx, [...differing.keys()], ruleId),
    (duty) => duty.subject_id,
  )
  for (const [childId, duties] of differing) {
    const ofChild = compareDuties(childId, duties, held.get(childId) ?? [])
    changed.push(...ofChild.changed)
    gone.push(...ofChild.gone)
  }
  return { changed, gone }
}

type HeldDuty = {
  id: string
  subject_id: string
  key: string
  version_id: string
  trigger_origin: string
  counted_from: Day
  limit_day: Day | null
  plan_by: Day | null
  lapses_day: Day | null
  state: string
  fulfilled_by: string | null
  fulfilled_on: Day | null
  limit_at: Date | null
  fulfilled_at: Date | null
  extended_by: string | null
  why: unknown
  upcoming: unknown
}

function heldDuties(
  tx: Tx,
  childIds: readonly string[],
  ruleId: string | null,
): Promise<HeldDuty[]> {
  return tx.rows(sql<HeldDuty>`select id, subject_id, key, version_id, trigger_origin, counted_from,
      limit_day, plan_by, lapses_day, state, fulfilled_by, fulfilled_on, limit_at, fulfilled_at,
      extended_by, why, upcoming
    from duty where child_id = any(${uuids(childIds)})
      and (${ruleId}::text is null or rule_id = ${ruleId})`)
}

/** Only what differs is written; a duty that no fact calls for any more is withdrawn, not deleted. */
function compareDuties(
  childId: string,
  duties: readonly Duty[],
  held: readonly HeldDuty[],
): { changed: DutyRow[]; gone: HeldDuty[] } {
  const heldByKey = new Map(held.map((duty) => [duty.key, duty]))
  const changed: DutyRow[] = []
  for (const duty of duties) {
    const before = heldByKey.get(duty.key)
    heldByKey.delete(duty.key)
    if (before !== undefined && isSame(before, duty)) continue
    changed.push(dutyRow(childId, duty, before?.id ?? uuidv7()))
  }
  const gone = [...heldByKey.values()].filter(({ state }) => state !== 'withdrawn')
  return { changed, gone }
}

function isSame(held: HeldDuty, duty: Duty): boolean {
  return (
    held.version_id === duty.versionId &&
    held.counted_from === duty.countedFrom &&
    held.limit_day === duty.limit &&
    held.plan_by === duty.planBy &&
    held.lapses_day === duty.lapses &&
    held.state === duty.state &&
    held.fulfilled_by === duty.fulfilledBy &&
    held.fulfilled_on === duty.fulfilledOn &&
    held.limit_at?.getTime() === duty.limitAt &&
    held.fulfilled_at?.getTime() === duty.fulfilledAt &&
    (held.extended_by ?? undefined) === duty.extendedBy &&
    sameJson(held.why, ownWhy(duty.why)) &&
    sameJson(held.upcoming, duty.upcomingVersion ?? null)
  )
}

/** jsonb keeps its keys in its own order, which is nothing to go by. */
function sameJson(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, JSON.parse(JSON.stringify(other)))
}

/** All in one statement: they travel as JSON, and the table's own columns say their types. */
async function writeDuties(tx: Tx, rows: readonly DutyRow[]): Promise<void> {
  if (rows.length === 0) return
  const columns = sql.raw(Object.keys(rows[0] ?? {}).join(', '))
  await tx.rows(sql`insert into duty (${columns})
    select ${columns} from jsonb_populate_recordset(null::duty, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set version_id = excluded.version_id, counted_from = excluded.counted_from,
      limit_day = excluded.limit_day, plan_by = excluded.plan_by, lapses_day = excluded.lapses_day,
      state = excluded.state, fulfilled_by = excluded.fulfilled_by, fulfilled_on = excluded.fulfilled_on,
      limit_at = excluded.limit_at, fulfilled_at = excluded.fulfilled_at,
      extended_by = excluded.extended_by, why = excluded.why, upcoming = excluded.upcoming, evaluated_at = clock_timestamp()`)
}

async function withdrawDuties(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.rows(sql`update duty set state = 'withdrawn', fulfilled_by = null, fulfilled_on = null,
    fulfilled_at = null, evaluated_at = clock_timestamp() where id = any(${uuids(ids)})`)
}

type DutyRow = ReturnType<typeof dutyRow>

/** A duty as its row in the table, days as ISO dates: one is written by it here, many by the demo. */
export function dutyRow(childId: string, duty: Duty, id: string) {
  const iso = (day: Day | null) => (day === null ? null : isoDay(day))
  const moment = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString())
  return {
    id,
    rule_id: duty.ruleId,
    version_id: duty.versionId,
    subject_kind: 'child',
    subject_id: childId,
    key: duty.key,
    trigger_origin: duty.triggerOriginId,
    trigger_kind: duty.triggerKind,
    occurrence: duty.occurrence,
    counted_from: isoDay(duty.countedFrom),
    limit_day: iso(duty.limit),
    plan_by: iso(duty.planBy),
    lapses_day: iso(duty.lapses),
    state: duty.state,
    fulfilled_by: duty.fulfilledBy,
    fulfilled_on: iso(duty.fulfilledOn),
    limit_at: moment(duty.limitAt),
    fulfilled_at: moment(duty.fulfilledAt),
    extended_by: duty.extendedBy ?? null,
    why: ownWhy(duty.why),
    upcoming: duty.upcomingVersion ?? null,
  }
}
