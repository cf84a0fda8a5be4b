import type { FactValue } from '../../../rules/fact.ts'
import type { Day } from '../../../shared/day.ts'
import { isoDay } from '../../../shared/day.ts'
import type { Period } from '../../../shared/period.ts'

/** A fact as we hold it now. */
export type HeldFact = Period & {
  readonly id: string
  readonly originId: string
  readonly kind: string
  readonly childId: string
  readonly data: Readonly<Record<string, FactValue>>
  /** Whether anybody here has said any of its versions; else every word of it came by import. */
  readonly isOurs: boolean
  /** Whether it was said, here or by the register, after the extract was taken: then it stays as it is. */
  readonly isNewer: boolean
}

/** What is known of a child that the extract, being older, cannot know. */
export type Newer = {
  /** A later extract has told of the child in the same file: what this one has besides, the register has dropped. */
  readonly isOlderExtract: boolean
  /** Facts that somebody here has since said never were so. */
  readonly dropped: readonly HeldFact[]
}

/** A version to be written: a new fact, or instead of the one it takes the place of. */
export type PlannedVersion = Period & {
  readonly childId: string
  readonly kind: string
  readonly data: Readonly<Record<string, FactValue>>
  readonly replaces: { readonly id: string; readonly originId: string } | null
}

export type PlannedDifference = {
  readonly childId: string
  readonly factId: string | null
  readonly about:
    | 'person'
    | 'placement'
    | 'legal-basis'
    | 'overvagande'
    | 'omprovning'
    | 'guardian'
    | 'school-enrolment'
    | 'assignment'
  readonly field: string
  readonly ours: string | null
  readonly theirs: string | null
  readonly taken: 'import' | 'ours' | 'neither'
}

export type Plan = {
  readonly versions: readonly PlannedVersion[]
  readonly differences: readonly PlannedDifference[]
}

/** A period as it is kept in a difference: both days, the last open as nothing. */
export function periodWords({ from, until }: { from: Day; until: Day | null }): string {
  return `${isoDay(from)}/${until === null ? '' : isoDay(until)}`
}

/** Told by an older extract and not taken in: a period that is not here, or no longer. */
export function toldTooLate(
  childId: string,
  about: PlannedDifference['about'],
  theirs: string,
): PlannedDifference {
  return { childId, factId: null, about, field: 'older', ours: null, theirs, taken: 'neither' }
}

export function asText(value: FactValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
