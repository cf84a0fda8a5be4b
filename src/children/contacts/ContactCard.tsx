import { ButtonLink, Notice, PhoneLink, Tag, useLanguage, useSay } from '../../design/index.ts'
import type { Day } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import type { Contact } from './contact.ts'
import { texts } from './texts.ts'

/** The pages of one contact: its history, its correction, its end. */
export function contactHref({ fact }: Contact, end: 'historik' | 'ratta' | 'avsluta'): string {
  const child = `/barn/${fact.childId}`
  if (end === 'historik') return `${child}/uppgift/${fact.id}`
  if (end === 'avsluta') return `${child}/kontakter/${fact.id}/avsluta`
  return fact.kind === 'guardian'
    ? `${child}/vardnadshavare/${fact.id}`
    : `${child}/kontakter/${fact.id}/ratta`
}

/** One whom to call: what may not be said stands before the number. */
export function ContactCard(props: {
  readonly contact: Contact
  /** The day the child came to where it is now, when that was after this was written. */
  readonly movedSince: Day | null
  /** Nothing is changed in a file that is closed. */
  readonly isOpenFile: boolean
}) {
  const { contact, movedSince, isOpenFile } = props
  const { name, role, what, phone, mail, caution, hidesWhereabouts } = contact
  const say = useSay()
  const language = useLanguage()
  return (
    <section className="ob-contact">
      <h3>{name}</h3>
      <p className="ob-muted">{[say(what), role].filter(Boolean).join(', ')}</p>
      {hidesWhereabouts && (
        <p>
          <Tag icon="warning">{say(texts.hides)}</Tag>
        </p>
      )}
      {caution !== null && (
        <Notice kind="warning" title={say(texts.caution)}>
          <p className="ob-prose">{caution}</p>
        </Notice>
      )}
      {movedSince !== null && (
        <p>{say(texts.movedSince(formatDay(movedSince, language, 'long')))}</p>
      )}
      {phone !== null && (
        <p>
          <PhoneLink number={phone} whose={name} />
        </p>
      )}
      {mail !== null && (
        <p>
          <a href={`mailto:${mail}`}>{mail}</a>
        </p>
      )}
      <p className="ob-actions ob-no-print">
        {isOpenFile && (
          <>
            <ButtonLink look="link" href={contactHref(contact, 'ratta')}>
              {say(texts.correct)}
              <Whose name={name} />
            </ButtonLink>
            <ButtonLink look="link" href={contactHref(contact, 'avsluta')}>
              {say(texts.end)}
              <Whose name={name} />
            </ButtonLink>
          </>
        )}
        <ButtonLink look="link" href={contactHref(contact, 'historik')}>
          {say(texts.history)}
          <Whose name={name} />
        </ButtonLink>
      </p>
    </section>
  )
}

function Whose({ name }: { name: string }) {
  return <span className="ob-only-heard">: {name}</span>
}
