import { dropDraft } from '../access/drafts.ts'
import { type FormPageParts, showChanged, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { type FormValues, readForm } from '../platform/web/read-form.ts'
import { type Reply, redirect } from '../platform/web/reply.ts'
import type { Day } from '../shared/day.ts'
import { tryParseDay } from '../shared/read-day.ts'
import { type NewChild, registerChildren } from './commands.ts'
import { mostSiblings, type NewChildForm, newChildSchema } from './forms.ts'
import { RegisterPage } from './pages/RegisterPage.tsx'
import { type Colleague, listCaseworkers } from './queries.ts'
import { texts } from './texts.ts'

const formName = 'registrera-barn'

export async function showRegister(visit: Visit): Promise<Reply> {
  return showForm(visit, parts(visit, await colleaguesOf(visit)), { 'skydd-0': 'none' })
}

export async function register(visit: Visit): Promise<Reply> {
  const { form, tx, actor } = visit
  const colleagues = await colleaguesOf(visit)
  const page = parts(visit, colleagues)
  const count = countOf(form)
  if (form.gor === 'lagg-till' || form.gor === 'ta-bort') {
    return showChanged(visit, page, withCount(form, count))
  }
  const read = readChildren(visit, count)
  if (!read.ok) return showErrors(visit, page, read.errors)

  const chosen = colleagues.find(({ id }) => id === form.handlaggare)?.id ?? null
  const caseworker = actor.role === 'caseworker' ? actor.staffId : chosen
  const registered = await registerChildren(tx, actor, read.value, caseworker)
  if (!registered.accepted) {
    const field = `identitet-${registered.detail.index}`
    return showErrors(visit, page, { [field]: visit.say(texts.alreadyKnown) })
  }
  await dropDraft(tx, formName, null)
  // Intake no longer sees a child that it has given to a caseworker.
  const givenAway = actor.role === 'intake' && caseworker !== null
  const next = givenAway ? '/mina-barn' : `/barn/${registered.value[0]}`
  return redirect(`${next}?klart=barn-registrerat`)
}

/** One more child, with what a family has in common filled in, or one less. */
function withCount(form: FormValues, count: number): FormValues {
  if (form.gor === 'ta-bort') return { ...form, antal: String(Math.max(1, count - 1)) }
  const next = Math.min(count + 1, mostSiblings)
  const added = {
    [`efternamn-${next - 1}`]: form['efternamn-0'] ?? '',
    [`skydd-${next - 1}`]: 'none',
    [`ensamkommande-${next - 1}`]: form['ensamkommande-0'] ?? '',
  }
  return { ...added, ...form, antal: String(next) }
}

type Reading =
  | { ok: true; value: readonly NewChild[] }
  | { ok: false; errors: Record<string, string> }

function readChildren(visit: Visit, count: number): Reading {
  const { form, today, language, say } = visit
  const schema = newChildSchema(today)
  const errors: Record<string, string> = {}
  const children: NewChild[] = []
  const numbers = new Set<string>()
  for (let index = 0; index < count; index += 1) {
    const read = readForm(schema, fieldsOf(form, index), language)
    if (!read.ok) {
      for (const [name, sentence] of Object.entries(read.errors)) {
        errors[`${name}-${index}`] = sentence
      }
      continue
    }
    const { identitet } = read.value
    if (numbers.has(identitet.normal)) errors[`identitet-${index}`] = say(texts.twiceInForm)
    numbers.add(identitet.normal)
    const born = bornOf(read.value)
    if (typeof born === 'number') children.push(newChild(read.value, born))
    else errors[`fodd-${index}`] = say(born)
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: children }
}

function fieldsOf(form: FormValues, index: number): FormValues {
  const end = `-${index}`
  const own = Object.entries(form).filter(([name]) => name.endsWith(end))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(0, -end.length), value]))
}

/** The number's own date, or the typed one where the number tells none; they may not differ. */
function bornOf({ identitet, fodd }: NewChildForm): Day | typeof texts.bornNeeded {
  const typed = tryParseDay(fodd)
  if (identitet.born === null) return typed ?? texts.bornNeeded
  return typed === null || typed === identitet.born ? identitet.born : texts.bornDiffers
}

function newChild(form: NewChildForm, born: Day): NewChild {
  return {
    identity: form.identitet,
    givenName: form.fornamn,
    familyName: form.efternamn,
    born,
    sex: form.kon,
    protection: form.skydd,
    unaccompanied: form.ensamkommande,
  }
}

function countOf(form: FormValues): number {
  const count = Number(form.antal ?? '1')
  return Number.isInteger(count) && count >= 1 && count <= mostSiblings ? count : 1
}

function parts(visit: Visit, colleagues: readonly Colleague[]): FormPageParts {
  return {
    title: visit.say(texts.register),
    draft: { form: formName, childId: null },
    render: (form, draft) => (
      <RegisterPage
        actor={visit.actor}
        form={form}
        count={countOf(form.values)}
        colleagues={colleagues}
        draft={draft}
      />
    ),
  }
}

async function colleaguesOf({ tx, actor }: Visit): Promise<readonly Colleague[]> {
  return actor.unitId === null ? [] : listCaseworkers(tx, actor.unitId)
}
