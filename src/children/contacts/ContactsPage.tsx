import {
  ButtonLink,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { Day } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { BackToChild } from '../pages/FactPage.tsx'
import type { ChildRow } from '../queries.ts'
import { texts as childTexts } from '../texts.ts'
import { ContactCard, contactHref } from './ContactCard.tsx'
import { type Category, categoryNames } from './categories.ts'
import type { Contact } from './contact.ts'
import { texts } from './texts.ts'

/** Where the child lives or goes to school now, and since when. */
export type Place = { readonly name: string; readonly since: Day }

export type Places = Readonly<Partial<Record<Category, Place | null>>>

type Props = {
  readonly child: ChildRow
  readonly contacts: readonly Contact[]
  readonly places: Places
}

export function ContactsPage({ child, contacts, places }: Props) {
  const say = useSay()
  const current = contacts.filter(({ hasEnded }) => !hasEnded)
  const ended = contacts.filter(({ hasEnded }) => hasEnded)
  const isProtected = child.protection !== 'none'
  const isOpenFile = child.closed_on === null
  const folded = isProtected ? current.filter((contact) => contact.tellsWhereabouts) : []
  const open = current.filter((contact) => !folded.includes(contact))
  const without = isOpenFile && (
    <WithoutNumber childId={child.id} contacts={current} places={places} />
  )
  return (
    <>
      <BackToChild child={child} />
      <PageHead
        title={say(texts.contacts)}
        actions={
          isOpenFile && (
            <>
              <ButtonLink href={`/barn/${child.id}/kontakter/ny`}>{say(texts.add)}</ButtonLink>
              <ButtonLink look="secondary" href={`/barn/${child.id}/vardnadshavare/ny`}>
                {say(childTexts.addGuardian)}
              </ButtonLink>
            </>
          )
        }
      />
      {isProtected && <Notice kind="warning">{say(texts.protectedChild)}</Notice>}
      {current.length === 0 && <EmptyState>{say(texts.none)}</EmptyState>}
      <h2 className="ob-only-heard">{say(texts.contacts)}</h2>
      <ContactList contacts={open} places={places} isOpenFile={isOpenFile} />
      {isProtected ? (
        <Disclosure summary={say(texts.whereItIs(folded.length))}>
          <ContactList contacts={folded} places={places} isOpenFile={isOpenFile} />
          {without}
        </Disclosure>
      ) : (
        without
      )}
      {ended.length > 0 && <Ended contacts={ended} />}
    </>
  )
}

function ContactList(props: Pick<Props, 'contacts' | 'places'> & { isOpenFile: boolean }) {
  const { contacts, places, isOpenFile } = props
  if (contacts.length === 0) return null
  return (
    <div className="ob-contacts">
      {contacts.map((contact) => (
        <ContactCard
          key={contact.fact.id}
          contact={contact}
          movedSince={movedSince(contact, places)}
          isOpenFile={isOpenFile}
        />
      ))}
    </div>
  )
}

/** A number that was written down before the child came to where it is may be the former home's. */
function movedSince({ fact }: Contact, places: Places): Day | null {
  const place = places[fact.data.category as Category]
  if (fact.kind !== 'contact' || !place) return null
  const written = Math.floor(fact.recordedAt.getTime() / 86_400_000)
  return written < place.since ? place.since : null
}

/** The home and the school that the facts name and nobody has given a number. */
function WithoutNumber({ childId, contacts, places }: Omit<Props, 'child'> & { childId: string }) {
  const say = useSay()
  const missing = (Object.entries(places) as [Category, Place | null][]).filter(
    ([category, place]) =>
      place !== null && !contacts.some(({ fact }) => fact.data.category === category),
  )
  return missing.map(([category, place]) => (
    <p key={category}>
      {say(texts.noNumber(`${say(categoryNames[category])}, ${place?.name ?? ''}`))}{' '}
      <a className="ob-no-print" href={`/barn/${childId}/kontakter/ny?slag=${category}`}>
        {say(texts.addNumber)}
        <span className="ob-only-heard">: {say(categoryNames[category])}</span>
      </a>
    </p>
  ))
}

function Ended({ contacts }: { contacts: readonly Contact[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Disclosure summary={say(texts.ended(contacts.length))}>
      <ul>
        {contacts.map((contact) => (
          <li key={contact.fact.id}>
            <a href={contactHref(contact, 'historik')}>{contact.name}</a>, {say(contact.what)},{' '}
            {say(
              texts.endedOn(
                formatDay((contact.fact.until ?? 1) - 1, language),
                String(contact.fact.data.endReason ?? '–'),
              ),
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
