import { sql } from 'kysely'
import type { Visit } from '../../access/visit.ts'
import { emptyForm, type FormState } from '../../design/index.ts'
import { date } from '../../platform/database/sql-values.ts'
import { absent, download, type Reply, redirect } from '../../platform/web/reply.ts'
import { recentMonths } from '../../schooling/index.ts'
import {
  commitDelivery,
  compareWithLast,
  discardDelivery,
  findDelivery,
  listCountingRows,
  listDeliveries,
  receiveFile,
} from './deliveries.ts'
import { templateFileName } from './domain/file-name.ts'
import { type Month, parseMonth, periodOf } from './domain/month.ts'
import { writeTemplate } from './domain/rows-to-sheet.ts'
import { DeliveryPage, DeliveryProgress } from './pages/DeliveryPage.tsx'
import { OverviewPage, type StadsdelMonth } from './pages/OverviewPage.tsx'
import { texts } from './texts.ts'

/** Largest file taken: far above any month, far below what could hurt. */
export const largestFile = 25 * 1024 * 1024

export async function showOverview(visit: Visit): Promise<Reply> {
  return overview(visit, emptyForm)
}

async function overview(visit: Visit, form: FormState): Promise<Reply> {
  const { tx, query, today, say } = visit
  const months = recentMonths(today)
  const asked = parseMonth(query.get('manad') ?? '')
  const month = asked !== null && months.includes(asked) ? asked : (months[1] ?? '')
  const invalid = Object.keys(form.errors).length > 0
  return visit.page(
    { title: say(texts.receiveTitle), status: invalid ? 422 : 200 },
    <OverviewPage
      form={form}
      month={month}
      months={months}
      stadsdelar={await stadsdelMonths(visit, month)}
      deliveries={await listDeliveries(tx)}
    />,
  )
}

/** Each stadsdel with its counting rows and when it last reported the month. */
async function stadsdelMonths({ tx }: Visit, month: Month): Promise<StadsdelMonth[]> {
  const reports = await tx.rows(sql<{ id: string; short_name: string; reported_at: Date | null }>`
    select a.id, a.short_name, max(i.committed_at) as reported_at
    from authority a left join month_import i on i.authority_id = a.id and i.state = 'committed'
      and i.month = ${date(periodOf(month).from)}
    where a.kind = 'stadsdelsnamnd' group by a.id, a.short_name order by a.short_name`)
  const rows = await listCountingRows(tx, month, null)
  return reports.map(({ short_name, reported_at }) => ({
    stadsdel: short_name,
    reportedAt: reported_at,
    rows: rows.flatMap(({ row }) => (row.stadsdel === short_name ? [row] : [])),
  }))
}

export async function receive(visit: Visit): Promise<Reply> {
  const { tx, actor, say } = visit
  const file = visit.file('fil')
  if (file === null || file.size === 0) {
    return overview(visit, { values: {}, errors: { fil: say(texts.chooseFile) } })
  }
  const bytes = Buffer.from(await file.arrayBuffer())
  const { id, alreadyIn } = await receiveFile(tx, actor, file.name, bytes)
  visit.note({ import: id })
  if (alreadyIn) return redirect(`/manadsfiler/${id}?klart=redan-inlast`)
  await visit.services.enqueue(tx, 'read-month-file', { importId: id })
  return redirect(`/manadsfiler/${id}`)
}

export async function showDelivery(visit: Visit): Promise<Reply> {
  const delivery = await findDelivery(visit.tx, visit.params.importId ?? '')
  if (delivery === null) return absent
  const comparison = delivery.state === 'ready' ? await compareWithLast(visit.tx, delivery) : null
  return visit.page(
    { title: visit.say(texts.file) },
    <DeliveryPage delivery={delivery} comparison={comparison} address={visit.path} />,
  )
}

/** The progress bar alone; when the reading is done it leads to the whole page. */
export async function showProgress(visit: Visit): Promise<Reply> {
  const delivery = await findDelivery(visit.tx, visit.params.importId ?? '')
  if (delivery === null) return absent
  const isReading = delivery.state === 'waiting' || delivery.state === 'reading'
  const leadTo = isReading ? undefined : `/manadsfiler/${delivery.id}`
  return visit.fragment(<DeliveryProgress delivery={delivery} />, leadTo)
}

export async function commit(visit: Visit): Promise<Reply> {
  const delivery = await findDelivery(visit.tx, visit.params.importId ?? '')
  if (delivery === null) return absent
  const done = await commitDelivery(visit.tx, visit.actor, delivery)
  visit.note({ import: delivery.id, rows: delivery.rowsCount ?? 0 })
  if (!done) return redirect(`/manadsfiler/${delivery.id}`)
  return redirect(`/manadsfiler?manad=${delivery.month}&klart=inlast`)
}

export async function discard(visit: Visit): Promise<Reply> {
  const delivery = await findDelivery(visit.tx, visit.params.importId ?? '')
  if (delivery === null) return absent
  await discardDelivery(visit.tx, delivery.id)
  return redirect('/manadsfiler?klart=kastad')
}

export async function sendTemplate(visit: Visit): Promise<Reply> {
  return download({
    name: templateFileName(),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeTemplate(visit.language),
  })
}
