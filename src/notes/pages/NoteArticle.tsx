import { Fragment } from 'react'
import { ButtonLink, Disclosure, Tag, useLanguage, useSay } from '../../design/index.ts'
import type { Day } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { formatMoment } from '../../shared/moment-words.ts'
import { changeNote, isLocked } from '../domain/note.ts'
import { inSmall, type NoteRow } from '../queries.ts'
import { texts } from '../texts.ts'

export function notesHref(childId: string): string {
  return `/barn/${childId}/anteckningar`
}

/** Who reads, and when: what may be done with a note follows from both. */
export type Reader = {
  readonly staffId: string
  readonly today: Day
  /** Nothing is written in a file that is closed. */
  readonly isOpenFile: boolean
}

/** Whether the reader may change the note now. */
export function mayChangeNow(note: NoteRow, reader: Reader): boolean {
  return reader.isOpenFile && changeNote(asNote(note), reader).accepted
}

/** What the domain asks of a note, from its row. */
export function asNote({ written_by, locks_on, void_reason }: NoteRow) {
  return { writtenBy: written_by, locksOn: locks_on, isVoided: void_reason !== null }
}

/** One note with what was added to it; `found` are words to mark in it. */
export function NoteArticle(props: {
  readonly note: NoteRow
  readonly reader: Reader
  readonly found?: string
}) {
  const { note, reader, found } = props
  const say = useSay()
  const language = useLanguage()
  const isVoided = note.void_reason !== null
  const day = formatDay(note.day, language, 'long')
  const words = (
    <p className="ob-prose">
      <Marked text={note.text} found={found} />
    </p>
  )
  return (
    <article className="ob-note" data-voided={isVoided ? true : undefined}>
      <h2>
        <a href={`${notesHref(note.child_id)}/${note.id}`}>{day}</a>
        {isVoided && <Tag>{say(texts.voided)}</Tag>}
      </h2>
      {isVoided ? (
        <>
          <p>{voidedWords(note, say)}</p>
          <Disclosure summary={say(texts.whatStood)}>{words}</Disclosure>
        </>
      ) : (
        words
      )}
      {note.additions.map(({ text, author, at }) => (
        <section key={at.getTime()} className="ob-note-addition">
          <h3>{say(texts.addition)}</h3>
          <p className="ob-prose">
            <Marked text={text} found={found} />
          </p>
          <p className="ob-muted">{byWhom(author, at, say)}</p>
        </section>
      ))}
      <p className="ob-muted">
        {byWhom(note.author, note.written_at, say)}
        {!isVoided && (
          <>
            {' · '}
            {isLocked(asNote(note), reader.today)
              ? say(texts.locked)
              : say(texts.openUntil(formatDay(note.locks_on - 1, language)))}
          </>
        )}
      </p>
      {mayChangeNow(note, reader) && (
        <p className="ob-actions ob-no-print">
          <ButtonLink look="secondary" small href={`${notesHref(note.child_id)}/${note.id}/andra`}>
            {say(texts.change)}
          </ButtonLink>
        </p>
      )}
    </article>
  )
}

export function voidedWords(note: NoteRow, say: ReturnType<typeof useSay>): string {
  const who = note.voider ?? say(texts.somebody)
  const when = note.voided_at === null ? '' : formatMoment(note.voided_at)
  return say(texts.voidedBecause(who, when, note.void_reason ?? ''))
}

export function byWhom(author: string | null, at: Date, say: ReturnType<typeof useSay>): string {
  return say(texts.by(author ?? say(texts.somebody), formatMoment(at)))
}

/** The text with each place where the words were found marked. */
function Marked({ text, found }: { text: string; found: string | undefined }) {
  if (found === undefined || found === '') return text
  const [inText, wanted] = [inSmall(text), inSmall(found)]
  const parts: { at: number; part: string; isFound: boolean }[] = []
  let from = 0
  for (let at = inText.indexOf(wanted); at >= 0; at = inText.indexOf(wanted, from)) {
    parts.push({ at: from, part: text.slice(from, at), isFound: false })
    parts.push({ at, part: text.slice(at, at + wanted.length), isFound: true })
    from = at + wanted.length
  }
  parts.push({ at: from, part: text.slice(from), isFound: false })
  return parts.map(({ at, part, isFound }) => (
    <Fragment key={`${at}-${isFound}`}>{isFound ? <mark>{part}</mark> : part}</Fragment>
  ))
}
