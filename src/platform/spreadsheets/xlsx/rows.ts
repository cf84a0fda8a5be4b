import type { ReadLimits } from '../read-limits.ts'
import { FileRefused } from '../refusals.ts'
import { type Cell, columnLetters, type SheetRow } from '../sheet.ts'
import type { Archive } from './archive.ts'
import { dayOfSerial } from './date-format.ts'
import { unescapeText } from './shared-strings.ts'
import type { Workbook } from './workbook.ts'
import { readXml } from './xml.ts'

type ReadRows = {
  readonly part: string
  readonly workbook: Workbook
  readonly strings: readonly string[]
  readonly limits: ReadLimits
}

/**
 * The sheet's rows in one pass. It stops at the first formula, whose shown value nobody can vouch
 * for, at merged cells, whose headings belong to no column, and at the first row too many, so that
 * a million rows cost no more than the limit.
 */
export async function readRows(
  archive: Archive,
  { part, workbook, strings, limits }: ReadRows,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  let rowNumber = 0
  let cells: Cell[] = []
  let hasContent = false
  let column = -1
  let type = 'n'
  let style = 0
  let value = ''
  let isInValue = false
  let isInReadingAid = false

  function openRow(r: string | undefined): void {
    const number = r === undefined ? rowNumber + 1 : Number(r)
    if (!Number.isInteger(number) || number <= rowNumber) throw new FileRefused('damaged')
    rowNumber = number
    cells = []
    hasContent = false
    column = -1
  }

  function openCell(attributes: Readonly<Record<string, string>>): void {
    column = attributes.r === undefined ? column + 1 : columnIndex(attributes.r)
    type = attributes.t ?? 'n'
    style = Number(attributes.s ?? 0)
    value = ''
  }

  function closeCell(): void {
    const cell = readCell({ type, style, value, workbook, strings })
    if (cell === null) return
    if (column >= limits.maxColumns) {
      throw new FileRefused('too-many-columns', {
        row: rowNumber,
        max: columnLetters(limits.maxColumns - 1),
      })
    }
    if (typeof cell === 'string' && cell.length > limits.maxCellCharacters) {
      throw new FileRefused('cell-too-long', { row: rowNumber, max: limits.maxCellCharacters })
    }
    while (cells.length < column) cells.push(null)
    cells[column] = cell
    hasContent = true
  }

  function closeRow(): void {
    if (!hasContent) return
    rows.push({ number: rowNumber, cells })
    if (rows.length > limits.maxRows + 1) {
      throw new FileRefused('too-many-rows', { max: limits.maxRows })
    }
  }

  await readXml(archive, part, {
    open(tag, attributes) {
      if (tag === 'c') openCell(attributes)
      else if (tag === 'v' || tag === 't') isInValue = true
      else if (tag === 'row') openRow(attributes.r)
      else if (tag === 'rPh') isInReadingAid = true
      else if (tag === 'f') {
        throw new FileRefused('has-formulas', { cell: `${columnLetters(column)}${rowNumber}` })
      } else if (tag === 'mergeCell') {
        throw new FileRefused('has-merged-cells', { range: cellRange(attributes.ref) })
      }
    },
    text(piece) {
      if (isInValue && !isInReadingAid) value += piece
    },
    close(tag) {
      if (tag === 'c') closeCell()
      else if (tag === 'v' || tag === 't') isInValue = false
      else if (tag === 'row') closeRow()
      else if (tag === 'rPh') isInReadingAid = false
    },
  })
  return rows
}

type StoredCell = {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly workbook: Workbook
  readonly strings: readonly string[]
}

function readCell({ type, style, value, workbook, strings }: StoredCell): Cell {
  if (value === '') return null
  if (type === 's') {
    const string = strings[Number(value)]
    if (string === undefined) throw new FileRefused('damaged')
    return textOrEmpty(string)
  }
  if (type === 'inlineStr' || type === 'str' || type === 'e')
    return textOrEmpty(unescapeText(value))
  if (type === 'b') return value === '1' || value === 'true'
  if (type === 'd') {
    const day = Math.floor(Date.parse(value.slice(0, 10)) / 86_400_000)
    return Number.isNaN(day) ? value : { day }
  }
  const number = Number(value)
  if (Number.isNaN(number)) throw new FileRefused('damaged')
  const day = workbook.isDateStyle[style] ? dayOfSerial(number, workbook.isFrom1904) : null
  return day === null ? number : { day }
}

function textOrEmpty(string: string): string | null {
  return string.trim() === '' ? null : string
}

/** 'AB12' is column 27, counted from 0. */
function columnIndex(reference: string): number {
  let index = 0
  let position = 0
  for (; position < reference.length; position++) {
    const letter = reference.charCodeAt(position) - 64
    if (letter < 1 || letter > 26) break
    index = index * 26 + letter
  }
  if (position === 0 || position > 3) throw new FileRefused('damaged')
  return index - 1
}

/** Shown to a person, so nothing but a range may come through. */
function cellRange(reference: string | undefined): string {
  return /^[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}$/.test(reference ?? '') ? String(reference) : 'A1'
}
