import {
  Button,
  ButtonLink,
  DataTable,
  DateField,
  Disclosure,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { formatPeriod } from '../../shared/day-words.ts'
import { type Relation, relationNames } from '../facts.ts'
import { type PersonRow, personFor, personWords } from '../person.ts'
import { texts } from '../texts.ts'
import type { ChildPageProps } from './ChildPage.tsx'

export function GuardianList({ state }: ChildPageProps) {
  const say = useSay()
  const language = useLanguage()
  const guardians = state.facts.filter(({ kind }) => kind === 'guardian')
  return (
    <Disclosure summary={`${say(texts.guardians)} (${guardians.length})`}>
      <DataTable
        caption={say(texts.guardians)}
        captionHidden
        rows={guardians}
        rowKey={({ id }) => id}
        rowHref={({ id, childId }) => `/barn/${childId}/uppgift/${id}`}
        empty={{ text: say(texts.noGuardians) }}
        columns={[
          { key: 'namn', title: say(texts.name), render: ({ data }) => String(data.name) },
          {
            key: 'relation',
            title: say(texts.relation),
            render: ({ data }) => say(relationNames[data.relation as Relation]),
          },
          {
            key: 'telefon',
            title: say(texts.phone),
            render: ({ data }) =>
              data.phone === null ? '–' : <a href={`tel:${data.phone}`}>{String(data.phone)}</a>,
          },
          {
            key: 'galler',
            title: say(texts.holds),
            render: ({ from, until }) => formatPeriod({ from, until }, language),
          },
        ]}
      />
      <p>
        <ButtonLink look="secondary" href={`/barn/${state.child.id}/vardnadshavare/ny`}>
          {say(texts.addGuardian)}
        </ButtonLink>
      </p>
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
