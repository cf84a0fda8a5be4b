import { writeCsvMetadata, writeTidyCsv } from '../outputs/csv.ts'
import { type Edition, slugOf } from '../outputs/edition.ts'
import { writeJsonStatFile } from '../outputs/json-stat-file.ts'
import { writePx } from '../outputs/px.ts'
import { writeTableXlsx } from '../outputs/xlsx.ts'

export type WrittenFile = { readonly name: string; readonly type: string; readonly bytes: Buffer }

/** Everything that a publication is handed out as. */
export async function writeFiles(edition: Edition): Promise<readonly WrittenFile[]> {
  const contents: Readonly<Record<FileEnding, Buffer>> = {
    xlsx: await writeTableXlsx(edition),
    px: writePx(edition),
    json: writeJsonStatFile(edition),
    csv: writeTidyCsv(edition),
    'csv-metadata.json': writeCsvMetadata(edition),
  }
  return fileEndings.map((ending) => ({
    name: `${slugOf(edition.number)}.${ending}`,
    type: mediaTypes[ending],
    bytes: contents[ending],
  }))
}

/** In the order that a reader is likely to want them. */
export const fileEndings = ['xlsx', 'px', 'json', 'csv', 'csv-metadata.json'] as const

export type FileEnding = (typeof fileEndings)[number]

export const mediaTypes: Readonly<Record<FileEnding, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  px: 'text/x-pcaxis; charset=utf-8',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  'csv-metadata.json': 'application/csvm+json',
}
