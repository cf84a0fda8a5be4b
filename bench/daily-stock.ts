import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { startEmbedded } from '../src/platform/postgres/index.ts'
import { countPersons } from '../src/statistics/counting/count-persons.ts'
import { type DailyStock, dailyStock } from '../src/statistics/counting/daily-stock.ts'
import { said } from './city/open-city.ts'
import {
  forms,
  type MadeUp,
  madeUpSpells,
  type SpellSize,
  yearStarts,
} from './counting/made-up-spells.ts'
import {
  byDifferences,
  byJoin,
  loadPeer,
  naturally,
  openPeer,
  peerPersons,
  peerSums,
  spellColumns,
  uniqueByYear,
} from './peers/counting.ts'
import { interleaved, median, ms, roundsOr, table } from './rounds.ts'

/**
 * W1: the stock and the cost of every day × area × form; W1b: unique children of every year with all margins.
 * Ours are the counting kernels of statistics/counting, in one thread; the peer is DuckDB in the same process, with a
 * thread for each processor. Both have their rows in memory and leave the whole answer there; then once
 * more from PostgreSQL's COPY to the answer. Where sums of the answers differ the benchmark fails.
 */
const sizes: readonly SpellSize[] = [
  { name: 'city', children: 6_400, placements: 15_000, years: 10, areas: 13 },
  { name: 'nation', children: 180_000, placements: 444_000, years: 20, areas: 290 },
]
const rounds = roundsOr(3)

type Timed = { readonly took: number; readonly sums: string }

export async function dailyStockBench(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'obruten-bench-'))
  const lines: string[][] = []
  try {
    for (const size of sizes) lines.push(...(await compare(size, folder)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return table(['size', 'what', 'ours', 'DuckDB', 'ours to it', 'aim'], lines)
}

async function compare(size: SpellSize, folder: string): Promise<string[][]> {
  const spells = madeUpSpells(size)
  const days = yearStarts(size.years).at(-1) ?? 0
  const cells = size.areas * forms
  const csv = join(folder, `${size.name}.csv`)
  writeFileSync(csv, [...csvPieces(spells)].join(''))
  const peer = await openPeer()
  await loadPeer(peer, csv)
  console.log(`${size.name}: ${said(size.placements)} placements, ${said(days * cells)} cells`)
  const ask = (sql: string) =>
    timed(
      () => peer.run(sql),
      () => peerSums(peer, days),
    )
  const stock = await interleaved(rounds, {
    ours: () =>
      timed(
        () => dailyStock(spells, { firstDay: 0, days, cells }),
        (found) => sums(found, cells),
      ),
    naturally: () => ask(naturally(days)),
    differences: () => ask(byDifferences(days, cells)),
  })
  const joined = size.name === 'city' ? await ask(byJoin(days)) : null
  const persons = await interleaved(rounds, {
    ours: () =>
      timed(
        () => uniquePersons(spells, size),
        (found) => personSums(found, size),
      ),
    peer: () =>
      timed(
        () => peer.run(uniqueByYear(size)),
        () => peerPersons(peer),
      ),
  })
  agree([...Object.values(stock).flat(), ...(joined === null ? [] : [joined])])
  agree(Object.values(persons).flat())
  const loaded = await fromPostgres({ spells, days, cells, peer, folder })
  const line = (what: string, [ours, its]: readonly [Timed[], Timed[]], aim: string) => [
    ...[size.name, what, ms(middle(ours)), ms(middle(its))],
    `**${median(ours.map(({ took }, round) => took / (its[round]?.took ?? 0))).toFixed(3)}**`,
    aim,
  ]
  const lines = [
    line('W1 against its natural query', [stock.ours, stock.naturally], '0.05 for the nation'),
    line('W1 against the same algorithm', [stock.ours, stock.differences], '0.5 for the nation'),
    line('W1 from PostgreSQL to the answer, natural query', [loaded.ours, loaded.naturally], ''),
    line('W1b unique children a year, all margins', [persons.ours, persons.peer], '1'),
  ]
  if (joined !== null) lines.push(line('W1 against a join of days', [stock.ours, [joined]], ''))
  peer.closeSync()
  return lines
}

async function timed<Answer>(
  work: () => Answer | Promise<Answer>,
  check: (answer: Answer) => string | Promise<string>,
): Promise<Timed> {
  const began = performance.now()
  const answer = await work()
  const took = performance.now() - began
  return { took, sums: await check(answer) }
}

function agree(all: readonly Timed[]): void {
  const found = new Set(all.map(({ sums }) => sums))
  if (found.size !== 1) throw new Error(`The answers differ: ${[...found].join(' | ')}`)
}

const middle = (all: readonly Timed[]) => median(all.map(({ took }) => took))

/** The same three sums as the peer is asked for, from the arrays. */
function sums({ stock, costOre }: DailyStock, cells: number): string {
  let [all, weighted, cost] = [0, 0n, 0]
  for (let place = 0; place < stock.length; place += 1) {
    const count = stock[place] as number
    if (count === 0) continue
    const [day, cell] = [Math.floor(place / cells), place % cells]
    all += count
    weighted += BigInt(count * ((day * 31 + Math.floor(cell / forms) * 7 + (cell % forms)) % 1009))
    cost += costOre[place] as number
  }
  return `${all},${weighted},${cost}`
}

/** Each placement in each year it was under way, in its cell and its three margins. */
function uniquePersons(spells: MadeUp, { children, years, areas }: SpellSize): Int32Array {
  const starts = yearStarts(years)
  const [wide, perYear] = [forms + 1, (areas + 1) * (forms + 1)]
  const named = spells.cell.length * 4 * 3
  let [person, cell, rows] = [new Int32Array(named), new Int32Array(named), 0]
  for (let nth = 0; nth < spells.cell.length; nth += 1) {
    const [from, until] = [spells.from[nth] as number, spells.until[nth] as number]
    const [area, form] = [
      Math.floor((spells.cell[nth] as number) / forms) + 1,
      ((spells.cell[nth] as number) % forms) + 1,
    ]
    for (let year = 0; year < years; year += 1) {
      if (from >= (starts[year + 1] as number) || until <= (starts[year] as number)) continue
      if (rows + 4 > person.length) [person, cell] = [twice(person), twice(cell)]
      const base = year * perYear
      person.fill(spells.child[nth] as number, rows, rows + 4)
      cell[rows] = base + area * wide + form
      cell[rows + 1] = base + area * wide
      cell[rows + 2] = base + form
      cell[rows + 3] = base
      rows += 4
    }
  }
  return countPersons(
    { person: person.subarray(0, rows), cell: cell.subarray(0, rows) },
    { persons: children, cells: years * perYear },
  )
}

function twice(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2)
  larger.set(column)
  return larger
}

function personSums(counts: Int32Array, { areas }: SpellSize): string {
  const [wide, perYear] = [forms + 1, (areas + 1) * (forms + 1)]
  let [all, weighted] = [0, 0]
  counts.forEach((count, place) => {
    const [year, rest] = [Math.floor(place / perYear), place % perYear]
    all += count
    weighted += count * ((year * 31 + Math.floor(rest / wide) * 7 + (rest % wide)) % 1009)
  })
  return `${all},${weighted}`
}

function* csvPieces({ child, cell, from, until, dayCostOre }: MadeUp): Generator<string> {
  for (let nth = 0; nth < cell.length; nth += 1) {
    yield `${child[nth]},${cell[nth]},${from[nth]},${until[nth]},${dayCostOre[nth]}\n`
  }
}

type Loading = {
  readonly spells: MadeUp
  readonly days: number
  readonly cells: number
  readonly peer: DuckDBConnection
  readonly folder: string
}

/** Both take the same COPY: ours into columns as it comes, the peer's into a file for its own reader of csv. */
async function fromPostgres({ spells, days, cells, peer, folder }: Loading) {
  const server = await startEmbedded({
    ...{ dataFolder: join(folder, `pg-${cells}`), say: () => {}, rolesSql: 'select 1' },
  })
  const client = new pg.Client({ connectionString: server.superuserUrl })
  await client.connect()
  try {
    await client.query(`create table spell (${spellColumns})`)
    await pipeline(
      Readable.from(csvPieces(spells)),
      client.query(copyFrom('copy spell from stdin (format csv)')),
    )
    const rowsOut = () => client.query(copyTo('copy spell to stdout (format csv)'))
    const csv = join(folder, 'copied.csv')
    const results = await interleaved(Math.min(rounds, 3), {
      ours: () =>
        timed(
          async () => {
            const read = await readColumns(rowsOut(), spells.cell.length)
            return dailyStock(read, { firstDay: 0, days, cells })
          },
          (found) => sums(found, cells),
        ),
      naturally: () =>
        timed(
          async () => {
            await pipeline(rowsOut(), createWriteStream(csv))
            await loadPeer(peer, csv)
            await peer.run(naturally(days))
          },
          () => peerSums(peer, days),
        ),
    })
    agree(Object.values(results).flat())
    return results
  } finally {
    await client.end()
    await server.stop()
  }
}

/** Five whole numbers a line, digit by digit: none is negative. */
async function readColumns(from: AsyncIterable<Buffer>, rows: number): Promise<MadeUp> {
  const columns = Array.from({ length: 5 }, () => new Int32Array(rows))
  let [row, column, value] = [0, 0, 0]
  for await (const piece of from) {
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] as number
      if (byte >= 48) value = value * 10 + byte - 48
      else {
        ;(columns[column] as Int32Array)[row] = value
        value = 0
        column = byte === 10 ? 0 : column + 1
        if (byte === 10) row += 1
      }
    }
  }
  const [child, cell, begins, until, dayCostOre] = columns as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  return { child, cell, from: begins, until, dayCostOre }
}
