/** A lent team sees the children it was given while the loan runs, and not a day longer. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { aChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { asTest, testDatabase, testSite, testToday } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil, cecilia, david, maud, mats, malin, adam, central, farsta, skarholmen } = city
const inTeam = (name: string, role: 'caseworker' | 'unit_manager') =>
  anActor(db, { name, role, authority: central, unit: central.jour })
const [lisa, lars, lena] = [
  await inTeam('Lisa', 'caseworker'),
  await inTeam('Lars', 'caseworker'),
  await inTeam('Lena', 'unit_manager'),
]
const alva = await aChild('Alva').bornOn('2017-01-12').inJourhem('2026-02-01').savedBy(db, anna)
const cia = await aChild('Cia').bornOn('2016-05-06').inJourhem('2026-02-01').savedBy(db, bertil)
const eli = await aChild('Eli').bornOn('2014-09-10').savedBy(db, david)

const fortnight = ['2026-03-18', '2026-04-01'] as const
const lend = async (
  by: Actor,
  from: string,
  to: string,
  people: readonly Actor[],
  [first, until]: readonly [string, string] = fortnight,
) =>
  (
    await asTest(db, by, (tx) =>
      tx.first(sql<{ answer: string }>`select lend_staff(${from}, ${to},
        ${people.map(({ staffId }) => staffId)}::uuid[], ${first}::date, ${until}::date) as answer`),
    )
  )?.answer
/** The role that a loan gives, as its holder acts in it. */
const lentTo = async (person: Actor, unitId: string): Promise<Actor> => {
  const [row] = await db.rows(sql<{ id: string; authority: string }>`
    select id, authority_id as authority from appointment
    where staff_id = ${person.staffId} and unit_id = ${unitId} order by lower(valid) desc limit 1`)
  assert.ok(row)
  return { ...person, appointmentId: row.id, unitId, authorityId: row.authority }
}
const seen = async (actor: Actor, today = testToday) =>
  (
    await asTest(
      db,
      actor,
      (tx) => tx.rows(sql<{ name: string }>`select given_name as name from child order by 1`),
      today,
    )
  ).map(({ name }) => name)
const assign = async (by: Actor, child: { id: string }, to: Actor) =>
  (
    await asTest(db, by, (tx) =>
      tx.first(
        sql<{ given: boolean }>`select assign_caseworker(${child.id}, ${to.staffId}) as given`,
      ),
    )
  )?.given

describe('who may lend whom', () => {
  test('nobody but managers and administrators', async () => {
    for (const by of [anna, lisa]) {
      await assert.rejects(lend(by, central.jour.id, farsta.barn.id, [lars]), { code: '42501' })
    }
  })
  test('of the own unit or nämnd only', async () => {
    for (const by of [maud, malin, adam]) {
      assert.equal(await lend(by, central.jour.id, farsta.barn.id, [lisa]), 'no-such-unit')
    }
    assert.equal(await lend(mats, farsta.barn.id, farsta.ungdom.id, [anna]), 'no-such-unit')
  })
  test('to another nämnd only from the central department', async () => {
    assert.equal(await lend(maud, farsta.barn.id, skarholmen.familj.id, [anna]), 'no-such-unit')
  })
  test('caseworkers of that unit only, and never oneself', async () => {
    assert.equal(await lend(lena, central.jour.id, farsta.barn.id, [lena]), 'not-of-the-unit')
    assert.equal(await lend(lena, central.jour.id, farsta.barn.id, [cecilia]), 'not-of-the-unit')
    assert.equal(await lend(lena, central.jour.id, farsta.barn.id, []), 'not-of-the-unit')
  })
  test('for days to come, and for a year at most', async () => {
    for (const period of [
      ['2026-03-17', '2026-04-01'],
      ['2026-03-20', '2026-03-20'],
      ['2026-03-20', '2027-04-01'],
    ] as const) {
      const answer = await lend(lena, central.jour.id, farsta.barn.id, [lisa], period)
      assert.equal(answer, 'no-such-period')
    }
  })
})

describe('a loan of a fortnight', () => {
  test('gives nothing by itself but a place to be given children in', async () => {
    assert.equal(await lend(lena, central.jour.id, farsta.barn.id, [lisa, lars]), 'lent')
    assert.equal(await lend(lena, central.jour.id, farsta.barn.id, [lisa]), 'there-already')
    const lent = await lentTo(lisa, farsta.barn.id)
    assert.deepEqual(await seen(lent), [])
    assert.equal(await lend(maud, farsta.barn.id, farsta.ungdom.id, [lent]), 'not-of-the-unit')
  })
  test('what the borrowing manager gives is seen until its last day, in that role alone', async () => {
    assert.equal(await assign(maud, alva, lisa), true)
    const lent = await lentTo(lisa, farsta.barn.id)
    assert.deepEqual(await seen(lent), ['Alva'])
    assert.deepEqual(await seen(lent, '2026-03-31'), ['Alva'])
    assert.deepEqual(await seen(lent, '2026-04-01'), [])
    assert.deepEqual(await seen(lisa), [])
    assert.deepEqual(await seen(lisa, '2026-04-01'), [])
  })
  test('nobody else can give them children', async () => {
    assert.equal(await assign(mats, alva, lisa), false)
    assert.equal(await assign(malin, eli, lisa), false)
  })
  test('a cover by one of the lent ends with it too', async () => {
    await asTest(db, maud, (tx) =>
      tx.rows(
        sql`select cover_children(${bertil.staffId}, ${lars.staffId}, '2026-03-18', '2026-05-01')`,
      ),
    )
    const lent = await lentTo(lars, farsta.barn.id)
    assert.deepEqual(await seen(lent), ['Cia'])
    assert.deepEqual(await seen(lent, '2026-04-01'), [])
    const [held] = await db.rows(sql<{ until: string }>`
      select upper(valid)::text as until from assignment where staff_id = ${lars.staffId}`)
    assert.equal(held?.until, '2026-04-01')
  })
  test('stands on both managers’ pages, and the lent can change role', async () => {
    const site = testSite(db)
    const borrower = (await (await visit(site, maud)).get('/enheten')).body
    assert.match(borrower, /Inlånade från Socialjouren/)
    assert.match(borrower, /Lars, Lisa/)
    assert.match(
      (await (await visit(site, lena)).get('/enheten')).body,
      /Utlånade till Farsta, Barn/,
    )
    assert.doesNotMatch((await (await visit(site, mats)).get('/enheten')).body, /Lisa/)
    const { appointmentId } = await lentTo(lisa, farsta.barn.id)
    const browser = await visit(site, lisa)
    assert.match((await browser.get('/min-inloggning')).body, new RegExp(appointmentId))
    assert.equal((await browser.post('/min-inloggning/roll', { som: appointmentId })).status, 303)
    assert.match((await browser.get('/mina-barn')).body, /Alva/)
  })
  test('the day after, the manager is told whose children wait to be handed over', async () => {
    const site = testSite(db, { today: '2026-04-01' })
    const page = (await (await visit(site, maud)).get('/enheten')).body
    assert.match(page, /Lisa är inte kvar i enheten men står som handläggare för 1 barn/)
  })
})

describe('ending it early', () => {
  const loan = async () =>
    (await db.rows(sql<{ id: string }>`select id from loan order by given_at desc limit 1`))[0]?.id
  const end = async (by: Actor) =>
    (
      await asTest(db, by, async (tx) =>
        tx.first(sql<{ answer: boolean }>`select end_loan(${await loan()}) as answer`),
      )
    )?.answer

  test('is lender’s or borrower’s to do, in one step', async () => {
    for (const by of [mats, malin, adam]) assert.equal(await end(by), false)
    assert.equal(await end(maud), true)
    assert.equal(await end(lena), false)
    for (const person of [lisa, lars]) {
      const lent = await lentTo(person, farsta.barn.id)
      for (const actor of [lent, person]) {
        assert.deepEqual(await seen(actor), [])
        assert.deepEqual(await seen(actor, '2026-03-20'), [])
      }
    }
  })
  test('and nothing brings the access back', async () => {
    assert.equal(await assign(maud, alva, lisa), false)
    await assign(maud, cia, anna)
    await assign(maud, cia, bertil)
    assert.deepEqual(await seen(await lentTo(lars, farsta.barn.id)), [])
    assert.deepEqual(await seen(lars), [])
  })
  test('within one nämnd the own children stay', async () => {
    const own = await aChild('Dan').bornOn('2012-07-08').savedBy(db, cecilia)
    assert.equal(await lend(adam, farsta.ungdom.id, farsta.barn.id, [cecilia]), 'lent')
    assert.equal(await assign(maud, alva, cecilia), true)
    assert.deepEqual(await seen(cecilia), ['Alva', 'Dan'])
    assert.deepEqual(await seen(cecilia, '2026-04-01'), ['Dan'])
    assert.equal(await end(mats), true)
    assert.deepEqual(await seen(cecilia), ['Dan'])
    assert.ok(own)
  })
})

describe('the form', () => {
  test('lends those ticked, through the last day written', async () => {
    const browser = await visit(testSite(db), lena)
    const form = {
      enhet: central.jour.id,
      till: skarholmen.familj.id,
      forsta: '2026-03-18',
      sista: '2026-03-24',
    }
    assert.match((await browser.post('/enheten/lan', form)).body, /Välj minst en person/)
    const ticked = { ...form, [`person-${lisa.staffId}`]: 'ja' }
    assert.equal(
      (await browser.post('/enheten/lan', { ...ticked, sista: '2026-03-17' })).status,
      422,
    )
    assert.equal((await browser.post('/enheten/lan', ticked)).status, 303)
    const [held] = await db.rows(sql<{ valid: string }>`
      select valid::text from loan where to_unit_id = ${skarholmen.familj.id}`)
    assert.equal(held?.valid, '[2026-03-18,2026-03-25)')
    assert.match((await browser.get('/enheten/lan')).body, /Utlånade till Skärholmen, Familj/)
  })
})
