/** A deputy sees a colleague's children while the cover lasts, whichever they are that day; then not. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase, testSite, testToday } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil, cecilia, david, ines, maud, mats } = city
const alva = await aChild('Alva').bornOn('2017-01-12').inJourhem('2026-02-01').savedBy(db, anna)
const cia = await aChild('Cia').bornOn('2016-05-06').inJourhem('2026-02-01').savedBy(db, ines)

const cover = async (by: Actor, whose: Actor, deputy: Actor, [from, until]: [string, string]) =>
  (
    await asTest(db, by, (tx) =>
      tx.first(sql<{ answer: string }>`select cover_children(${whose.staffId}, ${deputy.staffId},
        ${from}::date, ${until}::date) as answer`),
    )
  )?.answer
const seen = async (actor: Actor, today = testToday) =>
  (
    await asTest(
      db,
      actor,
      (tx) => tx.rows(sql<{ name: string }>`select given_name as name from child order by 1`),
      today,
    )
  ).map(({ name }) => name)
const assign = (child: { id: string }, to: Actor) =>
  asTest(db, maud, (tx) => tx.rows(sql`select assign_caseworker(${child.id}, ${to.staffId})`))
const week: [string, string] = ['2026-03-18', '2026-03-25']

describe('who may give a deputy', () => {
  test('nobody but a manager', async () => {
    for (const actor of [anna, ines]) {
      await assert.rejects(cover(actor, anna, bertil, week), { code: '42501' })
    }
  })
  test('and only among the caseworkers of the own unit', async () => {
    assert.equal(await cover(mats, anna, bertil, week), 'not-of-the-unit')
    assert.equal(await cover(maud, anna, cecilia, week), 'not-of-the-unit')
    assert.equal(await cover(maud, david, anna, week), 'not-of-the-unit')
    assert.equal(await cover(maud, anna, ines, week), 'not-of-the-unit')
    assert.equal(await cover(maud, anna, anna, week), 'not-of-the-unit')
  })
  test('not for days gone by, nor for none', async () => {
    assert.equal(await cover(maud, anna, bertil, ['2026-03-17', '2026-03-25']), 'no-such-period')
    assert.equal(await cover(maud, anna, bertil, ['2026-03-20', '2026-03-20']), 'no-such-period')
  })
})

describe('a cover of a week', () => {
  test('opens the children at once, for the week and no longer', async () => {
    assert.deepEqual(await seen(bertil), [])
    assert.equal(await cover(maud, anna, bertil, week), 'covered')
    assert.equal(await cover(maud, anna, bertil, week), 'covers-already')
    assert.deepEqual(await seen(bertil), ['Alva'])
    assert.deepEqual(await seen(bertil, '2026-03-24'), ['Alva'])
    assert.deepEqual(await seen(bertil, '2026-03-25'), [])
  })

  test('is told on the child’s page and marked in the log', async () => {
    const page = await (await visit(testSite(db), bertil)).get(`/barn/${alva.id}`)
    assert.match(page.body, /Du vikarierar för Anna till och med 24 mars 2026/)
    const rows = await db.rows(sql<{ whose: string | null }>`
      select detail ->> 'deputy_for' as whose from access_log
      where event = 'child-read' and staff_id = ${bertil.staffId}`)
    assert.deepEqual(rows, [{ whose: anna.staffId }])
    await (await visit(testSite(db), anna)).get(`/barn/${alva.id}`)
    const own = await db.rows(sql<{ whose: string | null }>`
      select detail ->> 'deputy_for' as whose from access_log
      where event = 'child-read' and staff_id = ${anna.staffId}`)
    assert.deepEqual(own, [{ whose: null }])
  })

  test('follows what the colleague is given and what is taken away', async () => {
    await assign(cia, anna)
    assert.deepEqual(await seen(bertil), ['Alva', 'Cia'])
    await assign(cia, bertil)
    await assign(cia, anna)
    assert.deepEqual(await seen(bertil), ['Alva', 'Cia'])
    await aChild('Dan').bornOn('2012-07-08').savedBy(db, anna)
    assert.deepEqual(await seen(bertil), ['Alva', 'Cia', 'Dan'])
  })

  test('is ended by the own unit’s manager only', async () => {
    const [held] = await db.rows(sql<{ id: string }>`select id from cover`)
    const end = async (by: Actor) =>
      (
        await asTest(db, by, (tx) =>
          tx.first(sql<{ answer: boolean }>`select end_cover(${held?.id}) as answer`),
        )
      )?.answer
    assert.equal(await end(mats), false)
    assert.equal(await end(maud), true)
    assert.equal(await end(maud), false)
    assert.deepEqual(await seen(bertil), [])
    assert.deepEqual(await seen(bertil, '2026-03-20'), [])
  })
})

describe('handing over', () => {
  test('gives the children as the form says, all or none', async () => {
    const browser = await visit(testSite(db), maud)
    const address = `/enheten/lamna-over?fran=${anna.staffId}&till=${bertil.staffId}`
    assert.match((await browser.get(address)).body, new RegExp(`barn-${alva.id}`))
    const form = { fran: anna.staffId, [`barn-${alva.id}`]: bertil.staffId }
    const wrong = await browser.post('/enheten/lamna-over', {
      ...form,
      [`barn-${cia.id}`]: cecilia.staffId,
    })
    assert.equal(wrong.status, 422)
    assert.ok((await seen(anna)).includes('Alva'))
    assert.equal((await browser.post('/enheten/lamna-over', form)).status, 303)
    assert.ok(!(await seen(anna)).includes('Alva'))
    assert.ok((await seen(bertil)).includes('Alva'))
  })
})
