import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../src/platform/postgres/index.ts'
import {
  type AnyRow,
  type Codes,
  checkRegister,
  qualityRules,
  type Register,
} from '../src/quality/index.ts'
import { isoDay } from '../src/shared/day.ts'
import { madeUpRegister } from './city/made-up-register.ts'
import { benchDay, said } from './city/open-city.ts'
import { interleaved, median, ms, roundsOr, table } from './rounds.ts'

/**
 * W5: all rules of data quality over a register. Ours groups the rows once and asks every rule of
 * each child; the peer is one SQL query a rule in PostgreSQL, indexed and analysed, over the same rows.
 * Both must find the same number of rows by every rule, or the benchmark fails. Ours is told twice:
 * with the rows in memory, and with reading them out of the same tables first.
 */
const sizes = [5_000, 300_000]
const rounds = roundsOr(3)

const codes: Codes = {
  form: new Set(['familjehem', 'jourhem', 'hvb', 'sis', 'stodboende', 'natverkshem']),
  endReason: new Set(['returned-home', 'planned-move']),
  basis: new Set(['sol', 'lvu-2', 'lvu-3', 'lvu-6']),
  review: new Set(['overvagande', 'omprovning']),
  schoolForm: new Set(['grundskola']),
  sex: new Set(['flicka', 'pojke']),
  protection: new Set(['none', 'sekretessmarkering']),
}

/** The queries of the peer by their name, as they stand after `-- name:`. */
const queries = new Map(
  readFileSync(new URL('peers/quality.sql', import.meta.url), 'utf8')
    .split(/^-- name: /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
)

export async function dataQuality(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'obruten-bench-'))
  const rolesSql = readFileSync(new URL('../db/roles.sql', import.meta.url), 'utf8')
  const server = await startEmbedded({ dataFolder: folder, say: () => {}, rolesSql })
  try {
    const lines: string[][] = []
    for (const size of sizes) lines.push(await measure(server.superuserUrl, size))
    return table(
      ['placements', 'all rows', 'found', 'ours', 'ours, read too', 'SQL'].concat([
        'ratio (aim ≤ 0.5)',
        'ratio, read too',
      ]),
      lines,
    )
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(url: string, size: number): Promise<string[]> {
  const register = madeUpRegister(size)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `drop schema public cascade; create schema public; set max_parallel_workers_per_gather = 2`,
    )
    await client.query(queries.get('tables') ?? '')
    await fill(client, register)
    let found: ReadonlyMap<number, number> = new Map()
    const measured = await interleaved(rounds, {
      ours: () =>
        timeOf(async () => {
          found = check(register)
        }),
      readToo: () => timeOf(async () => check(await readAgain(client, register))),
      sql: () => timeOf(() => askAll(client, found)),
    })
    const ratio = (part: 'ours' | 'readToo') =>
      median(measured[part].map((time, round) => time / (measured.sql[round] ?? 0))).toFixed(2)
    return [
      said(register.placements.length),
      said(lists(register).reduce((sum, [, rows]) => sum + rows.length, 0)),
      said([...found.values()].reduce((sum, count) => sum + count, 0)),
      ms(median(measured.ours)),
      ms(median(measured.readToo)),
      ms(median(measured.sql)),
      `**${ratio('ours')}**`,
      ratio('readToo'),
    ]
  } finally {
    await client.end()
  }
}

function check(register: Register): ReadonlyMap<number, number> {
  const { findings } = checkRegister(register, { rules: qualityRules, today: benchDay, codes })
  const counts = new Map<number, number>()
  for (const { rule } of findings) counts.set(rule.number, (counts.get(rule.number) ?? 0) + 1)
  return counts
}

/** Every query of the peer, each held against what ours found. */
async function askAll(client: pg.Client, found: ReadonlyMap<number, number>): Promise<void> {
  for (const { number } of qualityRules) {
    const query = queries.get(String(number)) ?? ''
    const values = query.includes('$1') ? [isoDay(benchDay)] : []
    const [row] = (await client.query<{ n: string }>(query, values)).rows
    const ours = found.get(number) ?? 0
    if (Number(row?.n) !== ours) throw new Error(`Rule ${number}: SQL ${row?.n}, ours ${ours}`)
    if (ours === 0) throw new Error(`Rule ${number} finds nothing: the register is too good`)
  }
}

function lists(register: Register): readonly (readonly [string, readonly AnyRow[]])[] {
  const { persons, placements, bases, reviews, enrolments, absences } = register
  return [
    ['person', persons],
    ['placement', placements],
    ['basis', bases],
    ['review', reviews],
    ['enrolment', enrolments],
    ['absence', absences],
  ]
}

const column = (name: string) =>
  ({ from: 'first_day', until: 'until_day', on: 'held_on' })[name] ??
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const isDay = (name: string) =>
  /^(from|until|on|born|bornElsewhere|lastFrom|permitFrom|permitUntil|aftercareFrom)$|On$/.test(
    name,
  )

async function fill(client: pg.Client, register: Register): Promise<void> {
  for (const [name, rows] of lists(register)) {
    for (let start = 0; start < rows.length; start += 20_000) {
      const part = rows
        .slice(start, start + 20_000)
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).flatMap(([key, value]) =>
              key === 'of'
                ? []
                : [[column(key), isDay(key) && typeof value === 'number' ? isoDay(value) : value]],
            ),
          ),
        )
      await client.query(
        `insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
        [JSON.stringify(part)],
      )
    }
  }
  for (const [list, set] of Object.entries(codes)) {
    await client.query(`insert into code select $1, unnest($2::text[])`, [list, [...set]])
  }
  await client.query(queries.get('indexes') ?? '')
  await client.query(
    'create view first_person as select distinct on (child) * from person order by child, row::int',
  )
}

/** The same register, out of the tables: days are counted by the database, as ours count them. */
async function readAgain(client: pg.Client, register: Register): Promise<Register> {
  const read: Record<string, AnyRow[]> = {}
  for (const [name, [first]] of lists(register)) {
    const columns = Object.keys(first ?? {}).map((key) => {
      if (key === 'of') return `'${name}' as "of"`
      return isDay(key)
        ? `${column(key)} - date '1970-01-01' as "${key}"`
        : `${column(key)} as "${key}"`
    })
    read[name] = (await client.query<AnyRow>(`select ${columns.join(', ')} from ${name}`)).rows
  }
  return {
    has: register.has,
    persons: read.person,
    placements: read.placement,
    bases: read.basis,
    reviews: read.review,
    enrolments: read.enrolment,
    absences: read.absence,
  } as unknown as Register
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
