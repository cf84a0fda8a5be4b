import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../../access/as-actor.ts'
import { uuids } from '../../../platform/database/sql-values.ts'
import { type Day, isoDay } from '../../../shared/day.ts'
import { type IdentityNumber, parseIdentityNumber } from '../../../shared/identity-number.ts'
import { ourUnit } from '../domain/check-extract.ts'
import type { Mapping } from '../domain/mapping.ts'
import { type Particulars, planPerson } from '../domain/plan-person.ts'
import type { PlannedDifference } from '../domain/planned.ts'
import type { ImportRow } from '../domain/reading/read-file.ts'
import { bornOf } from '../domain/to-register.ts'
import type { Written } from '../imports.ts'
import { changedLater, rememberTold, toldLater } from './newer.ts'
import type { Running } from './running.ts'
import { CHILDREN_AT_A_TIME } from './running.ts'
import { markTouched, tellDifferences } from './write-versions.ts'

type Told = Particulars & {
  readonly key: string
  readonly identity: IdentityNumber
  readonly unitId: string
  readonly family: string | null
}

type Held = Particulars & { readonly id: string }

type AtWork = {
  readonly running: Running
  readonly mapping: Mapping
  readonly progress: (done: number) => Promise<void>
}

/**
 * Opens a file for each person that the authority has none of, and brings the particulars of the others
 * up to the register. A person is found by the key of an earlier extract or by its number, among the
 * authority's own files: whether another authority has one changes nothing in what happens here.
 */
export async function writePersons(
  tx: Tx,
  rows: readonly ImportRow[],
  work: AtWork,
): Promise<Written> {
  const units = await unitIds(tx)
  const told = rows
    .map((row) => toldBy(row, { today: tx.today, units, mapping: work.mapping }))
    .toSorted((one, other) => (one.identity.normal < other.identity.normal ? -1 : 1))
  let written: Written = { added: 0, changed: 0, unchanged: 0, differences: 0 }
  for (let from = 0; from < told.length; from += CHILDREN_AT_A_TIME) {
    const some = told.slice(from, from + CHILDREN_AT_A_TIME)
    written = sum(written, await writeSome(tx, some, work.running))
    await work.progress(from + some.length)
  }
  await tieSiblings(tx)
  return written
}

export function sum(one: Written, other: Written): Written {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
    differences: one.differences + other.differences,
  }
}

async function unitIds(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const units = await tx.rows(sql<{ id: string; name: string }>`select id, name from unit`)
  return new Map(units.map(({ id, name }) => [name, id]))
}

type Looking = {
  readonly today: Day
  readonly units: ReadonlyMap<string, string>
  readonly mapping: Mapping
}

/** The checks have let the row through, so what is missing here is a defect. */
function toldBy(row: ImportRow, { today, units, mapping }: Looking): Told {
  const { values } = row
  const read = parseIdentityNumber(String(values.identityNumber), { today })
  const born = bornOf(row, today)
  const unitId = units.get(ourUnit(mapping, values.unit as string | null | undefined) ?? '')
  if (!read.accepted || born === null || unitId === undefined) {
    throw new Error('A row of persons was let through that cannot be stored')
  }
  return {
    key: String(values.person),
    identity: read.value,
    identityNumber: read.value.normal,
    givenName: String(values.givenName),
    familyName: String(values.familyName),
    born,
    sex: (values.sex as string | null | undefined) ?? null,
    protection: (values.protection as string | null | undefined) ?? null,
    unaccompanied: (values.unaccompanied as boolean | null | undefined) ?? null,
    unitId,
    family: (values.family as string | null | undefined) ?? null,
  }
}

const allParticulars = new Set([
  ...['givenName', 'familyName', 'born', 'sex', 'protection', 'unaccompanied'],
])
const noParticulars: ReadonlySet<string> = new Set()

async function writeSome(tx: Tx, told: readonly Told[], running: Running): Promise<Written> {
  const held = await heldFiles(tx, told)
  const strangers = told.filter(({ key }) => !held.has(key))
  const opened = await openFiles(tx, strangers)
  const heldIds = [...held.values()].map(({ id }) => id)
  const later = await toldLater(tx, running, { kind: 'persons', childIds: heldIds })
  const changed = await changedLater(tx, running, heldIds)
  const differences: PlannedDifference[] = []
  const changes: { id: string; change: Omit<Particulars, 'identityNumber'> }[] = []
  for (const one of told) {
    const own = held.get(one.key)
    if (own === undefined) continue
    const newer = later.has(own.id) ? allParticulars : (changed.get(own.id) ?? noParticulars)
    const plan = planPerson(own.id, { ...own, newer }, one)
    differences.push(...plan.differences)
    if (plan.change !== null) changes.push({ id: own.id, change: plan.change })
  }
  await changeParticulars(tx, changes)
  await tellDifferences(tx, running, differences)
  const ids = new Map([...opened, ...[...held].map(([key, { id }]) => [key, id] as const)])
  await rememberKeys(tx, running, { told, ids, later })
  await rememberTold(tx, running, { kind: 'persons', childIds: [...ids.values()] })
  await markTouched(tx, running, [...opened.values(), ...changes.map(({ id }) => id)])
  return {
    added: strangers.length,
    changed: changes.length,
    unchanged: told.length - strangers.length - changes.length,
    differences: differences.length,
  }
}

/** The authority's own files of these persons, by their keys; locked, in order, until the file is written. */
async function heldFiles(tx: Tx, told: readonly Told[]): Promise<Map<string, Held>> {
  const keys = told.map(({ key }) => key)
  const numbers = told.map(({ identity }) => identity.normal)
  const rows = await tx.rows(sql<Held & { key: string | null; number: string }>`
    select c.id, p.source_key as key, c.identity_number as number, c.identity_number as "identityNumber",
      c.given_name as "givenName", c.family_name as "familyName", c.born, c.sex, c.protection,
      c.unaccompanied
    from child c left join register_person p on p.child_id = c.id and p.source_key = any(${keys}::text[])
    where c.identity_number = any(${numbers}::text[])
      or c.id in (select child_id from register_person where source_key = any(${keys}::text[]))
    order by c.id for no key update of c`)
  const byKey = new Map(rows.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])))
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return new Map(
    told.flatMap((one) => {
      const own = byKey.get(one.key) ?? byNumber.get(one.identity.normal)
      return own === undefined ? [] : [[one.key, own] as const]
    }),
  )
}

/** Somebody here registered one of them while the file was written: begun anew it will be found. */
export class OpenedMeanwhile extends Error {}

async function openFiles(tx: Tx, told: readonly Told[]): Promise<Map<string, string>> {
  if (told.length === 0) return new Map()
  const files = told.map((one) => ({
    id: uuidv7(),
    person_id: uuidv7(),
    identity_number: one.identity.normal,
    identity_kind: one.identity.kind,
    given_name: one.givenName,
    family_name: one.familyName,
    born: isoDay(one.born),
    sex: one.sex ?? sexOf(one.identity),
    protection: one.protection ?? 'none',
    unaccompanied: one.unaccompanied,
    unit_id: one.unitId,
  }))
  const opened = await tx.rows(sql<{ child_id: string }>`
    select child_id from import_child_files(${JSON.stringify(files)}::jsonb)`)
  if (opened.length !== files.length) throw new OpenedMeanwhile()
  return new Map(told.map(({ key }, index) => [key, files[index]?.id ?? '']))
}

function sexOf({ sex }: IdentityNumber): string {
  return sex === 'female' ? 'flicka' : sex === 'male' ? 'pojke' : 'okant'
}

async function changeParticulars(
  tx: Tx,
  changes: readonly { id: string; change: Omit<Particulars, 'identityNumber'> }[],
): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ id, change }) => ({
    id,
    given_name: change.givenName,
    family_name: change.familyName,
    born: isoDay(change.born),
    sex: change.sex,
    protection: change.protection,
    unaccompanied: change.unaccompanied,
  }))
  await tx.rows(sql`update child c set given_name = n.given_name, family_name = n.family_name, born = n.born, sex = n.sex,
      protection = n.protection, unaccompanied = n.unaccompanied
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n (id uuid, given_name text, family_name text, born date, sex text, protection text,
        unaccompanied boolean)
    where c.id = n.id`)
}

type Remembered = {
  readonly told: readonly Told[]
  readonly ids: ReadonlyMap<string, string>
  /** Whom a later extract has told of: what ties them to brothers and sisters, it has said. */
  readonly later: ReadonlySet<string>
}

async function rememberKeys(
  tx: Tx,
  { authorityId }: Running,
  { told, ids, later }: Remembered,
): Promise<void> {
  const rows = told.map(({ key, family }) => ({
    source_key: key,
    family_key: family,
    child_id: ids.get(key),
  }))
  await tx.rows(sql`insert into register_person (authority_id, source_key, child_id, family_key)
    select ${authorityId}, source_key, child_id, family_key
    from jsonb_populate_recordset(null::register_person, ${JSON.stringify(rows)}::jsonb)
    on conflict (authority_id, source_key) do update set child_id = excluded.child_id, family_key = excluded.family_key
      where excluded.child_id <> all(${uuids([...later])})`)
}

/** Brothers and sisters by the register's own key, within the authority; groups made here stay as they are. */
async function tieSiblings(tx: Tx): Promise<void> {
  await tx.rows(sql`with families as materialized (
      select p.family_key, coalesce((array_agg(c.sibling_group) filter (where c.sibling_group is not null))[1],
        gen_random_uuid()) as sibling_group
      from register_person p join child c on c.id = p.child_id where p.family_key is not null
      group by p.family_key having count(distinct c.id) > 1)
    update child c set sibling_group = f.sibling_group
    from families f join register_person p on p.family_key = f.family_key
    where c.id = p.child_id and c.sibling_group is null`)
}

/** Children by their keys, of those that the register has told of. */
export async function childrenByKey(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows(sql<{ source_key: string; child_id: string }>`
    select source_key, child_id from register_person where source_key = any(${keys as string[]}::text[])`)
  return new Map(rows.map(({ source_key, child_id }) => [source_key, child_id]))
}

/** Holds the children's rows, in order, as whoever writes about a child does. */
export function lockChildren(tx: Tx, ids: readonly string[]) {
  return tx.rows(sql<{
    id: string
    unit_id: string
    born: Day
    caseworker_id: string | null
    closed_on: Day | null
  }>`
    select id, unit_id, born, caseworker_id, closed_on from child where id = any(${uuids(ids)})
    order by id for no key update`)
}
