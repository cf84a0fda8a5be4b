import { BackToChild, type ChildRow } from '../../children/index.ts'
import {
  ButtonLink,
  Disclosure,
  EmptyState,
  Form,
  type FormState,
  PageHead,
  Pagination,
  TextField,
  useSay,
} from '../../design/index.ts'
import { type NoteRow, notesPerPage } from '../queries.ts'
import { texts } from '../texts.ts'
import { NoteArticle, notesHref, type Reader } from './NoteArticle.tsx'

type Props = {
  readonly child: ChildRow
  readonly reader: Reader
  readonly notes: readonly NoteRow[]
  readonly form: FormState
}

/** All notes of a child, page by page. */
export function NotesPage(props: Props & { total: number; page: number; address: string }) {
  const { child, reader, notes, form, total, page, address } = props
  const say = useSay()
  return (
    <>
      <NotesHead child={child} />
      {total > 1 && (
        <Disclosure summary={say(texts.search)} open={form.errors.sok !== undefined}>
          <SearchForm childId={child.id} form={form} />
        </Disclosure>
      )}
      {notes.map((note) => (
        <NoteArticle key={note.id} note={note} reader={reader} />
      ))}
      {notes.length === 0 && <EmptyState>{say(texts.none)}</EmptyState>}
      <Pagination page={page} pageSize={notesPerPage} total={total} address={address} />
    </>
  )
}

/** The notes that have the words. */
export function FoundNotesPage({ child, reader, notes, form }: Props) {
  const say = useSay()
  return (
    <>
      <NotesHead child={child} />
      <SearchForm childId={child.id} form={form} />
      <h2 className="ob-found" role="status">
        {say(texts.found(notes.length))}
      </h2>
      <p>
        <a href={notesHref(child.id)}>{say(texts.backToAll)}</a>
      </p>
      {notes.map((note) => (
        <NoteArticle key={note.id} note={note} reader={reader} found={form.values.sok ?? ''} />
      ))}
      {notes.length === 0 && <EmptyState>{say(texts.noneFound)}</EmptyState>}
    </>
  )
}

function NotesHead({ child }: { child: ChildRow }) {
  const say = useSay()
  return (
    <>
      <BackToChild child={child} />
      <PageHead
        title={say(texts.notes)}
        sub={say(texts.notJournal)}
        actions={
          child.closed_on === null && (
            <ButtonLink href={`${notesHref(child.id)}/ny`}>{say(texts.write)}</ButtonLink>
          )
        }
      />
    </>
  )
}

/** By POST, so that the words stand in no address. */
function SearchForm({ childId, form }: { childId: string; form: FormState }) {
  const say = useSay()
  return (
    <Form
      form={form}
      action={notesHref(childId)}
      submit={say(texts.searchButton)}
      submitLook="secondary"
    >
      <TextField
        form={form}
        name="sok"
        type="search"
        label={say(texts.search)}
        description={say(texts.searchHelp)}
        maxLength={100}
      />
    </Form>
  )
}
