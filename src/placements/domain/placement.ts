import type { Day } from '../../shared/day.ts'
import type { Period } from '../../shared/period.ts'
import type { EndReasonCode } from './end-reasons.ts'
import type { PlacementFormCode } from './placement-forms.ts'
import type { ProviderCode } from './providers.ts'

/** A stay outside the home: `until` is the day the child leaves and is not counted. */
export type Placement = {
  /** The origin of the fact, the same through corrections. */
  readonly id: string
  readonly period: Period
  readonly form: PlacementFormCode
  readonly changesSchool: boolean
  readonly plannedEnd: Day | null
  readonly endReason: EndReasonCode | null
  /** It follows another placement in the same care. */
  readonly isReplacement: boolean
  /** Who runs the home; null: not recorded. */
  readonly provider: ProviderCode | null
}

export type Absconding = { readonly id: string; readonly period: Period }
