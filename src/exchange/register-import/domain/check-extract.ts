import { type ProviderCode, providerOf } from '../../../placements/index.ts'
import {
  checkRegister,
  type Finding,
  ownCodes,
  type QualityRule,
  qualityRules,
} from '../../../quality/index.ts'
import type { Day } from '../../../shared/day.ts'
import { parseIdentityNumber } from '../../../shared/identity-number.ts'
import { type FileKind, fileKinds } from './columns.ts'
import type { Mapping } from './mapping.ts'
import type { ImportRow } from './reading/read-file.ts'
import { type RowProblem, rowProblem } from './reading/row-problem.ts'
import {
  bornOf,
  isReview,
  type KnownPerson,
  type RowsByKind,
  rowNumber,
  toRegister,
} from './to-register.ts'

export type FileChecked = {
  /** What stops the file, by row. */
  readonly problems: readonly RowProblem[]
  /** What is taken in but ought to be looked at, by row. */
  readonly warnings: readonly RowProblem[]
}

export type ExtractChecked = {
  readonly files: ReadonlyMap<FileKind, FileChecked>
  readonly findings: readonly Finding[]
  readonly cannotBeChecked: readonly QualityRule[]
}

type Extract = {
  readonly rows: RowsByKind
  readonly mapping: Mapping
  readonly known: readonly KnownPerson[]
  readonly lastOpen: ReadonlyMap<string, Day>
  readonly unitNames: ReadonlySet<string>
  /** Whether the reader found a wrong in the file of persons, so that none of it will be taken in. */
  readonly personsUnread: boolean
  readonly today: Day
}

/** What cell by cell cannot tell was told there already, with its column. */
const toldByTheReader = new Set(['unknown-code', 'date-unreadable'])

const fileOf: Readonly<Record<Finding['row']['of'], FileKind>> = {
  person: 'persons',
  placement: 'placements',
  basis: 'decisions',
  review: 'decisions',
  enrolment: 'enrolments',
  absence: 'placements',
}

/**
 * Holds a whole extract against the rules of data quality and against what a row needs to be stored.
 * Each wrong is told at its file and row; the same answer whether another authority knows a child or not.
 */
export function checkExtract(extract: Extract): ExtractChecked {
  const { rows, today } = extract
  const register = toRegister(rows, extract)
  const checked = checkRegister(register, { rules: qualityRules, today, codes: ownCodes })
  const files = new Map(
    fileKinds.map((kind) => [kind, { problems: [] as RowProblem[], warnings: [] as RowProblem[] }]),
  )
  for (const { rule, row } of checked.findings) {
    const number = rowNumber(row.row)
    if (number === null || toldByTheReader.has(rule.code)) continue
    const told = { row: number, column: null, what: rule.name, todo: rule.todo }
    const file = files.get(fileOf[row.of])
    if (rule.stopsImport) file?.problems.push(told)
    else file?.warnings.push(told)
  }
  const known = new Set<unknown>(extract.known.map(({ key }) => key))
  const persons = new Set([...(rows.persons ?? []).map(({ values }) => values.person), ...known])
  // Persons are the first of the kinds: when the others are looked at, it is known what becomes of them.
  let isRefused = extract.personsUnread
  for (const kind of fileKinds) {
    const problems = files.get(kind)?.problems
    for (const row of rows[kind] ?? []) {
      const isNew = isRefused && !known.has(row.values.person)
      const wrong =
        wrongOf(kind, row, persons, extract) ??
        (kind !== 'persons' && isNew && persons.has(row.values.person)
          ? rowProblem(row.number, null, 'person-refused')
          : null)
      if (wrong !== null) problems?.push(wrong)
    }
    if (kind === 'persons') isRefused ||= (problems?.length ?? 0) > 0
    problems?.sort((one, other) => one.row - other.row)
  }
  return {
    files,
    findings: checked.findings,
    cannotBeChecked: checked.cannotBeChecked.map(({ rule }) => rule),
  }
}

/** What no rule of data quality speaks of, but a row cannot be stored without. */
function wrongOf(
  kind: FileKind,
  row: ImportRow,
  persons: ReadonlySet<unknown>,
  { mapping, unitNames, today }: Extract,
): RowProblem | null {
  const { number, values } = row
  const at = (field: string) => mapping.files[kind]?.columns[field] ?? null
  if (kind === 'persons') {
    const unit = ourUnit(mapping, values.unit as string | null | undefined)
    if (unit === null || !unitNames.has(unit)) return rowProblem(number, at('unit'), 'unknown-unit')
    // Of a number that does not hold, rule 2 says it.
    const read = parseIdentityNumber(String(values.identityNumber ?? ''), { today })
    return read.accepted && bornOf(row, today) === null
      ? rowProblem(number, at('born'), 'no-birth-date')
      : null
  }
  // Rule 4 says it of placements.
  if (kind !== 'placements' && values.person != null && !persons.has(values.person)) {
    return rowProblem(number, at('person'), 'unknown-person')
  }
  if (kind === 'placements' && values.form === 'sis' && !isOfState(values.provider)) {
    return rowProblem(number, at('provider'), 'sis-provider')
  }
  if (kind === 'decisions' && isReview(row) && !isOfBoard(values.decidedBy)) {
    return rowProblem(number, at('decidedBy'), 'decided-by-missing')
  }
  const grade = values.grade ?? null
  if (
    kind === 'enrolments' &&
    grade !== null &&
    ![0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].includes(grade as number)
  ) {
    return rowProblem(number, at('grade'), 'grade-range')
  }
  return null
}

/** Nobody else may run a home of SiS; what is not told is not wrong. */
function isOfState(provider: unknown): boolean {
  return provider == null || providerOf('sis', provider as ProviderCode).accepted
}

/** Only the nämnd or its utskott may consider or review care. */
function isOfBoard(decidedBy: unknown): boolean {
  return decidedBy === 'namnd' || decidedBy === 'utskott'
}

/** Their unit as ours, by the mapping; the mapping's own where the row names none. */
export function ourUnit(mapping: Mapping, written: string | null | undefined): string | null {
  if (written == null) return mapping.unit ?? null
  return mapping.units?.[written] ?? written
}
