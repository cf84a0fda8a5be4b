import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { codeOf, dataOf, schemaOf } from '../children/index.ts'
import { protectionAssessment, reportOfConcern } from '../investigations/index.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { recordFact } from '../rules/record-fact.ts'
import { isoDay } from '../shared/day.ts'
import { clockInStockholm } from '../shared/moment.ts'
import type { Text } from '../shared/text.ts'
import { ReportPage } from './pages/ReportPage.tsx'
import { protection } from './protection-choice.ts'
import { findOpened, type OpenedChild, ownReports } from './queries.ts'
import { texts } from './texts.ts'

const reportSchema = z.intersection(
  schemaOf(reportOfConcern, []),
  z.object({ skydd: codeOf(protection) }),
)

/** A report of concern that comes in at night, of a child whose file is open. */
export async function showReport(visit: Visit): Promise<Reply> {
  const child = await findOpened(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  return showForm(visit, reportPage(visit, child), {
    dag: isoDay(visit.today),
    kl: clockInStockholm(visit.now.getTime()),
  })
}

export async function recordReport(visit: Visit): Promise<Reply> {
  const { tx, say, today, now } = visit
  const child = await findOpened(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const page = reportPage(visit, child)
  const read = readForm(reportSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { dag, skydd } = read.value
  const data = dataOf(reportOfConcern, read.value)
  const refuse = (field: string, words: Text) => showErrors(visit, page, { [field]: say(words) })
  if (dag > today || dag < today - 1) return refuse('dag', texts.onlyLately)
  if (typeof data.at === 'number' && data.at > now.getTime()) return refuse('kl', texts.notYetThen)
  const { id: childId, authority_id: authorityId } = child
  const report = await recordFact(tx, reportOfConcern.fact, {
    childId,
    authorityId,
    from: dag,
    data,
  })
  if (skydd !== null) await assess(visit, child, { report, outcome: skydd })
  await visit.services.reevaluate(tx, [childId])
  return redirect(`/jour/barn/${childId}?klart=natt-anmalan`)
}

/** The assessment of a report of this night that was left open when it was recorded. */
export async function assessReport(visit: Visit): Promise<Reply> {
  const { tx, params } = visit
  const child = await findOpened(tx, params.childId ?? '')
  if (child === null) return absent
  const reports = await ownReports(tx, child.id)
  const report = reports.find(({ id, assessed }) => id === params.reportId && assessed === null)
  const outcome = protection.choices.find(({ code }) => code === visit.form.skydd)?.code
  if (report === undefined || outcome === undefined) return absent
  await assess(visit, child, { report: report.id, outcome })
  await visit.services.reevaluate(tx, [child.id])
  return redirect(`/jour/barn/${child.id}?klart=natt-bedomning`)
}

/** Made now, for it is recorded as it is made. */
async function assess(
  { tx, today, now }: Visit,
  { id: childId, authority_id: authorityId }: OpenedChild,
  { report, outcome }: { report: string; outcome: string },
): Promise<void> {
  await recordFact(tx, protectionAssessment.fact, {
    childId,
    authorityId,
    from: today,
    data: { about: report, at: now.getTime(), outcome },
  })
}

function reportPage({ say, today }: Visit, child: OpenedChild): FormPageParts {
  return {
    title: say(reportOfConcern.record),
    draft: null,
    render: (form) => <ReportPage child={child} form={form} today={today} />,
  }
}
