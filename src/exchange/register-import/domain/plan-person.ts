import { type Day, isoDay } from '../../../shared/day.ts'
import type { PlannedDifference } from './planned.ts'

/** What a file (akt) says of who the child is. */
export type Particulars = {
  readonly identityNumber: string | null
  readonly givenName: string
  readonly familyName: string
  readonly born: Day
  readonly sex: string | null
  readonly protection: string | null
  readonly unaccompanied: boolean | null
}

export type PersonPlan = {
  /** The particulars as they shall stand; null when nothing changes. */
  readonly change: Omit<Particulars, 'identityNumber'> | null
  readonly differences: readonly PlannedDifference[]
}

/**
 * Who a child is, is the register's to say, with two exceptions. Protection is raised and never
 * lowered by an import: a child that we protect stays so until somebody here says otherwise. A new
 * identity number is told, not taken: it may be another person. What is newer than the extract stays.
 * What nobody had recorded is filled in without a word, since it differs from nothing.
 */
export function planPerson(
  childId: string,
  held: Particulars & { readonly newer: ReadonlySet<string> },
  told: Particulars,
): PersonPlan {
  const differences: PlannedDifference[] = []
  const tell = (
    field: string,
    ours: string | null,
    theirs: string | null,
    taken: PlannedDifference['taken'],
  ) => {
    differences.push({ childId, factId: null, about: 'person', field, ours, theirs, taken })
  }
  const { newer, ...change } = held
  const taken = (field: string) => (newer.has(field) ? 'ours' : 'import')
  if (held.identityNumber !== told.identityNumber) {
    tell('identityNumber', held.identityNumber, told.identityNumber, 'neither')
  }
  for (const field of ['givenName', 'familyName'] as const) {
    if (held[field] === told[field]) continue
    tell(field, held[field], told[field], taken(field))
    if (!newer.has(field)) change[field] = told[field]
  }
  if (held.born !== told.born) {
    tell('born', isoDay(held.born), isoDay(told.born), taken('born'))
    if (!newer.has('born')) change.born = told.born
  }
  if (told.sex !== null && told.sex !== held.sex) {
    tell('sex', held.sex, told.sex, taken('sex'))
    if (!newer.has('sex')) change.sex = told.sex
  }
  if (told.protection !== null && told.protection !== held.protection) {
    const isRaised = held.protection === 'none' && !newer.has('protection')
    tell('protection', held.protection, told.protection, isRaised ? 'import' : 'ours')
    if (isRaised) change.protection = told.protection
  }
  if (told.unaccompanied !== null && told.unaccompanied !== held.unaccompanied) {
    const words = (one: boolean | null) => (one === null ? null : one ? 'ja' : 'nej')
    const [ours, theirs] = [words(held.unaccompanied), words(told.unaccompanied)]
    const isFilledIn = ours === null && !newer.has('unaccompanied')
    if (!isFilledIn) tell('unaccompanied', ours, theirs, taken('unaccompanied'))
    if (!newer.has('unaccompanied')) change.unaccompanied = told.unaccompanied
  }
  const { identityNumber: _, ...particulars } = change
  const changes =
    change.unaccompanied !== held.unaccompanied ||
    differences.some(({ taken }) => taken === 'import')
  return { change: changes ? particulars : null, differences }
}
