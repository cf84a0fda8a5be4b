import {
  type Cell,
  type SheetToWrite,
  writeCsv,
  writeXlsx,
} from '../../../platform/spreadsheets/index.ts'
import { type Language, speak, text } from '../../../shared/text.ts'
import { type Column, columns } from './columns.ts'
import { definitionsSheet } from './definitions-sheet.ts'
import type { Month } from './month.ts'
import type { MonthRow } from './month-row.ts'

export type MonthFileOptions = {
  readonly language: Language
  readonly stadsdel: string
  readonly month: Month
  /** Placements of protected children that are not in the file, counted so that nobody thinks it whole. */
  readonly leftOutProtected: number
  /** Whether the sheet `Läs mig` with the meaning of each column comes along (xlsx only). */
  readonly definitions: boolean
}

export const MONTH_SHEET = text('Månadsfil', 'Month file')

/**
 * The month's rows as sheets to write, in the order of date and pseudonym, which tells nothing of
 * whom was registered when. A month without placements is one row with only stadsdel and month, so
 * that "none" is a report and not a file that somebody forgot to fill in.
 */
export function rowsToSheet(
  rows: readonly MonthRow[],
  options: MonthFileOptions,
): readonly SheetToWrite[] {
  const sorted = rows.toSorted(
    (one, other) => one.placedOn - other.placedOn || (one.pseudonym < other.pseudonym ? -1 : 1),
  )
  const cells: (readonly Cell[])[] = sorted.map((row) =>
    columns.map((column) => column.write(row, options.language)),
  )
  if (cells.length === 0) cells.push([options.stadsdel, options.month])
  const data = dataSheet(cells, options.language)
  return options.definitions ? [data, definitionsSheet(rows.length, options)] : [data]
}

/** An empty month's file with its explanations, to fill in by hand. */
export function templateSheet(language: Language): readonly SheetToWrite[] {
  return [dataSheet([], language), definitionsSheet(null, { language })]
}

/** The finished file. */
export async function writeMonthFile(
  rows: readonly MonthRow[],
  { format, ...options }: MonthFileOptions & { readonly format: 'xlsx' | 'csv' },
): Promise<Buffer> {
  const sheets = rowsToSheet(rows, options)
  if (format === 'xlsx') return writeXlsx(sheets)
  const [data] = sheets
  return writeCsv([(data?.columns ?? []).map(({ header }) => header), ...(data?.rows ?? [])])
}

export function writeTemplate(language: Language): Promise<Buffer> {
  return writeXlsx(templateSheet(language))
}

function dataSheet(rows: readonly (readonly Cell[])[], language: Language): SheetToWrite {
  const say = speak(language)
  return {
    name: say(MONTH_SHEET),
    columns: columns.map(({ header, width }: Column) => ({ header: say(header), width })),
    rows,
  }
}
