import { dropDraft } from '../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { type ChildRow, findChild } from '../children/index.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { isoDay } from '../shared/day.ts'
import { addToNote, lockNote, rewriteNote, voidNote } from './commands.ts'
import { changeNote } from './domain/note.ts'
import { additionSchema, changedNoteSchema, voidSchema } from './forms.ts'
import { asNote, notesHref } from './pages/NoteArticle.tsx'
import { AdditionPage, ChangeNotePage, VoidNotePage } from './pages/NoteForms.tsx'
import { findNote, type NoteRow } from './queries.ts'
import { texts } from './texts.ts'
import { refuseDay } from './write-note.tsx'

type Found = { readonly child: ChildRow; readonly note: NoteRow }

async function findIt({ tx, params }: Visit): Promise<Found | null> {
  const child = await findChild(tx, params.childId ?? '')
  const note = child && (await findNote(tx, child.id, params.noteId ?? ''))
  return child !== null && note !== null ? { child, note } : null
}

function mayChange({ actor, today }: Visit, { note }: Found): boolean {
  return changeNote(asNote(note), { staffId: actor.staffId, today }).accepted
}

function done({ child, note }: Found, code: string): Reply {
  return redirect(`${notesHref(child.id)}/${note.id}?klart=${code}`)
}

export async function showChange(visit: Visit): Promise<Reply> {
  const found = await findIt(visit)
  if (found === null || !mayChange(visit, found)) return absent
  const { day, text } = found.note
  return showForm(visit, changePage(visit, found), { dag: isoDay(day), text })
}

/** Who comes after the lock is told so, and keeps what was typed. */
export async function change(visit: Visit): Promise<Reply> {
  const { tx, today, say } = visit
  const found = await findIt(visit)
  if (found === null || found.note.written_by !== visit.actor.staffId) return absent
  const { child, note } = found
  const page = changePage(visit, found)
  const read = readForm(changedNoteSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { dag, text } = read.value
  const wrong = refuseDay(dag, child.born, today)
  if (wrong !== null) return showErrors(visit, page, { dag: say(wrong) })
  if (!mayChange(visit, found) || !(await rewriteNote(tx, note.id, { day: dag, text }))) {
    return showErrors(visit, page, { '': say(texts.cannotChange) })
  }
  await dropDraft(tx, draftOf('andra', note), child.id)
  visit.note({ note: note.id })
  return done(found, 'anteckning-andrad')
}

/** A draft is bound to form and child; named after the note, it turns up in no other. */
function draftOf(form: 'andra' | 'tillagg', { id }: NoteRow): string {
  return `${form}-${id}`
}

function changePage(visit: Visit, { child, note }: Found): FormPageParts {
  return {
    title: visit.say(texts.changeTitle),
    draft: { form: draftOf('andra', note), childId: child.id },
    render: (form, draft) => (
      <ChangeNotePage child={child} note={note} form={form} draft={draft} today={visit.today} />
    ),
  }
}

export async function lock(visit: Visit): Promise<Reply> {
  const found = await findIt(visit)
  if (found === null || found.note.written_by !== visit.actor.staffId) return absent
  // Locked a second time it is as locked as before.
  if (mayChange(visit, found)) await lockNote(visit.tx, found.note.id)
  visit.note({ note: found.note.id })
  return done(found, 'anteckning-last')
}

export async function showAddition(visit: Visit): Promise<Reply> {
  const found = await findIt(visit)
  if (found === null || found.note.void_reason !== null) return absent
  return showForm(visit, additionPage(visit, found))
}

export async function add(visit: Visit): Promise<Reply> {
  const found = await findIt(visit)
  if (found === null || found.note.void_reason !== null) return absent
  const read = readForm(additionSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, additionPage(visit, found), read.errors)
  await addToNote(visit.tx, visit.actor, found.note, read.value.text)
  await dropDraft(visit.tx, draftOf('tillagg', found.note), found.child.id)
  visit.note({ note: found.note.id })
  return done(found, 'tillagg')
}

function additionPage(visit: Visit, { child, note }: Found): FormPageParts {
  return {
    title: visit.say(texts.addTitle),
    draft: { form: draftOf('tillagg', note), childId: child.id },
    render: (form, draft) => <AdditionPage child={child} note={note} form={form} draft={draft} />,
  }
}

export async function showVoid(visit: Visit): Promise<Reply> {
  const found = await findIt(visit)
  if (found === null || found.note.void_reason !== null) return absent
  return showForm(visit, voidPage(visit, found))
}

export async function voidIt(visit: Visit): Promise<Reply> {
  const found = await findIt(visit)
  if (found === null || found.note.void_reason !== null) return absent
  const read = readForm(voidSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, voidPage(visit, found), read.errors)
  await voidNote(visit.tx, visit.actor, found.note, read.value.skal)
  visit.note({ note: found.note.id })
  return done(found, 'anteckning-makulerad')
}

function voidPage(visit: Visit, { child, note }: Found): FormPageParts {
  return {
    title: visit.say(texts.voidTitle),
    draft: null,
    render: (form) => <VoidNotePage child={child} note={note} form={form} />,
  }
}
