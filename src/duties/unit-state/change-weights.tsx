import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import {
  Form,
  type FormState,
  PageHead,
  TextField,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { numberWords } from './LoadSection.tsx'
import { type LoadKind, loadKindName, loadKinds, routineWeights, type Weights } from './load.ts'
import { readWeights, saveWeights } from './queries.ts'
import { texts } from './texts.ts'

export async function showWeights(visit: Visit): Promise<Reply> {
  const weights = await readWeights(visit.tx)
  const words = (kind: LoadKind) => numberWords(weights[kind], visit.language)
  return showForm(visit, page(visit), Object.fromEntries(loadKinds.map((one) => [one, words(one)])))
}

/** Sets the unit's weights; only those that differ from what holds now are written. */
export async function changeWeights(visit: Visit): Promise<Reply> {
  const { tx, actor, form, say } = visit
  if (actor.unitId === null) return absent
  const held = await readWeights(tx)
  const errors: Record<string, string> = {}
  const changed: Partial<Record<LoadKind, number>> = {}
  for (const kind of loadKinds) {
    const weight = readWeight(form[kind] ?? '')
    if (weight === null) errors[kind] = say(texts.badWeight(say(loadKindName(kind)).toLowerCase()))
    else if (weight !== held[kind]) changed[kind] = weight
  }
  if (Object.keys(errors).length > 0) return showErrors(visit, page(visit), errors)
  await saveWeights(tx, actor.unitId, actor.staffId, changed as Partial<Weights>)
  visit.note(changed as Record<string, number>)
  return redirect('/enheten?klart=vikter-sparade')
}

/** 0 to 10 with at most two decimals, by comma or by point. */
function readWeight(typed: string): number | null {
  const written = typed.trim().replace(',', '.')
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(written)) return null
  return Number(written) <= 10 ? Number(written) : null
}

function page(visit: Visit): FormPageParts {
  return {
    title: visit.say(texts.changeWeights),
    draft: null,
    render: (form) => <WeightsPage form={form} />,
  }
}

function WeightsPage({ form }: { form: FormState }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <PageHead title={say(texts.changeWeights)} sub={say(texts.weightHelp)} />
      <Form
        form={form}
        action="/enheten/vikter"
        submit={say(texts.saveWeights)}
        cancel={{ href: '/enheten' }}
      >
        {loadKinds.map((kind) => (
          <TextField
            key={kind}
            form={form}
            name={kind}
            label={say(loadKindName(kind))}
            description={say(texts.own(numberWords(routineWeights[kind], language)))}
            inputMode="decimal"
            size={5}
          />
        ))}
      </Form>
    </>
  )
}
