import { dropDraft } from '../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { isoDay } from '../shared/day.ts'
import { assignCaseworker, saveDetails } from './commands.ts'
import { detailsSchema } from './forms.ts'
import { AssignPage, DetailsPage } from './pages/EditPages.tsx'
import { unaccompaniedValue } from './person.ts'
import { type ChildRow, type Colleague, findChild, listCaseworkers } from './queries.ts'
import { texts } from './texts.ts'

export async function showDetails(visit: Visit): Promise<Reply> {
  const child = await findChild(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  return showForm(visit, detailsPage(visit, child), {
    fornamn: child.given_name,
    efternamn: child.family_name,
    fodd: isoDay(child.born),
    kon: child.sex,
    skydd: child.protection,
    ensamkommande: unaccompaniedValue(child.unaccompanied),
    telefon: child.phone ?? '',
  })
}

export async function correctDetails(visit: Visit): Promise<Reply> {
  const child = await findChild(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  const read = readForm(detailsSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, detailsPage(visit, child), read.errors)
  const { fornamn, efternamn, fodd, kon, skydd, ensamkommande, telefon } = read.value
  await saveDetails(visit.tx, child.id, {
    givenName: fornamn,
    familyName: efternamn,
    born: fodd,
    sex: kon,
    protection: skydd,
    unaccompanied: ensamkommande,
    phone: telefon,
  })
  await dropDraft(visit.tx, 'barnets-uppgifter', child.id)
  await visit.services.reevaluate(visit.tx, [child.id])
  return redirect(`/barn/${child.id}?klart=uppgifter-rattade`)
}

function detailsPage(visit: Visit, child: ChildRow): FormPageParts {
  return {
    title: visit.say(texts.correctDetails),
    draft: { form: 'barnets-uppgifter', childId: child.id },
    render: (form, draft) => <DetailsPage child={child} form={form} draft={draft} />,
  }
}

export async function showAssign(visit: Visit): Promise<Reply> {
  const child = await findChild(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  const colleagues = await listCaseworkers(visit.tx, child.unit_id)
  return showForm(visit, assignPage(visit, child, colleagues), {
    handlaggare: child.caseworker_id ?? '',
  })
}

export async function assign(visit: Visit): Promise<Reply> {
  const { tx, form, say } = visit
  const child = await findChild(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const colleagues = await listCaseworkers(tx, child.unit_id)
  const chosen = colleagues.find(({ id }) => id === form.handlaggare)
  const given = chosen !== undefined && (await assignCaseworker(tx, child.id, chosen.id))
  if (!given) {
    const errors = { handlaggare: say(texts.chooseCaseworker) }
    return showErrors(visit, assignPage(visit, child, colleagues), errors)
  }
  visit.note({ to: chosen.id })
  return redirect('/mina-barn?klart=tilldelad')
}

function assignPage(
  visit: Visit,
  child: ChildRow,
  colleagues: readonly Colleague[],
): FormPageParts {
  return {
    title: visit.say(texts.assign),
    draft: null,
    render: (form) => <AssignPage child={child} form={form} colleagues={colleagues} />,
  }
}
