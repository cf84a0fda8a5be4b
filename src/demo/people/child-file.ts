import type { Protection } from '../../children/index.ts'
import type { Day } from '../../shared/day.ts'
import type { DemoFact, Moment } from '../life/demo-fact.ts'

/** A child's file at one stadsdel, with all that is recorded in it. */
export type ChildFile = {
  readonly id: string
  readonly personId: string
  readonly pseudonym: string
  readonly authorityId: string
  readonly unitId: string
  readonly identity: { readonly kind: string; readonly number: string }
  readonly givenName: string
  readonly familyName: string
  readonly born: Day
  readonly sex: 'flicka' | 'pojke'
  readonly protection: Protection
  /** Whether it came alone; null where nobody recorded it. */
  readonly unaccompanied: boolean | null
  readonly phone: string | null
  readonly siblingGroup: string | null
  readonly caseworkerId: string | null
  readonly openedAt: Moment
  readonly assignments: readonly Assignment[]
  readonly versions: readonly FileVersion[]
  readonly facts: readonly DemoFact[]
  /** The state its story shows; for tests and for whoever looks for one. */
  readonly shows: string
}

export type Assignment = {
  readonly id: string
  readonly staffId: string
  readonly kind: 'own' | 'deputy'
  readonly from: Day
  readonly until: Day | null
}

/** How the file's particulars read until a moment. */
export type FileVersion = {
  readonly untilAt: Moment
  readonly givenName: string
  readonly protection: Protection
  readonly caseworkerId: string | null
  readonly changedBy: string
}
