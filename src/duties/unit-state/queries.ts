import { sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import { type Colleague, listCaseworkers } from '../../children/index.ts'
import type { Day } from '../../shared/day.ts'
import { loadKindOf, ofActorsChildren, presentPlacement } from '../child-choice.ts'
import {
  dueFrom,
  type Outcome,
  outcomeOf,
  type Standing,
  standingOn,
  twelveMonths,
} from '../duty-choice.ts'
import { type LoadKind, routineWeights, type Weights } from './load.ts'

export type OpenCount = {
  readonly rule_id: string
  readonly caseworker_id: string | null
  readonly standing: Standing | null
  readonly count: number
}

/** The unit's open duties, counted at once by everything the page tells them apart by. */
export function countOpen(tx: Tx): Promise<OpenCount[]> {
  return tx.rows(sql<OpenCount>`
    select d.rule_id, c.caseworker_id, ${standingOn(tx.today)} as standing, count(*)::int as count
    from child c join duty d on d.child_id = c.id
    where d.state = 'open' and ${ofActorsChildren} group by 1, 2, 3`)
}

export type DueCount = {
  readonly month: Day
  readonly outcome: Outcome
  readonly count: number
}

/** What became of the duties due in each of the last twelve months, this month as far as it has come. */
export async function countDue(tx: Tx): Promise<DueCount[]> {
  const months = twelveMonths(tx.today)
  return tx.rows(sql<DueCount>`
    select date_trunc('month', d.limit_day::timestamp)::date as month, ${outcomeOf} as outcome,
      count(*)::int as count
    from child c join duty d on d.child_id = c.id
    where ${ofActorsChildren} and ${dueFrom(months[0] ?? tx.today, months.at(-1) ?? tx.today)}
    group by 1, 2`)
}

export type ChildCount = {
  readonly caseworker_id: string | null
  readonly kind: LoadKind
  readonly count: number
}

/** The unit's children by caseworker and by what they count as in the workload. */
export function countChildren(tx: Tx): Promise<ChildCount[]> {
  return tx.rows(sql<ChildCount>`
    select c.caseworker_id, ${loadKindOf} as kind, count(*)::int as count
    from child c left join lateral (${presentPlacement(tx.today)}) p on true
    where c.closed_on is null group by 1, 2`)
}

/** Those who work in the unit now, and whoever else is still responsible for a child of it. */
export async function listResponsible(tx: Tx, unitId: string): Promise<Colleague[]> {
  const still = await tx.rows(sql<Colleague>`
    select distinct s.id, s.name from child c join staff s on s.id = c.caseworker_id
    where c.closed_on is null`)
  const all = [...(await listCaseworkers(tx, unitId)), ...still]
  return [...new Map(all.map((one) => [one.id, one])).values()].toSorted((one, other) =>
    one.name.localeCompare(other.name, 'sv'),
  )
}

/** The unit's own weights where it has set any, the local routine's for the rest. */
export async function readWeights(tx: Tx): Promise<Weights> {
  const rows = await tx.rows(sql<{ kind: LoadKind; weight: number }>`
    select kind, weight::float8 as weight from unit_weight`)
  return { ...routineWeights, ...Object.fromEntries(rows.map((row) => [row.kind, row.weight])) }
}

/** Keeps the weights that differ from those that hold now. */
export async function saveWeights(
  tx: Tx,
  unitId: string,
  staffId: string,
  changed: Partial<Weights>,
): Promise<void> {
  for (const [kind, weight] of Object.entries(changed)) {
    await tx.rows(sql`insert into unit_weight (unit_id, kind, weight, set_by)
      values (${unitId}, ${kind}, ${weight}, ${staffId})
      on conflict (unit_id, kind) do update
      set weight = excluded.weight, set_by = excluded.set_by, set_at = clock_timestamp()`)
  }
}
