import type { Tx } from '../access/as-actor.ts'
import { type RecordedFact, readFacts } from '../rules/read-facts.ts'
import type { Day } from '../shared/day.ts'
import type { EndReasonCode } from './domain/end-reasons.ts'
import type { Absconding, Placement } from './domain/placement.ts'
import type { PlacementFormCode } from './domain/placement-forms.ts'
import type { ProviderCode } from './domain/providers.ts'
import { abscondingFact, placementFact } from './facts.ts'

/** A placement with what its pages show and the version that a change would replace. */
export type HeldPlacement = Placement & {
  readonly factId: string
  /** The unit that placed the child. */
  readonly unitId: string | null
  readonly homeName: string
  readonly municipality: string
}

export function toPlacement({ id, originId, from, until, data }: RecordedFact): HeldPlacement {
  return {
    id: originId,
    factId: id,
    period: { from, until },
    unitId: data.unitId as string | null,
    form: data.form as PlacementFormCode,
    changesSchool: data.changesSchool === true,
    plannedEnd: data.plannedEnd as Day | null,
    endReason: data.endReason as EndReasonCode | null,
    isReplacement: data.isReplacement === true,
    homeName: String(data.homeName),
    municipality: String(data.municipality),
    provider: (data.provider ?? null) as ProviderCode | null,
  }
}

/** The child's placements, in order of time. */
export async function listPlacements(tx: Tx, childId: string): Promise<HeldPlacement[]> {
  const facts = await readFacts(tx, { kinds: [placementFact], childIds: [childId] })
  return facts.map(toPlacement)
}

export type HeldAbsconding = Absconding & { readonly factId: string }

export async function listAbscondings(tx: Tx, childId: string): Promise<HeldAbsconding[]> {
  const facts = await readFacts(tx, { kinds: [abscondingFact], childIds: [childId] })
  return facts.map(({ id, originId, from, until }) => ({
    id: originId,
    factId: id,
    period: { from, until },
  }))
}
