import { sql } from 'kysely'
import type { Tx } from '../../../access/as-actor.ts'
import { writeLog } from '../../../audit/write-log.ts'
import { uuids } from '../../../platform/database/sql-values.ts'
import type { FileKind } from '../domain/columns.ts'
import type { Mapping } from '../domain/mapping.ts'
import type { ImportRow } from '../domain/reading/read-file.ts'
import type { Written } from '../imports.ts'
import { stagedRows } from './check-files.ts'
import { filesIn, holdFiles, type Running, tellProgress } from './running.ts'
import { writeAssignments } from './write-assignments.ts'
import { writeFacts } from './write-facts.ts'
import { OpenedMeanwhile, writePersons } from './write-persons.ts'

/**
 * Writes the files that nothing is wrong with, persons first, each in one transaction: a run that is
 * killed in the middle of a file leaves nothing of it, and takes it from its beginning.
 */
export async function writeFiles(running: Running, mapping: Mapping): Promise<void> {
  const files = await running.asActor(running.actor, (tx) => filesIn(tx, 'ready'))
  for (const { id, kind } of files) await writeInTurn(running, mapping, { id, kind })
}

/** As often as somebody may register one of the persons in the seconds that the file takes. */
const TURNS = 5

async function writeInTurn(running: Running, mapping: Mapping, file: File): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await writeFile(running, mapping, file)
    } catch (reason) {
      if (!(reason instanceof OpenedMeanwhile) || turn === TURNS) throw reason
    }
  }
}

type File = { readonly id: string; readonly kind: FileKind }

async function writeFile(running: Running, mapping: Mapping, { id, kind }: File): Promise<void> {
  await running.asActor(running.actor, async (tx) => {
    if ((await holdFiles(tx, 'ready', id)).length === 0) return
    const rows = await stagedRows(tx, id)
    const progress = (done: number) =>
      tellProgress(running, { stage: 'writing', done, total: rows.length })
    await progress(0)
    const written = await writeRows(tx, kind, rows, { running, mapping, progress })
    await tx.rows(sql`update register_file set state = 'written',
      outcome = outcome || ${JSON.stringify({ written })}::jsonb where id = ${id}`)
    await logByUnit(tx, { import: running.importId, file: kind })
  })
}

type AtWork = { running: Running; mapping: Mapping; progress: (done: number) => Promise<void> }

function writeRows(
  tx: Tx,
  kind: FileKind,
  rows: readonly ImportRow[],
  work: AtWork,
): Promise<Written> {
  if (kind === 'persons') return writePersons(tx, rows, work)
  if (kind === 'assignments') return writeAssignments(tx, rows, work.running)
  return writeFacts(tx, kind, rows, work)
}

/** A row per unit, so that who reviews one unit's log reads of no other's children. */
async function logByUnit(tx: Tx, detail: Readonly<Record<string, string>>): Promise<void> {
  const children = await tx.rows(sql<{ id: string; unit_id: string }>`
    select id, unit_id from child where id = any(${uuids([...tx.touched])})`)
  for (const ofUnit of Map.groupBy(children, (child) => child.unit_id).values()) {
    const childIds = ofUnit.map(({ id }) => id)
    await writeLog(tx, { event: 'register-imported', outcome: 'done', childIds, detail })
  }
}
