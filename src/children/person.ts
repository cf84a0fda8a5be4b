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

/**
 * Ensamkommande: foreign or stateless, and at arrival under 18 and apart from both parents and anyone in their place
 * (lag (2005:429) 1 and 2 §§). Null: nobody has recorded it, which is not the same as no.
 */
export type Unaccompanied = boolean | null

export function unaccompaniedName(held: Unaccompanied): Text {
  if (held === null) return text('Inte registrerat', 'Not recorded')
  return held ? text('Ja', 'Yes') : text('Nej', 'No')
}

/** As the forms write it: 'ja', 'nej' or nothing. */
export function unaccompaniedValue(held: Unaccompanied): '' | 'ja' | 'nej' {
  if (held === null) return ''
  return held ? 'ja' : 'nej'
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
