import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import { askedOften } from '../platform/database/often.ts'
import type { Day } from '../shared/day.ts'
import { isUuid } from '../shared/uuid.ts'
import type { PersonRow, Sex, Unaccompanied } from './person.ts'

export type ChildRow = PersonRow & {
  readonly identity_number: string | null
  readonly identity_kind: 'personnummer' | 'samordningsnummer' | 'reservnummer'
  readonly sex: Sex
  readonly unaccompanied: Unaccompanied
  readonly phone: string | null
  readonly unit_id: string
  readonly unit_name: string
  readonly authority_name: string
  readonly caseworker_id: string | null
  readonly caseworker_name: string | null
  readonly sibling_group: string | null
  readonly opened_at: Date
  /** Null while the nämnd works with the child. */
  readonly closed_on: Day | null
}

const childColumns = sql`c.id, c.case_number, c.identity_number, c.identity_kind, c.given_name,
  c.family_name, c.born, c.sex, c.unaccompanied, c.protection, c.phone, c.unit_id, u.name as unit_name,
  au.name as authority_name, c.caseworker_id, s.name as caseworker_name, c.sibling_group, c.opened_at,
  c.closed_on`

const childSources = sql`child c join unit u on u.id = c.unit_id
  join authority au on au.id = c.authority_id left join staff s on s.id = c.caseworker_id`

/** The child, if the actor may see it; the log row will name it. */
export async function findChild(tx: Tx, childId: string): Promise<ChildRow | null> {
  if (!isUuid(childId)) return null
  const child = await tx.first(
    sql<ChildRow>`select ${childColumns} from ${childSources} where c.id = ${childId}`,
  )
  if (child !== null) tx.touch(child.id)
  return child
}

export type FoundChild = PersonRow & {
  readonly caseworker_id: string | null
  readonly closed_on: Day | null
}

/**
 * Search in case handling is by name, identity number or case number only (förordning (2001:637)
 * 15 §). What was searched for is not kept, the children found are.
 */
export async function searchChildren(tx: Tx, words: string): Promise<FoundChild[]> {
  const digits = words.replace(/[\s-]/g, '').toUpperCase()
  const like = `${words
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx.rows(sql<FoundChild>`
    select id, case_number, given_name, family_name, born, protection, caseworker_id, closed_on
    from child
    where identity_number = ${digits} or right(identity_number, 10) = ${digits}
      or case_number = ${words.trim()}
      or lower(given_name) like ${like} or lower(family_name) like ${like}
      or lower(given_name || ' ' || family_name) like ${like}
    order by closed_on is not null, family_name, given_name, id limit 50`)
  tx.touch(...rows.map(({ id }) => id))
  return rows
}

/** Sisters and brothers whose files the actor may see, shown: the log will name them. */
export async function listSiblings(tx: Tx, child: ChildRow): Promise<FoundChild[]> {
  const siblings = await findSiblings(tx, child)
  tx.touch(...siblings.map(({ id }) => id))
  return siblings
}

/** The same, for what does not show them: the log names those it is then done to. */
export async function findSiblings(tx: Tx, child: ChildRow): Promise<FoundChild[]> {
  if (child.sibling_group === null) return []
  return tx.rows(sql<FoundChild>`
    select id, case_number, given_name, family_name, born, protection, caseworker_id, closed_on
    from child
    where sibling_group = ${child.sibling_group} and id <> ${child.id} order by born, id`)
}

export type Colleague = { readonly id: string; readonly name: string }

/** The unit's caseworkers, for giving a child to one of them. */
export function listCaseworkers(tx: Tx, unitId: string): Promise<Colleague[]> {
  return tx.rows(
    askedOften(sql<Colleague>`
      select distinct s.id, s.name from appointment a join staff s on s.id = a.staff_id
      where a.unit_id = ${unitId} and a.role = 'caseworker' and a.valid @> actor_today()
      order by s.name`),
  )
}

/** Names of units by id, for the unit that placed a child. */
export async function unitNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.rows(sql<Colleague>`select id, name from unit`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Names of colleagues by id, for "recorded by"; those of other authorities are not known here. */
export async function namesOf(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await tx.rows(
    sql<Colleague>`select id, name from staff where id = any(${wanted}::uuid[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
