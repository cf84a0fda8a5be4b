/** A file is closed when nothing is left to do; then only the manager sees it, and nobody adds to it. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil, ines, maud, mats, sara } = city
const site = testSite(db)

const placed = await aChild('Alva').bornOn('2017-01-12').inJourhem('2026-02-01').savedBy(db, anna)
const undone = await aChild('Bo')
  .bornOn('2015-03-04')
  .inJourhem('2026-02-20', { until: '2026-03-15' })
  .savedBy(db, anna)
const finished = await aChild('Cia').bornOn('2016-05-06').savedBy(db, anna)
await asTest(db, maud, (tx) =>
  tx.rows(
    sql`select cover_children(${anna.staffId}, ${bertil.staffId}, '2026-03-18', '2026-04-18')`,
  ),
)

const close = async (by: Actor, { id }: { id: string }) =>
  (
    await asTest(db, by, (tx) =>
      tx.first(sql<{ answer: string }>`select close_child_file(${id}) as answer`),
    )
  )?.answer
const seen = async (by: Actor) =>
  (
    await asTest(db, by, (tx) =>
      tx.rows(sql<{ name: string }>`select given_name as name from child order by 1`),
    )
  ).map(({ name }) => name)

describe('closing a file', () => {
  test('is for the child’s own caseworker and the unit’s manager', async () => {
    for (const other of [bertil, mats]) assert.equal(await close(other, finished), 'not-yours')
    for (const other of [ines, sara]) {
      await assert.rejects(close(other, finished), { code: '42501' })
    }
  })

  test('waits until no placement is open and nothing is left to do', async () => {
    assert.equal(await close(anna, placed), 'placed')
    await db.rows(sql`update duty set state = 'open', fulfilled_on = null, fulfilled_by = null
      where id = (select id from duty where child_id = ${undone.id} order by id limit 1)`)
    assert.equal(await close(maud, undone), 'left-to-do')
    const page = await (await visit(site, anna)).post(`/barn/${undone.id}/avsluta`)
    assert.equal(page.status, 422)
    assert.match(page.body, /Det finns åtaganden kvar att göra/)
  })

  test('takes it from everybody but the manager, and from the deputy too', async () => {
    assert.deepEqual(await seen(bertil), ['Alva', 'Bo', 'Cia'])
    const answer = await (await visit(site, anna)).post(`/barn/${finished.id}/avsluta`)
    assert.equal(answer.location, '/mina-barn?klart=akt-avslutad')
    for (const worker of [anna, bertil]) assert.deepEqual(await seen(worker), ['Alva', 'Bo'])
    assert.deepEqual(await seen(ines), [])
    assert.deepEqual(await seen(maud), ['Alva', 'Bo', 'Cia'])
    assert.equal(await close(maud, finished), 'not-yours')
  })

  test('gives nobody back when the cover is looked over again', async () => {
    await aChild('Dan').bornOn('2012-07-08').savedBy(db, anna)
    assert.deepEqual(await seen(bertil), ['Alva', 'Bo', 'Dan'])
  })
})

describe('a closed file', () => {
  const guardian = { namn: 'Ny', relation: 'mamma', telefon: '', from: '2026-01-01' }

  test('is listed by itself, and told on the child’s page', async () => {
    const browser = await visit(site, maud)
    const cia = new RegExp(`/barn/${finished.id}`)
    assert.doesNotMatch((await browser.get('/mina-barn')).body, cia)
    assert.match((await browser.get('/mina-barn?visa=avslutade')).body, cia)
    const page = await browser.get(`/barn/${finished.id}`)
    assert.match(page.body, /Akten avslutades 18 mars 2026/)
    assert.doesNotMatch(page.body, /\/placeringar\/ny/)
  })

  test('takes nothing more, by no page', async () => {
    const browser = await visit(site, maud)
    const answer = await browser.post(`/barn/${finished.id}/vardnadshavare/ny`, guardian)
    assert.equal(answer.status, 422)
    assert.match(answer.body, /Akten är avslutad/)
    const assigned = { handlaggare: bertil.staffId }
    assert.equal((await browser.post(`/barn/${finished.id}/handlaggare`, assigned)).status, 422)
  })

  test('nor in the database', async () => {
    const add = sql`insert into fact (id, origin_id, kind, subject_kind, subject_id, period,
        authority_id, recorded_by)
      values (gen_random_uuid(), gen_random_uuid(), 'guardian', 'child', ${finished.id},
        '[2026-01-01,)', actor_authority(), actor_staff())`
    await assert.rejects(
      asTest(db, maud, (tx) => tx.rows(add)),
      { code: '42501' },
    )
    const given = await asTest(db, maud, (tx) =>
      tx.first(sql<{ answer: boolean }>`select assign_caseworker(${finished.id}, ${anna.staffId})
        as answer`),
    )
    assert.equal(given?.answer, false)
  })

  test('is told of to nobody who may not see it', async () => {
    for (const other of [anna, mats, city.malin]) {
      const answer = await (await visit(site, other)).post(
        `/barn/${finished.id}/vardnadshavare/ny`,
        guardian,
      )
      assert.equal(answer.status, 404)
    }
  })

  test('is opened again by the own unit’s manager, and waits for a caseworker', async () => {
    const reopen = async (by: Actor) =>
      (await (await visit(site, by)).post(`/barn/${finished.id}/oppna-igen`)).location
    for (const other of [anna, mats, ines]) assert.equal(await reopen(other), null)
    assert.match((await reopen(maud)) ?? '', /klart=akt-oppnad/)
    // Once more changes nothing.
    assert.equal(await reopen(maud), `/barn/${finished.id}`)
    assert.deepEqual(await seen(ines), ['Cia'])
    const [before] = await db.rows(sql<{ closed_on: number | null }>`
      select closed_on from child_version where child_id = ${finished.id} and closed_on is not null`)
    assert.ok(before !== undefined)
  })
})
