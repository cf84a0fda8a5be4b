/** The released file as anybody else's program reads it: no import from the code that wrote it. */
import { buffer } from 'node:stream/consumers'
import readExcelFile from 'read-excel-file/node'
import yauzl from 'yauzl'

export type FileRow = Readonly<Record<string, string>>

/** The rows of the file's first sheet by the words in its header; dates as YYYY-MM-DD. */
export async function readXlsx(bytes: Buffer): Promise<FileRow[]> {
  const sheets = await readExcelFile(bytes)
  const cells = sheets[0]?.data ?? []
  return byHeader(cells.map((row) => row.map(cellWords)))
}

/** Semicolons and a byte order mark, as Swedish Excel writes and reads; no cell of ours has quotes. */
export function readCsv(bytes: Buffer): FileRow[] {
  const lines = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  return byHeader(lines.filter(Boolean).map((line) => line.split(';')))
}

/** Everything that lies in the file, unpacked: what somebody who wants to find a name searches. */
export async function allText(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8')
  const zip = await yauzl.fromBufferPromise(bytes)
  const parts: string[] = []
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry)
    parts.push(entry.fileName, (await buffer(stream)).toString('utf8'))
  }
  return parts.join('\n')
}

function byHeader([header = [], ...rows]: string[][]): FileRow[] {
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

function cellWords(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
