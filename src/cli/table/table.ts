import { writeFile } from 'node:fs/promises'
import { tableCommand } from '../../access/actor.ts'
import { actingOn, type Tx } from '../../access/as-actor.ts'
import { writeLog } from '../../audit/write-log.ts'
import { clockAt } from '../../platform/clock.ts'
import { connect } from '../../platform/database/connect.ts'
import { type Day, isoDay, parseDay } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import {
  changedSince,
  countTable,
  publishedEdition,
  readReporting,
  reportedText,
  requestRefusalText,
  type StatTable,
  type TableRequest,
  writeJsonStat,
} from '../../statistics/index.ts'
import { type Asked, CommandFailed, type Run } from '../command.ts'
import { withDatabase } from '../with-database.ts'

type Wanted = {
  readonly request: TableRequest
  readonly path: string
  readonly isAsPublished: boolean
  readonly since: Day | null
}

/**
 * Counts a table for the operator, who owns the database and could read its tables: exact, of everything,
 * marked internal in the file and logged. To be published it goes through `protect` first.
 */
export const run: Run = async (asked) => {
  const wanted = read(asked)
  return withDatabase(asked, async ({ settings, opened: { appUrl } }) => {
    const database = connect(appUrl, { connections: 1 })
    try {
      const asActor = actingOn(database, clockAt(settings.fixedToday))
      await asActor(tableCommand, (tx) => countAndWrite(tx, asked, wanted))
      return 0
    } finally {
      await database.destroy()
    }
  })
}

/** The file comes with the log row or not at all: it is written last, before the commit. */
async function countAndWrite(tx: Tx, { say, out, note }: Asked, wanted: Wanted): Promise<void> {
  const { request, path, isAsPublished, since } = wanted
  const { measure, rows, columns, period } = request
  const counted = await countTable(tx, request)
  if (!counted.accepted)
    throw new CommandFailed(2, requestRefusalText(counted.reason, counted.detail))
  const table = await withWhoTold(
    tx,
    request,
    isAsPublished ? asPublished(counted.value) : counted.value,
  )
  if (since !== null) {
    const changed = await changedSince(tx, request, since)
    if (!changed.accepted)
      throw new CommandFailed(2, requestRefusalText(changed.reason, changed.detail))
    for (const { at, before, after } of changed.value.cells) {
      out(`${at.join(' / ') || say(table.title)}: ${before} → ${after}`)
    }
    note(say(changesSaid(changed.value.cells.length, since)))
  }
  // Not among the notes, which go along when the table is protected.
  const dataset = writeJsonStat(table, { say, measure })
  const detail = {
    ...{ measure, period, dimensions: [...rows, ...columns].join(',') },
    ...{ asOf: request.asOf === null ? '' : isoDay(request.asOf ?? 0), cells: table.cells.length },
    ...{ edition: isAsPublished ? 'published' : 'exact', via: 'command-line' },
  }
  await writeLog(tx, { event: 'table-counted', outcome: 'done', childIds: [], detail })
  await write(
    path,
    `${JSON.stringify({ ...dataset, extension: { ...dataset.extension, internal: say(internal) } })}\n`,
  )
  out(path)
}

/** Under the table, from whom its numbers come. Who has not reported stays nought: a file to be protected is whole. */
async function withWhoTold(tx: Tx, request: TableRequest, table: StatTable): Promise<StatTable> {
  const reporting = await readReporting(tx, request)
  if (!reporting.accepted) return table
  return { ...table, notes: [...table.notes, reportedText(reporting.value)] }
}

function asPublished(table: StatTable): StatTable {
  if (table.dimensions.some(({ margin }) => margin !== 'sum')) throw new CommandFailed(2, onlySums)
  return publishedEdition(table)
}

function read({ value }: Asked): Wanted {
  const list = (name: string) => (value(name) ?? '').split(',').filter((one) => one !== '')
  return {
    request: {
      measure: value('measure') ?? '',
      rows: list('rows'),
      columns: list('columns'),
      period: value('period') ?? '',
      filters: readFilter(value('filter')),
      asOf: readDay(value('as-of')),
    },
    path: value('out') ?? '',
    isAsPublished: value('edition') === 'published',
    since: readDay(value('since')),
  }
}

/** @example 'form=jourhem,hvb;sex=flicka' */
function readFilter(written: string | undefined): Record<string, readonly string[]> {
  if (written === undefined) return {}
  const parts = written.split(';').map((part) => part.split('='))
  if (parts.some(({ length }) => length !== 2)) throw new CommandFailed(2, filterShape)
  return Object.fromEntries(parts.map(([id = '', chosen = '']) => [id.trim(), chosen.split(',')]))
}

function readDay(written: string | undefined): Day | null {
  if (written === undefined) return null
  try {
    return parseDay(written)
  } catch {
    throw new CommandFailed(2, dayShape)
  }
}

async function write(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
  } catch (reason) {
    const { code } = reason as NodeJS.ErrnoException
    throw new CommandFailed(
      1,
      text(`Filen kunde inte skrivas (${code}).`, `The file could not be written (${code}).`),
    )
  }
}

const internal = text(
  'INTERN: små tal är inte skyddade. Får inte spridas; publicera genom obruten protect.',
  'INTERNAL: small numbers are not protected. Not to be passed on; publish by obruten protect.',
)
const onlySums = text(
  'Upplagan published kräver ett mått vars summor är summor, såsom child-forms.',
  'The edition published needs a measure whose totals are sums, such as child-forms.',
)
const filterShape = text(
  'Skriv urvalet som form=jourhem,hvb;sex=flicka.',
  'Write the filter as form=jourhem,hvb;sex=flicka.',
)
const dayShape = text('Skriv dagen som 2026-05-31.', 'Write the day as 2026-05-31.')

function changesSaid(count: number, since: Day) {
  const day = isoDay(since)
  return text(
    `Celler som har ändrats sedan ${day}: ${count}.`,
    `Cells changed since ${day}: ${count}.`,
  )
}
