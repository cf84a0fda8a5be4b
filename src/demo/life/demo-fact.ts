import type { FactValue } from '../../rules/fact.ts'
import type { Day } from '../../shared/day.ts'

/** A moment by the clocks of Stockholm: '2026-11-03 09:14:00'. */
export type Moment = string

/** A version of a fact as it will stand in the database, with who recorded and voided it and when. */
export type DemoFact = {
  readonly id: string
  readonly originId: string
  readonly kind: string
  readonly childId: string
  readonly authorityId: string
  readonly from: Day
  readonly until: Day | null
  readonly data: DemoData
  readonly recordedAt: Moment
  /** Null for what came from the case system before. */
  readonly recordedBy: string | null
  readonly voided: Voided | null
}

export type DemoData = Readonly<Record<string, FactValue>>

export type Voided = {
  readonly at: Moment
  readonly by: string
  readonly kind: 'mistake' | 'correction'
  readonly reason: string | null
}
