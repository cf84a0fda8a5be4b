import { joinUnbroken, type Period } from '../../shared/period.ts'
import type { Placement } from './placement.ts'

/** One unbroken care: the placements that follow on each other, from the first to the last. */
export type Care = { readonly period: Period; readonly placementIds: readonly string[] }

/**
 * Joins moves into care. The next placement starts on the day the one before ends; one marked as a
 * re-placement may start a day later, as in the rules (rules/triggers.ts, `placedRuns`).
 * @example until 2026-02-03 and from 2026-02-03: one care. From 2026-02-05: two.
 */
export function unbrokenCare(placements: readonly Placement[]): readonly Care[] {
  return joinUnbroken(
    placements,
    ({ period }) => period,
    ({ isReplacement }) => (isReplacement ? 1 : 0),
  ).map(({ from, until, items }) => ({
    period: { from, until },
    placementIds: items.map(({ id }) => id),
  }))
}
