import { sql } from 'kysely'
import type { SystemActor } from '../../../access/actor.ts'
import type { AsActor, Tx } from '../../../access/as-actor.ts'
import type { Day } from '../../../shared/day.ts'
import type { FileKind } from '../domain/columns.ts'
import type { RegisterImport } from '../imports.ts'

/** One import at work: its actor, which sees its own authority's children, and how it tells how far it is. */
export type Running = {
  readonly asActor: AsActor
  readonly actor: SystemActor
  readonly importId: string
  readonly authorityId: string
  /** The day the extract was taken, where somebody has said it. */
  readonly extractedOn: Day | null
}

export type Stage = RegisterImport['state']

/** Files are read by so many rows, and children written by so many, at a time. */
export const ROWS_AT_A_TIME = 2000
export const CHILDREN_AT_A_TIME = 500

/**
 * Tells how far the import has come, in a transaction of its own: a file is written in one, and
 * nobody would see the bar move until that one is done.
 */
export async function tellProgress(
  { asActor, actor, importId }: Running,
  { stage, done, total }: { stage: Stage; done: number; total: number },
): Promise<void> {
  await asActor(actor, (tx) =>
    tx.rows(sql`update register_import set state = ${stage}, done_count = ${done}, total_count = ${total}
      where id = ${importId} and state <> 'done'`),
  )
}

type StagedFile = { readonly id: string; readonly kind: FileKind }

export function filesIn(tx: Tx, state: 'waiting' | 'read' | 'ready') {
  return tx.rows(sql<StagedFile>`
    select id, kind from register_file where state = ${state}
    order by array_position(array['persons', 'guardians', 'assignments', 'placements', 'decisions', 'enrolments'], kind)`)
}

/**
 * The files in that state, held until the transaction ends: should the same import be run twice at once,
 * the second waits here, and then finds that the step has been taken.
 */
export function holdFiles(tx: Tx, state: 'waiting' | 'read' | 'ready', id?: string) {
  return tx.rows(sql<StagedFile>`select id, kind from register_file
    where state = ${state} and ${id === undefined ? sql`true` : sql`id = ${id}`} order by id for update`)
}
