import { isoDay } from '../../../shared/day.ts'
import { withGuard } from '../formula-guard.ts'
import { type Cell, isDateCell } from '../sheet.ts'

/**
 * Csv that a Swedish Excel opens right by a double click: UTF-8 with its mark, `;` between cells,
 * CRLF between rows, dates as 2026-11-03, true and false as ja and nej. Texts are guarded against
 * being run as formulas (see formula-guard.ts).
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): Buffer {
  const lines = rows.map((cells) => cells.map((cell) => quote(asText(cell))).join(';'))
  return Buffer.from(`\u{feff}${lines.map((line) => `${line}\r\n`).join('')}`, 'utf8')
}

function asText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return withGuard(cell)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej'
  return isDateCell(cell) ? isoDay(cell.day) : String(cell)
}

function quote(text: string): string {
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
