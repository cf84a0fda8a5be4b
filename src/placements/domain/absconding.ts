import type { Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import type { Absconding, Placement } from './placement.ts'

/**
 * Absconding is a fact of its own: the placement goes on, and so does every duty towards the child,
 * while nobody knows where it is. A child cannot abscond twice without having come back.
 */
export type StartAbscondingRefusal =
  | 'absconds-in-the-future'
  | 'absconds-before-placement'
  | 'absconds-after-placement'
  | 'already-absconding'

export type AbscondingStarted = {
  readonly type: 'absconding-started'
  readonly placementId: string
  readonly from: Day
}

export function startAbsconding(
  placement: Placement,
  {
    from,
    today,
    abscondings,
  }: { readonly from: Day; readonly today: Day; readonly abscondings: readonly Absconding[] },
): Decision<AbscondingStarted, StartAbscondingRefusal> {
  const { period } = placement
  if (from > today) return refuse('absconds-in-the-future', { today })
  if (from < period.from) return refuse('absconds-before-placement', { from: period.from })
  if (period.until !== null && from >= period.until) {
    return refuse('absconds-after-placement', { until: period.until })
  }
  const other = abscondings.find(
    (absconding) => absconding.period.until === null || absconding.period.until > from,
  )
  if (other !== undefined) return refuse('already-absconding', { from: other.period.from })
  return accept({ type: 'absconding-started', placementId: placement.id, from })
}

export type EndAbscondingRefusal =
  | 'absconding-already-ended'
  | 'returns-before-absconding'
  | 'returns-in-the-future'

export type AbscondingEnded = {
  readonly type: 'absconding-ended'
  readonly abscondingId: string
  readonly until: Day
}

/** `until` is the day the child came back and is not counted; the same day is allowed. */
export function endAbsconding(
  absconding: Absconding,
  { until, today }: { readonly until: Day; readonly today: Day },
): Decision<AbscondingEnded, EndAbscondingRefusal> {
  const { period } = absconding
  if (period.until !== null) return refuse('absconding-already-ended', { until: period.until })
  if (until < period.from) return refuse('returns-before-absconding', { from: period.from })
  if (until > today) return refuse('returns-in-the-future', { today })
  return accept({ type: 'absconding-ended', abscondingId: absconding.id, until })
}
