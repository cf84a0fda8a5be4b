import { dropDraft } from '../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { type ChildRow, findChild } from '../children/index.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { isoDay } from '../shared/day.ts'
import { saveCorrection, saveEnd } from './commands.ts'
import { type EndReasonCode, isEndReasonCode } from './domain/end-reasons.ts'
import { correctSchema, endSchema } from './forms.ts'
import { CorrectPage, EndPage } from './pages/ChangePages.tsx'
import { type HeldPlacement, listPlacements } from './queries.ts'
import { texts } from './texts.ts'

type Found = { readonly child: ChildRow; readonly placement: HeldPlacement }

async function findPlacement({ tx, params }: Visit): Promise<Found | null> {
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  const placements = await listPlacements(tx, child.id)
  const placement = placements.find(({ factId, id }) => [factId, id].includes(params.factId ?? ''))
  return placement === undefined ? null : { child, placement }
}

export async function showEnd(visit: Visit): Promise<Reply> {
  const found = await findPlacement(visit)
  if (found === null) return absent
  return showForm(visit, endPage(visit, found), { till: isoDay(visit.today) })
}

export async function end(visit: Visit): Promise<Reply> {
  const { tx, say } = visit
  const found = await findPlacement(visit)
  if (found === null) return absent
  const page = endPage(visit, found)
  const read = readForm(endSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { till, skal } = read.value
  const { child, placement } = found
  const saved = await saveEnd(tx, child.id, placement, { until: till, reason: skal })
  if (!saved.accepted) {
    return showErrors(visit, page, { [saved.detail.field]: say(saved.detail.sentence) })
  }
  await visit.services.reevaluate(tx, [child.id])
  if (saved.value.expectsNext) {
    return redirect(`/barn/${child.id}/placeringar/ny?klart=placering-avslutad-flytt`)
  }
  return redirect(`/barn/${child.id}?klart=placering-avslutad`)
}

function endPage(visit: Visit, { child, placement }: Found): FormPageParts {
  return {
    title: visit.say(texts.end),
    draft: null,
    render: (form) => (
      <EndPage child={child} placement={placement} form={form} today={visit.today} />
    ),
  }
}

export async function showCorrect(visit: Visit): Promise<Reply> {
  const found = await findPlacement(visit)
  if (found === null) return absent
  const { period, plannedEnd, ...placement } = found.placement
  return showForm(visit, correctPage(visit, found), {
    form: placement.form,
    from: isoDay(period.from),
    till: period.until === null ? '' : isoDay(period.until),
    skal: placement.endReason ?? '',
    hem: placement.homeName,
    kommun: placement.municipality,
    regi: placement.provider ?? '',
    skolbyte: placement.changesSchool ? 'ja' : 'nej',
    omplacering: placement.isReplacement ? 'ja' : '',
    planerat: plannedEnd === null ? '' : isoDay(plannedEnd),
  })
}

export async function correct(visit: Visit): Promise<Reply> {
  const { tx, say } = visit
  const found = await findPlacement(visit)
  if (found === null) return absent
  const page = correctPage(visit, found)
  const read = readForm(correctSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const value = read.value
  const endReason: EndReasonCode | null = isEndReasonCode(value.skal) ? value.skal : null
  if ((value.till === null) !== (endReason === null)) {
    return showErrors(visit, page, { till: say(texts.endAndReason) })
  }
  const refusal = await saveCorrection(tx, found.child, found.placement, {
    form: value.form,
    from: value.from,
    until: value.till,
    endReason,
    homeName: value.hem,
    municipality: value.kommun,
    provider: value.regi,
    changesSchool: value.skolbyte === 'ja',
    isReplacement: value.omplacering,
    plannedEnd: value.planerat,
  })
  if (refusal !== null) return showErrors(visit, page, { [refusal.field]: say(refusal.sentence) })
  await dropDraft(tx, 'ratta-placering', found.child.id)
  await visit.services.reevaluate(tx, [found.child.id])
  return redirect(`/barn/${found.child.id}?klart=placering-rattad`)
}

function correctPage(visit: Visit, { child, placement }: Found): FormPageParts {
  return {
    title: visit.say(texts.correct),
    draft: { form: 'ratta-placering', childId: child.id },
    render: (form, draft) => (
      <CorrectPage
        child={child}
        placement={placement}
        form={form}
        draft={draft}
        today={visit.today}
      />
    ),
  }
}
