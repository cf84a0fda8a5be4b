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
  const rows: SheetRow[] = []
  for (const [index, cells] of parseRecords(text, delimiter, limits).entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    rows.push(readRecord({ number: index + 1, cells, limits }))
  }
  if (rows.length > limits.maxRows + 1) {
    throw new FileRefused('too-many-rows', { max: limits.maxRows })
  }
  return { format: 'csv', name: '', rows }
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

function parseRecords(text: string, delimiter: string, limits: ReadLimits): string[][] {
  let lastWholeLine = 0
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // One row past the limit and its header is enough to know; the rest is never parsed.
      to: limits.maxRows + 2,
      max_record_size: limits.maxColumns * limits.maxCellCharacters,
      on_record(cells: string[], { lines }) {
        lastWholeLine = lines
        return cells
      },
    })
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

type CsvRecord = {
  readonly number: number
  readonly cells: readonly string[]
  readonly limits: ReadLimits
}

function readRecord({ number, cells, limits }: CsvRecord): SheetRow {
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
    cells: cells.map((cell) => (cell.trim() === '' ? null : withoutGuard(cell))),
  }
}
