import type { Day } from '../../shared/day.ts'

/**
 * What a spreadsheet is to us, whichever file it came in: the rows that hold something, each with
 * the number the person sees beside it in Excel. Nothing is interpreted here beyond the cell's own
 * type; what a column means is the reader's business.
 */
export type Sheet = {
  readonly format: 'xlsx' | 'csv'
  /** The sheet's name in the workbook; empty for csv. */
  readonly name: string
  /** In ascending order; rows without content are left out, so numbers may jump. */
  readonly rows: readonly SheetRow[]
}

export type SheetRow = {
  /** 1-based, as Excel shows it. */
  readonly number: number
  /** From column A; a trailing empty cell may be absent. */
  readonly cells: readonly Cell[]
}

/**
 * Empty is null. In csv every cell is text: the file itself says no more. A cell formatted as a
 * date holds its day, its clock time dropped, since everything we exchange is counted in days.
 */
export type Cell = string | number | boolean | DateCell | null

export type DateCell = { readonly day: Day }

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object' && cell !== null
}

/**
 * The letters over a column, counted from 0.
 * @example columnLetters(0): 'A'; columnLetters(27): 'AB'.
 */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
