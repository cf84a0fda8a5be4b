import { sql } from 'kysely'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../src/access/actor.ts'
import { commitDelivery, findDelivery } from '../src/exchange/sams-month/deliveries.ts'
import { isoDay } from '../src/shared/day.ts'
import { madeUpMonth } from './city/made-up-month.ts'
import { type BenchCity, openCity, said } from './city/open-city.ts'
import { interleaved, median, ms, roundsOr, table } from './rounds.ts'

/**
 * W8's commit: a month's file of 100 000 rows that has been read and looked at is made to count. Ours is
 * what the button does, under the analyst's policies: the rows are fetched, compared with those that count,
 * and written. The floors write the very same rows as the owner, without any policy, each in one
 * transaction: `insert` a thousand rows a statement, and `COPY` out of a file that lies beside the database.
 */
const rowsCount = 100_000
const rounds = roundsOr(3)
const atATime = 1000

export async function commitMonth(): Promise<string> {
  const city = await openCity({
    authorities: 1,
    childrenPerAuthority: 125,
    placementsPerChild: 2,
  })
  const owner = new pg.Client({ connectionString: city.ownerUrl })
  const superuser = new pg.Client({ connectionString: city.superuserUrl })
  await Promise.all([owner.connect(), superuser.connect()])
  try {
    const stage = await setStage(city)
    await commit(city, stage)
    const rows = await keepRows(superuser)
    const measured = await interleaved(rounds, {
      ours: () =>
        timeOf(
          () => commit(city, stage),
          () => again(city, stage),
        ),
      insert: () =>
        timeOf(
          () => insertRows(owner, rows),
          () => empty(owner),
        ),
      copy: () =>
        timeOf(
          () => copyRows(superuser),
          () => empty(owner),
        ),
    })
    const ratio = (floor: 'insert' | 'copy') =>
      median(measured.ours.map((time, round) => time / (measured[floor][round] ?? 0))).toFixed(2)
    const line = (name: string, times: readonly number[], told: string) => [
      name,
      said(rowsCount),
      ms(median(times)),
      told,
    ]
    return table(
      ['', 'rows', 'time', 'ours to it'],
      [
        line('ours, the button', measured.ours, ''),
        line('insert as owner', measured.insert, `**${ratio('insert')}**`),
        line('COPY as superuser', measured.copy, ratio('copy')),
      ],
    )
  } finally {
    await Promise.all([owner.end(), superuser.end()])
    await city.close()
  }
}

type Stage = { readonly actor: Actor; readonly importId: string; readonly authorityId: string }

/** The central department with its analyst, and the file as it waits for her to say yes. */
async function setStage({ owner }: BenchCity): Promise<Stage> {
  const [staffId, appointmentId, central, importId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const { rows } = await sql<{ id: string }>`select id from authority`.execute(owner)
  const authorityId = rows[0]?.id ?? ''
  await sql`insert into authority (id, kind, name, short_name)
    values (${central}, 'socialnamnd', 'Socialnämnden', 'Socialnämnden')`.execute(owner)
  await sql`insert into staff (id, name) values (${staffId}, 'Utredaren')`.execute(owner)
  await sql`insert into appointment (id, staff_id, role, authority_id, valid)
    values (${appointmentId}, ${staffId}, 'analyst', ${central}, '[2015-01-01,)')`.execute(owner)
  const { rows: read, month } = madeUpMonth(rowsCount)
  await sql`insert into month_import (id, file_name, content_sha256, delivered_by, state, progress, authority_id,
      month, rows_count, parsed)
    values (${importId}, 'month.xlsx', '\\x00', ${staffId}, 'ready', 100, ${authorityId},
      ${`${month}-01`}, ${rowsCount}, ${JSON.stringify(read)})`.execute(owner)
  await sql`create table bench_parsed as select parsed from month_import`.execute(owner)
  return {
    actor: {
      kind: 'person',
      role: 'analyst',
      name: 'Utredaren',
      staffId,
      appointmentId,
      authorityId: central,
      authorityName: 'Socialnämnden',
      unitId: null,
      unitName: null,
    },
    importId,
    authorityId,
  }
}

async function commit({ asActor, owner }: BenchCity, { actor, importId }: Stage): Promise<void> {
  await asActor(actor, async (tx) => {
    const delivery = await findDelivery(tx, importId)
    if (delivery === null || !(await commitDelivery(tx, actor, delivery))) {
      throw new Error('The file does not wait to be committed')
    }
  })
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from reported_row where replaced_at is null`.execute(owner)
  if (rows[0]?.count !== rowsCount) throw new Error(`${rows[0]?.count} rows count now`)
}

/** The file waits once more, and no row of it is there. */
async function again({ owner }: BenchCity, { importId }: Stage): Promise<void> {
  await sql`truncate reported_row`.execute(owner)
  await sql`update month_import set state = 'ready', committed_at = null, committed_by = null,
    parsed = (select parsed from bench_parsed) where id = ${importId}`.execute(owner)
}

async function empty(owner: pg.Client): Promise<void> {
  await owner.query('truncate reported_row')
}

type Rows = { readonly names: readonly string[]; readonly values: readonly (readonly unknown[])[] }

/** The rows as they lie in the table: for the insert in memory, for the copy in a file of the database's own. */
async function keepRows(superuser: pg.Client): Promise<Rows> {
  await superuser.query(`do $$ begin execute format('copy reported_row to %L',
    current_setting('data_directory') || '/bench-rows.copy'); end $$`)
  const held = await superuser.query({ text: 'select * from reported_row', rowMode: 'array' })
  return { names: held.fields.map(({ name }) => name), values: held.rows.map(asText) }
}

/** Days come as numbers by our own reading of dates. */
function asText(row: readonly unknown[]): readonly unknown[] {
  return row.map((value) => (isDay(value) ? isoDay(value) : value))
}

/** Of the columns with whole numbers only days are beyond a thousand and below a birth year's square. */
function isDay(value: unknown): value is number {
  return typeof value === 'number' && value > 10_000
}

async function insertRows(owner: pg.Client, { names, values }: Rows): Promise<void> {
  await owner.query('begin')
  for (let from = 0; from < values.length; from += atATime) {
    const some = values.slice(from, from + atATime)
    const places = some.map(
      (row, nth) => `(${row.map((_, column) => `$${nth * names.length + column + 1}`).join(', ')})`,
    )
    await owner.query(
      `insert into reported_row (${names.join(', ')}) values ${places.join(', ')}`,
      some.flat(),
    )
  }
  await owner.query('commit')
}

async function copyRows(superuser: pg.Client): Promise<void> {
  await superuser.query(`do $$ begin execute format('copy reported_row from %L',
    current_setting('data_directory') || '/bench-rows.copy'); end $$`)
}

/** What comes before the work is no part of it. */
async function timeOf(work: () => Promise<void>, before: () => Promise<void>): Promise<number> {
  await before()
  const began = performance.now()
  await work()
  return performance.now() - began
}
