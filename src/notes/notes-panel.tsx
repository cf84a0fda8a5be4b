import type { ChildPanel } from '../children/index.ts'
import { ButtonLink, Timeline, useLanguage, useSay } from '../design/index.ts'
import { isoDay } from '../shared/day.ts'
import { formatDay } from '../shared/day-words.ts'
import { notesHref } from './pages/NoteArticle.tsx'
import { type RecentNote, recentNotes } from './queries.ts'
import { texts } from './texts.ts'

const most = 3

/** The latest notes on the child's page; of an earlier day, as they read then. */
export const notesPanel: ChildPanel = {
  order: 20,
  show: async ({ tx }, { child, knownAt }) => {
    const notes = await recentNotes(tx, child.id, { knownAt, most })
    const isOpen = knownAt === null && child.closed_on === null
    return <NotesPanel childId={child.id} notes={notes} isOpen={isOpen} />
  },
}

function NotesPanel(props: { childId: string; notes: readonly RecentNote[]; isOpen: boolean }) {
  const { childId, notes, isOpen } = props
  const say = useSay()
  const language = useLanguage()
  return (
    <section>
      <h2>{say(texts.latest)}</h2>
      {notes.length === 0 ? (
        <p>{say(texts.none)}</p>
      ) : (
        <Timeline
          items={notes.map(({ id, day, text, author }) => ({
            key: id,
            dateTime: isoDay(day),
            when: <a href={`${notesHref(childId)}/${id}`}>{formatDay(day, language)}</a>,
            title: <span className="ob-prose">{shortened(text)}</span>,
            detail: author ?? say(texts.somebody),
          }))}
        />
      )}
      <p className="ob-actions ob-no-print">
        {isOpen && (
          <ButtonLink look="secondary" href={`${notesHref(childId)}/ny`}>
            {say(texts.write)}
          </ButtonLink>
        )}
        {notes.length > 0 && (
          <a href={notesHref(childId)}>{say(texts.all(notes[0]?.count ?? 0))}</a>
        )}
      </p>
    </section>
  )
}

const longestShown = 280

/** Cut between two words. */
function shortened(text: string): string {
  if (text.length <= longestShown) return text
  const cut = text.slice(0, longestShown)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestShown - 40))} …`
}
