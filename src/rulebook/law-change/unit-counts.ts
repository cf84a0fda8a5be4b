import { sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import type { LegalBasisCode } from '../../decisions/index.ts'
import { date } from '../../platform/database/sql-values.ts'
import type { Day } from '../../shared/day.ts'

/** Duties of one rule in one unit that the day moves or keeps; null stands for one to three. */
export type UnitPassages = {
  readonly authority: string
  readonly unit: string
  readonly rule_id: string
  readonly new_day: number | null
  readonly same_day: number | null
}

/** Decisions on one ground in one unit on the eve; null stands for one to three. */
export type UnitBases = {
  readonly authority: string
  readonly unit: string
  readonly basis: LegalBasisCode
  readonly decisions: number | null
}

/** At a stadsdel its own units, at the socialnämnd all; see migration 0074. */
export function readUnitPassages(tx: Tx, day: Day): Promise<UnitPassages[]> {
  return tx.rows(sql<UnitPassages>`
    select authority, unit, rule_id, new_day, same_day from law_change_counts(${date(day)})
    order by authority, unit, rule_id`)
}

export function readUnitBases(
  tx: Tx,
  day: Day,
  bases: readonly LegalBasisCode[],
): Promise<UnitBases[]> {
  return tx.rows(sql<UnitBases>`
    select authority, unit, basis, decisions from basis_counts(${date(day)})
    where basis = any(${bases as string[]}::text[]) order by authority, unit, basis`)
}
