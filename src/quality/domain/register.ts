import type { Day } from '../../shared/day.ts'

/**
 * A register of placed children as plain rows, whether they come from a file or from our own facts.
 * `child` is the key that ties the rows of one child together, `row` tells which row it is where it
 * came from. Periods are half-open. A value that is missing is null; which columns the source has at
 * all, `has` of the register says.
 */
type Row = {
  readonly row: string
  readonly child: string
  /** Columns that held something that is no date. */
  readonly unreadable?: readonly string[] | undefined
}

export type PersonRow = Row & {
  readonly of: 'person'
  readonly identityNumber: string | null
  readonly born: Day | null
  readonly sex: string | null
  readonly protection: string | null
  readonly diedOn: Day | null
  /** The date of birth that another system holds. */
  readonly bornElsewhere: Day | null
  readonly address: string | null
}

type Spell = Row & { readonly from: Day | null; readonly until: Day | null }

export type PlacementRow = Spell & {
  readonly of: 'placement'
  /** What the register calls the placement, and the one before it that it goes on from. */
  readonly id: string | null
  readonly continues: string | null
  readonly form: string | null
  readonly home: string | null
  /** Who runs the home. */
  readonly provider: string | null
  readonly endReason: string | null
  /** Whether the care goes on from another placement; false says that new care begins. */
  readonly isContinuation: boolean | null
  readonly changesSchool: boolean | null
  readonly schoolStartOn: Day | null
  readonly healthCheckOn: Day | null
  readonly carePlanOn: Day | null
  readonly planOn: Day | null
  readonly permitFrom: Day | null
  readonly permitUntil: Day | null
  readonly providerForm: string | null
  readonly dailyCost: number | null
  readonly district: string | null
  readonly districtDecidedOn: Day | null
  readonly aftercareFrom: Day | null
  /** Its first day as the last extract told it, while it was open. */
  readonly lastFrom: Day | null
}

export type BasisRow = Spell & {
  readonly of: 'basis'
  readonly basis: string | null
  readonly submittedOn: Day | null
  readonly appliedOn: Day | null
  readonly childConsents: boolean | null
}

export type ReviewRow = Row & {
  readonly of: 'review'
  readonly kind: string | null
  readonly on: Day | null
}

export type EnrolmentRow = Spell & { readonly of: 'enrolment'; readonly schoolForm: string | null }

export type AbsenceRow = Spell & { readonly of: 'absence' }

export type AnyRow = PersonRow | PlacementRow | BasisRow | ReviewRow | EnrolmentRow | AbsenceRow

/** Columns that not every register has; a rule says which it cannot do without. */
const columns = [
  'diedOn',
  'bornElsewhere',
  'address',
  'continues',
  'isContinuation',
  'changesSchool',
  'schoolStartOn',
  'healthCheckOn',
  'carePlanOn',
  'planOn',
  'permitFrom',
  'providerForm',
  'dailyCost',
  'district',
  'aftercareFrom',
  'lastFrom',
  'submittedOn',
  'childConsents',
  'persons',
  'placements',
  'bases',
  'reviews',
  'absences',
] as const

export type Column = (typeof columns)[number]

/** For a register that has them all. */
export const everyColumn: ReadonlySet<Column> = new Set(columns)

export type Register = {
  readonly persons: readonly PersonRow[]
  readonly placements: readonly PlacementRow[]
  readonly bases: readonly BasisRow[]
  readonly reviews: readonly ReviewRow[]
  readonly enrolments: readonly EnrolmentRow[]
  readonly absences: readonly AbsenceRow[]
  readonly has: ReadonlySet<Column>
}

/** Our own lists of codes: what stands in a register must be one of them. */
export type Codes = Readonly<
  Record<
    'form' | 'endReason' | 'basis' | 'review' | 'schoolForm' | 'sex' | 'protection',
    ReadonlySet<string>
  >
>

/** All of one child, in order of time; what a rule is asked about. */
export type ChildRows = {
  readonly child: string
  readonly persons: readonly PersonRow[]
  /** The first of `persons`. */
  readonly person: PersonRow | null
  /** Another child has the same identity number. */
  readonly sharesNumber: boolean
  readonly placements: readonly PlacementRow[]
  readonly bases: readonly BasisRow[]
  readonly reviews: readonly ReviewRow[]
  readonly enrolments: readonly EnrolmentRow[]
  readonly absences: readonly AbsenceRow[]
}
