import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { DateField, FieldRow, Form, type FormState, PageHead, useSay } from '../design/index.ts'
import { optionalDay, requiredDay } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import type { FactKind } from '../rules/fact-kind.ts'
import { correctFact } from '../rules/record-fact.ts'
import { type Day, isoDay } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'
import type { ChainParts } from './child-state.ts'
import { BackToChild } from './pages/FactPage.tsx'
import { type FoundFact, findFact } from './show-fact.tsx'
import { texts } from './texts.ts'

const schema = z.object({ from: requiredDay(texts.giveDay), till: optionalDay })

/** Corrects only the days of a fact; what it says stays. Kinds with more to correct have their own form. */
export async function showCorrectDays(visit: Visit, parts: ChainParts): Promise<Reply> {
  const found = await findCorrectable(visit, parts)
  if (found === null) return absent
  const { from, until } = found.fact
  const till = isEvent(found, parts) || until === null ? '' : isoDay(until)
  return showForm(visit, daysPage(visit, parts, found), { from: isoDay(from), till })
}

export async function correctDays(visit: Visit, parts: ChainParts): Promise<Reply> {
  const { tx, say } = visit
  const found = await findCorrectable(visit, parts)
  if (found === null) return absent
  const page = daysPage(visit, parts, found)
  const read = readForm(schema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const refusal = refuseDays(visit, parts, found, read.value)
  if (refusal !== null) return showErrors(visit, page, { [refusal.field]: say(refusal.sentence) })
  const { fact, child } = found
  const kind = parts.kinds.find((one) => one.kind === fact.kind) as FactKind
  const { from, till } = read.value
  const days = isEvent(found, parts) ? { from } : { from, until: till }
  try {
    await tx.attempt(() =>
      correctFact(tx, kind, fact.id, { childId: child.id, ...days, data: fact.data }),
    )
  } catch (reason) {
    // Every such constraint refuses two of a kind at once.
    if ((reason as { code?: string }).code !== '23P01') throw reason
    return showErrors(visit, page, { from: say(texts.overlapsOther) })
  }
  await visit.services.reevaluate(tx, [child.id])
  visit.note({ fact: fact.originId, kind: fact.kind })
  return redirect(`/barn/${child.id}?klart=rattad`)
}

type Typed = { readonly from: Day; readonly till: Day | null }

function refuseDays(
  { today }: Visit,
  parts: ChainParts,
  found: FoundFact,
  { from, till }: Typed,
): { field: string; sentence: Text } | null {
  const { child, fact, holding } = found
  if (from > today) return { field: 'from', sentence: texts.inTheFuture }
  if (from < child.born) return { field: 'from', sentence: texts.beforeBirth }
  if (till !== null && till > today) return { field: 'till', sentence: texts.inTheFuture }
  if (till !== null && till <= from) return { field: 'till', sentence: texts.endBeforeStart }
  const sentence = parts.kindWords[fact.kind]?.refuseDay?.(fact, from, holding, child.born)
  return sentence ? { field: 'from', sentence } : null
}

async function findCorrectable(visit: Visit, parts: ChainParts): Promise<FoundFact | null> {
  const found = await findFact(visit, parts)
  if (found === null || found.fact.voidedAt !== null) return null
  return parts.kindWords[found.fact.kind]?.correctDays === undefined ? null : found
}

function isEvent({ fact }: FoundFact, parts: ChainParts): boolean {
  return parts.kindWords[fact.kind]?.correctDays === 'day'
}

function daysPage(visit: Visit, parts: ChainParts, found: FoundFact): FormPageParts {
  return {
    title: visit.say(texts.correct),
    draft: null,
    render: (form) => <DaysPage visit={visit} parts={parts} found={found} form={form} />,
  }
}

function DaysPage(props: { visit: Visit; parts: ChainParts; found: FoundFact; form: FormState }) {
  const { visit, parts, found, form } = props
  const say = useSay()
  const name = parts.kindWords[found.fact.kind]?.name ?? texts.fact
  const max = isoDay(visit.today)
  return (
    <>
      <BackToChild child={found.child} />
      <PageHead title={`${say(texts.correct)}: ${say(name).toLowerCase()}`} />
      <Form
        form={form}
        action={visit.path}
        submit={say(texts.save)}
        cancel={{ href: `/barn/${found.child.id}/uppgift/${found.fact.id}` }}
      >
        {isEvent(found, parts) ? (
          <DateField form={form} name="from" label={say(texts.day)} max={max} />
        ) : (
          <FieldRow>
            <DateField form={form} name="from" label={say(texts.from)} max={max} />
            <DateField form={form} name="till" label={say(texts.until)} max={max} optional />
          </FieldRow>
        )}
      </Form>
    </>
  )
}
