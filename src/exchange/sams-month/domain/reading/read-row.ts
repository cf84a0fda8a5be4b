import type { Cell, SheetRow } from '../../../../platform/spreadsheets/index.ts'
import type { Decision } from '../../../../shared/refusal.ts'
import { delayReasonWords, placementFormWords, schoolFormWords, sexWords } from '../code-words.ts'
import { type ColumnKey, columnOf } from '../columns.ts'
import type { MonthRow } from '../month-row.ts'
import type { ProblemList } from './problem-list.ts'
import type { ProblemReason } from './problems.ts'
import {
  readDate,
  readDelayReason,
  readGrade,
  readMonthCell,
  readMunicipality,
  readNumber,
  readPseudonym,
  readStadsdel,
  readWord,
  readYesNo,
} from './read-cell.ts'
import type { Header } from './read-header.ts'

/** A row's cells as far as they could be read; what could not is undefined and told as a problem. */
export type ReadRow = {
  readonly number: number
  readonly values: { readonly [Key in keyof MonthRow]: MonthRow[Key] | undefined }
  /** As written in the file, to be held against the dates. */
  readonly daysToSchool: number | null | undefined
}

type ReadRowOptions = {
  readonly header: Header
  readonly format: 'xlsx' | 'csv'
  readonly stadsdelar: readonly string[]
  readonly problems: ProblemList
}

export function readRow(
  { number, cells }: SheetRow,
  { header, format, stadsdelar, problems }: ReadRowOptions,
): ReadRow {
  function optional<Value>(
    key: ColumnKey,
    read: (cell: Cell) => Decision<Value, ProblemReason>,
  ): Value | null | undefined {
    const index = header.get(key) ?? -1
    const cell = cells[index] ?? null
    if (cell === null) return null
    const decision = read(cell)
    if (decision.accepted) return decision.value
    const place = { row: number, column: index, header: columnOf(key).header }
    problems.add(decision.reason, place, decision.detail)
    return undefined
  }

  function required<Value>(
    key: ColumnKey,
    read: (cell: Cell) => Decision<Value, ProblemReason>,
  ): Value | undefined {
    const value = optional(key, read)
    if (value !== null) return value
    const place = { row: number, column: header.get(key) ?? 0, header: columnOf(key).header }
    problems.add('empty-cell', place)
    return undefined
  }

  const date = (cell: Cell) => readDate(cell, format)
  const delay = optional('delayReason', (cell) => readDelayReason(cell, delayReasonWords))
  return {
    number,
    values: {
      stadsdel: required('stadsdel', (cell) => readStadsdel(cell, stadsdelar)),
      month: required('month', readMonthCell),
      pseudonym: required('pseudonym', readPseudonym),
      birthYear: required('birthYear', (cell) => readNumber(cell, { from: 1980, to: 2099 })),
      sex: required('sex', (cell) => readWord(cell, sexWords)),
      schoolForm: optional('schoolForm', (cell) => readWord(cell, schoolFormWords)),
      grade: optional('grade', readGrade),
      placementForm: required('placementForm', (cell) => readWord(cell, placementFormWords)),
      placedOn: required('placedOn', date),
      changesSchool: required('changesSchool', readYesNo),
      municipality: optional('municipality', readMunicipality),
      samsSentOn: optional('samsSentOn', date),
      schoolStartOn: optional('schoolStartOn', date),
      delayReason: delay === undefined ? undefined : (delay?.reason ?? null),
      delayNote: delay === undefined ? undefined : (delay?.note ?? null),
      hasSchoolPlan: required('hasSchoolPlan', readYesNo),
    },
    daysToSchool: optional('daysToSchool', (cell) => readNumber(cell, { from: 0, to: 9_999 })),
  }
}

/** Stadsdel and month and nothing else: the month had no placements. */
export function saysNoPlacements({ cells }: SheetRow, header: Header): boolean {
  const filled = [...header].filter(([, index]) => (cells[index] ?? null) !== null)
  return filled.length === 2 && filled.every(([key]) => key === 'stadsdel' || key === 'month')
}
