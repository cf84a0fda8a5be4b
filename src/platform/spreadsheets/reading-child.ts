import { buffer } from 'node:stream/consumers'
import { type ParseOptions, parseSpreadsheet } from './parse-spreadsheet.ts'
import type { SpreadsheetDecision } from './refusals.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/**
 * The process in which an uploaded file is read (see read-spreadsheet.ts, which starts it). The
 * file comes on standard input, the options as the argument; the answer goes back as messages,
 * the rows in batches so that no single message holds them all.
 */
export type ChildMessage =
  | { readonly rows: readonly SheetRow[] }
  | { readonly done: SpreadsheetDecision<SheetHead> }

type SheetHead = Omit<Sheet, 'rows'>

const BATCH_ROWS = 1_000

async function readInChild(): Promise<void> {
  const options: ParseOptions = JSON.parse(process.argv[2] ?? '')
  const decision = await parseSpreadsheet(await buffer(process.stdin), options)
  if (!decision.accepted) return finish(decision)
  const { rows, format, name } = decision.value
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    await send({ rows: rows.slice(from, from + BATCH_ROWS) })
  }
  await finish({ accepted: true, value: { format, name } })
}

function finish(done: SpreadsheetDecision<SheetHead>): Promise<void> {
  return send({ done })
}

/** Waits until the message is on its way, so that a slow parent does not fill our memory. */
function send(message: ChildMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()))
  })
}

// Once done it stays until the parent, having looked at what it used, lets it go.
process.once('message', () => process.disconnect?.())
await readInChild()
