import {
  Button,
  ButtonLink,
  DataTable,
  DateField,
  Disclosure,
  PhoneLink,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { formatPeriod } from '../../shared/day-words.ts'
import { contactsIn } from '../contacts/contact.ts'
import { texts as contactTexts } from '../contacts/texts.ts'
import { type PersonRow, personFor, personWords } from '../person.ts'
import { texts } from '../texts.ts'
import type { ChildPageProps } from './ChildPage.tsx'

/** All contacts as a table, on an earlier day as they were held then. */
export function ContactFold({ state, knownOn }: ChildPageProps) {
  const say = useSay()
  const language = useLanguage()
  const contacts = contactsIn(state.facts)
  return (
    <Disclosure summary={`${say(contactTexts.contacts)} (${contacts.length})`}>
      <DataTable
        caption={say(contactTexts.contacts)}
        captionHidden
        rows={contacts}
        rowKey={({ fact }) => fact.id}
        rowHref={({ fact }) => `/barn/${fact.childId}/uppgift/${fact.id}`}
        empty={{ text: say(contactTexts.none) }}
        columns={[
          { key: 'namn', title: say(texts.name), render: ({ name }) => name },
          {
            key: 'relation',
            title: say(texts.relation),
            render: ({ what, role }) => [say(what), role].filter(Boolean).join(', '),
          },
          {
            key: 'telefon',
            title: say(texts.phone),
            render: ({ phone, name }) =>
              phone === null ? '–' : <PhoneLink number={phone} whose={name} />,
          },
          {
            key: 'galler',
            title: say(texts.holds),
            render: ({ fact: { from, until } }) => formatPeriod({ from, until }, language),
          },
        ]}
      />
      {knownOn === null && (
        <p className="ob-actions">
          <ButtonLink look="secondary" href={`/barn/${state.child.id}/kontakter`}>
            {say(contactTexts.contacts)}
          </ButtonLink>
          {state.child.closed_on === null && (
            <ButtonLink look="secondary" href={`/barn/${state.child.id}/vardnadshavare/ny`}>
              {say(texts.addGuardian)}
            </ButtonLink>
          )}
        </p>
      )}
    </Disclosure>
  )
}

export function SiblingList({ siblings }: { siblings: readonly PersonRow[] }) {
  const say = useSay()
  if (siblings.length === 0) return null
  return (
    <section>
      <h2>{say(texts.siblings)}</h2>
      <ul>
        {siblings.map((sibling) => (
          <li key={sibling.id}>
            <a href={`/barn/${sibling.id}`}>{say(personWords(personFor(sibling, false)))}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Asks what was known on an earlier day. The day is no secret, so it may stand in the address. */
export function KnownOnForm({ childId, today }: { childId: string; today: string }) {
  const say = useSay()
  return (
    <Disclosure summary={say(texts.knownOn)}>
      <form method="get" action={`/barn/${childId}`} className="ob-form">
        <DateField
          form={{ values: { kant: today }, errors: {} }}
          name="kant"
          label={say(texts.when)}
          max={today}
        />
        <Button look="secondary">{say(texts.knownOn)}</Button>
      </form>
    </Disclosure>
  )
}
