import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../access/as-actor.ts'
import { date } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import type { IdentityNumber } from '../shared/identity-number.ts'
import { accept, type Decision, refuse } from '../shared/refusal.ts'
import type { Protection, Sex, Unaccompanied } from './person.ts'

export type NewChild = {
  readonly identity: IdentityNumber
  readonly givenName: string
  readonly familyName: string
  readonly born: Day
  readonly sex: Sex
  readonly protection: Protection
  readonly unaccompanied: Unaccompanied
}

/** Ends the transaction's attempt; carries which child of the form was refused. */
export class RegistrationRefused extends Error {
  readonly index: number
  readonly reason: 'already-known-here'

  constructor(index: number, reason: 'already-known-here') {
    super(reason)
    this.index = index
    this.reason = reason
  }
}

/**
 * Opens files for one or several sisters and brothers in one go: all or none. Answers for the
 * actor's own authority alone; whether another authority knows a child changes nothing in it.
 * Refuses 'already-known-here' when the own authority has a file of one of them.
 */
export async function registerChildren(
  tx: Tx,
  actor: Actor,
  children: readonly NewChild[],
  caseworkerId: string | null,
): Promise<Decision<string[], 'already-known-here'>> {
  const siblingGroup = children.length > 1 ? uuidv7() : null
  try {
    const ids = await tx.attempt(() => openFiles(tx, actor, children, siblingGroup, caseworkerId))
    tx.touch(...ids)
    return accept(ids)
  } catch (reason) {
    if (!(reason instanceof RegistrationRefused)) throw reason
    return refuse(reason.reason, { index: reason.index })
  }
}

async function openFiles(
  tx: Tx,
  actor: Actor,
  children: readonly NewChild[],
  siblingGroup: string | null,
  caseworkerId: string | null,
): Promise<string[]> {
  const ids = children.map(() => uuidv7())
  // In order of identity number, so that two authorities who register the same family at the same
  // time cannot wait for each other; the ids stay in the order of the form.
  const inOrder = [...children.entries()].toSorted(([, one], [, other]) =>
    one.identity.normal < other.identity.normal ? -1 : 1,
  )
  for (const [index, child] of inOrder) {
    const id = ids[index]
    const answer = await tx.first(sql<{ outcome: string }>`select open_child_file(
      ${id}, ${child.identity.normal}, ${child.identity.kind}, ${child.givenName}, ${child.familyName},
      ${date(child.born)}, ${child.sex}, ${child.protection}, ${siblingGroup}, ${actor.unitId},
      ${caseworkerId}, ${child.unaccompanied}) as outcome`)
    if (answer?.outcome !== 'opened') throw new RegistrationRefused(index, 'already-known-here')
  }
  return ids
}

export type Details = {
  readonly givenName: string
  readonly familyName: string
  readonly born: Day
  readonly sex: Sex
  readonly protection: Protection
  readonly unaccompanied: Unaccompanied
  readonly phone: string | null
}

/** Corrects a file's particulars; how they read before is kept by the database. */
export async function saveDetails(tx: Tx, childId: string, details: Details): Promise<void> {
  await tx.rows(sql`update child set given_name = ${details.givenName},
    family_name = ${details.familyName}, born = ${date(details.born)}, sex = ${details.sex},
    protection = ${details.protection}, unaccompanied = ${details.unaccompanied}, phone = ${details.phone}
    where id = ${childId}`)
}

/** Makes somebody of the unit responsible; false when child or colleague is not of the unit. */
export async function assignCaseworker(
  tx: Tx,
  childId: string,
  caseworkerId: string,
): Promise<boolean> {
  const answer = await tx.first(
    sql<{ given: boolean }>`select assign_caseworker(${childId}, ${caseworkerId}) as given`,
  )
  return answer?.given ?? false
}
