import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { importRegister } from '../src/exchange/index.ts'
import { madeUpExtract } from '../tests/fixtures/register/made-up-extract.ts'
import { type BenchCity, openCity, said } from './city/open-city.ts'
import { median, ms, roundsOr, table } from './rounds.ts'

/**
 * A case system's register of 100 000 rows, taken in as it is in earnest: six csv files read in a process
 * of their own, held against the rules of data quality, written under the importer's policies with a version
 * for each fact, and every duty worked out. The floor is the owner putting the very same rows that came of
 * it into the same tables, with their indexes, keys and triggers: one statement a table, one transaction.
 */
const childrenCount = Math.ceil(100_000 / 9)
const rounds = roundsOr(1)

/** What an import fills, in the order that keys allow. */
const filled = [
  'person',
  'child',
  'assignment',
  'fact',
  'placement',
  'legal_basis',
  'consideration',
  'guardian',
  'school_enrolment',
  'register_person',
  'register_told',
] as const
const worked = ['duty', 'evaluated_duties'] as const

type Floor = { readonly rows: number; readonly facts: number; readonly all: number }
type Stages = Readonly<Record<'reading' | 'checking' | 'writing' | 'evaluating', number>>

export async function registerImport(): Promise<string> {
  const city = await openCity({ authorities: 1, childrenPerAuthority: 125, placementsPerChild: 2 })
  try {
    const units = await names(city, sql`select name from unit order by name`)
    const caseworkers = await names(
      city,
      sql`select s.name from staff s join appointment a
      on a.staff_id = s.id where a.role = 'caseworker' order by s.name`,
    )
    const extract = madeUpExtract(childrenCount, { units, caseworkers })
    const measured: { ours: Stages[]; floor: Floor[] } = { ours: [], floor: [] }
    for (let round = 0; round < rounds; round += 1) {
      await emptied(city)
      measured.ours.push(await takeIn(city, extract))
      const rows = await kept(city)
      await emptied(city)
      measured.floor.push({ rows, ...(await putBack(city)) })
    }
    const of = (stage: keyof Stages) => median(measured.ours.map((one) => one[stage]))
    const whole = (one: Stages) => one.reading + one.checking + one.writing + one.evaluating
    const ratio = (ours: (one: Stages) => number, floor: 'facts' | 'all') =>
      median(
        measured.ours.map((one, round) => ours(one) / (measured.floor[round]?.[floor] ?? 0)),
      ).toFixed(1)
    const floorOf = (part: 'facts' | 'all') => median(measured.floor.map((one) => one[part]))
    const rowsLeft = measured.floor[0]?.rows ?? 0
    return table(
      ['', 'rows', 'time', 'ours to it'],
      [
        ['ours, whole', said(extract.rowsCount), ms(median(measured.ours.map(whole))), ''],
        ['of it, reading', '', ms(of('reading')), ''],
        ['of it, the rules of data quality', '', ms(of('checking')), ''],
        ['of it, writing', '', ms(of('writing')), ''],
        ['of it, duties', '', ms(of('evaluating')), ''],
        [
          'the owner puts in files and facts',
          '',
          ms(floorOf('facts')),
          `**${ratio(({ writing }) => writing, 'facts')}** (writing alone)`,
        ],
        [
          'the owner puts in all that came of it',
          said(rowsLeft),
          ms(floorOf('all')),
          `**${ratio(whole, 'all')}**`,
        ],
      ],
    )
  } finally {
    await city.close()
  }
}

async function names({ owner }: BenchCity, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await query.execute(owner)
  return (rows as { name: string }[]).map(({ name }) => name)
}

/** No child is left, so that each round begins alike; staff and units stay. */
async function emptied({ owner }: BenchCity): Promise<void> {
  await sql`truncate person, register_import, fact cascade`.execute(owner)
  await sql`vacuum analyze`.execute(owner)
}

async function takeIn(
  { owner, asActor, engine }: BenchCity,
  { mapping, files }: ReturnType<typeof madeUpExtract>,
): Promise<Stages> {
  const importId = uuidv7()
  await sql`insert into register_import (id, authority_id, mapping)
    select ${importId}, id, ${JSON.stringify(mapping)} from authority`.execute(owner)
  for (const [kind, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    await sql`insert into register_file (id, import_id, kind, file_name, content, content_sha256)
      values (${uuidv7()}, ${importId}, ${kind}, 'file.csv', ${bytes}, ${createHash('sha256').update(bytes).digest()})`.execute(
      owner,
    )
  }
  const stages = { reading: 0, checking: 0, writing: 0, evaluating: 0 }
  let since = performance.now()
  // How long each stage lasts is told by the import's own word of how far it is.
  const watch = setInterval(async () => {
    const { rows } = await sql<{ state: string }>`select state from register_import`.execute(owner)
    const [now, state] = [performance.now(), rows[0]?.state ?? '']
    if (state in stages) stages[state as keyof Stages] += now - since
    since = now
  }, 100)
  try {
    await importRegister({ asActor, engine }, { importId })
  } finally {
    clearInterval(watch)
  }
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*)::int as count from register_file group by state`.execute(owner)
  if (rows.length !== 1 || rows[0]?.state !== 'written') {
    throw new Error(`Not all files were taken in: ${JSON.stringify(rows)}`)
  }
  return stages
}

/** Keeps what came of the import aside, and tells how many rows that is. */
async function kept({ owner }: BenchCity): Promise<number> {
  let count = 0
  for (const name of [...filled, ...worked]) {
    await sql`drop table if exists ${sql.table(`kept_${name}`)}`.execute(owner)
    await sql`create table ${sql.table(`kept_${name}`)} as table ${sql.table(name)}`.execute(owner)
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(name)}`.execute(owner)
    count += rows[0]?.count ?? 0
  }
  return count
}

async function putBack({ owner }: BenchCity): Promise<{ facts: number; all: number }> {
  const began = performance.now()
  let facts = 0
  await owner.transaction().execute(async (tx) => {
    for (const name of [...filled, ...worked]) {
      const { rows } = await sql<{ columns: string }>`
        select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
        where table_schema = 'public' and table_name = ${name} and is_generated = 'NEVER'`.execute(
        tx,
      )
      const columns = sql.raw(rows[0]?.columns ?? '')
      await sql`insert into ${sql.table(name)} (${columns}) select ${columns} from ${sql.table(`kept_${name}`)}`.execute(
        tx,
      )
      if (name === filled.at(-1)) facts = performance.now() - began
    }
  })
  return { facts, all: performance.now() - began }
}
