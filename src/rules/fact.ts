import type { Day } from '../shared/day.ts'

/**
 * A fact is something that happened or holds. `id` is this version of it, `originId` the first
 * version's id: a correction is a new version of the same origin, so that what hangs on the fact
 * (its duties, their notes) stays. Periods are half-open: `until` is the first day it no longer holds.
 */
export type Fact = {
  readonly id: string
  readonly originId: string
  readonly kind: string
  readonly subject: Subject
  readonly from: Day
  readonly until: Day | null
  /** The typed columns of the slice's own table, as the slice declares them; days are epoch days. */
  readonly data: Readonly<Record<string, FactValue>>
}

export type FactValue = string | number | boolean | null

export type SubjectKind = 'child' | 'parent' | 'home' | 'unit' | 'authority'

export type Subject = { readonly kind: SubjectKind; readonly id: string }
