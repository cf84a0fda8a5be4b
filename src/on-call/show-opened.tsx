import { sql } from 'kysely'
import { z } from 'zod'
import { type FormPageParts, showErrors } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { guardianFact } from '../children/index.ts'
import { heldBases } from '../decisions/index.ts'
import { emptyForm, type FormState } from '../design/index.ts'
import { abscondingFact, listAbscondings, listPlacements } from '../placements/index.ts'
import { requiredDay, requiredText } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { readFacts } from '../rules/read-facts.ts'
import { correctFact, recordFact } from '../rules/record-fact.ts'
import { isoDay } from '../shared/day.ts'
import { contains } from '../shared/period.ts'
import type { Text } from '../shared/text.ts'
import { OpenedPage } from './pages/OpenedPage.tsx'
import { colleaguesOf, findOpened, type OpenedChild, ownReports } from './queries.ts'
import { texts } from './texts.ts'

/** What is needed of an opened child at night: who, whom to call, where, and what happened. */
export async function showOpened(visit: Visit): Promise<Reply> {
  const child = await findOpened(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  const parts = await openedPage(visit, child)
  return visit.page({ title: parts.title, width: 'reading' }, parts.render(emptyForm, undefined))
}

/** A child away from its placement; told for the nämnd whose child it is. */
export async function recordNightAbsconding(visit: Visit): Promise<Reply> {
  const { tx, form, language, say, today } = visit
  const child = await findOpened(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const page = await openedPage(visit, child)
  const read = readForm(z.object({ fran: requiredDay(texts.giveDay) }), form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { fran } = read.value
  const refuse = (words: Text) => showErrors(visit, page, { fran: say(words) })
  if (fran > today || fran < today - 1) return refuse(texts.onlyLately)
  const away = await listAbscondings(tx, child.id)
  if (away.some(({ period }) => period.until === null || period.until > fran)) {
    return refuse(texts.already)
  }
  const { id: childId, authority_id: authorityId } = child
  await recordFact(tx, abscondingFact, { childId, authorityId, from: fran, until: null })
  await visit.services.reevaluate(tx, [childId])
  return redirect(`/jour/barn/${childId}?klart=natt-avvikelse`)
}

export async function recordNightReturn(visit: Visit): Promise<Reply> {
  const { tx, form, language, say, today } = visit
  const child = await findOpened(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const page = await openedPage(visit, child)
  const away = (await listAbscondings(tx, child.id)).find(({ period }) => period.until === null)
  if (away === undefined) return absent
  const read = readForm(z.object({ till: requiredDay(texts.giveDay) }), form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { till } = read.value
  const refuse = (words: Text) => showErrors(visit, page, { till: say(words) })
  if (till > today || till < today - 1) return refuse(texts.onlyLately)
  if (till <= away.period.from) return refuse(texts.beforeLeft)
  const { id: childId, authority_id: authorityId } = child
  const period = { from: away.period.from, until: till }
  await correctFact(tx, abscondingFact, away.factId, { childId, authorityId, ...period })
  await visit.services.reevaluate(tx, [childId])
  return redirect(`/jour/barn/${childId}?klart=natt-tillbaka`)
}

/** A few words on what happened, for whoever has the child in the morning. */
export async function tellEvent(visit: Visit): Promise<Reply> {
  const { tx, form, language } = visit
  const child = await findOpened(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const schema = z.object({ handelse: requiredText(texts.giveEvent, 2000) })
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, await openedPage(visit, child), read.errors)
  await tx.rows(sql`update on_call_opening set event = ${read.value.handelse}, event_at = clock_timestamp()
    where child_id = ${child.id}`)
  return redirect(`/jour/barn/${child.id}?klart=natt-handelse`)
}

async function openedPage(visit: Visit, child: OpenedChild): Promise<FormPageParts> {
  const { tx, today, say } = visit
  const placements = await listPlacements(tx, child.id)
  const away = (await listAbscondings(tx, child.id)).find(({ period }) => period.until === null)
  const bases = await heldBases(tx, child.id)
  const guardians = await readFacts(tx, { kinds: [guardianFact], childIds: [child.id] })
  const known = {
    child,
    placement: placements.find(({ period }) => contains(period, today)) ?? null,
    basis: bases.findLast(({ period }) => contains(period, today))?.basis ?? null,
    guardians: guardians.filter(({ until }) => until === null || until > today),
    toCall: await colleaguesOf(tx, child.id),
    awaySince: away?.period.from ?? null,
    reports: await ownReports(tx, child.id),
    today,
  }
  const protectedTitle = `${say(texts.title)}: ${child.case_number}`
  return {
    title:
      child.protection === 'none' ? `${say(texts.title)}: ${child.given_name}` : protectedTitle,
    draft: null,
    render: (form: FormState) => <OpenedPage {...known} form={withDays(form, isoDay(today))} />,
  }
}

/** The day is most often tonight's. */
function withDays(form: FormState, today: string): FormState {
  return { ...form, values: { fran: today, till: today, ...form.values } }
}
