import type { Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import type { Placement } from './placement.ts'

export type ReplanPlacementRefusal =
  | 'already-ended'
  | 'planned-end-before-start'
  | 'planned-end-in-the-past'

export type PlacementReplanned = {
  readonly type: 'placement-replanned'
  readonly placementId: string
  readonly plannedEnd: Day | null
}

/**
 * Sets, moves or removes (null) the planned end. Today is allowed; an earlier day is not a plan
 * any more, and the placement is ended instead.
 */
export function replanPlacement(
  placement: Placement,
  { plannedEnd, today }: { readonly plannedEnd: Day | null; readonly today: Day },
): Decision<PlacementReplanned, ReplanPlacementRefusal> {
  const { from, until } = placement.period
  if (until !== null) return refuse('already-ended', { until })
  if (plannedEnd !== null && plannedEnd <= from) return refuse('planned-end-before-start', { from })
  if (plannedEnd !== null && plannedEnd < today) return refuse('planned-end-in-the-past', { today })
  return accept({ type: 'placement-replanned', placementId: placement.id, plannedEnd })
}
