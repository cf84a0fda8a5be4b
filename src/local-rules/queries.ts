import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { LocalVersion } from '../rules/local/local-version.ts'
import { type LocalRow, localColumns, localVersion } from '../rules/local/read-local.ts'
import type { Day } from '../shared/day.ts'
import { isUuid } from '../shared/uuid.ts'

/** A local version with who wrote it, why, and what became of it. */
export type HeldVersion = {
  readonly version: LocalVersion
  readonly reason: string
  readonly writtenBy: string
  readonly writer: string | null
  readonly writtenAt: Date
  readonly events: readonly HeldEvent[]
}

export type HeldEvent = {
  readonly event: 'sent' | 'confirmed' | 'rejected' | 'withdrawn'
  readonly who: string | null
  readonly at: Date
  readonly reason: string | null
}

export type Preview = {
  readonly id: string
  readonly day: Day
  readonly state: 'waiting' | 'counting' | 'done' | 'failed'
  readonly done: number
  readonly total: number
}

/** Counts of one unit; null is one to three, or leaves one to three of a whole that is told. So with the sum. */
export type UnitEffect = {
  readonly authority: string | null
  readonly unit: string | null
  readonly counts: Readonly<Record<Measure, number | null>>
}

export const measures = ['open', 'moved', 'at-once', 'added', 'past'] as const
export type Measure = (typeof measures)[number]

/** Whether the actor is at the nämnd that governs the municipality's own limits and goals. */
export async function mayGovern(tx: Tx): Promise<boolean> {
  const row = await tx.first(sql<{ governs: boolean }>`select governs_rules() as governs`)
  return row?.governs === true && tx.actor.role === 'administrator'
}

/** Who governs, by name, for whoever may not. */
export async function governingNames(tx: Tx): Promise<string> {
  const rows = await tx.rows(
    sql<{ name: string }>`select name from authority where kind = 'socialnamnd' order by name`,
  )
  return rows.map(({ name }) => name).join(', ')
}

/** All that the actor may see, the newest first. */
export async function listVersions(tx: Tx): Promise<HeldVersion[]> {
  return withEvents(
    tx,
    await tx.rows(sql<VersionRow>`${versionQuery} order by v.valid_from desc, v.written_at desc`),
  )
}

export async function findVersion(tx: Tx, id: string | undefined): Promise<HeldVersion | null> {
  if (!isUuid(id)) return null
  const rows = await tx.rows(sql<VersionRow>`${versionQuery} where v.id = ${id}`)
  return (await withEvents(tx, rows))[0] ?? null
}

type VersionRow = LocalRow & {
  reason: string
  written_by: string
  writer: string | null
  written_at: Date
}

const versionQuery = sql`select ${localColumns}, v.reason, v.written_by, s.name as writer, v.written_at
  from local_rule_version v left join staff s on s.id = v.written_by`

async function withEvents(tx: Tx, rows: readonly VersionRow[]): Promise<HeldVersion[]> {
  const events = await tx.rows(sql<HeldEvent & { version_id: string }>`
    select e.version_id, e.event, s.name as who, e.at, e.reason
    from local_rule_event e left join staff s on s.id = e.staff_id order by e.at`)
  return rows.map((row) => ({
    version: localVersion(row),
    reason: row.reason,
    writtenBy: row.written_by,
    writer: row.writer,
    writtenAt: row.written_at,
    events: events.filter(({ version_id }) => version_id === row.id),
  }))
}

/** The latest count of what a version would do. */
export async function findPreview(tx: Tx, versionId: string): Promise<Preview | null> {
  return tx.first(sql<Preview>`
    select id, day, state, done_count as done, total_count as total from local_rule_preview
    where version_id = ${versionId} order by asked_at desc, id desc limit 1`)
}

export async function readEffects(tx: Tx, previewId: string): Promise<UnitEffect[]> {
  const rows = await tx.rows(sql<{
    authority: string | null
    unit: string | null
    measure: Measure
    count: number | null
  }>`select authority, unit, measure, count from local_rule_effects(${previewId})
    order by authority nulls last, unit nulls last`)
  const byUnit = Map.groupBy(rows, ({ authority, unit }) => `${authority} ${unit}`)
  return [...byUnit.values()].map((of) => ({
    authority: of[0]?.authority ?? null,
    unit: of[0]?.unit ?? null,
    counts: Object.fromEntries(of.map(({ measure, count }) => [measure, count])) as Record<
      Measure,
      number | null
    >,
  }))
}

/** How far a confirmed version has come to the duties; null when the job has not begun. */
export async function findRun(
  tx: Tx,
  versionId: string,
): Promise<{ done: number; total: number; finished: boolean } | null> {
  return tx.first(sql`select done_count as done, total_count as total, finished_at is not null as finished
    from local_rule_run where version_id = ${versionId}`)
}
