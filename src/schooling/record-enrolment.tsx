import { z } from 'zod'
import { dropDraft } from '../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { ChildForm, type ChildRow, findChild } from '../children/index.ts'
import {
  DateField,
  type Draft,
  FieldRow,
  type FormState,
  RadioGroup,
  SelectField,
  TextField,
  useSay,
} from '../design/index.ts'
import { oneOf, optionalDay, requiredDay, requiredText } from '../platform/web/field-schemas.ts'
import { readForm, says } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { type RecordedFact, readFacts } from '../rules/read-facts.ts'
import { correctFact, recordFact } from '../rules/record-fact.ts'
import { type Day, isoDay } from '../shared/day.ts'
import { gradeByAge } from './domain/school-age.ts'
import { type SchoolForm, schoolForms } from './domain/school-forms.ts'
import { enrolmentFact } from './facts.ts'
import { texts } from './texts.ts'

const formCodes = Object.keys(schoolForms) as SchoolForm[]
const formName = 'skolgang'

const schema = z.object({
  skola: requiredText(texts.giveSchool),
  skolform: oneOf(formCodes, texts.chooseSchoolForm),
  arskurs: z
    .string()
    .default('')
    .refine((typed) => /^(|[0-9]|10)$/.test(typed.trim()), says(texts.gradeWrong))
    .transform((typed) => (typed.trim() === '' ? null : Number(typed))),
  av: oneOf(['school', 'larteam'], texts.chooseTaughtBy),
  from: requiredDay(texts.giveFrom),
  till: optionalDay,
})

export async function showEnrolment(visit: Visit): Promise<Reply> {
  const found = await findGround(visit)
  if (found === null) return absent
  const { child, held } = found
  const grade = gradeByAge(child.born, visit.today)
  const blank = {
    from: isoDay(visit.today),
    av: 'school',
    skolform: grade === 0 ? 'forskoleklass' : grade >= 1 && grade <= 9 ? 'grundskola' : '',
    arskurs: grade >= 1 && grade <= 9 ? String(grade) : '',
  }
  return showForm(visit, enrolmentPage(visit, child), held === null ? blank : valuesOf(held))
}

function valuesOf({ data, from, until }: RecordedFact) {
  return {
    skola: String(data.schoolName),
    skolform: String(data.schoolForm),
    arskurs: data.grade === null ? '' : String(data.grade),
    av: String(data.kind),
    from: isoDay(from),
    till: until === null ? '' : isoDay(until),
  }
}

/** Records an enrolment, ending an open one the same day; or corrects one. */
export async function saveEnrolment(visit: Visit): Promise<Reply> {
  const { tx, say } = visit
  const found = await findGround(visit)
  if (found === null) return absent
  const { child, held, all } = found
  const page = enrolmentPage(visit, child)
  const read = readForm(schema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { skola, skolform, arskurs, av, from, till } = read.value
  if (till !== null && till <= from)
    return showErrors(visit, page, { till: say(texts.untilBeforeFrom) })
  const data = { schoolName: skola, schoolForm: skolform, grade: arskurs, kind: av }
  const fact = { childId: child.id, from, until: till, data }
  try {
    await tx.attempt(async () => {
      if (held !== null) await correctFact(tx, enrolmentFact, held.id, fact)
      else {
        await endOpenEnrolment(visit, all, from)
        await recordFact(tx, enrolmentFact, fact)
      }
    })
  } catch (reason) {
    if ((reason as { constraint?: string }).constraint !== 'one_enrolment_at_a_time') throw reason
    return showErrors(visit, page, { from: say(texts.enrolmentClash) })
  }
  await dropDraft(tx, formName, child.id)
  await visit.services.reevaluate(tx, [child.id])
  return redirect(`/barn/${child.id}?klart=skolgang`)
}

async function endOpenEnrolment(
  { tx }: Visit,
  all: readonly RecordedFact[],
  from: Day,
): Promise<void> {
  const open = all.find((fact) => fact.until === null && fact.from < from)
  if (open === undefined) return
  await correctFact(tx, enrolmentFact, open.id, {
    childId: open.childId,
    from: open.from,
    until: from,
    data: open.data,
  })
}

type Ground = {
  readonly child: ChildRow
  readonly all: readonly RecordedFact[]
  readonly held: RecordedFact | null
}

async function findGround({ tx, params }: Visit): Promise<Ground | null> {
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  const all = await readFacts(tx, { kinds: [enrolmentFact], childIds: [child.id] })
  if (params.factId === undefined) return { child, all, held: null }
  const held = all.find(({ id }) => id === params.factId)
  return held === undefined ? null : { child, all, held }
}

function enrolmentPage(visit: Visit, child: ChildRow): FormPageParts {
  return {
    title: visit.say(texts.recordEnrolment),
    draft: { form: formName, childId: child.id },
    render: (form, draft) => (
      <EnrolmentPage child={child} form={form} draft={draft} action={visit.path} />
    ),
  }
}

function EnrolmentPage(props: {
  child: ChildRow
  form: FormState
  draft: Draft | undefined
  action: string
}) {
  const { child, form, draft, action } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(texts.recordEnrolment)}
      sub={say(texts.enrolmentHelp)}
      form={form}
      action={action}
      submit={say(texts.save)}
      draft={draft}
    >
      <TextField form={form} name="skola" label={say(texts.school)} size={28} />
      <FieldRow>
        <SelectField
          form={form}
          name="skolform"
          label={say(texts.schoolForm)}
          choices={formCodes.map((value) => ({ value, label: say(schoolForms[value]) }))}
        />
        <TextField
          form={form}
          name="arskurs"
          label={say(texts.grade)}
          inputMode="numeric"
          size={3}
          optional
        />
      </FieldRow>
      <RadioGroup
        form={form}
        name="av"
        label={say(texts.taughtBy)}
        inline
        choices={[
          { value: 'school', label: say(texts.bySchool) },
          { value: 'larteam', label: say(texts.byLarteam) },
        ]}
      />
      <FieldRow>
        <DateField form={form} name="from" label={say(texts.from)} />
        <DateField form={form} name="till" label={say(texts.until)} optional />
      </FieldRow>
    </ChildForm>
  )
}
