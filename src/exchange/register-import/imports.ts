import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../../access/actor.ts'
import type { Tx } from '../../access/as-actor.ts'
import { uuids } from '../../platform/database/sql-values.ts'
import type { Day } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { isUuid } from '../../shared/uuid.ts'
import type { FileKind } from './domain/columns.ts'
import type { Mapping } from './domain/mapping.ts'
import type { RowProblem } from './domain/reading/row-problem.ts'

/** An extract on its way in: how far it has come and what came of it. */
export type RegisterImport = {
  readonly id: string
  readonly system: string
  readonly state: 'waiting' | 'reading' | 'checking' | 'writing' | 'evaluating' | 'done'
  readonly doneCount: number
  readonly totalCount: number
  readonly outcome: ImportOutcome
  readonly deliveredAt: Date
  /** The day the extract was taken, where somebody has said it. */
  readonly extractedOn: Day | null
  readonly deliveredBy: string | null
  readonly files: readonly RegisterFile[]
}

export type ImportOutcome = {
  /** It was ended by a defect of ours; what had been written stays, the rest was not begun. */
  readonly crashed?: true
  /** Numbers of the rules of data quality that the extract had no columns for. */
  readonly notChecked?: readonly number[]
}

export type RegisterFile = {
  readonly id: string
  readonly kind: FileKind
  readonly fileName: string
  readonly state: 'waiting' | 'read' | 'ready' | 'refused' | 'written'
  readonly rowsCount: number | null
  readonly outcome: FileOutcome
}

export type FileOutcome = {
  readonly refusal?: Text
  readonly problems?: readonly RowProblem[]
  readonly problemCount?: number
  readonly warnings?: readonly RowProblem[]
  readonly warningCount?: number
  /** Counts of what was written; nothing of whom. */
  readonly written?: Written
}

export type Written = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly differences: number
}

type ImportRow = {
  id: string
  system: string
  state: RegisterImport['state']
  done_count: number
  total_count: number
  outcome: ImportOutcome
  delivered_at: Date
  extracted_on: Day | null
  delivered_by_name: string | null
}

type FileRow = {
  id: string
  import_id: string
  kind: FileKind
  file_name: string
  state: RegisterFile['state']
  rows_count: number | null
  outcome: FileOutcome
}

export async function listImports(tx: Tx): Promise<RegisterImport[]> {
  const rows = await tx.rows(sql<ImportRow>`${importQuery} order by i.delivered_at desc limit 25`)
  return withFiles(tx, rows)
}

export async function findImport(tx: Tx, id: string): Promise<RegisterImport | null> {
  if (!isUuid(id)) return null
  const rows = await tx.rows(sql<ImportRow>`${importQuery} where i.id = ${id}`)
  return (await withFiles(tx, rows))[0] ?? null
}

const importQuery = sql`select i.id, i.mapping->>'system' as system, i.state, i.done_count, i.total_count, i.outcome,
    i.delivered_at, (i.mapping->>'extracted')::date as extracted_on, s.name as delivered_by_name
  from register_import i left join staff s on s.id = i.delivered_by`

/** The files of some imports, in the order they are taken in. */
export function filesOfImports(tx: Runs, ids: readonly string[]): Promise<FileRow[]> {
  return tx.rows(sql<FileRow>`
    select id, import_id, kind, file_name, state, rows_count, outcome from register_file
    where import_id = any(${uuids(ids)}) order by array_position(array['persons', 'guardians', 'assignments',
      'placements', 'decisions', 'enrolments'], kind)`)
}

async function withFiles(tx: Tx, rows: readonly ImportRow[]): Promise<RegisterImport[]> {
  const files = await filesOfImports(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    system: row.system,
    state: row.state,
    doneCount: row.done_count,
    totalCount: row.total_count,
    outcome: row.outcome,
    deliveredAt: row.delivered_at,
    extractedOn: row.extracted_on,
    deliveredBy: row.delivered_by_name,
    files: files
      .filter(({ import_id }) => import_id === row.id)
      .map((file) => ({
        id: file.id,
        kind: file.kind,
        fileName: file.file_name,
        state: file.state,
        rowsCount: file.rows_count,
        outcome: file.outcome,
      })),
  }))
}

export type Delivered = { readonly kind: FileKind; readonly name: string; readonly bytes: Buffer }

/** Keeps the files until the job reads them. */
export async function deliverImport(
  tx: Tx,
  actor: Actor,
  { mapping, files }: { mapping: Mapping; files: readonly Delivered[] },
): Promise<string> {
  const id = uuidv7()
  await tx.rows(sql`insert into register_import (id, authority_id, delivered_by, mapping)
    values (${id}, ${actor.authorityId}, ${actor.staffId}, ${JSON.stringify(mapping)})`)
  await insertFiles(tx, id, files)
  return id
}

/** Whatever runs a query: a visit's transaction, or the owner's at the command line. */
type Runs = Pick<Tx, 'rows'>

export async function insertFiles(
  tx: Runs,
  importId: string,
  files: readonly Delivered[],
): Promise<void> {
  for (const { kind, name, bytes } of files) {
    const hash = createHash('sha256').update(bytes).digest()
    await tx.rows(sql`insert into register_file (id, import_id, kind, file_name, content, content_sha256)
      values (${uuidv7()}, ${importId}, ${kind}, ${withoutNumbers(name).slice(0, 200)}, ${bytes}, ${hash})`)
  }
}

/** A file may have been named after a child: an identity number in its name is not kept. */
function withoutNumbers(fileName: string): string {
  return fileName.replace(/\d{6,8}[-+ ]?\d{4}/g, '…')
}
