import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { DateField } from '../../design/index.ts'
import { requiredDay } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import type { EventKind } from '../../rules/event-kind.ts'
import type { RecordedFact } from '../../rules/read-facts.ts'
import { correctFact } from '../../rules/record-fact.ts'
import { isoDay } from '../../shared/day.ts'
import type { ChainParts } from '../child-state.ts'
import { ChildForm } from '../pages/ChildForm.tsx'
import type { ChildRow } from '../queries.ts'
import { findFact } from '../show-fact.tsx'
import { ChoiceOf } from './EventFields.tsx'
import { codeOf } from './event-form.ts'
import { texts } from './texts.ts'

type Ground = {
  readonly child: ChildRow
  readonly fact: RecordedFact
  readonly kind: EventKind
  readonly ends: NonNullable<EventKind['ends']>
}

async function findGround(visit: Visit, parts: ChainParts): Promise<Ground | null> {
  const found = await findFact(visit, parts)
  if (found === null || found.fact.voidedAt !== null || found.fact.until !== null) return null
  const kind = parts.areas
    .flatMap(({ events }) => events)
    .find((one) => one.kind === found.fact.kind)
  if (kind?.ends === undefined) return null
  return { child: found.child, fact: found.fact, kind, ends: kind.ends }
}

/** The end of what holds for a time: an investigation closed, a ban that ceased. */
export async function showEndForm(visit: Visit, parts: ChainParts): Promise<Reply> {
  const ground = await findGround(visit, parts)
  if (ground === null) return absent
  return showForm(visit, endPage(visit, ground), { dag: isoDay(visit.today) })
}

export async function endEvent(visit: Visit, parts: ChainParts): Promise<Reply> {
  const { tx, say, today } = visit
  const ground = await findGround(visit, parts)
  if (ground === null) return absent
  const { child, fact, kind, ends } = ground
  const page = endPage(visit, ground)
  const schema = z.object({
    dag: requiredDay(texts.giveDay),
    utfall:
      ends.outcome === undefined
        ? z
            .unknown()
            .optional()
            .transform(() => null)
        : codeOf(ends.outcome),
  })
  const read = readForm(schema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { dag, utfall } = read.value
  if (dag > today) return showErrors(visit, page, { dag: say(texts.inTheFuture) })
  if (dag <= fact.from) return showErrors(visit, page, { dag: say(texts.endBeforeStart) })
  const outcome = ends.outcome === undefined ? {} : { outcome: utfall }
  await correctFact(tx, kind.fact, fact.id, {
    childId: child.id,
    from: fact.from,
    until: dag,
    data: { ...fact.data, ...outcome },
  })
  await visit.services.reevaluate(tx, [child.id])
  visit.note({ fact: fact.originId, kind: fact.kind })
  return redirect(`/barn/${child.id}?klart=handelse-slut`)
}

function endPage(visit: Visit, { child, fact, ends }: Ground): FormPageParts {
  return {
    title: visit.say(ends.record),
    draft: null,
    render: (form) => (
      <ChildForm
        child={child}
        title={visit.say(ends.record)}
        form={form}
        action={visit.path}
        submit={visit.say(texts.save)}
        cancelHref={`/barn/${child.id}/uppgift/${fact.id}`}
      >
        <DateField form={form} name="dag" label={visit.say(ends.day)} max={isoDay(visit.today)} />
        {ends.outcome !== undefined && <ChoiceOf choice={ends.outcome} form={form} name="utfall" />}
      </ChildForm>
    ),
  }
}
