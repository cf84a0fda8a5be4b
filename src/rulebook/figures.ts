import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import {
  type Outcome,
  ofActorsChildren,
  outcomeOf,
  passedInYearUntil,
  type Standing,
  standingOn,
} from '../duties/index.ts'
import type { HeldDuty } from '../rules/read-duties.ts'

/** The duties of one rule among the actor's children, counted by all that a page tells apart. */
export type FigureCount = {
  readonly rule_id: string
  readonly state: HeldDuty['state']
  readonly standing: Standing | null
  /** What became of it, where its last day went by within the last twelve months. */
  readonly outcome: Outcome | null
  /** Whether a decision has given it more time. */
  readonly is_extended: boolean
  readonly count: number
}

/** By the work list's own definitions, so that each number opens the very rows it counts. */
export function countByRule(tx: Tx, ruleId: string | null): Promise<FigureCount[]> {
  return tx.rows(sql<FigureCount>`
    select d.rule_id, d.state, case when d.state = 'open' then ${standingOn(tx.today)} end as standing,
      case when ${passedInYearUntil(tx.today)} then ${outcomeOf} end as outcome,
      d.extended_by is not null as is_extended, count(*)::int as count
    from child c join duty d on d.child_id = c.id
    where ${ofActorsChildren} ${ruleId === null ? sql`` : sql`and d.rule_id = ${ruleId}`}
    group by 1, 2, 3, 4, 5`)
}

/** Numbers of one unit for who knows no child; null stands for one to three. */
export type UnitFigures = {
  readonly authority: string
  readonly unit: string
  readonly soon: number | null
  readonly later: number | null
  readonly late: number | null
  readonly long_late: number | null
  readonly in_time: number | null
  readonly done_late: number | null
  readonly never: number | null
}

/** At a stadsdel its own units, at the socialnämnd all; see migration 0073. */
export function readUnitFigures(tx: Tx, ruleId: string): Promise<UnitFigures[]> {
  return tx.rows(sql<UnitFigures>`
    select authority, unit, soon, later, late, long_late, in_time, done_late, never
    from rule_counts(${ruleId}) order by authority, unit`)
}
