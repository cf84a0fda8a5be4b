import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { EmptyState, Notice, PageHead } from '../../design/index.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import type { EventKind } from '../../rules/event-kind.ts'
import { type RecordedFact, readFacts } from '../../rules/read-facts.ts'
import { recordFact } from '../../rules/record-fact.ts'
import { isoDay } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import type { ChainParts } from '../child-state.ts'
import { ChildForm } from '../pages/ChildForm.tsx'
import { BackToChild } from '../pages/FactPage.tsx'
import { type ChildRow, findChild, findSiblings } from '../queries.ts'
import { chooseSiblings, SiblingChoice, siblingsGone } from '../siblings.tsx'
import { type AboutChoice, EventFields } from './EventFields.tsx'
import { dataOf, schemaOf, type TypedForm } from './event-form.ts'
import { texts } from './texts.ts'

type Ground = {
  readonly child: ChildRow
  readonly kind: EventKind
  readonly facts: readonly RecordedFact[]
  readonly abouts: readonly AboutChoice[]
}

async function findGround(visit: Visit, parts: ChainParts): Promise<Ground | null> {
  const { tx, params, say, language } = visit
  const child = await findChild(tx, params.childId ?? '')
  const kind = parts.areas
    .flatMap(({ events }) => events)
    .find(({ path }) => path === params.handelse)
  if (child === null || kind === undefined) return null
  const facts = await readFacts(tx, { kinds: parts.kinds, childIds: [child.id] })
  const abouts = facts
    .filter((fact) => kind.about?.kinds.includes(fact.kind) && kind.about.when?.(fact) !== false)
    .toReversed()
    .map((fact) => {
      const name = parts.kindWords[fact.kind]?.name
      const day = formatDay(fact.from, language, 'long')
      return { value: fact.originId, label: name === undefined ? day : `${say(name)}, ${day}` }
    })
  return { child, kind, facts, abouts }
}

/** One form for every kind of event; the duty's step says by `?om=` which fact it belongs to. */
export async function showEventForm(visit: Visit, parts: ChainParts): Promise<Reply> {
  const ground = await findGround(visit, parts)
  if (ground === null) return absent
  const { kind, abouts } = ground
  const asked = visit.query.get('om')
  const about =
    abouts.find(({ value }) => value === asked) ?? (abouts.length === 1 ? abouts[0] : undefined)
  return showForm(visit, await eventPage(visit, ground), {
    dag: isoDay(visit.today),
    om: about?.value ?? '',
    ...(kind.decidedBy?.length === 1 && { av: kind.decidedBy[0] ?? '' }),
  })
}

export async function recordEvent(visit: Visit, parts: ChainParts): Promise<Reply> {
  const { tx, say } = visit
  const ground = await findGround(visit, parts)
  if (ground === null) return absent
  const { child, kind, abouts, facts } = ground
  const page = await eventPage(visit, ground)
  const schema = schemaOf(
    kind,
    abouts.map(({ value }) => value),
  )
  const read = readForm(schema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const wrong = refusal(visit, ground, read.value)
  if (wrong !== null) return showErrors(visit, page, { [wrong.field]: say(wrong.sentence) })
  const chosen = await siblingsChosen(visit, ground)
  if (chosen === null) return showErrors(visit, page, { dag: say(siblingsGone) })
  const data = dataOf(kind, read.value)
  const childIds = [child.id, ...chosen]
  for (const childId of childIds) {
    const until = kind.ends === undefined ? {} : { until: null }
    await recordFact(tx, kind.fact, { childId, from: read.value.dag, ...until, data })
  }
  await visit.services.reevaluate(tx, childIds)
  visit.note({ kind: kind.kind, facts: facts.length + 1 })
  return redirect(`/barn/${child.id}?klart=handelse`)
}

/** What belongs to another fact of the child is of that child alone. */
async function siblingsChosen(visit: Visit, { child, kind }: Ground): Promise<string[] | null> {
  if (kind.about !== undefined) return []
  const chosen = chooseSiblings(visit.form, await findSiblings(visit.tx, child))
  return chosen.accepted ? chosen.value.map(({ id }) => id) : null
}

function refusal(visit: Visit, { child, kind, facts }: Ground, typed: TypedForm) {
  const data = dataOf(kind, typed)
  if (typed.dag > visit.today) return { field: 'dag', sentence: texts.inTheFuture }
  if (typeof data.at === 'number' && data.at > visit.now.getTime()) {
    return { field: 'kl', sentence: texts.notYetThen }
  }
  if (typed.dag < child.born) return { field: 'dag', sentence: texts.beforeBirth }
  if (typed.till !== null && typed.till < typed.dag) {
    return { field: 'till', sentence: texts.endBeforeStart }
  }
  const sentence = kind.refuse?.({ from: typed.dag, data, born: child.born }, facts) ?? null
  return sentence === null ? null : { field: 'dag', sentence }
}

async function eventPage(visit: Visit, ground: Ground): Promise<FormPageParts> {
  const { child, kind, abouts } = ground
  const siblings = kind.about === undefined ? await findSiblings(visit.tx, child) : []
  const title = visit.say(kind.record)
  // What lasts is more often to be ended than begun a second time.
  const ongoing = kind.ends
    ? ground.facts.filter((fact) => fact.kind === kind.kind && fact.until === null)
    : []
  const isMissing = kind.about !== undefined && !kind.about.isOptional && abouts.length === 0
  return {
    title,
    draft: null,
    render: (form) =>
      isMissing ? (
        <>
          <BackToChild child={child} />
          <PageHead title={title} />
          <EmptyState>{kind.about && visit.say(kind.about.missing)}</EmptyState>
        </>
      ) : (
        <ChildForm
          child={child}
          title={title}
          sub={kind.help && visit.say(kind.help)}
          form={form}
          action={visit.path}
          submit={visit.say(texts.save)}
        >
          {ongoing.map((fact) => (
            <Notice key={fact.id}>
              {visit.say(texts.ongoing(formatDay(fact.from, visit.language, 'long')))}{' '}
              <a href={`/barn/${child.id}/handelse/${fact.originId}/avsluta`}>
                {kind.ends && visit.say(kind.ends.record)}
              </a>
            </Notice>
          ))}
          <EventFields kind={kind} form={form} today={visit.today} abouts={abouts} />
          <SiblingChoice form={form} siblings={siblings} reader={visit.actor.staffId} />
        </ChildForm>
      ),
  }
}
