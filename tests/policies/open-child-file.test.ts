/**
 * Opening a file answers for one nämnd alone. Whether another knows the person shows in no outcome,
 * no page, no time and no clash (OSL 8:1–2).
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../../src/access/actor.ts'
import { parseDay } from '../../src/shared/day.ts'
import { demoIdentityNumber } from '../../src/shared/demo-identity-number.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const site = testSite(db)
const rounds = 25

/** Another person each time: Skatteverket's test numbers, one girl a day. */
let day = parseDay('2009-01-01')
const newNumber = () => demoIdentityNumber(day++, 'female')

function open(actor: Actor, number: string, { kind = 'personnummer', unit = actor.unitId } = {}) {
  const caseworker = actor.role === 'caseworker' ? actor.staffId : null
  return asTest(db, actor, async (tx) => {
    const row = await tx.first(sql<{
      outcome: string
    }>`select open_child_file(${uuidv7()}, ${number},
      ${kind}, 'Alva', 'Berg', '2017-01-12'::date, 'flicka', 'none', null, ${unit}, ${caseworker}, null) as outcome`)
    return row?.outcome
  })
}

const filesOf = (number: string) =>
  db.rows(sql<{ person_id: string; authority_id: string }>`
    select person_id, authority_id from child where identity_number = ${number}`)

describe('a file', () => {
  test('is opened once by each nämnd, for one and the same person', async () => {
    const number = newNumber()
    assert.equal(await open(city.anna, number), 'opened')
    assert.equal(await open(city.david, number), 'opened')
    const files = await filesOf(number)
    assert.equal(files.length, 2)
    assert.equal(new Set(files.map(({ person_id }) => person_id)).size, 1)
  })

  test('is not opened twice by one nämnd, whichever unit asks', async () => {
    const number = newNumber()
    assert.equal(await open(city.anna, number), 'opened')
    assert.equal(await open(city.anna, number), 'already-known-here')
    assert.equal(await open(city.cecilia, number), 'already-known-here')
    assert.equal(await open(city.ines, number), 'already-known-here')
    assert.equal((await filesOf(number)).length, 1)
  })

  test('under a nämnd’s own number is linked to no other nämnd’s', async () => {
    const reserve = { kind: 'reservnummer' }
    assert.equal(await open(city.anna, '20170112R001', reserve), 'opened')
    assert.equal(await open(city.cecilia, '20170112R001', reserve), 'already-known-here')
    assert.equal(await open(city.david, '20170112R001', reserve), 'opened')
    const files = await filesOf('20170112R001')
    assert.equal(new Set(files.map(({ person_id }) => person_id)).size, 2)
  })

  test('is not opened in a unit, or for a caseworker, of another nämnd', async () => {
    const refused = { code: '42501' }
    await assert.rejects(open(city.anna, newNumber(), { unit: city.skarholmen.familj.id }), refused)
    await assert.rejects(open(city.anna, newNumber(), { unit: city.farsta.ungdom.id }), refused)
    const gone = { ...city.anna, appointmentId: uuidv7() }
    await assert.rejects(open(gone, newNumber()), refused)
    for (const actor of [city.sara, city.ulla, city.adam]) {
      await assert.rejects(open(actor, newNumber(), { unit: city.farsta.barn.id }), refused)
    }
  })
})

describe('at the same time', () => {
  test('two nämnder open a file of one person, and neither is told of the other', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const number = newNumber()
      const outcomes = await Promise.all([open(city.anna, number), open(city.david, number)])
      assert.deepEqual(outcomes, ['opened', 'opened'])
      assert.equal(new Set((await filesOf(number)).map(({ person_id }) => person_id)).size, 1)
    }
  })

  test('two of one nämnd open one file', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const number = newNumber()
      const outcomes = await Promise.all([open(city.anna, number), open(city.cecilia, number)])
      assert.deepEqual(outcomes.toSorted(), ['already-known-here', 'opened'])
      assert.equal((await filesOf(number)).length, 1)
    }
  })

  test('one that fails leaves nothing that another would meet', async () => {
    const number = newNumber()
    const failed = asTest(db, city.anna, async (tx) => {
      await tx.rows(sql`select open_child_file(${uuidv7()}, ${number}, 'personnummer', 'A', 'B',
        '2017-01-12'::date, 'flicka', 'none', null, ${city.anna.unitId}, ${city.anna.staffId}, null)`)
      throw new Error('the page could not be made')
    })
    await assert.rejects(failed)
    assert.equal(await open(city.david, number), 'opened')
    assert.equal((await filesOf(number)).length, 1)
  })
})

test('opening takes as long for a person known elsewhere as for one who is not', async () => {
  const spent: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let round = 0; round < 120; round += 1) {
    const numbers = { known: newNumber(), unknown: newNumber() }
    await open(city.david, numbers.known)
    for (const which of round % 2
      ? (['known', 'unknown'] as const)
      : (['unknown', 'known'] as const)) {
      const began = performance.now()
      await open(city.anna, numbers[which])
      spent[which].push(performance.now() - began)
    }
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length / 2] ?? 0
  const ratio = median(spent.known) / median(spent.unknown)
  assert.ok(ratio > 0.67 && ratio < 1.5, `known ${ratio.toFixed(2)} times unknown`)
})

describe('on the page', () => {
  const form = (number: string) => ({
    antal: '1',
    'identitet-0': number,
    'fornamn-0': 'Kim',
    'efternamn-0': 'Lund',
    'kon-0': 'flicka',
    'skydd-0': 'none',
  })

  /** The page of the file just opened, less what differs between any two files. */
  async function registered(actor: Actor, number: string): Promise<string> {
    const browser = await visit(site, actor)
    const answer = await browser.post('/barn/nytt', form(number))
    assert.equal(answer.status, 303)
    assert.match(answer.location ?? '', /^\/barn\/[0-9a-f-]{36}\?klart=barn-registrerat$/)
    const page = await browser.get(answer.location ?? '')
    assert.equal(page.status, 200)
    return page.body
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(`${number.slice(0, 8)}-${number.slice(8)}`, 'NUMBER')
      .replaceAll(/\d{4}-\d{6}/g, 'CASE')
      .replaceAll(/2017-01-1[23]|1[23] januari 2017/g, 'BORN')
  }

  test('another stadsdel sees a fresh file, the same as of somebody nobody knows', async () => {
    const alva = await aChild('Alva', 'Berg')
      .bornOn('2017-01-12')
      .inJourhem('2026-02-01')
      .under('lvu-2', '2026-02-01')
      .withGuardian('Vera Vård')
      .savedBy(db, city.anna)
    const known = await registered(city.david, alva.identityNumber)
    // Born the same year, so that the age is the same too.
    const unknown = await registered(
      city.david,
      demoIdentityNumber(parseDay('2017-01-13'), 'female'),
    )
    assert.ok(known === unknown, firstDifference(known, unknown))
    assert.doesNotMatch(known, /Alva|Berg|Vera|Anna|Farsta|jourhem/i)
  })

  test('the same nämnd is told that it knows the child, and no more', async () => {
    const bo = await aChild('Bo', 'Ek')
      .bornOn('2016-01-12')
      .inJourhem('2026-02-01')
      .savedBy(db, city.bertil)
    for (const actor of [city.anna, city.cecilia, city.ines]) {
      const browser = await visit(site, actor)
      const answer = await browser.post('/barn/nytt', form(bo.identityNumber))
      assert.equal(answer.status, 422)
      assert.match(answer.body, /har redan en akt hos er nämnd/)
      assert.ok(!answer.body.includes(bo.id) && !/\bBo E/.test(answer.body))
    }
  })

  test('a search by number or name finds nobody else’s child', async () => {
    const cia = await aChild('Cia', 'Ask').bornOn('2015-01-12').savedBy(db, city.anna)
    const [number, ten] = [cia.identityNumber, cia.identityNumber.slice(2)]
    const finds = async (actor: Actor, sok: string) =>
      (await (await visit(site, actor)).post('/sok', { sok })).body.includes(cia.id)
    for (const sok of [
      'Cia',
      'Ask',
      'Cia Ask',
      number,
      ten,
      `${number.slice(0, 8)}-${number.slice(8)}`,
    ]) {
      assert.equal(await finds(city.anna, sok), true, sok)
      for (const actor of [
        city.bertil,
        city.cecilia,
        city.david,
        city.ingrid,
        city.malin,
        city.ines,
      ]) {
        assert.equal(await finds(actor, sok), false, `${actor.name}: ${sok}`)
      }
    }
    assert.equal(await finds(city.bertil, '%'), false)
    assert.equal(await finds(city.bertil, '__'), false)
  })
})

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return `“${one.slice(at - 40, at + 60)}” and “${other.slice(at - 40, at + 60)}”`
}
