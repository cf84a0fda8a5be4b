import { dropDraft } from '../../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { type RecordedFact, readFacts } from '../../rules/read-facts.ts'
import { correctFact, recordFact } from '../../rules/record-fact.ts'
import type { ChainParts } from '../child-state.ts'
import { contactFact } from '../facts.ts'
import { contactSchema } from '../forms.ts'
import {
  type ChildRow,
  type FoundChild,
  findChild,
  findSiblings,
  listSiblings,
} from '../queries.ts'
import { chooseSiblings, siblingsGone } from '../siblings.tsx'
import { ContactFormPage } from './ContactForms.tsx'
import { categories, mayShare } from './categories.ts'
import { reachOf, reachValues } from './reach.ts'
import { placesOn } from './show-contacts.tsx'
import { texts } from './texts.ts'

type Found = {
  readonly child: ChildRow
  /** The contact to correct; null for a new one. */
  readonly held: RecordedFact | null
}

async function findContact({ tx, params }: Visit): Promise<Found | null> {
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  if (params.factId === undefined) return { child, held: null }
  const facts = await readFacts(tx, { kinds: [contactFact], childIds: [child.id] })
  const held = facts.find(({ id }) => id === params.factId)
  return held === undefined ? null : { child, held }
}

/** A new contact, with the name of the home or school where the child is, or a correction of one. */
export async function showContact(visit: Visit, parts: ChainParts): Promise<Reply> {
  const found = await findContact(visit)
  if (found === null) return absent
  const { child, held } = found
  if (held !== null) return showForm(visit, contactPage(visit, found, []), valuesOf(held))
  const siblings = await listSiblings(visit.tx, child)
  const slag = categories.find((category) => category === visit.query.get('slag'))
  const facts = await readFacts(visit.tx, { kinds: parts.kinds, childIds: [child.id] })
  const place = slag && placesOn(parts, facts, visit.today)[slag]
  const values = { slag: slag ?? '', namn: place?.name ?? '' }
  return showForm(visit, contactPage(visit, found, siblings), values)
}

function valuesOf({ data }: RecordedFact) {
  return {
    slag: String(data.category),
    namn: String(data.name),
    roll: String(data.role ?? ''),
    ...reachValues(data),
  }
}

export async function saveContact(visit: Visit): Promise<Reply> {
  const { tx, form, say, today } = visit
  const found = await findContact(visit)
  if (found === null) return absent
  const { child, held } = found
  const siblings = held === null ? await findSiblings(tx, child) : []
  const sentBack = (errors: Readonly<Record<string, string>>) => {
    tx.touch(...siblings.map(({ id }) => id))
    return showErrors(visit, contactPage(visit, found, siblings), errors)
  }
  const read = readForm(contactSchema, form, visit.language)
  if (!read.ok) return sentBack(read.errors)
  const chosen = chooseSiblings(form, siblings)
  if (!chosen.accepted) return sentBack({ '': say(siblingsGone) })
  const { slag, namn, roll } = read.value
  const family = [child, ...chosen.value]
  if (!mayShare(slag, family)) return sentBack({ '': say(texts.oneAtATime) })
  const data = { category: slag, name: namn, role: roll, ...reachOf(read.value) }
  if (held === null) {
    for (const { id } of family) {
      await recordFact(tx, contactFact, { childId: id, from: today, until: null, data })
    }
  } else {
    const { from, until } = held
    await correctFact(tx, contactFact, held.id, {
      childId: child.id,
      from,
      until,
      data: { ...data, endReason: held.data.endReason ?? null },
    })
  }
  tx.touch(...family.map(({ id }) => id))
  await dropDraft(tx, draftName, child.id)
  visit.note({ children: family.length })
  return redirect(
    `/barn/${child.id}/kontakter?klart=${family.length > 1 ? 'kontakt-syskon' : 'kontakt'}`,
  )
}

const draftName = 'kontakt'

function contactPage(
  visit: Visit,
  { child, held }: Found,
  siblings: readonly FoundChild[],
): FormPageParts {
  const title = visit.say(held === null ? texts.add : texts.correctTitle)
  return {
    title,
    // A correction begins from what holds, not from what was begun of a new one.
    draft: held === null ? { form: draftName, childId: child.id } : null,
    render: (form, draft) => (
      <ContactFormPage
        child={child}
        title={title}
        action={visit.path}
        form={form}
        draft={draft}
        siblings={siblings}
        reader={visit.actor.staffId}
      />
    ),
  }
}
