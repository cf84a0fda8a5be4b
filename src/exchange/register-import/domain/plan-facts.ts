import { deciderOf, decidersOf, type LegalBasisCode } from '../../../decisions/index.ts'
import type { FactValue } from '../../../rules/fact.ts'
import type { Day } from '../../../shared/day.ts'
import { overlaps } from '../../../shared/period.ts'
import { matchPeriods, type Pair } from './match-periods.ts'
import {
  asText,
  type HeldFact,
  type Newer,
  type Plan,
  type PlannedDifference,
  type PlannedVersion,
  periodWords,
  toldTooLate,
} from './planned.ts'
import type { ImportRow } from './reading/read-file.ts'

export type ChildAtHand = Newer & {
  readonly id: string
  readonly unitId: string
  readonly born: Day
}

type Told = {
  readonly from: Day
  readonly until: Day | null
  readonly data: Readonly<Record<string, FactValue>>
}

type About = 'placement' | 'legal-basis' | 'school-enrolment'

type Precedence = {
  readonly about: About
  /** Of what both say, these are the register's; all else that we have said stays ours. */
  readonly theirs: readonly string[]
  /** What is compared with what we hold; the rest of a new fact's data is only filled in. */
  readonly compared: readonly string[]
}

/**
 * What an import writes of one child's placements: of what both say, the dates are the register's and
 * all else is ours. A placement shorter than a day cannot be held, and is left out.
 */
export function planPlacements(
  child: ChildAtHand,
  held: readonly HeldFact[],
  rows: readonly ImportRow[],
): Plan {
  const lasting = rows.filter(({ values }) => values.until !== values.from)
  const inOrder = lasting.toSorted(
    (one, other) => Number(one.values.from) - Number(other.values.from),
  )
  const told = inOrder.map(({ values }, index): Told => {
    const former = inOrder[index - 1]?.values.until
    return {
      ...periodOf(values),
      data: {
        unitId: child.unitId,
        form: values.form ?? null,
        homeName: values.home ?? null,
        municipality: values.municipality ?? null,
        provider: values.provider ?? null,
        changesSchool: values.changesSchool ?? false,
        isReplacement: values.isContinuation ?? former === values.from,
        plannedEnd: null,
        endReason: values.endReason ?? null,
      },
    }
  })
  return planPeriods(child, held, told, {
    about: 'placement',
    theirs: ['period'],
    compared: ['form', 'homeName', 'municipality', 'provider', 'endReason'],
  })
}

/** The grounds of law: decisions are the register's, dates and paragraph alike. */
export function planBases(
  child: ChildAtHand,
  held: readonly HeldFact[],
  rows: readonly ImportRow[],
): Plan {
  const told = rows
    .filter(({ values }) => values.until !== values.from)
    .map(({ values }): Told => ({ ...periodOf(values), data: basisOf(values) }))
  return planPeriods(child, held, told, {
    about: 'legal-basis',
    theirs: ['period', 'basis'],
    compared: ['basis'],
  })
}

/** Who decided is taken in where the law lets them; else the court's, where only it may. */
function basisOf({ basis, decidedBy }: ImportRow['values']): Told['data'] {
  const code = basis as LegalBasisCode
  const told = decidersOf(code).find((one) => one === decidedBy) ?? null
  return { basis: code, decidedBy: deciderOf(code, told) }
}

/** Schooling is ours: the register only adds what we have nothing about. */
export function planEnrolments(
  child: ChildAtHand,
  held: readonly HeldFact[],
  rows: readonly ImportRow[],
): Plan {
  const told = rows
    .filter(({ values }) => values.until !== values.from)
    .map(
      ({ values }): Told => ({
        ...periodOf(values),
        data: {
          schoolName: values.school ?? null,
          schoolForm: values.schoolForm ?? null,
          grade: values.grade ?? null,
          kind: 'school',
        },
      }),
    )
  return planPeriods(child, held, told, {
    about: 'school-enrolment',
    theirs: [],
    compared: ['schoolName', 'schoolForm', 'grade'],
  })
}

function periodOf(values: ImportRow['values']): { from: Day; until: Day | null } {
  return { from: values.from as Day, until: (values.until ?? null) as Day | null }
}

function planPeriods(
  child: ChildAtHand,
  held: readonly HeldFact[],
  told: readonly Told[],
  precedence: Precedence,
): Plan {
  const { about } = precedence
  const { pairs, fresh, conflicts } = matchPeriods(
    held,
    told,
    ({ isOurs, isNewer }) => !isNewer && (!isOurs || precedence.theirs.includes('period')),
  )
  const isGone = (one: Told) =>
    child.isOlderExtract || child.dropped.some((own) => own.kind === about && overlaps(own, one))
  const plans = pairs.map((pair) => planPair(child, pair, precedence))
  return {
    versions: [
      ...fresh
        .filter((one) => !isGone(one))
        .map((one) => ({ ...one, childId: child.id, kind: about, replaces: null })),
      ...plans.flatMap(({ versions }) => versions),
    ],
    differences: [
      ...plans.flatMap(({ differences }) => differences),
      ...fresh.filter(isGone).map((one) => toldTooLate(child.id, about, periodWords(one))),
      ...conflicts.map(({ held: own, told: one }) => ({
        childId: child.id,
        factId: own.id,
        about,
        field: 'conflict',
        ours: periodWords(own),
        theirs: periodWords(one),
        taken: 'neither' as const,
      })),
    ],
  }
}

/** What nobody here has said follows the register without a word; what somebody has said, or what is newer, is told. */
function planPair(
  child: ChildAtHand,
  { held, told }: Pair<HeldFact, Told>,
  { about, theirs, compared }: Precedence,
): Plan {
  const datesDiffer = held.from !== told.from || held.until !== told.until
  const fields = compared.filter((field) => differs(field, held, told))
  if (!datesDiffer && fields.length === 0) return { versions: [], differences: [] }
  const isTheirs = (field: string) =>
    !held.isNewer && (!held.isOurs || theirs.includes(field) || isUnsaid(field, held))
  const taken = fields.filter(isTheirs)
  const takesDates = datesDiffer && isTheirs('period')
  const period = takesDates ? told : held
  const data = {
    ...held.data,
    ...Object.fromEntries(taken.map((field) => [field, told.data[field] ?? null])),
  }
  const version: PlannedVersion = {
    childId: child.id,
    kind: about,
    from: period.from,
    until: period.until,
    data: about === 'placement' ? withEndReason(withProvider(data), period.until, told) : data,
    replaces: held,
  }
  const tell = (field: string, ours: string | null, their: string | null): PlannedDifference => ({
    childId: child.id,
    factId: held.id,
    about,
    field,
    ours,
    theirs: their,
    taken: isTheirs(field) ? 'import' : 'ours',
  })
  const differences =
    held.isOurs || held.isNewer
      ? [
          ...(datesDiffer ? [tell('period', periodWords(held), periodWords(told))] : []),
          ...fields
            .filter((field) => held.isNewer || !isUnsaid(field, held))
            .map((field) => tell(field, asText(held.data[field]), asText(told.data[field]))),
        ]
      : []
  return { versions: takesDates || taken.length > 0 ? [version] : [], differences }
}

/** Who runs a home need not be recorded: where nobody has, what the register says differs from nothing. */
function isUnsaid(field: string, held: HeldFact): boolean {
  return field === 'provider' && (held.data.provider ?? null) === null
}

/** An end date and its reason stand or fall together; that one is open is told by the dates. */
function differs(field: string, held: HeldFact, told: Told): boolean {
  const [ours, their] = [held.data[field] ?? null, told.data[field] ?? null]
  if (field === 'endReason' && (ours === null || their === null)) return false
  // An extract without the column, or with an empty cell, takes away nothing.
  if (['grade', 'provider'].includes(field) && their === null) return false
  return ours !== their
}

/** Where form and provider come from two sides, the form says it: a home of SiS is nobody else's. */
function withProvider(data: PlannedVersion['data']): PlannedVersion['data'] {
  return data.form === 'sis' && data.provider !== null ? { ...data, provider: 'state' } : data
}

function withEndReason(
  data: PlannedVersion['data'],
  until: Day | null,
  told: Told,
): PlannedVersion['data'] {
  if (until === null) return { ...data, endReason: null }
  return { ...data, endReason: data.endReason ?? told.data.endReason ?? 'other', plannedEnd: null }
}
