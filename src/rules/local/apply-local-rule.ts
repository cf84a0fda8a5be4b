import { sql } from 'kysely'
import { z } from 'zod'
import { localRules } from '../../access/actor.ts'
import type { AsActor, Tx } from '../../access/as-actor.ts'
import { writeLogRows } from '../../audit/write-log.ts'
import { type Engine, reevaluateOneRule } from '../reevaluate.ts'
import type { Rule } from '../rule.ts'

const payload = z.object({ id: z.uuid() })

const batch = 500

/**
 * Brings a confirmed version to the duties of those whom its rule concerns: every child with a fact
 * that may call for the act, and of them the duties of this rule alone. Batch by batch, each its own transaction with its mark of how far it
 * came, so that a run that was killed goes on where it stopped. A version that begins later only
 * tells what is coming; the night of its first day evaluates everybody.
 */
export async function applyLocalRule(
  { asActor, engine }: { asActor: AsActor; engine: Engine },
  given: unknown,
): Promise<void> {
  const { id } = payload.parse(given)
  for (let more = true; more; ) more = await asActor(localRules, (tx) => applyBatch(tx, engine, id))
}

async function applyBatch(tx: Tx, engine: Engine, id: string): Promise<boolean> {
  const rule = await ruleOf(tx, engine, id)
  if (rule === null) return false
  const kinds = rule.versions.flatMap(({ trigger }) => trigger.kinds)
  await tx.rows(sql`insert into local_rule_run (version_id, total_count)
    select ${id}::uuid, (${countConcerned(kinds)})
    where not exists (select from local_rule_run where version_id = ${id}) on conflict do nothing`)
  const run = await tx.first(sql<{
    last_child: string | null
  }>`select last_child from local_rule_run
    where version_id = ${id} and finished_at is null for update`)
  if (run === null) return false
  const children = await tx.rows(sql<{ id: string; unit_id: string }>`
    select c.id, c.unit_id from child c
    where (${run.last_child}::uuid is null or c.id > ${run.last_child}::uuid) and ${isConcerned(kinds)}
    order by c.id limit ${batch}`)
  const last = children.at(-1)
  if (last === undefined) {
    await tx.rows(
      sql`update local_rule_run set finished_at = clock_timestamp() where version_id = ${id}`,
    )
    return false
  }
  const ids = children.map((child) => child.id)
  const changed = await reevaluateOneRule(engine, tx, { childIds: ids, rule })
  await tx.rows(sql`update local_rule_run set last_child = ${last.id}, done_count = done_count + ${ids.length},
    changed_count = changed_count + ${changed} where version_id = ${id}`)
  await writeLogRows(
    tx,
    [...Map.groupBy(children, (child) => child.unit_id).values()].map((ofUnit) => ({
      event: 'duties-evaluated',
      outcome: 'done',
      childIds: ofUnit.map((child) => child.id),
    })),
  )
  return true
}

async function ruleOf(tx: Tx, engine: Engine, id: string): Promise<Rule | null> {
  const row = await tx.first(
    sql<{ rule_id: string }>`select rule_id from local_rule_version where id = ${id}`,
  )
  const rules = await engine.catalogue.at(tx)
  return rules.find((rule) => rule.id === row?.rule_id) ?? null
}

function isConcerned(kinds: readonly string[]) {
  return sql`exists (select from fact f where f.child_id = c.id and f.kind = any(${kinds as string[]}::text[]))`
}

function countConcerned(kinds: readonly string[]) {
  return sql`select count(*) from child c where ${isConcerned(kinds)}`
}
