import type {
  BasisRow,
  Column,
  EnrolmentRow,
  PersonRow,
  PlacementRow,
  Register,
  ReviewRow,
} from '../../../quality/index.ts'
import type { Day } from '../../../shared/day.ts'
import { parseIdentityNumber } from '../../../shared/identity-number.ts'
import type { FileKind } from './columns.ts'
import type { Mapping } from './mapping.ts'
import type { ImportRow, Value } from './reading/read-file.ts'

export type RowsByKind = Readonly<Partial<Record<FileKind, readonly ImportRow[]>>>

/** A child that an earlier extract or our own staff has told of, and this one speaks of by its key. */
export type KnownPerson = {
  readonly key: string
  readonly identityNumber: string | null
  readonly born: Day
  readonly protection: string
}

type Extract = {
  readonly mapping: Mapping
  readonly known: readonly KnownPerson[]
  /** First days of open placements as the last extract told them, by the person's key. */
  readonly lastOpen: ReadonlyMap<string, Day>
  readonly today: Day
}

/** Says which row of which file a row of the register is; those known from before have none. */
export function rowNumber(row: string): number | null {
  return row === '' ? null : Number(row)
}

/** The rows of an extract as a register, for the rules of data quality. */
export function toRegister(rows: RowsByKind, extract: Extract): Register {
  const { persons = [], placements = [], decisions = [], enrolments = [] } = rows
  const told = new Set(persons.map((row) => text(row, 'person')))
  return {
    persons: [
      ...persons.map((row) => personRow(row, extract)),
      ...extract.known.filter(({ key }) => !told.has(key)).map(knownRow),
    ],
    placements: placements.map((row) => placementRow(row, extract)),
    bases: decisions.filter((row) => !isReview(row)).map(basisRow),
    reviews: decisions.filter(isReview).map(reviewRow),
    enrolments: enrolments.map(enrolmentRow),
    absences: [],
    has: columnsAtHand(rows, extract),
  }
}

export function isReview({ values }: ImportRow): boolean {
  return values.kind === 'overvagande' || values.kind === 'omprovning'
}

/** The date of birth that the row states, or else its number. */
export function bornOf(row: ImportRow, today: Day): Day | null {
  const stated = day(row, 'born')
  if (stated !== null) return stated
  const read = parseIdentityNumber(text(row, 'identityNumber') ?? '', { today })
  return read.accepted ? read.value.born : null
}

const value = ({ values }: ImportRow, field: string): Value => values[field] ?? null
const text = (row: ImportRow, field: string) => value(row, field) as string | null
const day = (row: ImportRow, field: string) => value(row, field) as Day | null
const flag = (row: ImportRow, field: string) => value(row, field) as boolean | null
const key = (row: ImportRow) => ({ row: String(row.number), child: text(row, 'person') ?? '' })

function personRow(row: ImportRow, { today }: Extract): PersonRow {
  return {
    of: 'person',
    ...key(row),
    identityNumber: text(row, 'identityNumber'),
    born: bornOf(row, today),
    sex: text(row, 'sex'),
    protection: text(row, 'protection'),
    diedOn: day(row, 'diedOn'),
    bornElsewhere: day(row, 'bornElsewhere'),
    address: text(row, 'address'),
  }
}

function knownRow({ key: child, identityNumber, born, protection }: KnownPerson): PersonRow {
  return {
    of: 'person',
    row: '',
    child,
    identityNumber,
    born,
    sex: null,
    protection,
    diedOn: null,
    bornElsewhere: null,
    address: null,
  }
}

function placementRow(row: ImportRow, { lastOpen }: Extract): PlacementRow {
  const until = day(row, 'until')
  return {
    of: 'placement',
    ...key(row),
    from: day(row, 'from'),
    until,
    form: text(row, 'form'),
    home: text(row, 'home'),
    provider: text(row, 'provider'),
    endReason: text(row, 'endReason'),
    isContinuation: flag(row, 'isContinuation'),
    id: text(row, 'id'),
    continues: text(row, 'continues'),
    changesSchool: flag(row, 'changesSchool'),
    schoolStartOn: day(row, 'schoolStartOn'),
    healthCheckOn: day(row, 'healthCheckOn'),
    carePlanOn: day(row, 'carePlanOn'),
    planOn: day(row, 'planOn'),
    permitFrom: day(row, 'permitFrom'),
    permitUntil: day(row, 'permitUntil'),
    providerForm: text(row, 'providerForm'),
    dailyCost: value(row, 'dailyCost') as number | null,
    district: text(row, 'district'),
    districtDecidedOn: day(row, 'districtDecidedOn'),
    aftercareFrom: day(row, 'aftercareFrom'),
    lastFrom: until === null ? (lastOpen.get(text(row, 'person') ?? '') ?? null) : null,
  }
}

function basisRow(row: ImportRow): BasisRow {
  return {
    of: 'basis',
    ...key(row),
    from: day(row, 'from'),
    until: day(row, 'until'),
    basis: text(row, 'basis'),
    submittedOn: day(row, 'submittedOn'),
    appliedOn: day(row, 'appliedOn'),
    childConsents: flag(row, 'childConsents'),
  }
}

function reviewRow(row: ImportRow): ReviewRow {
  return { of: 'review', ...key(row), kind: text(row, 'kind'), on: day(row, 'from') }
}

function enrolmentRow(row: ImportRow): EnrolmentRow {
  return {
    of: 'enrolment',
    ...key(row),
    from: day(row, 'from'),
    until: day(row, 'until'),
    schoolForm: text(row, 'schoolForm'),
  }
}

/** What the mapping has columns for: what it has not, no rule may be said to have checked. */
function columnsAtHand(rows: RowsByKind, { mapping, lastOpen }: Extract): ReadonlySet<Column> {
  const { persons, placements, decisions } = mapping.files
  const optional = [persons, placements, decisions].flatMap((file) =>
    Object.keys(file?.columns ?? {}),
  ) as Column[]
  const has = new Set<Column>(optional)
  has.add('persons')
  if (rows.placements !== undefined) has.add('placements')
  if (rows.decisions !== undefined) {
    has.add('bases')
    if (decisions?.columns.kind !== undefined) has.add('reviews')
  }
  if (lastOpen.size > 0) has.add('lastFrom')
  return has
}
