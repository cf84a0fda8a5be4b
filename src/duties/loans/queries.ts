import { sql } from 'kysely'
import type { Actor } from '../../access/actor.ts'
import type { Tx } from '../../access/as-actor.ts'
import type { Period } from '../../shared/period.ts'

export type Loan = {
  readonly id: string
  readonly fromUnitId: string
  readonly fromUnit: string
  readonly toUnit: string
  readonly names: readonly string[]
  readonly valid: Period
}

/** Loans that run or are to come, of the actor's unit or nämnd. */
export function listLoans(tx: Tx): Promise<Loan[]> {
  return tx.rows(sql<Loan>`
    select l.id, l.from_unit_id as "fromUnitId", f.name as "fromUnit",
      a.short_name || ', ' || t.name as "toUnit", l.valid,
      array(select m.staff_name from loan_member m where m.loan_id = l.id order by 1) as names
    from loan l join unit f on f.id = l.from_unit_id join unit t on t.id = l.to_unit_id
    join authority a on a.id = t.authority_id
    where l.valid && daterange(actor_today(), null) order by lower(l.valid), l.id`)
}

export type Named = { readonly id: string; readonly name: string }

/** The units that the actor may lend from: a manager's own, or those of an administrator's nämnd. */
export function unitsToLendFrom(tx: Tx, { authorityId, unitId }: Actor): Promise<Named[]> {
  return tx.rows(sql<Named>`select id, name from unit where authority_id = ${authorityId}
    and ${unitId === null ? sql`true` : sql`id = ${unitId}`} order by name, id`)
}

/** The units of the own nämnd; the central department lends to every nämnd's. */
export function unitsToLendTo(tx: Tx, { authorityId }: Actor): Promise<Named[]> {
  return tx.rows(sql<Named>`
    select u.id, a.short_name || ', ' || u.name as name from unit u join authority a on a.id = u.authority_id
    where u.authority_id = ${authorityId}
      or exists (select from authority own where own.id = ${authorityId} and own.kind = 'socialnamnd')
    order by 2, 1`)
}

/** Those who can be lent: the unit's own caseworkers, but nobody whom it has borrowed itself. */
export function listLendable(tx: Tx, { staffId }: Actor, unitId: string): Promise<Named[]> {
  return tx.rows(sql<Named>`
    select distinct s.id, s.name from appointment a join staff s on s.id = a.staff_id
    where a.unit_id = ${unitId} and a.role = 'caseworker' and a.valid @> actor_today() and s.id <> ${staffId}
      and not exists (select from loan_member m where m.appointment_id = a.id)
    order by 2`)
}

export type Left = Named & { readonly count: number }

/** Who is no longer in the unit but still stands as caseworker for children of it. */
export function listLeft(tx: Tx, unitId: string): Promise<Left[]> {
  return tx.rows(sql<Left>`
    select c.caseworker_id as id, coalesce(s.name, m.staff_name, '–') as name, count(*)::int as count
    from child c left join staff s on s.id = c.caseworker_id
    left join lateral (select staff_name from loan_member where staff_id = c.caseworker_id limit 1) m on true
    where c.caseworker_id is not null and not exists (
      select from appointment a where a.staff_id = c.caseworker_id and a.unit_id = ${unitId}
        and a.role = 'caseworker' and a.valid @> actor_today())
    group by 1, 2 order by 2`)
}
