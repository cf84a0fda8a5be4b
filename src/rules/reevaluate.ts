import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import { uuids } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import type { RuleCalendar } from './calendar.ts'
import type { Duty } from './duty.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { digestOf, keepDigests, readDigests } from './evaluated-duties.ts'
import type { EventKind } from './event-kind.ts'
import type { Fact } from './fact.ts'
import type { FactKind } from './fact-kind.ts'
import { kindsReadBy } from './kinds-read.ts'
import type { Catalogue } from './local/catalogue.ts'
import type { GoalParts } from './local/local-version.ts'
import { type RecordedFact, readFacts } from './read-facts.ts'
import type { Rule } from './rule.ts'
import { writeDiffering } from './write-duties.ts'

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
  const children = await lockChildren(tx, childIds)
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
    const duties = dutiesOf(child, { rules, facts: ofChild, today: tx.today, calendar })
    const digest = digestOf(duties)
    if (digest !== lastDigests.get(id)) {
      digests.set(id, digest)
      differing.set(id, duties)
    }
    const changesSchool = engine.changesSchool(ofChild, { born, today: tx.today, calendar })
    if (changesSchool !== child.changes_school) changesSchoolIds[`${changesSchool}`].push(id)
  }
  const changed = await writeDiffering(tx, differing)
  await keepDigests(tx, digests)
  for (const now of ['true', 'false'] as const) {
    const ids = changesSchoolIds[now]
    if (ids.length === 0) continue
    await tx.rows(
      sql`update child set changes_school = ${now === 'true'} where id = any(${uuids(ids)})`,
    )
  }
  return changed.size
}

/**
 * The same for the duties of one rule alone, where nothing but the rule has changed: only the facts
 * that it reads are fetched, and no other rule's duties. Returns how many duties changed.
 */
export async function reevaluateOneRule(
  { ruleKinds, readCalendar }: Pick<Engine, 'ruleKinds' | 'readCalendar'>,
  tx: Tx,
  { childIds, rule }: { childIds: readonly string[]; rule: Rule },
): Promise<number> {
  const children = await lockChildren(tx, childIds)
  const calendar = await readCalendar(tx)
  const wanted = kindsReadBy([rule])
  const kinds = ruleKinds.filter(({ kind }) => wanted.has(kind))
  const facts = groupBy(await readFacts(tx, { kinds, childIds }), (fact) => fact.childId)
  const duties = new Map(
    children.map((child) => {
      const asked = { rules: [rule], facts: facts.get(child.id) ?? [], today: tx.today, calendar }
      return [child.id, dutiesOf(child, asked)]
    }),
  )
  const changed = await writeDiffering(tx, duties, rule.id)
  // What these children's evaluation last came to is no longer how they stand.
  await keepDigests(tx, new Map([...new Set(changed.values())].map((id) => [id, ''])))
  return changed.size
}

function lockChildren(tx: Tx, childIds: readonly string[]): Promise<ChildRow[]> {
  return tx.rows(sql<ChildRow>`
    select child.id, child.born, child.changes_school, authority.in_use_since
    from child join authority on authority.id = child.authority_id
    where child.id = any(${uuids(childIds)}) order by child.id for no key update of child`)
}

function dutiesOf(
  { id, born, in_use_since: inUseSince }: ChildRow,
  asked: Pick<Evaluation, 'rules' | 'facts' | 'today' | 'calendar'>,
): Duty[] {
  return evaluate({ ...asked, subject: { kind: 'child', id, born }, inUseSince })
}

type ChildRow = {
  id: string
  born: Day
  changes_school: boolean
  in_use_since: Day | null
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, keyOf) as Map<string, Row[]>
}
