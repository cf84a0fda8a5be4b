import { CsvError, parse } from 'csv-parse/sync'
import { withoutGuard } from '../formula-guard.ts'
import type { ReadLimits } from '../read-limits.ts'
import { FileRefused } from '../refusals.ts'
import { columnLetters, type Sheet, type SheetRow } from '../sheet.ts'
import { decodeText } from './decode-text.ts'

/**
 * Reads csv as Swedish Excel writes it (`;`) and as the rest of the world does (`,` or a tab),
 * quoted as RFC 4180 says. Every cell is text. An apostrophe that `writeCsv` put before a text
 * that could be taken for a formula is taken away again.
 */
export function readCsv(bytes: Buffer, limits: ReadLimits): Sheet {
  const { text, delimiter } = splitSeparatorLine(decodeText(bytes).replace(/\r\n?/g, '\n'))
  if (text.includes('\u0000')) throw new FileRefused('wrong-type', { type: 'binary' })
  return { format: 'csv', name: '', rows: parseRows(text, delimiter, limits) }
}

/** Excel may be told the delimiter by a first line `sep=;`, which it does not count as a row. */
function splitSeparatorLine(text: string): { text: string; delimiter: string } {
  const separator = /^sep=([;,\t])\n/i.exec(text)
  if (separator !== null) {
    return { text: text.slice(separator[0].length), delimiter: separator[1] ?? ';' }
  }
  return { text, delimiter: detectDelimiter(text) }
}

/** The one that the first line with content has most of, outside its quotation marks. */
function detectDelimiter(text: string): string {
  const header = /.*\S.*/.exec(text)?.[0] ?? ''
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => bare.split(delimiter).length - 1
  return [';', '\t', ','].reduce((best, next) => (count(next) > count(best) ? next : best))
}

function parseRows(text: string, delimiter: string, limits: ReadLimits): SheetRow[] {
  const rows: SheetRow[] = []
  const keepOnce = onceKept()
  let number = 0
  let lastWholeLine = 0
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: limits.maxColumns * limits.maxCellCharacters,
      // Rows are taken here and dropped there, so that a large file is not held twice.
      on_record(cells: string[], { lines }) {
        number++
        lastWholeLine = lines
        if (cells.every((cell) => cell.trim() === '')) return null
        rows.push(readRecord({ number, cells, limits, keepOnce }))
        if (rows.length > limits.maxRows + 1) {
          throw new FileRefused('too-many-rows', { max: limits.maxRows })
        }
        return null
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // A quote that never ends is noticed at the end of the file; a person looks where it began.
    const line = lastWholeLine + 1
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      throw new FileRefused('cell-too-long', { row: line, max: limits.maxCellCharacters })
    }
    throw new FileRefused('broken-quotes', { line })
  }
}

const KEPT_TEXTS = 20_000

/** Most texts of a table recur; each is then one string and not one a cell. */
function onceKept(): (text: string) => string {
  const kept = new Map<string, string>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size < KEPT_TEXTS) kept.set(text, text)
    return text
  }
}

type CsvRecord = {
  readonly number: number
  readonly cells: readonly string[]
  readonly limits: ReadLimits
  readonly keepOnce: (text: string) => string
}

function readRecord({ number, cells, limits, keepOnce }: CsvRecord): SheetRow {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '')
  if (filled >= limits.maxColumns) {
    throw new FileRefused('too-many-columns', {
      row: number,
      max: columnLetters(limits.maxColumns - 1),
    })
  }
  if (cells.some((cell) => cell.length > limits.maxCellCharacters)) {
    throw new FileRefused('cell-too-long', { row: number, max: limits.maxCellCharacters })
  }
  return {
    number,
    cells: cells.map((cell) => (cell.trim() === '' ? null : keepOnce(withoutGuard(cell)))),
  }
}
