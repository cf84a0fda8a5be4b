import type { ReactNode } from 'react'
import { type FormPageParts, showErrors, showForm } from '../../../access/form-visit.tsx'
import type { Visit } from '../../../access/visit.ts'
import {
  Breadcrumbs,
  Button,
  Form,
  type FormState,
  Notice,
  PageHead,
  useSay,
} from '../../../design/index.ts'
import { readForm } from '../../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../../platform/web/reply.ts'
import { changeSaved, findSaved, isNameTaken, removeSaved } from './queries.ts'
import { SaveFields } from './SaveFields.tsx'
import { nameSchema } from './save-table.tsx'
import type { SavedTable } from './saved-table.ts'
import { texts } from './texts.ts'

const list = '/tabeller/sparade'

export async function showChange(visit: Visit): Promise<Reply> {
  const saved = await ownSaved(visit)
  if (saved === null || saved.isRemoved) return absent
  const values = { namn: saved.name, ...(saved.isShared && { delad: 'ja' }) }
  return showForm(visit, changePage(visit, saved), values)
}

export async function renameSaved(visit: Visit): Promise<Reply> {
  const { tx, form, language, say } = visit
  const saved = await ownSaved(visit)
  if (saved === null || saved.isRemoved) return absent
  const page = changePage(visit, saved)
  const read = readForm(nameSchema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { namn: name, delad: isShared } = read.value
  if (await isNameTaken(tx, name, saved.id)) {
    return showErrors(visit, page, { namn: say(texts.taken) })
  }
  await changeSaved(tx, saved.id, { name, isShared })
  visit.note({ savedTable: saved.id, shared: isShared ? 'yes' : 'no' })
  return redirect(`${list}?klart=tabell-andrad`)
}

export async function removeTable(visit: Visit): Promise<Reply> {
  const saved = await ownSaved(visit)
  if (saved === null || saved.isRemoved) return absent
  await removeSaved(visit.tx, saved.id, true)
  visit.note({ savedTable: saved.id })
  return redirect(`${list}?borttagen=${saved.id}`)
}

/** Comes back while its name is free. */
export async function takeBackTable(visit: Visit): Promise<Reply> {
  const saved = await ownSaved(visit)
  if (saved === null || !(await mayComeBack(visit, saved))) return absent
  await removeSaved(visit.tx, saved.id, false)
  visit.note({ savedTable: saved.id })
  return redirect(`${list}?klart=tabell-ater`)
}

/** The notice of the list after removing, with the way back; else null. */
export async function removedNotice(visit: Visit): Promise<ReactNode> {
  const { tx, query, say } = visit
  const saved = await findSaved(tx, query.get('borttagen') ?? '')
  if (saved === null || !saved.isOwn || !(await mayComeBack(visit, saved))) return null
  return (
    <Notice kind="success">
      <p>{say(texts.wasRemoved(saved.name))}</p>
      <form method="post" action={`${list}/${saved.id}/angra`}>
        <Button look="link">{say(texts.takeBack)}</Button>
      </form>
    </Notice>
  )
}

async function mayComeBack({ tx }: Visit, { id, name, isRemoved }: SavedTable): Promise<boolean> {
  return isRemoved && !(await isNameTaken(tx, name, id))
}

/** What a colleague shares is there to be opened, and not to be changed. */
async function ownSaved({ tx, params }: Visit): Promise<SavedTable | null> {
  const saved = await findSaved(tx, params.savedId ?? '')
  return saved?.isOwn ? saved : null
}

function changePage({ say, path }: Visit, saved: SavedTable): FormPageParts {
  return {
    title: say(texts.changeTitle),
    draft: null,
    render: (form) => <ChangePage form={form} saved={saved} action={path} />,
  }
}

function ChangePage(props: { form: FormState; saved: SavedTable; action: string }) {
  const { form, saved, action } = props
  const say = useSay()
  return (
    <>
      <Breadcrumbs label={say(texts.title)} steps={[{ href: list, label: say(texts.title) }]} />
      <PageHead title={say(texts.changeTitle)} sub={<a href={saved.address}>{saved.name}</a>} />
      <Form form={form} action={action} submit={say(texts.saveButton)} cancel={{ href: list }}>
        <SaveFields form={form} />
      </Form>
    </>
  )
}
