import { sql } from 'kysely'
import type { Tx } from '../../../access/as-actor.ts'
import { uuids } from '../../../platform/database/sql-values.ts'
import { readFacts } from '../../../rules/read-facts.ts'
import type { FileKind } from '../domain/columns.ts'
import {
  type ChildAtHand,
  planBases,
  planEnrolments,
  planPlacements,
} from '../domain/plan-facts.ts'
import { planGuardians, planReviews } from '../domain/plan-guardians.ts'
import type { HeldFact, Plan } from '../domain/planned.ts'
import type { ImportRow } from '../domain/reading/read-file.ts'
import { isReview } from '../domain/to-register.ts'
import type { Written } from '../imports.ts'
import { isAfter, rememberTold, toldLater } from './newer.ts'
import { CHILDREN_AT_A_TIME, type Running } from './running.ts'
import { childrenByKey, lockChildren, sum } from './write-persons.ts'
import { kindNamed, markTouched, tellDifferences, writeVersions } from './write-versions.ts'

type FactFile = Exclude<FileKind, 'persons' | 'assignments'>

/** Which kinds of fact a file speaks of, and how one child's rows become what is written. */
const planners: Readonly<
  Record<
    FactFile,
    {
      kinds: readonly string[]
      plan: (child: ChildAtHand, held: readonly HeldFact[], rows: readonly ImportRow[]) => Plan
    }
  >
> = {
  guardians: { kinds: ['guardian'], plan: planGuardians },
  placements: { kinds: ['placement'], plan: planPlacements },
  decisions: { kinds: ['legal-basis', 'overvagande', 'omprovning'], plan: planDecisions },
  enrolments: { kinds: ['school-enrolment'], plan: planEnrolments },
}

function planDecisions(
  child: ChildAtHand,
  held: readonly HeldFact[],
  rows: readonly ImportRow[],
): Plan {
  const isBasis = ({ kind }: HeldFact) => kind === 'legal-basis'
  const bases = planBases(
    child,
    held.filter(isBasis),
    rows.filter((row) => !isReview(row)),
  )
  const reviews = planReviews(
    child,
    held.filter((fact) => !isBasis(fact)),
    rows.filter(isReview),
  )
  return {
    versions: [...bases.versions, ...reviews.versions],
    differences: [...bases.differences, ...reviews.differences],
  }
}

type AtWork = { readonly running: Running; readonly progress: (done: number) => Promise<void> }

/** Writes one file of facts, some children at a time, all within the one transaction of the file. */
export async function writeFacts(
  tx: Tx,
  kind: FactFile,
  rows: readonly ImportRow[],
  work: AtWork,
): Promise<Written> {
  const keyOf = ({ values }: ImportRow) => String(values.person)
  const ids = await childrenByKey(tx, [...new Set(rows.map(keyOf))])
  const byChild = Map.groupBy(rows, (row) => ids.get(keyOf(row)) ?? '')
  if (byChild.has('')) throw new Error('A row of nobody known was let through')
  const childIds = [...byChild.keys()].toSorted()
  let written: Written = { added: 0, changed: 0, unchanged: 0, differences: 0 }
  let done = 0
  for (let from = 0; from < childIds.length; from += CHILDREN_AT_A_TIME) {
    const some = childIds.slice(from, from + CHILDREN_AT_A_TIME)
    const ofSome = new Map(some.map((id) => [id, byChild.get(id) ?? []]))
    written = sum(written, await writeSome(tx, kind, ofSome, work.running))
    done += [...ofSome.values()].reduce((count, { length }) => count + length, 0)
    await work.progress(done)
  }
  return written
}

async function writeSome(
  tx: Tx,
  kind: FactFile,
  byChild: ReadonlyMap<string, readonly ImportRow[]>,
  running: Running,
): Promise<Written> {
  const { kinds, plan } = planners[kind]
  const children = await lockChildren(tx, [...byChild.keys()])
  const about = { kind, childIds: [...byChild.keys()] }
  const later = await toldLater(tx, running, about)
  const held = Map.groupBy(
    await heldFacts(tx, kinds, { running, later, childIds: about.childIds }),
    ({ childId }) => childId,
  )
  const dropped = Map.groupBy(
    await droppedFacts(tx, kinds, running, [...byChild.keys()]),
    ({ childId }) => childId,
  )
  const plans = children.map(({ id, unit_id, born, closed_on }) => {
    const child = {
      id,
      unitId: unit_id,
      born,
      isOlderExtract: later.has(id),
      dropped: dropped.get(id) ?? [],
    }
    const planned = plan(child, held.get(id) ?? [], byChild.get(id) ?? [])
    return closed_on === null ? planned : leaveClosed(id, planned)
  })
  const versions = plans.flatMap((one) => one.versions)
  const differences = plans.flatMap((one) => one.differences)
  await writeVersions(tx, running, versions)
  await tellDifferences(tx, running, differences)
  await rememberTold(tx, running, about)
  await markTouched(tx, running, [...new Set(versions.map(({ childId }) => childId))])
  const changed = versions.filter(({ replaces }) => replaces !== null).length
  const rows = [...byChild.values()].reduce((count, { length }) => count + length, 0)
  const added = versions.length - changed
  return {
    added,
    changed,
    unchanged: Math.max(0, rows - versions.length),
    differences: differences.length,
  }
}

/** Nothing is written in a closed file; that the register has news of it, somebody should know. */
function leaveClosed(childId: string, { versions }: Plan): Plan {
  const told = {
    childId,
    factId: null,
    about: 'person',
    field: 'closedFile',
    ours: null,
    theirs: null,
  } as const
  return { versions: [], differences: versions.length > 0 ? [{ ...told, taken: 'neither' }] : [] }
}

type Looking = {
  readonly running: Running
  readonly later: ReadonlySet<string>
  readonly childIds: readonly string[]
}

/** The facts as held now, each with whether anybody here ever said a version of it, and after the extract was taken. */
async function heldFacts(
  tx: Tx,
  kinds: readonly string[],
  { running: { extractedOn }, later, childIds }: Looking,
): Promise<HeldFact[]> {
  const facts = await readFacts(tx, { kinds: kinds.map(kindNamed), childIds })
  const isNewer =
    extractedOn === null
      ? sql<boolean>`false`
      : sql`bool_or(${isAfter(sql`recorded_at`, extractedOn)})`
  const ours = await tx.rows(sql<{ origin_id: string; is_newer: boolean }>`
    select origin_id, ${isNewer} as is_newer from fact where child_id = any(${uuids(childIds)})
      and kind = any(${kinds as string[]}::text[]) and source = 'obruten' group by origin_id`)
  const said = new Map(ours.map(({ origin_id, is_newer }) => [origin_id, is_newer]))
  return facts.map((fact) => ({
    ...fact,
    isOurs: said.has(fact.originId),
    isNewer: later.has(fact.childId) || (said.get(fact.originId) ?? false),
  }))
}

/** What somebody here has said, after the extract was taken, never was so. */
async function droppedFacts(
  tx: Tx,
  kinds: readonly string[],
  { extractedOn }: Running,
  childIds: readonly string[],
): Promise<HeldFact[]> {
  if (extractedOn === null) return []
  const gone = await tx.rows(sql<{ origin_id: string }>`select origin_id from fact
    where child_id = any(${uuids(childIds)}) and kind = any(${kinds as string[]}::text[]) and void_kind = 'mistake'
      and ${isAfter(sql`voided_at`, extractedOn)}`)
  const versions = await Promise.all(
    gone.map(({ origin_id }) =>
      readFacts(tx, { kinds: kinds.map(kindNamed), childIds, originId: origin_id }),
    ),
  )
  return versions.flatMap((ofOne) => {
    const last = ofOne
      .toSorted((one, other) => Number(one.recordedAt) - Number(other.recordedAt))
      .at(-1)
    return last === undefined ? [] : [{ ...last, isOurs: true, isNewer: true }]
  })
}
