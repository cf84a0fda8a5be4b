import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { type RecordedFact, readFacts } from '../../rules/read-facts.ts'
import { correctFact } from '../../rules/record-fact.ts'
import { isoDay } from '../../shared/day.ts'
import { dayText } from '../../shared/day-words.ts'
import { contactFact, guardianFact } from '../facts.ts'
import { endContactSchema } from '../forms.ts'
import { type ChildRow, findChild } from '../queries.ts'
import { EndContactPage } from './ContactForms.tsx'
import { toContact } from './contact.ts'
import { texts } from './texts.ts'

type Found = { readonly child: ChildRow; readonly held: RecordedFact }

const kinds = [contactFact, guardianFact]

/** A contact or custodian that has not ended. */
async function findOpen({ tx, params }: Visit): Promise<Found | null> {
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  const facts = await readFacts(tx, { kinds, childIds: [child.id] })
  const held = facts.find(({ id, until }) => id === params.factId && until === null)
  return held === undefined ? null : { child, held }
}

export async function showEnd(visit: Visit): Promise<Reply> {
  const found = await findOpen(visit)
  if (found === null) return absent
  return showForm(visit, endPage(visit, found), { dag: isoDay(visit.today) })
}

/** The last day is counted; what held until then is kept. */
export async function endContact(visit: Visit): Promise<Reply> {
  const { tx, say, today } = visit
  const found = await findOpen(visit)
  if (found === null) return absent
  const { child, held } = found
  const page = endPage(visit, found)
  const read = readForm(endContactSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { dag, skal } = read.value
  if (dag > today) return showErrors(visit, page, { dag: say(texts.inTheFuture) })
  if (dag < held.from) {
    const began = say(dayText(held.from))
    return showErrors(visit, page, { dag: say(texts.endsBeforeStart(began)) })
  }
  const kind = held.kind === 'guardian' ? guardianFact : contactFact
  await correctFact(tx, kind, held.id, {
    childId: child.id,
    from: held.from,
    until: dag + 1,
    data: { ...held.data, endReason: skal },
  })
  visit.note({ fact: held.originId, kind: held.kind })
  return redirect(`/barn/${child.id}/kontakter?klart=kontakt-avslutad`)
}

function endPage(visit: Visit, { child, held }: Found): FormPageParts {
  return {
    title: visit.say(texts.endTitle),
    draft: null,
    render: (form) => (
      <EndContactPage
        child={child}
        contact={toContact(held)}
        form={form}
        action={visit.path}
        today={visit.today}
      />
    ),
  }
}
