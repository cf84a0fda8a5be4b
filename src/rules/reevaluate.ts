import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../access/as-actor.ts'
import { uuids } from '../platform/database/sql-values.ts'
import { type Day, isoDay } from '../shared/day.ts'
import type { RuleCalendar } from './calendar.ts'
import type { Duty } from './duty.ts'
import { evaluate } from './evaluate.ts'
import type { Fact } from './fact.ts'
import type { FactKind } from './fact-kind.ts'
import { type RecordedFact, readFacts } from './read-facts.ts'
import type { Rule } from './rule.ts'

/** What evaluation needs of the slices; `assemble` collects it once. */
export type Engine = {
  readonly rules: readonly Rule[]
  /** Every kind of fact. */
  readonly kinds: readonly FactKind[]
  /** Those that rules may read; the engine has no access to others (guardians). */
  readonly ruleKinds: readonly FactKind[]
  readonly readCalendar: (tx: Tx) => Promise<RuleCalendar>
  /** What a child's facts mean for who may follow it. */
  readonly changesSchool: (
    facts: readonly Fact[],
    child: { readonly born: Day; readonly today: Day; readonly calendar: RuleCalendar },
  ) => boolean
}

/**
 * Brings the duties of some children up to their facts, in the same transaction as the change. It
 * runs as the role `engine`, which sees every fact, since a rule must not depend on who typed. Each
 * child's row is locked first, so that of two writers the later one sees both their facts.
 * Returns how many duties changed.
 */
export function reevaluate(engine: Engine, tx: Tx, childIds: readonly string[]): Promise<number> {
  return tx.asEngine(() => reevaluateAsEngine(engine, tx, childIds))
}

export async function reevaluateAsEngine(
  engine: Engine,
  tx: Tx,
  childIds: readonly string[],
): Promise<number> {
  const children = await tx.rows(sql<ChildRow>`
    select id, born, changes_school from child where id = any(${uuids(childIds)})
    order by id for no key update`)
  const [calendar, facts, held] = [
    await engine.readCalendar(tx),
    groupBy(await readFacts(tx, { kinds: engine.ruleKinds, childIds }), (fact) => fact.childId),
    groupBy(await heldDuties(tx, childIds), (duty) => duty.subject_id),
  ]
  let changed = 0
  for (const child of children) {
    const ofChild: RecordedFact[] = facts.get(child.id) ?? []
    const duties = evaluate({
      rules: engine.rules,
      facts: ofChild,
      subject: { kind: 'child', id: child.id, born: child.born },
      today: tx.today,
      calendar,
    })
    changed += await saveDuties(tx, child.id, duties, held.get(child.id) ?? [])
    const changesSchool = engine.changesSchool(ofChild, {
      born: child.born,
      today: tx.today,
      calendar,
    })
    if (changesSchool !== child.changes_school) {
      await tx.rows(sql`update child set changes_school = ${changesSchool} where id = ${child.id}`)
    }
  }
  return changed
}

type ChildRow = { id: string; born: Day; changes_school: boolean }

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
  why: unknown
  upcoming: unknown
}

function heldDuties(tx: Tx, childIds: readonly string[]): Promise<HeldDuty[]> {
  return tx.rows(sql<HeldDuty>`select id, subject_id, key, version_id, trigger_origin, counted_from,
      limit_day, plan_by, lapses_day, state, fulfilled_by, fulfilled_on, why, upcoming
    from duty where child_id = any(${uuids(childIds)})`)
}

/** Writes only what differs; a duty that no fact calls for any more is withdrawn, not deleted. */
async function saveDuties(
  tx: Tx,
  childId: string,
  duties: readonly Duty[],
  held: readonly HeldDuty[],
): Promise<number> {
  const heldByKey = new Map(held.map((duty) => [duty.key, duty]))
  let changed = 0
  for (const duty of duties) {
    const before = heldByKey.get(duty.key)
    heldByKey.delete(duty.key)
    if (before !== undefined && isSame(before, duty)) continue
    await upsertDuty(tx, childId, duty, before?.id ?? uuidv7())
    changed += 1
  }
  for (const gone of heldByKey.values()) {
    if (gone.state === 'withdrawn') continue
    await tx.rows(sql`update duty set state = 'withdrawn', fulfilled_by = null, fulfilled_on = null,
      evaluated_at = clock_timestamp() where id = ${gone.id}`)
    changed += 1
  }
  return changed
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
    sameJson(held.why, duty.why) &&
    sameJson(held.upcoming, duty.upcomingVersion ?? null)
  )
}

/** jsonb keeps its keys in its own order, so both are spelled in one. */
function sameJson(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(JSON.parse(JSON.stringify(other)))
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

async function upsertDuty(tx: Tx, childId: string, duty: Duty, id: string): Promise<void> {
  const row = dutyRow(childId, duty, id)
  await tx.rows(sql`insert into duty (id, rule_id, version_id, subject_kind, subject_id, key,
      trigger_origin, trigger_kind, occurrence, counted_from, limit_day, plan_by, lapses_day, state,
      fulfilled_by, fulfilled_on, why, upcoming)
    values (${row.id}, ${row.rule_id}, ${row.version_id}, ${row.subject_kind}, ${row.subject_id},
      ${row.key}, ${row.trigger_origin}, ${row.trigger_kind}, ${row.occurrence},
      ${row.counted_from}::date, ${row.limit_day}::date, ${row.plan_by}::date,
      ${row.lapses_day}::date, ${row.state}, ${row.fulfilled_by}, ${row.fulfilled_on}::date,
      ${JSON.stringify(row.why)}, ${row.upcoming === null ? null : JSON.stringify(row.upcoming)})
    on conflict (id) do update set version_id = excluded.version_id, counted_from = excluded.counted_from,
      limit_day = excluded.limit_day, plan_by = excluded.plan_by, lapses_day = excluded.lapses_day,
      state = excluded.state, fulfilled_by = excluded.fulfilled_by, fulfilled_on = excluded.fulfilled_on,
      why = excluded.why, upcoming = excluded.upcoming, evaluated_at = clock_timestamp()`)
}

/** A duty as its row in the table, days as ISO dates: one is written by it here, many by the demo. */
export function dutyRow(childId: string, duty: Duty, id: string) {
  const iso = (day: Day | null) => (day === null ? null : isoDay(day))
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
    why: duty.why,
    upcoming: duty.upcomingVersion ?? null,
  }
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, keyOf) as Map<string, Row[]>
}
