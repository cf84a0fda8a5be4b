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
  const held = Map.groupBy(
    await heldFacts(tx, kinds, [...byChild.keys()]),
    ({ childId }) => childId,
  )
  const plans = children.map(({ id, unit_id, born, closed_on }) => {
    const planned = plan({ id, unitId: unit_id, born }, held.get(id) ?? [], byChild.get(id) ?? [])
    return closed_on === null ? planned : leaveClosed(id, planned)
  })
  const versions = plans.flatMap((one) => one.versions)
  const differences = plans.flatMap((one) => one.differences)
  await writeVersions(tx, running, versions)
  await tellDifferences(tx, running, differences)
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

/** The facts as held now, each with whether anybody here ever said a version of it. */
async function heldFacts(
  tx: Tx,
  kinds: readonly string[],
  childIds: readonly string[],
): Promise<HeldFact[]> {
  const facts = await readFacts(tx, { kinds: kinds.map(kindNamed), childIds })
  const ours = await tx.rows(sql<{ origin_id: string }>`
    select distinct origin_id from fact where child_id = any(${uuids(childIds)})
      and kind = any(${kinds as string[]}::text[]) and source = 'obruten'`)
  const said = new Set(ours.map(({ origin_id }) => origin_id))
  return facts.map((fact) => ({ ...fact, isOurs: said.has(fact.originId) }))
}
