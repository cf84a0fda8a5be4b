import { dropDraft } from '../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { type ChildRow, findChild } from '../children/index.ts'
import { heldBases, type LegalBasisCode, legalBases } from '../decisions/index.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { isoDay } from '../shared/day.ts'
import { contains } from '../shared/period.ts'
import { savePlacement } from './commands.ts'
import { type EndReasonCode, endReasons } from './domain/end-reasons.ts'
import { startSchema } from './forms.ts'
import { StartPage } from './pages/StartPage.tsx'
import { type HeldPlacement, listPlacements } from './queries.ts'
import { texts } from './texts.ts'

const formName = 'placering'

type Ground = {
  readonly child: ChildRow
  /** The present placement, which the new one would replace. */
  readonly open: HeldPlacement | null
  readonly needsBasis: boolean
}

async function findGround({ tx, params, today }: Visit): Promise<Ground | null> {
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  const placements = await listPlacements(tx, child.id)
  const bases = await heldBases(tx, child.id)
  return {
    child,
    open: placements.find(({ period }) => period.until === null) ?? null,
    needsBasis: !bases.some(({ period }) => contains(period, today)),
  }
}

export async function showStart(visit: Visit): Promise<Reply> {
  const ground = await findGround(visit)
  if (ground === null) return absent
  return showForm(visit, startPage(visit, ground), {
    from: isoDay(visit.today),
    kommun: 'Stockholm',
    avslut: ground.open === null ? '' : 'planned-move',
  })
}

export async function start(visit: Visit): Promise<Reply> {
  const { tx, form, language, say } = visit
  const ground = await findGround(visit)
  if (ground === null) return absent
  const page = startPage(visit, ground)
  const read = readForm(startSchema, form, language)
  const basisMissing = ground.needsBasis && !(form.lagrum && form.lagrum in legalBases)
  if (!read.ok || basisMissing) {
    const errors = read.ok ? {} : read.errors
    const lagrum = basisMissing ? { lagrum: say(texts.chooseBasis) } : {}
    return showErrors(visit, page, { ...errors, ...lagrum })
  }
  const { child, open } = ground
  const value = read.value
  const refusal = await savePlacement(tx, child, {
    form: value.form,
    from: value.from,
    homeName: value.hem,
    municipality: value.kommun,
    provider: value.regi,
    changesSchool: value.skolbyte === 'ja',
    plannedEnd: value.planerat,
    hasSpecialReasons: value.sarskilda,
    basis: ground.needsBasis ? (value.lagrum as LegalBasisCode) : null,
    decidedBy: value.av,
    endOfPresent:
      open !== null && value.avslut in endReasons ? (value.avslut as EndReasonCode) : null,
  })
  if (refusal !== null) return showErrors(visit, page, { [refusal.field]: say(refusal.sentence) })
  await dropDraft(tx, formName, child.id)
  await visit.services.reevaluate(tx, [child.id])
  return redirect(`/barn/${child.id}?klart=placering`)
}

function startPage(visit: Visit, { child, open, needsBasis }: Ground): FormPageParts {
  return {
    title: visit.say(open === null ? texts.record : texts.replace),
    draft: { form: formName, childId: child.id },
    render: (form, draft) => (
      <StartPage
        child={child}
        open={open}
        needsBasis={needsBasis}
        today={visit.today}
        form={form}
        draft={draft}
      />
    ),
  }
}
