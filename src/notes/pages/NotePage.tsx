import { BackToChild, type ChildRow } from '../../children/index.ts'
import {
  Button,
  ButtonLink,
  Disclosure,
  PageHead,
  SummaryList,
  Tag,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { formatDay } from '../../shared/day-words.ts'
import { formatMoment } from '../../shared/moment-words.ts'
import { isLocked } from '../domain/note.ts'
import type { NoteRow, Wording } from '../queries.ts'
import { texts } from '../texts.ts'
import {
  asNote,
  byWhom,
  mayChangeNow,
  notesHref,
  type Reader,
  voidedWords,
} from './NoteArticle.tsx'

type Props = {
  readonly child: ChildRow
  readonly note: NoteRow
  readonly wordings: readonly Wording[]
  readonly reader: Reader
}

/** One note with everything that was ever said in it, and what can be done with it. */
export function NotePage({ child, note, wordings, reader }: Props) {
  const say = useSay()
  const language = useLanguage()
  const isVoided = note.void_reason !== null
  return (
    <>
      <BackToChild child={child} />
      <PageHead
        title={`${say(texts.note)}, ${formatDay(note.day, language, 'long')}`}
        tags={isVoided && <Tag>{say(texts.voided)}</Tag>}
      />
      {isVoided && <p>{voidedWords(note, say)}</p>}
      <p className="ob-prose">{note.text}</p>
      {note.additions.map(({ text, author, at }) => (
        <section key={at.getTime()} className="ob-note-addition">
          <h2>{say(texts.addition)}</h2>
          <p className="ob-prose">{text}</p>
          <p className="ob-muted">{byWhom(author, at, say)}</p>
        </section>
      ))}
      <SummaryList
        items={[
          { term: say(texts.written), value: byWhom(note.author, note.written_at, say) },
          { term: say(texts.locks), value: lockWords(note, reader, say, language) },
        ]}
      />
      {note.is_together && <p className="ob-muted">{say(texts.together)}</p>}
      {wordings.length > 0 && <Earlier wordings={wordings} />}
      {!isVoided && reader.isOpenFile && <NoteActions note={note} reader={reader} />}
      <p>
        <a href={notesHref(child.id)}>{say(texts.backToAll)}</a>
      </p>
    </>
  )
}

/** Changing and locking are its author's alone, while it is open. */
function NoteActions({ note, reader }: Pick<Props, 'note' | 'reader'>) {
  const say = useSay()
  const page = `${notesHref(note.child_id)}/${note.id}`
  const more = (look: 'primary' | 'secondary') => (
    <>
      <ButtonLink look={look} href={`${page}/tillagg`}>
        {say(texts.add)}
      </ButtonLink>
      <ButtonLink look="link" href={`${page}/makulera`}>
        {say(texts.void)}
      </ButtonLink>
    </>
  )
  if (!mayChangeNow(note, reader)) {
    return <p className="ob-actions ob-no-print">{more('primary')}</p>
  }
  return (
    <form method="post" action={`${page}/las`} className="ob-actions ob-no-print">
      <ButtonLink href={`${page}/andra`}>{say(texts.change)}</ButtonLink>
      <Button look="secondary">{say(texts.lock)}</Button>
      {more('secondary')}
    </form>
  )
}

function lockWords(
  note: NoteRow,
  { today }: Reader,
  say: ReturnType<typeof useSay>,
  language: ReturnType<typeof useLanguage>,
): string {
  if (!isLocked(asNote(note), today)) {
    return say(texts.openUntil(formatDay(note.locks_on - 1, language, 'long')))
  }
  if (note.locked_at !== null) return say(texts.lockedBy(formatMoment(note.locked_at)))
  return say(texts.lockedItself(formatDay(note.locks_on, language, 'long')))
}

function Earlier({ wordings }: { wordings: readonly Wording[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Disclosure summary={say(texts.earlier(wordings.length))}>
      {wordings.map(({ day, text, until_at }) => (
        <section key={until_at.getTime()}>
          <h2 className="ob-found">
            {formatDay(day, language)}, {say(texts.untilMoment(formatMoment(until_at)))}
          </h2>
          <p className="ob-prose">{text}</p>
        </section>
      ))}
    </Disclosure>
  )
}
