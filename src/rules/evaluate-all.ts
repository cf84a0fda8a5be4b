import { sql } from 'kysely'
import { nightlyEvaluation } from '../access/actor.ts'
import type { AsActor } from '../access/as-actor.ts'
import { writeLogRows } from '../audit/write-log.ts'
import { date } from '../platform/database/sql-values.ts'
import { type Engine, reevaluateAsEngine } from './reevaluate.ts'

const batch = 200

/**
 * Evaluates every child for today: a new law and new rule versions reach the duties by it. Batch by
 * batch, each its own transaction with its mark of how far it came, so that a run that was killed
 * goes on where it stopped and a run that is done is not done again.
 */
export async function evaluateAll(engine: Engine, asActor: AsActor): Promise<void> {
  let more = true
  while (more) {
    more = await asActor(nightlyEvaluation, async (tx) => {
      const today = date(tx.today)
      await tx.rows(sql`insert into evaluation_run (day) values (${today}) on conflict do nothing`)
      const run = await tx.first(sql<{ last_child: string | null }>`
        select last_child from evaluation_run where day = ${today} and finished_at is null
        for update`)
      if (run === null) return false
      const children = await tx.rows(sql<{
        id: string
        unit_id: string
      }>`select id, unit_id from child
        where ${run.last_child}::uuid is null or id > ${run.last_child}::uuid
        order by id limit ${batch}`)
      const last = children.at(-1)
      if (last === undefined) {
        await tx.rows(sql`update evaluation_run set finished_at = now() where day = ${today}`)
        return false
      }
      const ids = children.map(({ id }) => id)
      const changed = await reevaluateAsEngine(engine, tx, ids)
      await tx.rows(sql`update evaluation_run set last_child = ${last.id},
        children_count = children_count + ${ids.length}, changed_count = changed_count + ${changed}
        where day = ${today}`)
      // A row per unit, so that who reviews one unit's log reads of no other's children.
      const byUnit = [...Map.groupBy(children, (child) => child.unit_id).values()]
      await writeLogRows(
        tx,
        byUnit.map((ofUnit) => ({
          event: 'duties-evaluated',
          outcome: 'done',
          childIds: ofUnit.map(({ id }) => id),
        })),
      )
      return true
    })
  }
}
