import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Row = Readonly<Record<string, unknown>>

/** Rows in a piece of what is sent: some hundred kilobytes. */
const batch = 500

/**
 * Inserts many rows with COPY, in the text format that the table's own columns read. All rows name
 * the same columns as the first. While the server takes in one piece, the next is drawn from `rows`
 * and spelled out.
 */
export async function insertRows(
  client: pg.Client,
  table: string,
  rows: Iterable<Row>,
): Promise<void> {
  const drawn = rows[Symbol.iterator]()
  const { value: first, done } = drawn.next()
  if (done === true) return
  const columns = Object.keys(first)
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const into = client.query(
    copyFrom(`copy ${client.escapeIdentifier(table)} (${names}) from stdin`),
  )
  await pipeline(Readable.from(pieces(first, drawn, columns)), into)
}

function* pieces(first: Row, rest: Iterator<Row>, columns: readonly string[]): Generator<string> {
  let lines = [lineOf(first, columns)]
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    lines.push(lineOf(next.value, columns))
    if (lines.length < batch) continue
    yield lines.join('')
    lines = []
  }
  yield lines.join('')
}

function lineOf(row: Row, columns: readonly string[]): string {
  return `${columns.map((column) => fieldOf(row[column])).join('\t')}\n`
}

const special = /[\\\t\n\r]/g
const spelled: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  const said = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return said.replace(special, (character) => spelled[character] ?? character)
}
