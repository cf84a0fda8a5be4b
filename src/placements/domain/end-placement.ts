import type { Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { type EndReasonCode, endReasons } from './end-reasons.ts'
import type { Placement } from './placement.ts'

export type EndPlacement = {
  readonly until: Day
  readonly reason: EndReasonCode
  readonly today: Day
}

export type EndPlacementRefusal = 'already-ended' | 'ends-before-start' | 'ends-in-the-future'

export type PlacementEnded = {
  readonly type: 'placement-ended'
  readonly placementId: string
  readonly until: Day
  readonly reason: EndReasonCode
  /** The care goes on elsewhere: ask for the next placement, from the same day. */
  readonly expectsNext: boolean
}

/**
 * Ends a placement. `until` is the day the child leaves and is not counted.
 * A placement lasts at least one night: a child who never came is a voided placement, not a short one.
 * A planned move is a plan, not an end, so a future date is refused (see replan-placement.ts).
 * @example from 2026-02-01, until 2026-02-03: two nights.
 */
export function endPlacement(
  placement: Placement,
  { until, reason, today }: EndPlacement,
): Decision<PlacementEnded, EndPlacementRefusal> {
  const { from, until: ended } = placement.period
  if (ended !== null) return refuse('already-ended', { until: ended })
  if (until <= from) return refuse('ends-before-start', { from })
  if (until > today) return refuse('ends-in-the-future', { today })
  return accept({
    type: 'placement-ended',
    placementId: placement.id,
    until,
    reason,
    expectsNext: endReasons[reason].isMove,
  })
}
