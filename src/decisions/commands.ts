import type { Tx } from '../access/as-actor.ts'
import type { Decider } from '../rules/event-kind.ts'
import { readFacts } from '../rules/read-facts.ts'
import { correctFact, recordFact } from '../rules/record-fact.ts'
import type { Day } from '../shared/day.ts'
import { accept, type Decision } from '../shared/refusal.ts'
import { courtApplication } from './court/court-events.ts'
import { isForCare } from './court/measures.ts'
import {
  type BasisRefusal,
  changeBasis,
  type HeldApplication,
  type HeldBasis,
} from './domain/change-basis.ts'
import type { LegalBasisCode } from './domain/legal-bases.ts'
import { legalBasisFact } from './facts.ts'

/** The grounds of law recorded for a child, in order of time. */
export async function heldBases(tx: Tx, childId: string): Promise<HeldBasis[]> {
  const facts = await readFacts(tx, { kinds: [legalBasisFact], childIds: [childId] })
  return facts.map(({ id, from, until, data }) => ({
    factId: id,
    basis: data.basis as LegalBasisCode,
    decidedBy: (data.decidedBy ?? null) as Decider | null,
    period: { from, until },
  }))
}

/** The applications for care recorded, with the day they reached the court. */
async function heldApplications(tx: Tx, childId: string): Promise<HeldApplication[]> {
  const facts = await readFacts(tx, { kinds: [courtApplication.fact], childIds: [childId] })
  return facts.filter(isForCare).map(({ from, data }) => {
    return { day: from, closedYouthCare: data.flag === true }
  })
}

/** Decides and records a change of legal basis; the former ends in the same step. */
export async function saveBasisChange(
  tx: Tx,
  child: { readonly id: string; readonly born: Day },
  change: {
    readonly basis: LegalBasisCode | null
    readonly decidedBy: Decider | null
    readonly from: Day
  },
): Promise<Decision<null, BasisRefusal>> {
  const held = await heldBases(tx, child.id)
  const applications = await heldApplications(tx, child.id)
  const decided = changeBasis(held, {
    ...change,
    born: child.born,
    today: tx.today,
    applications,
  })
  if (!decided.accepted) return decided
  const { ends, begins, from } = decided.value
  if (ends !== null) {
    await correctFact(tx, legalBasisFact, ends.factId, {
      childId: child.id,
      from: ends.period.from,
      until: from,
      data: { basis: ends.basis, decidedBy: ends.decidedBy },
    })
  }
  if (begins !== null) {
    await recordFact(tx, legalBasisFact, {
      childId: child.id,
      from,
      until: null,
      data: begins,
    })
  }
  return accept(null)
}
