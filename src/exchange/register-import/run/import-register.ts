import { sql } from 'kysely'
import { z } from 'zod'
import { registerImporter } from '../../../access/actor.ts'
import type { AsActor } from '../../../access/as-actor.ts'
import { writeLog } from '../../../audit/write-log.ts'
import { uuids } from '../../../platform/database/sql-values.ts'
import { checkQuality } from '../../../quality/index.ts'
import { type Engine, reevaluate } from '../../../rules/reevaluate.ts'
import { parseDay } from '../../../shared/day.ts'
import type { Mapping } from '../domain/mapping.ts'
import { checkFiles } from './check-files.ts'
import { readFiles } from './read-files.ts'
import { type Running, tellProgress } from './running.ts'
import { writeFiles } from './write-files.ts'

const payload = z.object({ importId: z.uuid() })

/** Children whose duties are worked out in one transaction: as many as the night's pass takes. */
const EVALUATED_AT_A_TIME = 200

/**
 * Takes in one extract, outside any request: reads, checks, writes and works out duties anew. Each step
 * leaves its mark in the database, so a run that was killed is simply run again, and one that is done
 * does nothing. Should it be run twice at once, each step is taken by one of them.
 */
export async function importRegister(
  { asActor, engine }: { asActor: AsActor; engine: Engine },
  given: unknown,
): Promise<void> {
  const { importId } = payload.parse(given)
  const actor = registerImporter(importId)
  const held = await asActor(actor, (tx) =>
    tx.first(sql<{ authority_id: string; mapping: Mapping; state: string }>`
      select authority_id, mapping, state from register_import where id = ${importId}`),
  )
  if (held === null || held.state === 'done') return
  const { authority_id: authorityId, mapping } = held
  const extractedOn = mapping.extracted === undefined ? null : parseDay(mapping.extracted)
  const running: Running = { asActor, actor, importId, authorityId, extractedOn }
  try {
    await readFiles(running, mapping)
    await checkFiles(running, mapping)
    await writeFiles(running, mapping)
    await evaluateTouched(running, engine)
    await finish(running, {})
    await checkQuality(asActor)
  } catch (defect) {
    // Whoever waits is told at once; the defect itself is the operator's.
    await finish(running, { crashed: true })
    throw defect
  }
}

async function evaluateTouched(running: Running, engine: Engine): Promise<void> {
  const { asActor, actor } = running
  const left = () =>
    asActor(actor, async (tx) => {
      const row = await tx.first(sql<{ count: number }>`
        select count(*)::int as count from register_touched where evaluated_at is null`)
      return row?.count ?? 0
    })
  const total = await left()
  for (let waiting = total; waiting > 0; waiting = await left()) {
    await tellProgress(running, { stage: 'evaluating', done: total - waiting, total })
    await asActor(actor, async (tx) => {
      const touched = await tx.rows(sql<{ child_id: string }>`
        select child_id from register_touched where evaluated_at is null
        order by child_id limit ${EVALUATED_AT_A_TIME} for update`)
      const ids = touched.map(({ child_id }) => child_id)
      await reevaluate(engine, tx, ids)
      await tx.rows(
        sql`update register_touched set evaluated_at = clock_timestamp() where child_id = any(${uuids(ids)})`,
      )
      const children = await tx.rows(sql<{ id: string; unit_id: string }>`
        select id, unit_id from child where id = any(${uuids(ids)})`)
      for (const ofUnit of Map.groupBy(children, (child) => child.unit_id).values()) {
        const childIds = ofUnit.map(({ id }) => id)
        await writeLog(tx, { event: 'duties-evaluated', outcome: 'done', childIds })
      }
    })
  }
}

/** The rows as they were read are emptied: what counts is in the facts. */
async function finish(
  { asActor, actor, importId }: Running,
  outcome: { crashed?: true },
): Promise<void> {
  await asActor(actor, async (tx) => {
    await tx.rows(sql`delete from register_row`)
    await tx.rows(sql`update register_file set content = null`)
    await tx.rows(sql`update register_import set state = 'done', finished_at = clock_timestamp(),
      outcome = outcome || ${JSON.stringify(outcome)}::jsonb where id = ${importId} and state <> 'done'`)
  })
}
