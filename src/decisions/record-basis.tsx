import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { ChildForm, type ChildRow, findChild } from '../children/index.ts'
import type { FormState } from '../design/index.ts'
import { DateField, SelectField, useSay } from '../design/index.ts'
import { oneOf, requiredDay } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { type Day, isoDay } from '../shared/day.ts'
import { saveBasisChange } from './commands.ts'
import { DeciderField, deciderSchema } from './decider-field.tsx'
import { basisRefusalField, basisRefusalText } from './domain/change-basis.ts'
import { basesDecidedOn, type LegalBasisCode, legalBases } from './domain/legal-bases.ts'
import { texts } from './texts.ts'

const noBasis = 'inget'
const codes = [...Object.keys(legalBases), noBasis] as (LegalBasisCode | typeof noBasis)[]

const schema = z.object({
  lagrum: oneOf(codes, texts.chooseBasis),
  av: deciderSchema,
  from: requiredDay(texts.giveFrom),
})

export async function showBasisForm(visit: Visit): Promise<Reply> {
  const child = await findChild(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  return showForm(visit, basisPage(visit, child), { from: isoDay(visit.today) })
}

export async function recordBasis(visit: Visit): Promise<Reply> {
  const { tx, form, language, say } = visit
  const child = await findChild(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const page = basisPage(visit, child)
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { lagrum, av, from } = read.value
  const saved = await saveBasisChange(tx, child, {
    basis: lagrum === noBasis ? null : lagrum,
    decidedBy: av,
    from,
  })
  if (!saved.accepted) {
    const field = basisRefusalField(saved.reason)
    return showErrors(visit, page, { [field]: say(basisRefusalText(saved.reason, saved.detail)) })
  }
  await visit.services.reevaluate(tx, [child.id])
  return redirect(`/barn/${child.id}?klart=lagrum`)
}

function basisPage(visit: Visit, child: ChildRow): FormPageParts {
  return {
    title: visit.say(texts.recordLegalBasis),
    draft: null,
    render: (form) => <BasisPage child={child} form={form} today={visit.today} />,
  }
}

function BasisPage({ child, form, today }: { child: ChildRow; form: FormState; today: Day }) {
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(texts.recordLegalBasis)}
      sub={say(texts.legalBasisHelp)}
      form={form}
      action={`/barn/${child.id}/lagrum/nytt`}
      submit={say(texts.save)}
    >
      <SelectField
        form={form}
        name="lagrum"
        label={say(texts.legalBasis)}
        choices={basisChoices(today, say, true)}
      />
      <DeciderField form={form} />
      <DateField form={form} name="from" label={say(texts.validFrom)} max={isoDay(today)} />
    </ChildForm>
  )
}

/** The grounds that can be decided now, those of the former law last while they still can be met. */
export function basisChoices(today: Day, say: ReturnType<typeof useSay>, withEnd: boolean) {
  const current = basesDecidedOn(today)
  const former = Object.values(legalBases).filter(
    (basis) => !current.includes(basis) && basis.validFrom <= today,
  )
  const choices = [...current, ...former].map(({ code, name, ground }) => ({
    value: code as string,
    label: `${say(name)}: ${say(ground)}`,
  }))
  return withEnd ? [...choices, { value: noBasis, label: say(texts.endBasis) }] : choices
}
