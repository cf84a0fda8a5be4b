/**
 * Behind PgBouncer in transaction mode a connection goes from one request to the next, whoever asks.
 * Nothing that one transaction puts on may be there for the next: no role, no appointment, no day, no
 * prepared statement, no lock.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '../../src/access/actor.ts'
import { actingOn } from '../../src/access/as-actor.ts'
import { sealOnce } from '../../src/audit/seal.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { connect } from '../../src/platform/database/connect.ts'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { startPooler } from '../support/pooler.ts'
import { testDatabase, testToday } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const alva = await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-01')
  .savedBy(db, city.anna)
const eli = await aChild('Eli').bornOn('2014-09-10').inJourhem('2026-02-01').savedBy(db, city.david)
// One connection for all: whatever somebody leaves on it, the next one finds.
const pooler = await startPooler(db.appUrl, { poolSize: 1 })
const database = connect(pooler.appUrl)
const asActor = actingOn(database, clockAt(parseDay(testToday)))
after(async () => {
  await database.destroy()
  await pooler.stop()
})

type Left = {
  role: string
  appointment: string
  today: string
  prepared: number
  locks: number
  pid: number
}

/** What a stranger finds on the connection, in no transaction of the application. */
async function leftBehind(): Promise<Left | undefined> {
  const client = new pg.Client({ connectionString: pooler.appUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Left>(`select current_setting('role') as role,
      coalesce(current_setting('obruten.appointment', true), '') as appointment,
      coalesce(current_setting('obruten.today', true), '') as today,
      (select count(*)::int from pg_prepared_statements) as prepared,
      (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks,
      pg_backend_pid() as pid`)
    return rows[0]
  } finally {
    await client.end()
  }
}

const nothing = { role: 'none', appointment: '', today: '', prepared: 0, locks: 0 }
const connectionOf = async (actor: Actor) =>
  (await asActor(actor, (tx) => tx.first(sql<{ pid: number }>`select pg_backend_pid() as pid`)))
    ?.pid

async function findNothing(): Promise<void> {
  const { pid, ...left } = (await leftBehind()) ?? { pid: 0 }
  assert.deepEqual(left, nothing)
  assert.equal(pid, await connectionOf(city.anna), 'asked on the very connection')
}

test('nothing is left after a transaction that was committed', async () => {
  assert.equal(await connectionOf(city.anna), await connectionOf(city.david))
  await asActor(city.anna, (tx) => tx.rows(sql`select id from child`))
  await findNothing()
})

test('nor after one that failed, or worked as the engine, or held the sealer’s lock', async () => {
  const failing = asActor(city.anna, async (tx) => {
    await tx.asEngine(() => tx.rows(sql`select id from duty`))
    await tx.rows(sql`select 1 / 0`)
  })
  await assert.rejects(failing, /division by zero/)
  await findNothing()
  await asActor(city.maud, (tx) => tx.asEngine(() => tx.rows(sql`select id from child`)))
  await findNothing()
  await sealOnce(asActor)
  await findNothing()
})

test('a client that dies midway leaves nothing to the next', async () => {
  const client = new pg.Client({ connectionString: pooler.appUrl })
  client.on('error', () => {})
  await client.connect()
  await client.query('begin')
  await client.query(
    `select set_config('role', 'caseworker', true), set_config('obruten.appointment', $1, true)`,
    [city.anna.appointmentId],
  )
  assert.equal((await client.query('select id from child')).rowCount, 1)
  await new Promise<void>((resolve) => {
    client.once('end', () => resolve())
    ;(
      client as unknown as { connection: { stream: { destroy(): void } } }
    ).connection.stream.destroy()
  })
  await findNothing()
})

test('the bare login, on a connection others have used, sees no child', async () => {
  await connectionOf(city.anna)
  const client = new pg.Client({ connectionString: pooler.appUrl })
  await client.connect()
  try {
    await assert.rejects(client.query('select id from public.child'), /permission denied/)
  } finally {
    await client.end()
  }
})

test('two hundred transactions at once see each their own children', async () => {
  const expected = [
    [city.anna, [alva.id]],
    [city.david, [eli.id]],
    [city.cecilia, []],
  ] as const
  const asked = Array.from({ length: 200 }, async (_, turn) => {
    const [actor, children] = expected[turn % expected.length] ?? expected[0]
    const seen = await asActor(actor, (tx) => tx.rows(sql<{ id: string }>`select id from child`))
    assert.deepEqual(
      seen.map(({ id }) => id),
      children,
    )
  })
  await Promise.all(asked)
  await findNothing()
})
