import type { Day } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'

/** Protected personal data. Fingerade uppgifter carry no flag, so 'none' does not mean unprotected. */
export const protections = [
  'none',
  'sekretessmarkering',
  'skyddad-folkbokforing',
  'by-decision',
] as const

export type Protection = (typeof protections)[number]

export const protectionNames: Record<Protection, Text> = {
  none: text('Inga kända', 'None known'),
  sekretessmarkering: text('Sekretessmarkering', 'Confidentiality marking'),
  'skyddad-folkbokforing': text('Skyddad folkbokföring', 'Protected population registration'),
  'by-decision': text('Skyddad genom eget beslut', 'Protected by own decision'),
}

export type Sex = 'flicka' | 'pojke' | 'okant'

export const sexNames: Record<Sex, Text> = {
  flicka: text('Flicka', 'Girl'),
  pojke: text('Pojke', 'Boy'),
  okant: text('Okänt', 'Unknown'),
}

/** A child whose name may be shown here. */
export type FullPerson = {
  readonly kind: 'full'
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly born: Day
  readonly protection: Protection
}

/** A child whose name may not be shown: its own type, so that showing it does not compile. */
export type RestrictedPerson = {
  readonly kind: 'restricted'
  readonly id: string
  readonly caseNumber: string
}

export type Person = FullPerson | RestrictedPerson

export type PersonRow = {
  readonly id: string
  readonly case_number: string
  readonly given_name: string
  readonly family_name: string
  readonly born: Day
  readonly protection: Protection
}

/**
 * Who a row is to somebody who reads a list. The child's own caseworker sees the name; on anybody
 * else's list a protected child is a case number, and opening it is a step of its own in the log.
 */
export function personFor(row: PersonRow, isOwnCaseworker: boolean): Person {
  if (row.protection !== 'none' && !isOwnCaseworker) {
    return { kind: 'restricted', id: row.id, caseNumber: row.case_number }
  }
  return {
    kind: 'full',
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    born: row.born,
    protection: row.protection,
  }
}

/** @example 'Alva B.' in lists and headings: enough to know, less to read over a shoulder. */
export function shortName({ givenName, familyName }: FullPerson): string {
  return `${givenName} ${familyName.slice(0, 1)}.`
}

export function personWords(person: Person): Text {
  if (person.kind === 'full') return text(shortName(person), shortName(person))
  return text(
    `Skyddad person, ärende ${person.caseNumber}`,
    `Protected person, case ${person.caseNumber}`,
  )
}
