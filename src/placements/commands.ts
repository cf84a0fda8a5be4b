import type { Tx } from '../access/as-actor.ts'
import {
  basisRefusalField,
  basisRefusalText,
  type LegalBasisCode,
  saveBasisChange,
} from '../decisions/index.ts'
import type { Decider } from '../rules/event-kind.ts'
import { correctFact, recordFact } from '../rules/record-fact.ts'
import type { Day } from '../shared/day.ts'
import type { RefusalDetail } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { endPlacement } from './domain/end-placement.ts'
import type { EndReasonCode } from './domain/end-reasons.ts'
import type { Placement } from './domain/placement.ts'
import type { PlacementFormCode } from './domain/placement-forms.ts'
import type { ProviderCode } from './domain/providers.ts'
import { refusalText } from './domain/refusal-text.ts'
import { specialReasonsText } from './domain/special-reasons.ts'
import { type StartPlacementRefusal, startPlacement } from './domain/start-placement.ts'
import { placementFact } from './facts.ts'
import { type HeldPlacement, listPlacements } from './queries.ts'
import { texts } from './texts.ts'

export type NewPlacement = {
  readonly form: PlacementFormCode
  readonly from: Day
  readonly homeName: string
  readonly municipality: string
  readonly provider: ProviderCode | null
  readonly changesSchool: boolean
  readonly plannedEnd: Day | null
  readonly hasSpecialReasons: boolean
  /** The legal basis to record with it, when none holds. */
  readonly basis: LegalBasisCode | null
  readonly decidedBy: Decider | null
  /** Why the present placement ends, when this one replaces it. */
  readonly endOfPresent: EndReasonCode | null
}

/** Refused: the field it concerns and the sentence for it. */
export type FieldRefusal = { readonly field: string; readonly sentence: Text }

/** Thrown inside an attempt so that what was already written is undone. */
class RefusedHalfway extends Error {
  readonly refusal: FieldRefusal

  constructor(refusal: FieldRefusal) {
    super(refusal.field)
    this.refusal = refusal
  }
}

type Child = { readonly id: string; readonly born: Day; readonly unit_id: string }

/**
 * Records a placement; one that replaces the present ends it on the same day, in the same step. The
 * database itself refuses two placements at once, so of two who write at the same time one is told.
 */
export async function savePlacement(
  tx: Tx,
  child: Child,
  placement: NewPlacement,
): Promise<FieldRefusal | null> {
  return attempt(tx, async () => {
    const present = await listPlacements(tx, child.id)
    const open = present.find(({ period }) => period.until === null)
    const isReplacement = open !== undefined && placement.endOfPresent !== null
    const others = isReplacement ? await endPresent(tx, child, open, placement) : present
    const decided = startPlacement(others, {
      ...placement,
      isReplacement,
      born: child.born,
      today: tx.today,
    })
    if (!decided.accepted) {
      throw new RefusedHalfway(placementRefusal(decided.reason, decided.detail))
    }
    if (decided.value.needsSpecialReasons && !placement.hasSpecialReasons) {
      const sentence = specialReasonsText(placement.form)
      if (sentence !== null) throw new RefusedHalfway({ field: 'sarskilda', sentence })
    }
    if (placement.basis !== null) await saveBasis(tx, child, placement)
    await recordFact(tx, placementFact, {
      childId: child.id,
      from: placement.from,
      until: null,
      data: {
        ...columnsOf(placement, isReplacement),
        unitId: child.unit_id,
        provider: decided.value.provider,
      },
    })
  })
}

async function saveBasis(tx: Tx, child: Child, placement: NewPlacement): Promise<void> {
  const saved = await saveBasisChange(tx, child, placement)
  if (saved.accepted) return
  const sentence = basisRefusalText(saved.reason, saved.detail)
  const field = basisRefusalField(saved.reason)
  throw new RefusedHalfway({ field: field === 'av' ? field : 'lagrum', sentence })
}

async function endPresent(
  tx: Tx,
  child: Child,
  open: HeldPlacement,
  { from, endOfPresent }: NewPlacement,
): Promise<HeldPlacement[]> {
  const reason = endOfPresent ?? 'planned-move'
  const decided = await saveEnd(tx, child.id, open, { until: from, reason })
  if (!decided.accepted) throw new RefusedHalfway({ ...decided.detail, field: 'from' })
  return listPlacements(tx, child.id)
}

type SavedEnd =
  | { readonly accepted: true; readonly value: { readonly expectsNext: boolean } }
  | { readonly accepted: false; readonly detail: FieldRefusal }

/** Ends a placement on the day the child left. */
export async function saveEnd(
  tx: Tx,
  childId: string,
  placement: HeldPlacement,
  { until, reason }: { readonly until: Day; readonly reason: EndReasonCode },
): Promise<SavedEnd> {
  const decided = endPlacement(placement, { until, reason, today: tx.today })
  if (!decided.accepted) {
    const sentence = refusalText(decided.reason, decided.detail)
    return { accepted: false, detail: { field: 'till', sentence } }
  }
  await correctFact(tx, placementFact, placement.factId, {
    childId,
    from: placement.period.from,
    until,
    data: { ...dataOf(placement), endReason: reason },
  })
  return { accepted: true, value: { expectsNext: decided.value.expectsNext } }
}

export type CorrectedPlacement = {
  readonly form: PlacementFormCode
  readonly from: Day
  readonly until: Day | null
  readonly endReason: EndReasonCode | null
  readonly homeName: string
  readonly municipality: string
  readonly provider: ProviderCode | null
  readonly changesSchool: boolean
  readonly isReplacement: boolean
  readonly plannedEnd: Day | null
}

/** Corrects a placement: decided anew among the child's others, as if it were being recorded. */
export async function saveCorrection(
  tx: Tx,
  child: Child,
  placement: HeldPlacement,
  corrected: CorrectedPlacement,
): Promise<FieldRefusal | null> {
  return attempt(tx, async () => {
    const others = (await listPlacements(tx, child.id)).filter(({ id }) => id !== placement.id)
    const decided = decideCorrection(others, placement, corrected, { ...child, today: tx.today })
    if ('field' in decided) throw new RefusedHalfway(decided)
    const { from, until, ...data } = corrected
    await correctFact(tx, placementFact, placement.factId, {
      childId: child.id,
      from,
      until,
      data: { ...data, unitId: placement.unitId, provider: decided.provider },
    })
  })
}

/** A refusal, or who runs the home by what was corrected. */
function decideCorrection(
  others: readonly HeldPlacement[],
  placement: HeldPlacement,
  corrected: CorrectedPlacement,
  { born, today }: { born: Day; today: Day },
): FieldRefusal | Pick<Placement, 'provider'> {
  const { from, until, endReason } = corrected
  // Those that begin after the corrected one ends are no clash; the rest is decided as at a start.
  const before = others.filter(({ period }) => until === null || period.from < until)
  const started = startPlacement(before, { ...corrected, isReplacement: false, born, today })
  if (!started.accepted) return placementRefusal(started.reason, started.detail)
  if (until === null || endReason === null) return started.value
  const open = { ...placement, period: { from, until: null } }
  const ended = endPlacement(open, { until, reason: endReason, today })
  if (ended.accepted) return started.value
  return { field: 'till', sentence: refusalText(ended.reason, ended.detail) }
}

const fieldOf: Partial<Record<StartPlacementRefusal, string>> = {
  'planned-end-before-start': 'planerat',
  'sis-is-the-states': 'regi',
  'too-young': 'form',
  'too-old': 'form',
}

function placementRefusal(reason: StartPlacementRefusal, detail: RefusalDetail): FieldRefusal {
  return { field: fieldOf[reason] ?? 'from', sentence: refusalText(reason, detail) }
}

function columnsOf(placement: NewPlacement, isReplacement: boolean) {
  const { form, homeName, municipality, changesSchool, plannedEnd } = placement
  return { form, homeName, municipality, changesSchool, isReplacement, plannedEnd, endReason: null }
}

function dataOf(placement: HeldPlacement) {
  const { unitId, form, homeName, municipality, provider } = placement
  const { changesSchool, isReplacement, plannedEnd } = placement
  const home = { unitId, form, homeName, municipality, provider }
  return { ...home, changesSchool, isReplacement, plannedEnd }
}

/** All or nothing; what the database refuses (two writers at once) is told like any refusal. */
async function attempt(tx: Tx, work: () => Promise<void>): Promise<FieldRefusal | null> {
  try {
    await tx.attempt(work)
    return null
  } catch (reason) {
    if (reason instanceof RefusedHalfway) return reason.refusal
    const { constraint } = reason as { constraint?: string }
    if (constraint === 'no_two_placements_at_once') {
      return { field: 'from', sentence: texts.clash }
    }
    throw reason
  }
}
