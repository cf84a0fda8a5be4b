import type { Visit } from '../access/visit.ts'
import { type ChildRow, findChild } from '../children/index.ts'
import { emptyForm, readPage } from '../design/index.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import { NotePage } from './pages/NotePage.tsx'
import { FoundNotesPage, NotesPage } from './pages/NotesPage.tsx'
import { countNotes, earlierWordings, findNote, listNotes, searchNotes } from './queries.ts'
import { texts } from './texts.ts'

export async function showNotes(visit: Visit): Promise<Reply> {
  const child = await findChild(visit.tx, visit.params.childId ?? '')
  return child === null ? absent : notesPage(visit, child, emptyForm)
}

async function notesPage(visit: Visit, child: ChildRow, form: typeof emptyForm): Promise<Reply> {
  const { tx, query, address, actor, today } = visit
  const page = readPage(query)
  const invalid = Object.keys(form.errors).length > 0
  return visit.page(
    { title: visit.say(texts.notes), width: 'reading', status: invalid ? 422 : 200 },
    <NotesPage
      child={child}
      reader={{ staffId: actor.staffId, today, isOpenFile: child.closed_on === null }}
      notes={await listNotes(tx, child.id, page)}
      form={form}
      total={await countNotes(tx, child.id)}
      page={page}
      address={address}
    />,
  )
}

/** Words within the notes of the child whose file is open; not kept, and in no address. */
export async function findInNotes(visit: Visit): Promise<Reply> {
  const { tx, actor, today, say } = visit
  const child = await findChild(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const words = (visit.form.sok ?? '').trim()
  if (words.length < 2) {
    const errors = { sok: say(texts.searchTooShort) }
    return notesPage(visit, child, { values: visit.form, errors })
  }
  const notes = await searchNotes(tx, child.id, words)
  visit.note({ found: notes.length })
  return visit.page(
    { title: say(texts.search), width: 'reading' },
    <FoundNotesPage
      child={child}
      reader={{ staffId: actor.staffId, today, isOpenFile: child.closed_on === null }}
      notes={notes}
      form={{ values: { sok: words }, errors: {} }}
    />,
  )
}

export async function showNote(visit: Visit): Promise<Reply> {
  const { tx, params, actor, today } = visit
  const child = await findChild(tx, params.childId ?? '')
  const note = child && (await findNote(tx, child.id, params.noteId ?? ''))
  if (child === null || note === null) return absent
  return visit.page(
    { title: visit.say(texts.note), width: 'reading' },
    <NotePage
      child={child}
      note={note}
      wordings={await earlierWordings(tx, note.id)}
      reader={{ staffId: actor.staffId, today, isOpenFile: child.closed_on === null }}
    />,
  )
}
