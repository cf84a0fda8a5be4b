import type { PlacementFormCode } from '../../placements/index.ts'
import { placementForms } from '../../placements/index.ts'
import { localRoutine } from '../../rules/local-routine.ts'
import { type Text, text } from '../../shared/text.ts'

/** What a child counts as in the workload. A protected child's form is told by no list and no sum. */
export type LoadKind = PlacementFormCode | 'not-placed' | 'protected'

/**
 * How much one child counts, where 1 is a child in an ordinary family home. A local routine: neither
 * law nor the city gives such numbers, and each unit's manager may set others.
 */
export const routineWeights: Readonly<Record<LoadKind, number>> = {
  familjehem: 1,
  natverkshem: 1,
  konsulentstott: 0.75,
  jourhem: 1.5,
  behandlingsfamilj: 1.25,
  hvb: 1.5,
  sis: 1.5,
  stodboende: 1,
  'skyddat-boende': 1.5,
  privatplacering: 0.5,
  samplacering: 1.25,
  'not-placed': 0.25,
  protected: 1.75,
}

export const weightSource = localRoutine(
  text('arbetstyngd per placeringsform', 'workload by form of placement'),
)

export const loadKinds = Object.keys(routineWeights) as readonly LoadKind[]

export function loadKindName(kind: LoadKind): Text {
  if (kind === 'not-placed') return text('Inte placerad nu', 'Not placed now')
  if (kind === 'protected') return text('Skyddade uppgifter, oavsett form', 'Protected, any form')
  return placementForms[kind].name
}

export type Weights = Readonly<Record<LoadKind, number>>

export type KindCount = { readonly kind: LoadKind; readonly count: number }

/**
 * The weighted number of children, to a hundredth.
 * @example two in familjehem (1) and one in hvb (1,5): 3,5.
 */
export function weighted(counts: readonly KindCount[], weights: Weights): number {
  const hundredths = counts.reduce(
    (sum, { kind, count }) => sum + Math.round(weights[kind] * 100) * count,
    0,
  )
  return hundredths / 100
}
