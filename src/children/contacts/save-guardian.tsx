import { dropDraft } from '../../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { type RecordedFact, readFacts } from '../../rules/read-facts.ts'
import { correctFact, recordFact } from '../../rules/record-fact.ts'
import { isoDay } from '../../shared/day.ts'
import { guardianFact } from '../facts.ts'
import { guardianSchema } from '../forms.ts'
import { GuardianPage } from '../pages/EditPages.tsx'
import {
  type ChildRow,
  type FoundChild,
  findChild,
  findSiblings,
  listSiblings,
} from '../queries.ts'
import { chooseSiblings, siblingsGone } from '../siblings.tsx'
import { texts } from '../texts.ts'
import { reachOf, reachValues } from './reach.ts'

type Found = { readonly child: ChildRow; readonly held: RecordedFact | null }

async function findGuardian({ tx, params }: Visit): Promise<Found | null> {
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  if (params.factId === undefined) return { child, held: null }
  const facts = await readFacts(tx, { kinds: [guardianFact], childIds: [child.id] })
  const held = facts.find(({ id }) => id === params.factId)
  return held === undefined ? null : { child, held }
}

/** A new guardian, or (with a fact) a correction of one. */
export async function showGuardian(visit: Visit): Promise<Reply> {
  const found = await findGuardian(visit)
  if (found === null) return absent
  const { child, held } = found
  if (held === null) {
    const siblings = await listSiblings(visit.tx, child)
    return showForm(visit, guardianPage(visit, found, siblings))
  }
  return showForm(visit, guardianPage(visit, found, []), {
    namn: String(held.data.name),
    relation: String(held.data.relation),
    ...reachValues(held.data),
    from: isoDay(held.from),
  })
}

/** Sisters and brothers often have the same custodian: recorded for all that were ticked, or none. */
export async function saveGuardian(visit: Visit): Promise<Reply> {
  const { tx, form, say } = visit
  const found = await findGuardian(visit)
  if (found === null) return absent
  const { child, held } = found
  const siblings = held === null ? await findSiblings(tx, child) : []
  const sentBack = (errors: Readonly<Record<string, string>>) => {
    tx.touch(...siblings.map(({ id }) => id))
    return showErrors(visit, guardianPage(visit, found, siblings), errors)
  }
  const read = readForm(guardianSchema, form, visit.language)
  if (!read.ok) return sentBack(read.errors)
  const chosen = chooseSiblings(form, siblings)
  if (!chosen.accepted) return sentBack({ '': say(siblingsGone) })
  const { namn, relation, from } = read.value
  const data = { name: namn, relation, ...reachOf(read.value) }
  const family = [child, ...chosen.value]
  if (held === null) {
    for (const { id } of family) {
      await recordFact(tx, guardianFact, { childId: id, from, until: null, data })
    }
    await dropDraft(tx, draftName, child.id)
  } else {
    const { until } = held
    const endReason = held.data.endReason ?? null
    const ended = until !== null && until > from ? until : null
    const fact = { childId: child.id, from, until: ended, data: { ...data, endReason } }
    await correctFact(tx, guardianFact, held.id, fact)
  }
  tx.touch(...family.map(({ id }) => id))
  visit.note({ children: family.length })
  return redirect(`/barn/${child.id}?klart=vardnadshavare`)
}

const draftName = 'vardnadshavare'

function guardianPage(
  visit: Visit,
  { child, held }: Found,
  siblings: readonly FoundChild[],
): FormPageParts {
  const title = visit.say(held === null ? texts.addGuardian : texts.correctGuardian)
  return {
    title,
    // A correction begins from what holds, not from what was begun of a new one.
    draft: held === null ? { form: draftName, childId: child.id } : null,
    render: (form, draft) => (
      <GuardianPage
        child={child}
        form={form}
        draft={draft}
        title={title}
        action={visit.path}
        siblings={siblings}
        reader={visit.actor.staffId}
      />
    ),
  }
}
