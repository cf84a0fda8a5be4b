import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../../access/actor.ts'
import type { Tx } from '../../access/as-actor.ts'
import { date } from '../../platform/database/sql-values.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { isUuid } from '../../shared/uuid.ts'
import { compareMonths, type MonthComparison } from './domain/compare-months.ts'
import { type Month, monthOf, periodOf } from './domain/month.ts'
import type { MonthRow } from './domain/month-row.ts'
import type { RowProblem } from './domain/reading/problems.ts'

/** A month's file on its way in: what it is, how far it has come, and what was found in it. */
export type Delivery = {
  readonly id: string
  readonly fileName: string
  readonly state: 'waiting' | 'reading' | 'refused' | 'ready' | 'committed' | 'discarded'
  readonly progress: number
  readonly authorityId: string | null
  readonly stadsdel: string | null
  readonly month: Month | null
  readonly rowsCount: number | null
  readonly outcome: DeliveryOutcome
  readonly rows: readonly MonthRow[] | null
  readonly deliveredAt: Date
  readonly deliveredBy: string | null
}

export type DeliveryOutcome = {
  /** The whole file was refused: one sentence. */
  readonly refusal?: Text
  readonly problems?: readonly RowProblem[]
  readonly problemCount?: number
  readonly warnings?: readonly RowProblem[]
  readonly warningCount?: number
}

type DeliveryRow = {
  id: string
  file_name: string
  state: Delivery['state']
  progress: number
  authority_id: string | null
  short_name: string | null
  month: Day | null
  rows_count: number | null
  outcome: DeliveryOutcome
  parsed: MonthRow[] | null
  delivered_at: Date
  delivered_by_name: string | null
}

const deliveryColumns = sql`i.id, i.file_name, i.state, i.progress, i.authority_id, a.short_name,
  i.month, i.rows_count, i.outcome, i.delivered_at, s.name as delivered_by_name`

const deliverySources = sql`month_import i left join authority a on a.id = i.authority_id
  left join staff s on s.id = i.delivered_by`

function delivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    progress: row.progress,
    authorityId: row.authority_id,
    stadsdel: row.short_name,
    month: row.month === null ? null : monthOf(row.month),
    rowsCount: row.rows_count,
    outcome: row.outcome,
    rows: row.parsed,
    deliveredAt: row.delivered_at,
    deliveredBy: row.delivered_by_name,
  }
}

export async function findDelivery(tx: Tx, id: string): Promise<Delivery | null> {
  if (!isUuid(id)) return null
  const row = await tx.first(
    sql<DeliveryRow>`select ${deliveryColumns}, i.parsed from ${deliverySources} where i.id = ${id}`,
  )
  return row === null ? null : delivery(row)
}

export async function listDeliveries(tx: Tx): Promise<Delivery[]> {
  const rows = await tx.rows(sql<DeliveryRow>`
    select ${deliveryColumns}, null as parsed from ${deliverySources}
    order by i.delivered_at desc limit 25`)
  return rows.map(delivery)
}

/** A file may have been named after a child: an identity number in its name is not kept. */
function withoutNumbers(fileName: string): string {
  return fileName.replace(/\d{6,8}[-+ ]?\d{4}/g, '…')
}

/** Keeps the bytes until they are read. The same bytes as a file that counts now: its id instead. */
export async function receiveFile(
  tx: Tx,
  actor: Actor,
  fileName: string,
  bytes: Buffer,
): Promise<{ id: string; alreadyIn: boolean }> {
  const hash = createHash('sha256').update(bytes).digest()
  const same = await tx.first(sql<{ id: string }>`
    select i.id from month_import i where i.content_sha256 = ${hash} and i.state = 'committed'
      and not exists (select from month_import later where later.state = 'committed'
        and later.authority_id = i.authority_id and later.month = i.month
        and later.committed_at > i.committed_at)`)
  if (same !== null) return { id: same.id, alreadyIn: true }
  const id = uuidv7()
  await tx.rows(sql`insert into month_import (id, file_name, content, content_sha256, delivered_by, state)
    values (${id}, ${withoutNumbers(fileName).slice(0, 200)}, ${bytes}, ${hash}, ${actor.staffId}, 'waiting')`)
  return { id, alreadyIn: false }
}

type ReportedRow = {
  id: string
  short_name: string
  month: Day
  pseudonym: string
  placement_from: Day
  birth_year: number
  sex: MonthRow['sex']
  school_form: MonthRow['schoolForm']
  grade: number | null
  form: MonthRow['placementForm']
  changes_school: boolean
  municipality: string | null
  sams_sent_on: Day | null
  school_start_on: Day | null
  delay_reason: MonthRow['delayReason']
  delay_note: string | null
  has_school_plan: boolean
}

export type CountingRow = { readonly id: string; readonly row: MonthRow }

/** The reported rows that count, of one month or of one stadsdel's month. */
export async function listCountingRows(
  tx: Tx,
  month: Month,
  authorityId: string | null,
): Promise<CountingRow[]> {
  const rows = await tx.rows(sql<ReportedRow>`
    select r.*, a.short_name from reported_row r join authority a on a.id = r.authority_id
    where r.replaced_at is null and r.month = ${date(periodOf(month).from)}
      and ${authorityId === null ? sql`true` : sql`r.authority_id = ${authorityId}`}
    order by r.placement_from, r.pseudonym`)
  return rows.map((row) => ({ id: row.id, row: reportedMonthRow(row) }))
}

function reportedMonthRow(row: ReportedRow): MonthRow {
  return {
    stadsdel: row.short_name,
    month: monthOf(row.month),
    pseudonym: row.pseudonym,
    birthYear: row.birth_year,
    sex: row.sex,
    schoolForm: row.school_form,
    grade: row.grade,
    placementForm: row.form,
    placedOn: row.placement_from,
    changesSchool: row.changes_school,
    municipality: row.municipality,
    samsSentOn: row.sams_sent_on,
    schoolStartOn: row.school_start_on,
    delayReason: row.delay_reason,
    delayNote: row.delay_note,
    hasSchoolPlan: row.has_school_plan,
  }
}

/** What the delivery would change among the rows that count now. */
export async function compareWithLast(
  tx: Tx,
  delivery: Delivery,
): Promise<{ comparison: MonthComparison; held: readonly CountingRow[]; isFirst: boolean }> {
  if (delivery.month === null || delivery.authorityId === null) {
    throw new Error('A delivery without stadsdel or month cannot be compared')
  }
  const held = await listCountingRows(tx, delivery.month, delivery.authorityId)
  const before = await tx.first(sql`select 1 from month_import where state = 'committed'
    and authority_id = ${delivery.authorityId} and month = ${date(periodOf(delivery.month).from)}`)
  const comparison = compareMonths(
    held.map(({ row }) => row),
    delivery.rows ?? [],
  )
  return { comparison, held, isFirst: before === null }
}

/**
 * Makes the delivery's rows count, all or nothing: those that say the same stay untouched, so the
 * same content twice changes nothing. False when it is no longer waiting for that.
 */
export async function commitDelivery(tx: Tx, actor: Actor, delivery: Delivery): Promise<boolean> {
  const taken = await tx.rows(sql`update month_import set state = 'committed', committed_at = now(),
      committed_by = ${actor.staffId}, parsed = null
    where id = ${delivery.id} and state = 'ready' returning 1`)
  if (taken.length === 0) return false
  // One stadsdel's month at a time, so that two commits cannot interleave.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(
    ${`month:${delivery.authorityId}:${delivery.month}`}, 0))`)
  const { comparison, held } = await compareWithLast(tx, delivery)
  const gone = new Set([...comparison.removed, ...comparison.changed.map(({ before }) => before)])
  const goneIds = held.filter(({ row }) => gone.has(row)).map(({ id }) => id)
  await tx.rows(sql`update reported_row set replaced_at = now() where id = any(${goneIds}::uuid[])`)
  const fresh = [...comparison.added, ...comparison.changed.map(({ after }) => after)]
  // As one value a statement: with a parameter for each cell, making the statement takes longer than the writing.
  for (let from = 0; from < fresh.length; from += 5000) {
    const some = fresh.slice(from, from + 5000).map((row) => columnsOf(row, delivery))
    await tx.rows(sql`insert into reported_row (id, import_id, authority_id, month, pseudonym,
        placement_from, birth_year, sex, school_form, grade, form, changes_school, municipality,
        sams_sent_on, school_start_on, delay_reason, delay_note, has_school_plan)
      select id, import_id, authority_id, month, pseudonym, placement_from, birth_year, sex, school_form, grade, form,
        changes_school, municipality, sams_sent_on, school_start_on, delay_reason, delay_note, has_school_plan
      from jsonb_populate_recordset(null::reported_row, ${JSON.stringify(some)}::jsonb)`)
  }
  return true
}

function columnsOf(row: MonthRow, delivery: Delivery): Readonly<Record<string, unknown>> {
  const day = (held: Day | null) => (held === null ? null : isoDay(held))
  return {
    id: uuidv7(),
    import_id: delivery.id,
    authority_id: delivery.authorityId,
    month: isoDay(periodOf(row.month).from),
    pseudonym: row.pseudonym,
    placement_from: isoDay(row.placedOn),
    birth_year: row.birthYear,
    sex: row.sex,
    school_form: row.schoolForm,
    grade: row.grade,
    form: row.placementForm,
    changes_school: row.changesSchool,
    municipality: row.municipality,
    sams_sent_on: day(row.samsSentOn),
    school_start_on: day(row.schoolStartOn),
    delay_reason: row.delayReason,
    delay_note: row.delayNote,
    has_school_plan: row.hasSchoolPlan,
  }
}

export async function discardDelivery(tx: Tx, id: string): Promise<void> {
  await tx.rows(sql`update month_import set state = 'discarded', content = null, parsed = null
    where id = ${id} and state in ('ready', 'refused')`)
}
