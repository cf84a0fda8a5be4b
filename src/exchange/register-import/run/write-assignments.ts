import { sql } from 'kysely'
import type { Tx } from '../../../access/as-actor.ts'
import { uuids } from '../../../platform/database/sql-values.ts'
import type { PlannedDifference } from '../domain/planned.ts'
import type { ImportRow } from '../domain/reading/read-file.ts'
import type { Written } from '../imports.ts'
import { changedLater, rememberTold, toldLater } from './newer.ts'
import type { Running } from './running.ts'
import { childrenByKey, lockChildren } from './write-persons.ts'
import { tellDifferences } from './write-versions.ts'

type Caseworker = {
  readonly staff_id: string
  readonly name: string
  readonly email: string | null
  readonly unit_id: string
}

const plain = (written: string) => written.trim().toLocaleLowerCase('sv').replace(/\s+/g, ' ')

/**
 * Gives children that have nobody the caseworker that the register names, where she is one of the
 * child's unit. Who is responsible is otherwise ours to say: another name is told as a difference.
 */
export async function writeAssignments(
  tx: Tx,
  rows: readonly ImportRow[],
  running: Running,
): Promise<Written> {
  const ids = await childrenByKey(
    tx,
    rows.map(({ values }) => String(values.person)),
  )
  const children = new Map(
    (await lockChildren(tx, [...ids.values()])).map((child) => [child.id, child]),
  )
  const caseworkers = await tx.rows(
    sql<Caseworker>`select staff_id, name, email, unit_id from import_caseworkers()`,
  )
  const about = { kind: 'assignments', childIds: [...children.keys()] } as const
  const later = await toldLater(tx, running, about)
  const changed = await changedLater(tx, running, about.childIds)
  const isNewer = (id: string) => later.has(id) || (changed.get(id)?.has('caseworker') ?? false)
  const nameOf = new Map(caseworkers.map(({ staff_id, name }) => [staff_id, name]))
  const differences: PlannedDifference[] = []
  const given: { childId: string; staffId: string }[] = []
  for (const { values } of rows) {
    const child = children.get(ids.get(String(values.person)) ?? '')
    if (child === undefined || child.closed_on !== null) continue
    const theirs = String(values.caseworker)
    const inUnit = caseworkers.filter(({ unit_id }) => unit_id === child.unit_id)
    const named = inUnit.filter(
      ({ name, email }) =>
        plain(theirs) === plain(name) || (email !== null && plain(theirs) === plain(email)),
    )
    // Two of one name are nobody in particular.
    const staffId = named.length === 1 ? (named[0]?.staff_id ?? null) : null
    if (child.caseworker_id !== null && child.caseworker_id === staffId) continue
    if (child.caseworker_id === null && staffId !== null && !isNewer(child.id)) {
      given.push({ childId: child.id, staffId })
      continue
    }
    differences.push({
      childId: child.id,
      factId: null,
      about: 'assignment',
      field: 'caseworker',
      ours: child.caseworker_id === null ? null : (nameOf.get(child.caseworker_id) ?? null),
      theirs,
      taken: child.caseworker_id === null ? 'neither' : 'ours',
    })
  }
  await tx.rows(sql`select import_assignments(${uuids(given.map(({ childId }) => childId))},
    ${uuids(given.map(({ staffId }) => staffId))})`)
  await tellDifferences(tx, running, differences)
  await rememberTold(tx, running, about)
  tx.touch(...given.map(({ childId }) => childId))
  return {
    added: given.length,
    changed: 0,
    unchanged: rows.length - given.length,
    differences: differences.length,
  }
}
