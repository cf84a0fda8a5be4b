import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../access/as-actor.ts'
import { uuids } from '../platform/database/sql-values.ts'
import { type Day, isoDay } from '../shared/day.ts'
import type { RuleCalendar } from './calendar.ts'
import type { Duty } from './duty.ts'
import { evaluate } from './evaluate.ts'
import { digestOf, keepDigests, readDigests } from './evaluated-duties.ts'
import type { EventKind } from './event-kind.ts'
import type { Fact } from './fact.ts'
import type { FactKind } from './fact-kind.ts'
import type { Catalogue } from './local/catalogue.ts'
import type { GoalParts } from './local/local-version.ts'
import { ownWhy } from './own-why.ts'
import { type RecordedFact, readFacts } from './read-facts.ts'
import type { Rule } from './rule.ts'

/** What evaluation needs of the slices; `assemble` collects it once. */
export type Engine = {
  /** The rules as this process knows them now; who evaluates asks `catalogue.at`. */
  readonly rules: readonly Rule[]
  readonly catalogue: Catalogue
  /** What the municipality's own goals can be made of. */
  readonly goalParts: GoalParts
  /** Every kind of fact. */
  readonly kinds: readonly FactKind[]
  /** Those that rules may read; the engine has no access to others (guardians). */
  readonly ruleKinds: readonly FactKind[]
  /** The kinds of event in a case, for who tells what fulfils a duty. */
  readonly events: readonly EventKind[]
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
    select child.id, child.born, child.changes_school, authority.in_use_since
    from child join authority on authority.id = child.authority_id
    where child.id = any(${uuids(childIds)}) order by child.id for no key update of child`)
  // Not before the lock: what is confirmed after this question is brought to these children by its own job.
  const rules = await engine.catalogue.at(tx)
  const calendar = await engine.readCalendar(tx)
  const facts = groupBy(
    await readFacts(tx, { kinds: engine.ruleKinds, childIds }),
    (fact) => fact.childId,
  )
  const lastDigests = await readDigests(tx, childIds)
  const digests = new Map<string, string>()
  const differing = new Map<string, readonly Duty[]>()
  const changesSchoolIds: { readonly [now in 'true' | 'false']: string[] } = { true: [], false: [] }
  for (const child of children) {
    const ofChild: RecordedFact[] = facts.get(child.id) ?? []
    const { id, born } = child
    const subject = { kind: 'child' as const, id, born }
    const duties = evaluate({
      rules,
      facts: ofChild,
      subject,
      today: tx.today,
      calendar,
      inUseSince: child.in_use_since,
    })
    const digest = digestOf(duties)
    if (digest !== lastDigests.get(id)) {
      digests.set(id, digest)
      differing.set(id, duties)
    }
    const changesSchool = engine.changesSchool(ofChild, { born, today: tx.today, calendar })
    if (changesSchool !== child.changes_school) changesSchoolIds[`${changesSchool}`].push(id)
  }
  const { changed, goneIds } = await compareWithHeld(tx, differing)
  await writeDuties(tx, changed)
  await withdrawDuties(tx, goneIds)
  await keepDigests(tx, digests)
  for (const now of ['true', 'false'] as const) {
    const ids = changesSchoolIds[now]
    if (ids.length === 0) continue
    await tx.rows(
      sql`update child set changes_school = ${now === 'true'} where id = any(${uuids(ids)})`,
    )
  }
  return changed.length + goneIds.length
}

/** Of the children whose evaluation came to something new: which of their duties that is. */
async function compareWithHeld(
  tx: Tx,
  differing: ReadonlyMap<string, readonly Duty[]>,
): Promise<{ changed: DutyRow[]; goneIds: string[] }> {
  const changed: DutyRow[] = []
  const goneIds: string[] = []
  if (differing.size === 0) return { changed, goneIds }
  const held = groupBy(await heldDuties(tx, [...differing.keys()]), (duty) => duty.subject_id)
  for (const [childId, duties] of differing) {
    const ofChild = compareDuties(childId, duties, held.get(childId) ?? [])
    changed.push(...ofChild.changed)
    goneIds.push(...ofChild.goneIds)
  }
  return { changed, goneIds }
}

type ChildRow = {
  id: string
  born: Day
  changes_school: boolean
  in_use_since: Day | null
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

function heldDuties(tx: Tx, childIds: readonly string[]): Promise<HeldDuty[]> {
  return tx.rows(sql<HeldDuty>`select id, subject_id, key, version_id, trigger_origin, counted_from,
      limit_day, plan_by, lapses_day, state, fulfilled_by, fulfilled_on, limit_at, fulfilled_at,
      extended_by, why, upcoming
    from duty where child_id = any(${uuids(childIds)})`)
}

/** Only what differs is written; a duty that no fact calls for any more is withdrawn, not deleted. */
function compareDuties(
  childId: string,
  duties: readonly Duty[],
  held: readonly HeldDuty[],
): { changed: DutyRow[]; goneIds: string[] } {
  const heldByKey = new Map(held.map((duty) => [duty.key, duty]))
  const changed: DutyRow[] = []
  for (const duty of duties) {
    const before = heldByKey.get(duty.key)
    heldByKey.delete(duty.key)
    if (before !== undefined && isSame(before, duty)) continue
    changed.push(dutyRow(childId, duty, before?.id ?? uuidv7()))
  }
  const gone = [...heldByKey.values()].filter(({ state }) => state !== 'withdrawn')
  return { changed, goneIds: gone.map(({ id }) => id) }
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

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, keyOf) as Map<string, Row[]>
}
