import writeExcelFile from 'write-excel-file/node'
import { type Cell, isDateCell } from '../sheet.ts'

/** A sheet to be written: its first row is the heading, bold and kept in view. */
export type SheetToWrite = {
  /** At most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string
  readonly columns: readonly ColumnToWrite[]
  readonly rows: readonly (readonly Cell[])[]
}

export type ColumnToWrite = {
  readonly header: string
  /** In characters. */
  readonly width: number
}

const MILLISECONDS_A_DAY = 86_400_000

/**
 * A workbook with real dates, so that Excel sorts and counts them. Texts are stored as texts and
 * never run, whatever they begin with; no cell is a formula.
 */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ header }) => ({
          value: header,
          type: String,
          fontWeight: 'bold' as const,
          wrap: true,
          alignVertical: 'top' as const,
        })),
        ...rows.map((cells) => cells.map(asCell)),
      ],
    })),
  ).toBuffer()
}

function asCell(cell: Cell) {
  if (cell === null) return null
  if (isDateCell(cell)) {
    return { value: new Date(cell.day * MILLISECONDS_A_DAY), type: Date, format: 'yyyy-mm-dd' }
  }
  if (typeof cell === 'string') return { value: cell, type: String }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  return { value: cell, type: Number }
}
