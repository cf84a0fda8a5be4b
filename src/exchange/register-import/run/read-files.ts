import { sql } from 'kysely'
import type { Tx } from '../../../access/as-actor.ts'
import {
  type ReadLimits,
  type Remedies,
  readSpreadsheet,
  type Sheet,
  spreadsheetRefusal,
} from '../../../platform/spreadsheets/index.ts'
import { text } from '../../../shared/text.ts'
import type { FileKind } from '../domain/columns.ts'
import type { Mapping } from '../domain/mapping.ts'
import { ourCodes } from '../domain/our-codes.ts'
import { type FileReading, readImportFile } from '../domain/reading/read-file.ts'
import type { FileOutcome } from '../imports.ts'
import { filesIn, holdFiles, ROWS_AT_A_TIME, type Running, tellProgress } from './running.ts'

const MEGABYTE = 1024 * 1024

/** A register has a hundred thousand rows where a month has tens; the bounds are wider, and still bounds. */
const limits: Partial<ReadLimits> = {
  maxRows: 200_000,
  maxFileBytes: 100 * MEGABYTE,
  maxInflatedBytes: 600 * MEGABYTE,
  maxMemoryBytes: 1200 * MEGABYTE,
  maxMilliseconds: 180_000,
}

/** Who made the extract can make it again; there is no template to copy it into. */
const remedies: Remedies = {
  saveAs: text(
    'Gör om uttaget som csv eller som Excel-arbetsbok (.xlsx).',
    'Make the extract anew as csv or as an Excel workbook (.xlsx).',
  ),
  instead: text('Gör om uttaget som csv.', 'Make the extract anew as csv.'),
  breakLinks: text(
    'Bryt länkarna i Excel (Data > Redigera länkar) eller gör om uttaget som csv.',
    'Break the links in Excel (Data > Edit Links) or make the extract anew as csv.',
  ),
  fewerRows: text(
    'Dela uttaget i flera, så att alla rader om en person kommer i samma.',
    'Divide the extract, so that all rows of a person come in the same part.',
  ),
}

/** How many wrong rows are told one by one; beyond them only the number. */
export const SHOWN = 200

/**
 * Reads each file that waits, in a process of its own, and keeps its rows in our own words. A file is
 * read whole or not at all, so a run that was killed begins it again.
 */
export async function readFiles(running: Running, mapping: Mapping): Promise<void> {
  const files = await running.asActor(running.actor, (tx) => filesIn(tx, 'waiting'))
  for (const [index, { id, kind }] of files.entries()) {
    await tellProgress(running, { stage: 'reading', done: index, total: files.length })
    const content = await contentOf(running, id)
    if (content === null) continue
    const read = await readSpreadsheet(content, {
      limits,
      ...(mapping.files[kind]?.sheet !== undefined && { sheetName: mapping.files[kind].sheet }),
    })
    const outcome: FileReading = read.accepted
      ? readSheet(read.value, kind, mapping)
      : { rows: [], problems: [], refusal: spreadsheetRefusal(read.reason, read.detail, remedies) }
    await keepRows(running, id, outcome)
  }
}

function readSheet(sheet: Sheet, kind: FileKind, mapping: Mapping): FileReading {
  return readImportFile(sheet, { kind, mapping, ours: ourCodes })
}

/** Null when another run of the same import has read it meanwhile. */
async function contentOf({ asActor, actor }: Running, fileId: string): Promise<Buffer | null> {
  const row = await asActor(actor, (tx) =>
    tx.first(
      sql<{ content: Buffer | null }>`select content from register_file where id = ${fileId}`,
    ),
  )
  if (row === null) throw new Error('A file of the import is not there')
  return row.content
}

/** The bytes are emptied as soon as their rows are kept. */
async function keepRows({ asActor, actor }: Running, fileId: string, reading: FileReading) {
  const { rows, problems, refusal } = reading
  await asActor(actor, async (tx) => {
    if ((await holdFiles(tx, 'waiting', fileId)).length === 0) return
    for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
      await insertRows(tx, fileId, rows.slice(from, from + ROWS_AT_A_TIME))
    }
    const outcome: FileOutcome = {
      ...(refusal !== null && { refusal }),
      problems: problems.slice(0, SHOWN),
      problemCount: problems.length,
    }
    await tx.rows(sql`update register_file set content = null, rows_count = ${rows.length},
        state = ${refusal === null ? 'read' : 'refused'}, outcome = ${JSON.stringify(outcome)}
      where id = ${fileId}`)
  })
}

async function insertRows(tx: Tx, fileId: string, rows: FileReading['rows']): Promise<void> {
  const told = rows.map(({ number, values }) => ({ file_id: fileId, row_no: number, data: values }))
  await tx.rows(sql`insert into register_row (file_id, row_no, data)
    select file_id, row_no, data from jsonb_populate_recordset(null::register_row, ${JSON.stringify(told)}::jsonb)`)
}
