import { ageOn, type Day } from '../../shared/day.ts'
import { overlaps } from '../../shared/period.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import type { Placement } from './placement.ts'
import { type PlacementFormCode, placementForms } from './placement-forms.ts'
import { type ProviderCode, providerOf } from './providers.ts'

export type StartPlacement = {
  readonly form: PlacementFormCode
  readonly from: Day
  readonly plannedEnd: Day | null
  readonly changesSchool: boolean
  readonly isReplacement: boolean
  readonly provider: ProviderCode | null
  readonly born: Day | null
  readonly today: Day
}

export type StartPlacementRefusal =
  | 'starts-in-the-future'
  | 'starts-before-birth'
  | 'too-young'
  | 'too-old'
  | 'planned-end-before-start'
  | 'another-placement-open'
  | 'overlaps'
  | 'replaces-nothing'
  | 'sis-is-the-states'

export type PlacementStarted = Pick<
  Placement,
  'form' | 'period' | 'plannedEnd' | 'changesSchool' | 'isReplacement' | 'provider'
> & {
  readonly type: 'placement-started'
  /** The law allows it only for special reasons at this age: the person confirms that there are. */
  readonly needsSpecialReasons: boolean
}

/**
 * Starts a placement on the day the child came. A future day is a plan and is refused; so is a day
 * another placement covers (the same day as the other's end is a move and is fine).
 * @param placements the child's others, ended ones too
 * @example from 2026-02-03 after one until 2026-02-03: a move, one unbroken care
 */
export function startPlacement(
  placements: readonly Placement[],
  { form, from, plannedEnd, changesSchool, isReplacement, provider, born, today }: StartPlacement,
): Decision<PlacementStarted, StartPlacementRefusal> {
  if (from > today) return refuse('starts-in-the-future', { today })
  if (born !== null && from < born) return refuse('starts-before-birth', { born })
  const ageRefusal = refuseAge(form, from, born)
  if (ageRefusal !== null) return ageRefusal
  const run = providerOf(form, provider)
  if (!run.accepted) return run
  if (plannedEnd !== null && plannedEnd <= from) return refuse('planned-end-before-start', { from })
  const clash = placements.find(({ period }) => overlaps(period, { from, until: null }))
  if (clash !== undefined) return refuseClash(clash, from)
  if (isReplacement && placements.length === 0) return refuse('replaces-nothing')
  return accept({
    type: 'placement-started',
    form,
    period: { from, until: null },
    plannedEnd,
    changesSchool,
    isReplacement,
    provider: run.value,
    needsSpecialReasons: needsSpecialReasons(form, from, born),
  })
}

function refuseAge(form: PlacementFormCode, from: Day, born: Day | null) {
  const { ages } = placementForms[form]
  if (ages === null || born === null) return null
  const age = ageOn(born, from)
  if (age < ages.from) return refuse('too-young', { form, age, from: ages.from })
  return age > ages.to ? refuse('too-old', { form, age, to: ages.to }) : null
}

/** Says which it is: the open one must be ended first, a later one shows that the day is wrong. */
function refuseClash({ period }: Placement, from: Day) {
  return period.until === null && period.from <= from
    ? refuse('another-placement-open', { from: period.from })
    : refuse('overlaps', {
        from: period.from,
        ...(period.until === null ? {} : { until: period.until }),
      })
}

function needsSpecialReasons(form: PlacementFormCode, from: Day, born: Day | null): boolean {
  const { specialReasons } = placementForms[form]
  if (specialReasons === null || born === null) return false
  const age = ageOn(born, from)
  return age >= specialReasons.from && age <= specialReasons.to
}
