import type { RecordedFact } from '../../rules/read-facts.ts'
import type { Text } from '../../shared/text.ts'
import { type Relation, relationNames } from '../facts.ts'
import { type Category, categoryNames, tellsWhereabouts } from './categories.ts'

/** Somebody to call, whether custodian or other, as the pages show them. */
export type Contact = {
  readonly fact: RecordedFact
  readonly name: string
  /** Mother, home, teacher: what it is called, and the words that were added. */
  readonly what: Text
  readonly role: string | null
  readonly phone: string | null
  readonly mail: string | null
  readonly caution: string | null
  readonly hidesWhereabouts: boolean
  readonly tellsWhereabouts: boolean
  /** Those who have ended stand apart. */
  readonly hasEnded: boolean
}

/** Custodians first, then home, school and the others, as the facts stand. */
export function contactsIn(facts: readonly RecordedFact[]): Contact[] {
  const order = (contact: Contact) =>
    contact.fact.kind === 'guardian'
      ? -1
      : Object.keys(categoryNames).indexOf(String(contact.fact.data.category))
  return facts
    .filter(({ kind }) => kind === 'guardian' || kind === 'contact')
    .map(toContact)
    .toSorted((one, other) => order(one) - order(other))
}

export function toContact(fact: RecordedFact): Contact {
  const { data, kind, until } = fact
  const isGuardian = kind === 'guardian'
  const category = data.category as Category
  return {
    fact,
    name: String(data.name),
    what: isGuardian ? relationNames[data.relation as Relation] : categoryNames[category],
    role: isGuardian ? null : words(data.role),
    phone: words(data.phone),
    mail: words(data.mail),
    caution: words(data.caution),
    hidesWhereabouts: data.hidesWhereabouts === true,
    tellsWhereabouts: !isGuardian && tellsWhereabouts(category),
    hasEnded: until !== null,
  }
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
