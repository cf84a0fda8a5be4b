import type { ReactNode } from 'react'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { ChildForm, type ChildRow, findChild } from '../children/index.ts'
import { DateField, type FormState, useSay } from '../design/index.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { correctFact, recordFact } from '../rules/record-fact.ts'
import { isoDay } from '../shared/day.ts'
import { contains } from '../shared/period.ts'
import type { Text } from '../shared/text.ts'
import { endAbsconding, startAbsconding } from './domain/absconding.ts'
import { refusalText } from './domain/refusal-text.ts'
import { abscondingFact } from './facts.ts'
import { abscondingSchema, returnSchema } from './forms.ts'
import { type HeldAbsconding, listAbscondings, listPlacements } from './queries.ts'
import { texts } from './texts.ts'

export async function showAbsconding(visit: Visit): Promise<Reply> {
  const child = await findChild(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  return showForm(visit, abscondingPage(visit, child), { from: isoDay(visit.today) })
}

export async function recordAbsconding(visit: Visit): Promise<Reply> {
  const { tx, today, say } = visit
  const child = await findChild(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const page = abscondingPage(visit, child)
  const read = readForm(abscondingSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { from } = read.value
  const placement = (await listPlacements(tx, child.id)).find(({ period }) =>
    contains(period, from),
  )
  if (placement === undefined) return showErrors(visit, page, { from: say(texts.notPlaced) })
  const abscondings = await listAbscondings(tx, child.id)
  const decided = startAbsconding(placement, { from, today, abscondings })
  if (!decided.accepted) {
    return showErrors(visit, page, { from: say(refusalText(decided.reason, decided.detail)) })
  }
  await recordFact(tx, abscondingFact, { childId: child.id, from, until: null })
  await visit.services.reevaluate(tx, [child.id])
  return redirect(`/barn/${child.id}?klart=avvikelse`)
}

export async function showReturn(visit: Visit): Promise<Reply> {
  const found = await findAbsconding(visit)
  if (found === null) return absent
  return showForm(visit, returnPage(visit, found.child), { till: isoDay(visit.today) })
}

export async function recordReturn(visit: Visit): Promise<Reply> {
  const { tx, today, say } = visit
  const found = await findAbsconding(visit)
  if (found === null) return absent
  const { child, absconding } = found
  const page = returnPage(visit, child)
  const read = readForm(returnSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { till } = read.value
  const decided = endAbsconding(absconding, { until: till, today })
  if (!decided.accepted) {
    return showErrors(visit, page, { till: say(refusalText(decided.reason, decided.detail)) })
  }
  if (till === absconding.period.from) {
    return showErrors(visit, page, { till: say(texts.returnSameDay) })
  }
  const period = { from: absconding.period.from, until: till }
  await correctFact(tx, abscondingFact, absconding.factId, { childId: child.id, ...period })
  await visit.services.reevaluate(tx, [child.id])
  return redirect(`/barn/${child.id}?klart=tillbaka`)
}

async function findAbsconding({
  tx,
  params,
}: Visit): Promise<{ child: ChildRow; absconding: HeldAbsconding } | null> {
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  const all = await listAbscondings(tx, child.id)
  const absconding = all.find(({ factId }) => factId === params.factId)
  return absconding === undefined ? null : { child, absconding }
}

function abscondingPage(visit: Visit, child: ChildRow): FormPageParts {
  const field = { name: 'from', label: texts.abscondedFrom }
  return dayPage(visit, child, texts.recordAbsconding, field)
}

function returnPage(visit: Visit, child: ChildRow): FormPageParts {
  const field = { name: 'till', label: texts.returned }
  return dayPage(visit, child, texts.recordReturn, field)
}

function dayPage(
  visit: Visit,
  child: ChildRow,
  title: Text,
  field: { name: string; label: Text },
): FormPageParts {
  return {
    title: visit.say(title),
    draft: null,
    render: (form) => (
      <DayPage child={child} title={title} form={form} action={visit.path}>
        <DateField
          form={form}
          name={field.name}
          label={visit.say(field.label)}
          max={isoDay(visit.today)}
        />
      </DayPage>
    ),
  }
}

function DayPage(props: {
  child: ChildRow
  title: Text
  form: FormState
  action: string
  children: ReactNode
}) {
  const { child, title, form, action, children } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(title)}
      form={form}
      action={action}
      submit={say(texts.save)}
    >
      {children}
    </ChildForm>
  )
}
