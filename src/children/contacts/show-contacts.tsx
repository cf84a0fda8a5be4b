import type { Visit } from '../../access/visit.ts'
import { absent, type Reply } from '../../platform/web/reply.ts'
import { type RecordedFact, readFacts } from '../../rules/read-facts.ts'
import type { Day } from '../../shared/day.ts'
import type { ChainParts } from '../child-state.ts'
import { findChild } from '../queries.ts'
import { ContactsPage, type Place, type Places } from './ContactsPage.tsx'
import type { Category } from './categories.ts'
import { contactsIn } from './contact.ts'
import { texts } from './texts.ts'

export async function showContacts(visit: Visit, parts: ChainParts): Promise<Reply> {
  const { tx, say, today } = visit
  const child = await findChild(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const facts = await readFacts(tx, { kinds: parts.kinds, childIds: [child.id] })
  return visit.page(
    { title: say(texts.contacts) },
    <ContactsPage
      child={child}
      contacts={contactsIn(facts)}
      places={placesOn(parts, facts, today)}
    />,
  )
}

/** Where the child is on a day, as the slices that own those facts tell it. */
export function placesOn(
  { places }: Pick<ChainParts, 'places'>,
  facts: readonly RecordedFact[],
  day: Day,
): Places {
  const named = Object.entries(places).map(([category, placeOn]): [Category, Place | null] => [
    category as Category,
    placeOn(facts, day),
  ])
  return Object.fromEntries(named)
}
