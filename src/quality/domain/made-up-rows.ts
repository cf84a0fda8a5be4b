import { type Day, parseDay } from '../../shared/day.ts'
import {
  type AbsenceRow,
  type BasisRow,
  type EnrolmentRow,
  everyColumn,
  type PersonRow,
  type PlacementRow,
  type Register,
  type ReviewRow,
} from './register.ts'

type Dated<Row> = {
  [Key in keyof Omit<Row, 'of' | 'row' | 'child'>]?: Row[Key] extends Day | null
    ? string | number | null
    : Row[Key]
} & { child?: string }

/** Rows for tests: what is not told is well and ordinary, and days are written as 2026-02-01. */
let rows = 0

function made<Row>(whole: Row, told: Dated<Row>): Row {
  rows += 1
  const days = Object.entries(told).map(([key, value]) => [
    key,
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDay(value) : value,
  ])
  return { ...whole, row: String(rows), ...Object.fromEntries(days) }
}

const key = { row: '', child: 'alva' }

/** A girl born 2017-01-12, with the test number of that day. */
export function aPerson(told: Dated<PersonRow> = {}): PersonRow {
  return made<PersonRow>(
    {
      of: 'person',
      ...key,
      identityNumber: '201701122382',
      born: parseDay('2017-01-12'),
      sex: 'flicka',
      protection: 'none',
      diedOn: null,
      bornElsewhere: null,
      address: null,
    },
    told,
  )
}

export function aPlacement(told: Dated<PlacementRow> = {}): PlacementRow {
  return made<PlacementRow>(
    {
      of: 'placement',
      ...key,
      id: null,
      continues: null,
      from: parseDay('2026-02-01'),
      until: null,
      form: 'familjehem',
      home: 'Hemmet Ek',
      provider: null,
      endReason: null,
      isContinuation: null,
      changesSchool: null,
      schoolStartOn: null,
      healthCheckOn: null,
      carePlanOn: null,
      planOn: null,
      permitFrom: null,
      permitUntil: null,
      providerForm: null,
      dailyCost: null,
      district: null,
      districtDecidedOn: null,
      aftercareFrom: null,
      lastFrom: null,
    },
    told,
  )
}

export function aBasis(told: Dated<BasisRow> = {}): BasisRow {
  return made<BasisRow>(
    {
      of: 'basis',
      ...key,
      from: parseDay('2026-02-01'),
      until: null,
      basis: 'sol',
      submittedOn: null,
      appliedOn: null,
      childConsents: null,
    },
    told,
  )
}

export function aReview(told: Dated<ReviewRow> = {}): ReviewRow {
  return made<ReviewRow>(
    { of: 'review', ...key, kind: 'overvagande', on: parseDay('2026-03-01') },
    told,
  )
}

export function anEnrolment(told: Dated<EnrolmentRow> = {}): EnrolmentRow {
  return made<EnrolmentRow>(
    {
      of: 'enrolment',
      ...key,
      from: parseDay('2025-08-18'),
      until: null,
      schoolForm: 'grundskola',
    },
    told,
  )
}

export function anAbsence(told: Dated<AbsenceRow> = {}): AbsenceRow {
  return made<AbsenceRow>(
    { of: 'absence', ...key, from: parseDay('2026-03-01'), until: parseDay('2026-03-03') },
    told,
  )
}

/** A register with one ordinary person unless others are told, and every column that a rule asks for. */
export function aRegister(told: Partial<Register> = {}): Register {
  return {
    persons: [aPerson()],
    placements: [],
    bases: [],
    reviews: [],
    enrolments: [],
    absences: [],
    has: everyColumn,
    ...told,
  }
}
