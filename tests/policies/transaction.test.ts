/**
 * Statements sent together, and plans kept on the connection. On one connection for all, so that
 * whatever one actor's transaction leaves there meets the next one's.
 */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { AnyActor } from '../../src/access/actor.ts'
import { actingOn, type Tx } from '../../src/access/as-actor.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { connect } from '../../src/platform/database/connect.ts'
import { askedOften } from '../../src/platform/database/often.ts'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testToday } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const alva = await aChild('Alva').bornOn('2017-01-12').savedBy(db, city.anna)
const bo = await aChild('Bo').bornOn('2016-05-03').savedBy(db, city.bertil)
const database = connect(db.appUrl, { connections: 1, keepsPlans: true })
const asActor = actingOn(database, clockAt(parseDay(testToday)))
after(() => database.destroy())

const children = () => askedOften(sql<{ id: string }>`select id from child order by id`)
const seenBy = async (actor: AnyActor) =>
  (await asActor(actor, (tx) => tx.rows(children()))).map(({ id }) => id)
const plans = () =>
  asActor(city.anna, (tx) =>
    tx.rows(sql<{ name: string; statement: string }>`
      select name, statement from pg_prepared_statements order by name`),
  )
const plansOf = async (words: string) =>
  (await plans()).filter(({ statement }) => statement.includes(words))

describe('a kept plan', () => {
  test('answers each actor on the same connection with its own children', async () => {
    for (let round = 0; round < 8; round += 1) {
      assert.deepEqual(await seenBy(city.anna), [alva.id])
      assert.deepEqual(await seenBy(city.bertil), [bo.id])
      assert.deepEqual(await seenBy(city.maud), [alva.id, bo.id].toSorted())
      const engines = await asActor(city.anna, (tx) => tx.asEngine(() => tx.rows(children())))
      assert.equal(engines.length, 2)
      assert.deepEqual(await seenBy(city.anna), [alva.id])
    }
  })

  test('is kept for each role by itself', async () => {
    for (const actor of [city.anna, city.maud]) await seenBy(actor)
    await asActor(city.anna, (tx) => tx.asEngine(() => tx.rows(children())))
    assert.equal((await plansOf('select id from child order by id')).length, 3)
  })

  test('ends with what it was allowed by', async () => {
    assert.deepEqual(await seenBy(city.anna), [alva.id])
    await db.rows(sql`update assignment set valid = daterange(lower(valid), ${testToday}::date)
      where child_id = ${alva.id}`)
    assert.deepEqual(await seenBy(city.anna), [])
    const superuser = await db.connectSuperuser()
    await superuser.query('drop policy units_children on child')
    assert.deepEqual(await seenBy(city.maud), [])
  })

  test('is not made for every statement, and never for more than a hundred', async () => {
    await asActor(city.anna, (tx) => tx.rows(sql`select 'asked seldom'`))
    assert.equal((await plansOf('asked seldom')).length, 0)
    for (let one = 0; one < 120; one += 1) {
      const words = sql.raw(`select 'often ${one}'`)
      await asActor(city.anna, (tx) => tx.rows(askedOften(sql`${words}`)))
    }
    assert.equal((await plans()).length, 100)
  })
})

describe('statements sent together', () => {
  const number = (tx: Tx, value: number) => tx.first(sql<{ n: number }>`select ${value}::int as n`)

  test('are answered each with its own', async () => {
    const answers = await asActor(city.anna, (tx) =>
      Promise.all([number(tx, 1), tx.rows(children()), number(tx, 3)]),
    )
    assert.deepEqual([answers[0], answers[2]], [{ n: 1 }, { n: 3 }])
  })

  test('fail together, and the next transaction is whole', async () => {
    const failing = asActor(city.anna, (tx) =>
      Promise.all([number(tx, 1), tx.rows(sql`select 1/0`), number(tx, 3)]),
    )
    await assert.rejects(failing, { code: '22012' })
    assert.deepEqual(await asActor(city.anna, (tx) => number(tx, 4)), { n: 4 })
  })

  test('tell what failed first: a role that the login does not hold', async () => {
    const nobody = { ...city.anna, role: 'obruten_owner' } as unknown as AnyActor
    await assert.rejects(
      asActor(nobody, (tx) => number(tx, 1)),
      /permission denied to set role/,
    )
  })
})

describe('the end of a transaction', () => {
  const draft = (form: string) => sql`insert into draft (id, staff_id, form, content)
    values (gen_random_uuid(), ${city.anna.staffId}, ${form}, '{}')`
  const drafts = async () =>
    (await db.rows(sql<{ form: string }>`select form from draft order by form`)).map(
      ({ form }) => form,
    )

  test('goes along with its last statement, after which nothing is asked', async () => {
    await asActor(city.anna, (tx) => tx.lastRows(draft('last')))
    assert.deepEqual(await drafts(), ['last'])
    const late = asActor(city.anna, async (tx) => {
      await tx.lastRows(draft('ended'))
      await tx.rows(draft('after'))
    })
    await assert.rejects(late, /has ended/)
    assert.deepEqual(await drafts(), ['ended', 'last'])
  })

  test('undoes everything where the last statement fails', async () => {
    const failing = asActor(city.anna, async (tx) => {
      await tx.rows(draft('before'))
      await tx.lastRows(sql`select 1/0`)
    })
    await assert.rejects(failing, { code: '22012' })
    assert.deepEqual(await drafts(), ['ended', 'last'])
  })

  test('is no success where a failure was passed over', async () => {
    const passed = asActor(city.anna, async (tx) => {
      await tx.rows(draft('passed over'))
      await tx.rows(sql`select 1/0`).catch(() => {})
      return 'done'
    })
    await assert.rejects(passed, /was undone/)
    assert.deepEqual(await drafts(), ['ended', 'last'])
  })

  test('of a connection that was cut is told, and the next one works', async () => {
    const cut = asActor(city.anna, async (tx) => {
      const [own] = await tx.rows(sql<{ pid: number }>`select pg_backend_pid() as pid`)
      const superuser = await db.connectSuperuser()
      await superuser.query('select pg_terminate_backend($1)', [own?.pid])
      await tx.rows(draft('cut'))
    })
    await assert.rejects(cut)
    assert.deepEqual(await asActor(city.anna, (tx) => tx.first(sql`select 1 as n`)), { n: 1 })
    assert.deepEqual(await drafts(), ['ended', 'last'])
  })
})
