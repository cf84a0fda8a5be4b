import { gradeByAge } from '../schooling/index.ts'
import { type Day, isoDay, yearOf } from '../shared/day.ts'
import { firstWorkdayOnOrAfter } from '../shared/swedish-holidays.ts'
import type { Chance } from './chance.ts'
import type { DemoFact, Moment } from './life/demo-fact.ts'
import type { Authority, Organisation } from './organisation/organisation.ts'
import type { ChildFile } from './people/child-file.ts'
import { lastMonthFrom } from './stories/last-month.ts'

/** A stadsdel's file for last month, as the central department has taken it in. */
export type DistrictMonth = {
  readonly id: string
  readonly authority: Authority
  readonly month: Day
  readonly deliveredAt: Moment
  readonly deliveredBy: string
  readonly rows: readonly ReportedRow[]
}

export type ReportedRow = {
  readonly id: string
  readonly pseudonym: string
  readonly placementFrom: Day
  readonly birthYear: number
  readonly sex: string
  readonly schoolForm: string | null
  readonly grade: number | null
  readonly form: string
  readonly municipality: string
  readonly samsSentOn: Day | null
  readonly schoolStartOn: Day | null
  readonly delayReason: string | null
  readonly hasSchoolPlan: boolean
}

const reporting = [
  'Rinkeby-Kista',
  'Hässelby-Vällingby',
  'Bromma',
  'Södermalm',
  'Farsta',
  'Skärholmen',
]

/** One of them reported before a school start was recorded, so its file says less than we know. */
const outdated = 'Skärholmen'

/** Six stadsdelar have reported last month; the others have not yet. */
export function monthFilesOf(
  children: readonly ChildFile[],
  { authorities, analysts }: Organisation,
  { today, chance }: { today: Day; chance: Chance },
): DistrictMonth[] {
  const month = lastMonthFrom(today)
  return reporting.flatMap((name, index) => {
    const authority = authorities.find(({ shortName }) => shortName === name)
    const deliveredBy = analysts[index % analysts.length]
    if (authority === undefined || deliveredBy === undefined) return []
    const own = children.filter(
      ({ authorityId, protection }) => authorityId === authority.id && protection === 'none',
    )
    const rows = own.flatMap((child) => reportedRows(child, month, chance))
    const said = name === outdated ? withoutLastStart(rows) : rows
    const deliveredAt = deliveryMoment(said, { today, month, index })
    const id = chance.uuid()
    const file = { id, authority, month, deliveredAt, deliveredBy }
    return [{ ...file, rows: said.map(({ row }) => row) }]
  })
}

type Known = { readonly row: ReportedRow; readonly knownAt: Moment }

/** In the first days of the next month, but not before all that the file says was known. */
function deliveryMoment(
  rows: readonly Known[],
  { today, month, index }: { today: Day; month: Day; index: number },
): Moment {
  const next = lastMonthFrom(month + 62)
  const day = firstWorkdayOnOrAfter(next + 1 + Math.floor(index / 2))
  const usual = `${isoDay(Math.min(day, today))} ${String(8 + index).padStart(2, '0')}:${String(13 + 7 * index)}:00`
  const [last = usual] = rows
    .map(({ knownAt }) => knownAt)
    .sort()
    .reverse()
  return last > usual ? last : usual
}

function withoutLastStart(rows: readonly Known[]): Known[] {
  const started = rows.filter(({ row }) => row.schoolStartOn !== null)
  const last = started.sort((one, other) => (one.knownAt < other.knownAt ? -1 : 1)).at(-1)
  return rows.map((known) =>
    known === last
      ? { knownAt: '', row: { ...known.row, schoolStartOn: null, delayReason: null } }
      : known,
  )
}

function reportedRows({ facts, ...child }: ChildFile, month: Day, chance: Chance): Known[] {
  const held = facts.filter(({ voided }) => voided === null)
  const of = (kind: string) =>
    held.filter((fact) => fact.kind === kind).sort((one, other) => one.from - other.from)
  return of('placement').flatMap((placement): Known[] => {
    const { from, until, originId, data } = placement
    if (data.changesSchool !== true || isoDay(from).slice(0, 7) !== isoDay(month).slice(0, 7))
      return []
    const step = (kind: string) => of(kind).find((fact) => fact.data.placementId === originId)
    const enrolled = of('school-enrolment').find(
      (fact) => fact.from >= from && (until === null || fact.from < until),
    )
    const start = step('school-start')
    const startedOn = earliest(start, enrolled)
    const isLate = startedOn !== null && startedOn - from > 7
    const grade = gradeByAge(child.born, from)
    const isInSchool = grade >= 0 && grade <= 9
    const told = [start, enrolled, step('sams-message'), step('school-plan')]
    const moments = told.flatMap((fact) => (fact === undefined ? [] : firstRecorded(fact, facts)))
    const row: ReportedRow = {
      id: chance.uuid(),
      pseudonym: child.pseudonym,
      placementFrom: from,
      birthYear: yearOf(child.born),
      sex: child.sex,
      schoolForm: (enrolled?.data.schoolForm as string | undefined) ?? formOf(grade),
      grade: (enrolled?.data.grade as number | undefined) ?? (isInSchool ? grade : null),
      form: String(data.form),
      municipality: String(data.municipality),
      samsSentOn: step('sams-message')?.from ?? null,
      schoolStartOn: startedOn,
      delayReason: isLate ? ((start?.data.delayReason as string | undefined) ?? null) : null,
      hasSchoolPlan: step('school-plan') !== undefined,
    }
    return [{ row, knownAt: moments.sort().at(-1) ?? '' }]
  })
}

function firstRecorded({ originId }: DemoFact, facts: readonly DemoFact[]): Moment[] {
  return facts.flatMap(({ id, recordedAt }) => (id === originId ? [recordedAt] : []))
}

function earliest(one: DemoFact | undefined, other: DemoFact | undefined): Day | null {
  if (one === undefined || other === undefined) return one?.from ?? other?.from ?? null
  return Math.min(one.from, other.from)
}

function formOf(grade: number): string | null {
  if (grade === 0) return 'forskoleklass'
  return grade >= 1 && grade <= 9 ? 'grundskola' : null
}
