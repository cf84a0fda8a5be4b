import { sql } from 'kysely'
import { z } from 'zod'
import { localRules } from '../../access/actor.ts'
import type { AsActor, Tx } from '../../access/as-actor.ts'
import { writeLogRows } from '../../audit/write-log.ts'
import type { Day } from '../../shared/day.ts'
import { kindsReadBy } from '../kinds-read.ts'
import { readFacts } from '../read-facts.ts'
import type { Engine } from '../reevaluate.ts'
import { type Effect, effectOn, noEffect, sumOf, type Trial } from './effect.ts'
import { type LocalRow, localColumns, localVersion, readConfirmed } from './read-local.ts'
import { trialOf } from './trial.ts'

const payload = z.object({ id: z.uuid() })

/** Children that are read and tried in one transaction. */
const batch = 500

type Working = { readonly asActor: AsActor; readonly engine: Engine }

/**
 * Counts what a local version would do to everybody's duties, outside any request: the real
 * evaluation, twice a child, and nothing written but numbers by unit. A run that was killed is begun
 * anew; one that is done is not done again.
 */
export async function previewLocalRule(work: Working, given: unknown): Promise<void> {
  const { id } = payload.parse(given)
  try {
    await count(work, id)
  } catch (defect) {
    // Whoever waits is told at once; the defect itself is the operator's.
    await work.asActor(localRules, (tx) => tell(tx, id, sql`state = 'failed'`))
    throw defect
  }
}

async function count({ asActor, engine }: Working, id: string): Promise<void> {
  const trial = await asActor(localRules, (tx) => begin(tx, engine, id))
  if (trial === null) return
  const byUnit = new Map<string, Effect>()
  let last = '00000000-0000-0000-0000-000000000000'
  for (let more = true; more; ) {
    more = await asActor(localRules, async (tx) => {
      const children = await tx.rows(sql<Child>`
        select c.id, c.unit_id, c.born, a.in_use_since
        from child c join authority a on a.id = c.authority_id
        where c.id > ${last} order by c.id limit ${batch}`)
      await addEffects(tx, { engine, trial, children, byUnit })
      await tell(tx, id, sql`done_count = done_count + ${children.length}`)
      last = children.at(-1)?.id ?? last
      return children.length === batch
    })
  }
  await asActor(localRules, async (tx) => {
    const rows = [...byUnit].map(([unit, effect]) => ({
      preview_id: id,
      unit_id: unit,
      ...inColumns(effect),
    }))
    await tx.rows(sql`delete from local_rule_effect where preview_id = ${id}`)
    await tx.rows(sql`insert into local_rule_effect
      select * from jsonb_populate_recordset(null::local_rule_effect, ${JSON.stringify(rows)}::jsonb)`)
    await tell(tx, id, sql`state = 'done'`)
  })
}

type Child = {
  readonly id: string
  readonly unit_id: string
  readonly born: Day
  readonly in_use_since: Day | null
}

async function begin(tx: Tx, engine: Engine, id: string): Promise<Trial | null> {
  const row = await tx.first(sql<LocalRow>`select ${localColumns} from local_rule_version v
    where v.id = (select version_id from local_rule_preview where id = ${id} and state in ('waiting', 'counting'))`)
  if (row === null) return null
  await tell(
    tx,
    id,
    sql`state = 'counting', done_count = 0, total_count = (select count(*) from child)`,
  )
  return trialOf({
    builtIn: engine.catalogue.builtIn,
    confirmed: await readConfirmed(tx),
    version: localVersion(row),
    parts: engine.goalParts,
    today: tx.today,
  })
}

async function addEffects(
  tx: Tx,
  on: {
    engine: Engine
    trial: Trial
    children: readonly Child[]
    byUnit: Map<string, Effect>
  },
): Promise<void> {
  const { engine, trial, children, byUnit } = on
  const wanted = kindsReadBy([trial.before, trial.after, trial.yearAgo])
  const kinds = engine.ruleKinds.filter(({ kind }) => wanted.has(kind))
  const childIds = children.map(({ id }) => id)
  const calendar = await engine.readCalendar(tx)
  const facts = Map.groupBy(await readFacts(tx, { kinds, childIds }), ({ childId }) => childId)
  for (const { id, unit_id, born, in_use_since: inUseSince } of children) {
    const subject = { kind: 'child' as const, id, born }
    const effect = effectOn({ facts: facts.get(id) ?? [], subject, calendar, inUseSince }, trial)
    byUnit.set(unit_id, sumOf(byUnit.get(unit_id) ?? noEffect, effect))
  }
  // A row per unit, so that who reviews one unit's log reads of no other's children.
  await writeLogRows(
    tx,
    [...Map.groupBy(children, (child) => child.unit_id).values()].map((ofUnit) => ({
      event: 'local-rule-tried',
      outcome: 'done',
      childIds: ofUnit.map(({ id }) => id),
    })),
  )
}

function inColumns({ open, moved, atOnce, added, past }: Effect) {
  return {
    open_count: open,
    moved_count: moved,
    at_once_count: atOnce,
    added_count: added,
    past_count: past,
  }
}

async function tell(tx: Tx, id: string, what: ReturnType<typeof sql>): Promise<void> {
  await tx.rows(sql`update local_rule_preview set ${what} where id = ${id} and state <> 'done'`)
}
