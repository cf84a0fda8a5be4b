import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { ChildForm, type ChildRow, findChild } from '../children/index.ts'
import { DateField, type FormState, RadioGroup, SelectField, useSay } from '../design/index.ts'
import { oneOf, requiredDay } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { recordFact } from '../rules/record-fact.ts'
import { type Day, isoDay } from '../shared/day.ts'
import { heldBases } from './commands.ts'
import { type LegalBasisCode, legalBases } from './domain/legal-bases.ts'
import { omprovningFact, overvagandeFact } from './facts.ts'
import { texts } from './texts.ts'

/** The two are told apart everywhere; only the shape of the form is shared. */
const kinds = {
  overvagande: {
    fact: overvagandeFact,
    title: texts.recordOvervagande,
    help: texts.overvagandeHelp,
    cares: ['sol', 'lvu-2', 'law2026-3-2', 'law2026-3-5'],
  },
  omprovning: {
    fact: omprovningFact,
    title: texts.recordOmprovning,
    help: texts.omprovningHelp,
    cares: ['lvu-3', 'law2026-3-3'],
  },
} as const

type KindName = keyof typeof kinds

function schemaOf(kind: KindName) {
  return z.object({
    vard: oneOf<LegalBasisCode>(kinds[kind].cares, texts.chooseBasis),
    dag: requiredDay(texts.giveDay),
    av: oneOf(['namnd', 'utskott'], texts.chooseDecider),
  })
}

export function showConsideration(kind: KindName) {
  return async (visit: Visit): Promise<Reply> => {
    const child = await findChild(visit.tx, visit.params.childId ?? '')
    if (child === null) return absent
    const held = (await heldBases(visit.tx, child.id)).findLast(({ basis }) =>
      (kinds[kind].cares as readonly string[]).includes(basis),
    )
    return showForm(visit, considerationPage(visit, child, kind), {
      vard: held?.basis ?? '',
      dag: isoDay(visit.today),
    })
  }
}

export function recordConsideration(kind: KindName) {
  return async (visit: Visit): Promise<Reply> => {
    const { tx, form, language, say, today } = visit
    const child = await findChild(tx, visit.params.childId ?? '')
    if (child === null) return absent
    const page = considerationPage(visit, child, kind)
    const read = readForm(schemaOf(kind), form, language)
    if (!read.ok) return showErrors(visit, page, read.errors)
    const { vard, dag, av } = read.value
    if (dag > today) return showErrors(visit, page, { dag: say(texts.inTheFuture) })
    if (dag < child.born) return showErrors(visit, page, { dag: say(texts.beforeBirth) })
    await recordFact(tx, kinds[kind].fact, {
      childId: child.id,
      from: dag,
      data: { of: vard, decidedBy: av },
    })
    await visit.services.reevaluate(tx, [child.id])
    return redirect(`/barn/${child.id}?klart=${kind}`)
  }
}

function considerationPage(visit: Visit, child: ChildRow, kind: KindName): FormPageParts {
  return {
    title: visit.say(kinds[kind].title),
    draft: null,
    render: (form) => (
      <ConsiderationPage child={child} form={form} kind={kind} today={visit.today} />
    ),
  }
}

function ConsiderationPage(props: {
  child: ChildRow
  form: FormState
  kind: KindName
  today: Day
}) {
  const { child, form, kind, today } = props
  const say = useSay()
  const { title, help, cares } = kinds[kind]
  return (
    <ChildForm
      child={child}
      title={say(title)}
      sub={say(help)}
      form={form}
      action={`/barn/${child.id}/${kind}/ny`}
      submit={say(texts.save)}
    >
      <SelectField
        form={form}
        name="vard"
        label={say(texts.ofCare)}
        choices={cares.map((code) => ({
          value: code,
          label: `${say(legalBases[code].name)}: ${say(legalBases[code].ground)}`,
        }))}
      />
      <DateField form={form} name="dag" label={say(texts.decidedOn)} max={isoDay(today)} />
      <RadioGroup
        form={form}
        name="av"
        label={say(texts.decidedBy)}
        inline
        choices={[
          { value: 'utskott', label: say(texts.utskott) },
          { value: 'namnd', label: say(texts.namnd) },
        ]}
      />
    </ChildForm>
  )
}
