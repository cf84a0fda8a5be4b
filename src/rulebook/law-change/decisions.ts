import { sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import type { PersonRow } from '../../children/index.ts'
import type { DecisionPassage, LegalBasisCode } from '../../decisions/index.ts'
import { date } from '../../platform/database/sql-values.ts'
import type { Day } from '../../shared/day.ts'

/** A decision that held on the eve of the change, and what holds for the child today. */
export type HeldDecision = PersonRow & {
  readonly fact_id: string
  readonly kind: string
  readonly held_from: Day
  readonly basis: LegalBasisCode | null
  /** The legal basis of today; null where none holds. */
  readonly basis_now: LegalBasisCode | null
  /** The day the first application for care that follows it reached the court; null where none is recorded. */
  readonly applied_on: Day | null
  readonly caseworker_id: string | null
  readonly caseworker_name: string | null
  readonly total: number
}

/** Chosen instead of one passage: all whose decisions must be looked at. */
export const toReview = 'se-over'

/** The passages that an address chooses, if any. */
export function chosenOf(
  passages: readonly DecisionPassage[],
  asked: string | null,
): readonly DecisionPassage[] {
  return passages.filter(({ id, isReview }) => (asked === toReview ? isReview : id === asked))
}

type Reach = { readonly page: number; readonly pageSize: number }

/** How many decisions each passage concerns, among the actor's children. */
export async function countDecisions(
  tx: Tx,
  passages: readonly DecisionPassage[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const passage of passages) {
    const counted = await tx.first(sql<{ count: number }>`
      select count(*)::int as count ${concerned(passage)}`)
    counts.set(passage.id, counted?.count ?? 0)
  }
  return counts
}

/** The decisions that one passage concerns, a page at a time, by child. */
export async function listDecisions(
  tx: Tx,
  passage: DecisionPassage,
  { page, pageSize }: Reach,
): Promise<HeldDecision[]> {
  const decisions = await tx.rows(sql<HeldDecision>`
    select f.id as fact_id, f.kind, lower(f.period) as held_from, b.basis, (select n.basis from legal_basis n
        where n.child_id = c.id and n.voided_at is null and n.period @> ${date(tx.today)} limit 1) as basis_now,
      (select min(lower(a.period)) from fact a join case_event e on e.id = a.id
        where a.child_id = c.id and a.kind = 'court-application' and a.voided_at is null
          and e.provision in ('vard', 'anknytning') and lower(a.period) >= lower(f.period)
          and (e.about is null or e.about = f.origin_id)) as applied_on,
      c.id, c.case_number, c.given_name, c.family_name, c.born, c.protection, c.caseworker_id,
      (select s.name from staff s where s.id = c.caseworker_id) as caseworker_name, count(*) over ()::int as total
    ${concerned(passage)}
    order by c.given_name, c.family_name, f.id limit ${pageSize} offset ${(page - 1) * pageSize}`)
  tx.touch(...decisions.map(({ id }) => id))
  return decisions
}

/** Children with a decision of the kind on the eve; where the bases decide, on one of them. */
function concerned({ day, bases, kinds }: DecisionPassage) {
  const wanted = bases.length > 0 ? ['legal-basis', ...kinds] : kinds
  return sql`from child c join fact f on f.child_id = c.id left join legal_basis b on b.id = f.id
    where c.closed_on is null and f.voided_at is null and f.kind = any(${wanted as string[]}::text[])
      and f.period @> ${date(day - 1)} and (f.kind <> 'legal-basis' or b.basis = any(${bases as string[]}::text[]))`
}
