import {
  type Cell,
  isDateCell,
  isGarbled,
  looksLikeFormula,
  type Sheet,
  type SheetRow,
} from '../../../../platform/spreadsheets/index.ts'
import type { Day } from '../../../../shared/day.ts'
import { type Text, text } from '../../../../shared/text.ts'
import { type CodeList, columnsOf, type FileKind, type ImportColumn } from '../columns.ts'
import type { DateForm, Mapping, OurCodes } from '../mapping.ts'
import { readDate } from './read-date.ts'
import { type ProblemCode, type RowProblem, rowProblem } from './row-problem.ts'

export type Value = string | number | boolean | null

/** A row in our own words: days as epoch days, codes as ours, what is empty as null. */
export type ImportRow = {
  readonly number: number
  readonly values: Readonly<Record<string, Value>>
}

export type FileReading = {
  readonly rows: readonly ImportRow[]
  readonly problems: readonly RowProblem[]
  /** The whole file cannot be used, and why. */
  readonly refusal: Text | null
}

type Column = ImportColumn & {
  readonly name: Text
  readonly field: string
  readonly index: number
  readonly heading: string
}

/**
 * Reads one file of an extract by its mapping, row by row. A heading that the mapping names and the
 * file lacks refuses the whole; columns that the mapping does not name are passed over, for an extract
 * holds much that is none of our business.
 */
export function readImportFile(
  sheet: Sheet,
  { kind, mapping, ours }: { kind: FileKind; mapping: Mapping; ours: OurCodes },
): FileReading {
  const [header, ...rest] = sheet.rows
  const told = mapping.files[kind]
  if (told === undefined || header === undefined) return refused(noRows)
  const columns = findColumns(header, kind, told.columns)
  const missing = Object.entries(told.columns).filter(
    ([field]) => !columns.some((column) => column.field === field),
  )
  if (missing.length > 0) {
    const isUnreadable = header.cells.some((cell) => typeof cell === 'string' && isGarbled(cell))
    return refused(
      isUnreadable ? garbledHeadings : missingHeadings(missing.map(([, heading]) => heading)),
    )
  }
  const how: How = {
    dates: told.dates ?? mapping.dates ?? 'yyyy-mm-dd',
    ends: told.ends ?? mapping.ends,
    codes: codeReaders(mapping, ours),
  }
  const problems: RowProblem[] = []
  const rows = rest.map((row) => readRow(row, columns, how, problems))
  return { rows, problems, refusal: null }
}

const noRows = text('Filen har inga rader.', 'The file has no rows.')

const garbledHeadings = text(
  'Bokstäver som å, ä och ö har blivit andra tecken i filens rubriker. Gör om uttaget med teckenkodningen UTF-8.',
  'Letters such as å, ä and ö have become other signs in the headings of the file. Make the extract anew in the character encoding UTF-8.',
)

function missingHeadings(headings: readonly string[]): Text {
  const list = headings.join(', ')
  return text(
    `Filen saknar kolumnen ${list}, som mappningsfilen nämner. Rubrikerna ska stå på första raden.`,
    `The file lacks the column ${list}, which the mapping file names. The headings stand on the first row.`,
  )
}

function refused(refusal: Text): FileReading {
  return { rows: [], problems: [], refusal }
}

function findColumns(
  header: SheetRow,
  kind: FileKind,
  told: Readonly<Record<string, string>>,
): readonly Column[] {
  const headings = header.cells.map((cell) => (typeof cell === 'string' ? plain(cell) : ''))
  return Object.entries(told).flatMap(([field, heading]) => {
    const column = columnsOf(kind)[field]
    const index = headings.indexOf(plain(heading))
    return column === undefined || index < 0 ? [] : [{ ...column, field, index, heading }]
  })
}

const plain = (heading: string) => heading.trim().toLocaleLowerCase('sv')

type How = {
  readonly dates: DateForm
  readonly ends: Mapping['ends']
  readonly codes: (list: CodeList, written: string) => string | null
}

function readRow(
  row: SheetRow,
  columns: readonly Column[],
  how: How,
  problems: RowProblem[],
): ImportRow {
  const values: Record<string, Value> = {}
  for (const column of columns) {
    const cell = row.cells[column.index] ?? null
    const read = cell === null || cell === '' ? emptyCell(column) : readCell(cell, column, how)
    if ('wrong' in read) problems.push(rowProblem(row.number, column.heading, read.wrong))
    values[column.field] = 'wrong' in read ? null : read.value
  }
  return { number: row.number, values }
}

type Read = { readonly value: Value } | { readonly wrong: ProblemCode }

function emptyCell({ required }: Column): Read {
  return required ? { wrong: 'empty' } : { value: null }
}

function readCell(cell: Cell, column: Column, how: How): Read {
  const { reads } = column
  switch (reads.as) {
    case 'day':
      return dayOrWrong(readDate(cell, how.dates), 0)
    case 'end':
      return dayOrWrong(readDate(cell, how.dates), how.ends === 'last-day' ? 1 : 0)
    case 'number':
      return readNumber(cell)
    case 'code': {
      const code = how.codes(reads.list, textOf(cell))
      if (code === null) return { wrong: 'unknown-code' }
      return { value: reads.list === 'yesNo' ? code === 'ja' : code }
    }
    case 'text': {
      const written = textOf(cell)
      if (written === '') return emptyCell(column)
      if (written.length > reads.max) return { wrong: 'too-long' }
      if (isGarbled(written)) return { wrong: 'garbled' }
      return looksLikeFormula(written) ? { wrong: 'formula' } : { value: written }
    }
  }
}

/** Our periods are half-open: a last day that is counted becomes the day after. */
function dayOrWrong(day: Day | null, later: number): Read {
  return day === null ? { wrong: 'not-a-date' } : { value: day + later }
}

function readNumber(cell: Cell): Read {
  const written = textOf(cell).replace(/\s/g, '').replace(',', '.')
  const number = Number(written)
  return written === '' || !Number.isFinite(number) ? { wrong: 'not-a-number' } : { value: number }
}

function textOf(cell: Cell): string {
  return cell === null || isDateCell(cell) ? '' : String(cell).trim()
}

/** A code by the mapping's table; without one, or where the table is silent, one of our own as it stands. */
function codeReaders(mapping: Mapping, ours: OurCodes): How['codes'] {
  const tables = new Map<CodeList, ReadonlyMap<string, string>>()
  const tableOf = (list: CodeList) => {
    const known = tables.get(list)
    if (known !== undefined) return known
    const told = Object.entries(mapping.codes?.[list] ?? {})
    const table = new Map([
      ...ours[list].map((code) => [plain(code), code] as const),
      ...told.map(([theirs, code]) => [plain(theirs), code] as const),
    ])
    tables.set(list, table)
    return table
  }
  return (list, written) => tableOf(list).get(plain(written)) ?? null
}
