import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { ChildForm, type ChildRow, findChild } from '../children/index.ts'
import { DateField, type FormState, useSay } from '../design/index.ts'
import { type HeldPlacement, listPlacements } from '../placements/index.ts'
import { requiredDay } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { readFacts } from '../rules/read-facts.ts'
import { recordFact } from '../rules/record-fact.ts'
import { type Day, isoDay } from '../shared/day.ts'
import { regionNoticeFact } from './facts.ts'
import { texts } from './texts.ts'

const schema = z.object({ dag: requiredDay(texts.giveDay) })

/** The notice may be sent before the child comes, though not long before. */
const daysBefore = 60

type Ground = { readonly child: ChildRow; readonly placement: HeldPlacement }

async function findGround({ tx, params }: Visit): Promise<Ground | null> {
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  const placements = await listPlacements(tx, child.id)
  const placement = placements.find(({ id }) => id === params.placementId)
  return placement === undefined ? null : { child, placement }
}

export async function showNotice(visit: Visit): Promise<Reply> {
  const ground = await findGround(visit)
  if (ground === null) return absent
  return showForm(visit, noticePage(visit, ground.child), { dag: isoDay(visit.today) })
}

export async function recordNotice(visit: Visit): Promise<Reply> {
  const { tx, today, say } = visit
  const ground = await findGround(visit)
  if (ground === null) return absent
  const { child, placement } = ground
  const page = noticePage(visit, child)
  const read = readForm(schema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { dag } = read.value
  if (dag > today) return showErrors(visit, page, { dag: say(texts.inTheFuture) })
  if (dag < placement.period.from - daysBefore) {
    return showErrors(visit, page, { dag: say(texts.tooEarly) })
  }
  const notices = await readFacts(tx, { kinds: [regionNoticeFact], childIds: [child.id] })
  if (notices.some(({ data }) => data.placementId === placement.id)) {
    return showErrors(visit, page, { dag: say(texts.already) })
  }
  await recordFact(tx, regionNoticeFact, {
    childId: child.id,
    from: dag,
    data: { placementId: placement.id },
  })
  await visit.services.reevaluate(tx, [child.id])
  return redirect(`/barn/${child.id}?klart=regionen`)
}

function noticePage(visit: Visit, child: ChildRow): FormPageParts {
  return {
    title: visit.say(texts.record),
    draft: null,
    render: (form) => (
      <NoticePage child={child} form={form} today={visit.today} action={visit.path} />
    ),
  }
}

function NoticePage(props: { child: ChildRow; form: FormState; today: Day; action: string }) {
  const { child, form, today, action } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(texts.record)}
      sub={say(texts.help)}
      form={form}
      action={action}
      submit={say(texts.save)}
    >
      <DateField form={form} name="dag" label={say(texts.day)} max={isoDay(today)} />
    </ChildForm>
  )
}
