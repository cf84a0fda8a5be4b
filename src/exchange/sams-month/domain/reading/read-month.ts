import type { Sheet, SheetRow } from '../../../../platform/spreadsheets/index.ts'
import type { Day } from '../../../../shared/day.ts'
import { columnOf } from '../columns.ts'
import type { Month } from '../month.ts'
import { type MonthRow, rowKey } from '../month-row.ts'
import { checkRow } from './check-row.ts'
import { findIdentityNumber } from './identity-number-in-cell.ts'
import { ignoring, type ProblemList, problemList } from './problem-list.ts'
import type { RowProblem } from './problems.ts'
import { findStrayCell, type Header, readHeader } from './read-header.ts'
import { type ReadRow, readRow, saysNoPlacements } from './read-row.ts'

export type ReadMonthOptions = {
  /** The names that a file may report for. */
  readonly stadsdelar: readonly string[]
  readonly today: Day
  /** Given when the file is uploaded for a certain month or stadsdel. */
  readonly expectedMonth?: Month
  readonly expectedStadsdel?: string
}

export type MonthReading = {
  /** Null when no row says so legibly. */
  readonly month: Month | null
  readonly stadsdel: string | null
  /** All rows, or none when there is a problem. Empty without problems: a month with no placements. */
  readonly rows: readonly MonthRow[]
  /** The first two hundred; `problemCount` counts them all. */
  readonly problems: readonly RowProblem[]
  readonly problemCount: number
  /** Worth a look, but no hindrance. */
  readonly warnings: readonly RowProblem[]
  readonly warningCount: number
}

/**
 * Reads a stadsdel's month as it was sent. All or nothing: one problem, and no row is taken.
 * A file with anything like an identity number in it is refused whole, whatever else is right.
 */
export function readMonth(sheet: Sheet, options: ReadMonthOptions): MonthReading {
  const problems = problemList()
  const warnings = problemList()
  const identity = findIdentityNumber(sheet, options.today)
  const [top, ...body] = sheet.rows
  if (identity !== null) problems.add('identity-number', identity)
  else if (top === undefined) problems.add('no-file-content', { row: 1, column: null })
  const header = identity === null && top !== undefined ? readHeader(top, problems) : null
  const read =
    header === null ? [] : readRows(body, { ...options, sheet, header, problems, warnings })
  if (header !== null && body.length === 0) {
    problems.add('no-rows', { row: (top?.number ?? 0) + 1, column: null })
  }
  const [first] = read
  return {
    month: first?.values.month ?? null,
    stadsdel: first?.values.stadsdel ?? null,
    rows: problems.count() === 0 ? read.filter(isPlacement).map(toMonthRow) : [],
    problems: problems.shown(),
    problemCount: problems.count(),
    warnings: warnings.shown(),
    warningCount: warnings.count(),
  }
}

type ReadRows = ReadMonthOptions & {
  readonly sheet: Sheet
  readonly header: Header
  readonly problems: ProblemList
  readonly warnings: ProblemList
}

function readRows(body: readonly SheetRow[], options: ReadRows): readonly ReadRow[] {
  const { sheet, header, problems, stadsdelar } = options
  const seen = new Map<string, number>()
  const rows: ReadRow[] = []
  for (const sheetRow of body) {
    const stray = findStrayCell(sheetRow, header)
    if (stray !== null) {
      problems.add('content-without-header', { row: sheetRow.number, column: stray })
    }
    const isEmptyMonth = saysNoPlacements(sheetRow, header)
    if (isEmptyMonth && body.length > 1) {
      problems.add('empty-row-among-others', { row: sheetRow.number, column: null })
      continue
    }
    // Of a row that says "no placements" only the two filled cells can be wrong.
    const told = isEmptyMonth ? ignoring('empty-cell', problems) : problems
    const row = readRow(sheetRow, { header, format: sheet.format, stadsdelar, problems: told })
    checkRow(row, options)
    rows.push(row)
    checkSame(row, rows[0], options)
    checkUnique(row, seen, options)
  }
  return rows
}

/** One file, one stadsdel, one month: the first row's, and the one expected if any is. */
function checkSame(row: ReadRow, first: ReadRow | undefined, options: ReadRows): void {
  const { header, problems, expectedMonth, expectedStadsdel } = options
  const at = (key: 'stadsdel' | 'month') => ({
    row: row.number,
    column: header.get(key) ?? null,
    header: columnOf(key).header,
  })
  const { stadsdel, month } = row.values
  const firstStadsdel = first?.values.stadsdel
  const firstMonth = first?.values.month
  if (stadsdel !== undefined && firstStadsdel !== undefined && stadsdel !== firstStadsdel) {
    problems.add('several-stadsdelar', at('stadsdel'), { first: firstStadsdel })
  }
  if (month !== undefined && firstMonth !== undefined && month !== firstMonth) {
    problems.add('several-months', at('month'), { first: firstMonth })
  }
  if (row !== first) return
  if (expectedMonth !== undefined && month !== undefined && month !== expectedMonth) {
    problems.add('not-expected-month', at('month'), { expected: expectedMonth })
  }
  if (expectedStadsdel !== undefined && stadsdel !== undefined && stadsdel !== expectedStadsdel) {
    problems.add('not-expected-stadsdel', at('stadsdel'), { expected: expectedStadsdel })
  }
}

function checkUnique(row: ReadRow, seen: Map<string, number>, { problems }: ReadRows): void {
  const { stadsdel, pseudonym, placedOn } = row.values
  if (stadsdel === undefined || pseudonym === undefined || placedOn === undefined) return
  const key = rowKey({ stadsdel, pseudonym, placedOn })
  const firstRow = seen.get(key)
  if (firstRow === undefined) seen.set(key, row.number)
  else problems.add('duplicate-row', { row: row.number, column: null }, { firstRow })
}

function isPlacement(row: ReadRow): boolean {
  return row.values.pseudonym !== undefined
}

/** Without problems every value was read; this only tells the compiler so. */
function toMonthRow({ number, values }: ReadRow): MonthRow {
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) throw new Error(`Row ${number} has no ${key} and no problem`)
  }
  return values as MonthRow
}
