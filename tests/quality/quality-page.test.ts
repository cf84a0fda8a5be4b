/** What is wrong in the register as we hold it: rows for who may see the children, numbers for others. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { checkQuality } from '../../src/quality/index.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const site = testSite(db)
const { anna, cecilia, maud, sara, ulla } = await aCity(db)

const withBasis = await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-01')
  .under('sol', '2026-02-01')
  .savedBy(db, anna)
const without = await aChild('Bo').bornOn('2015-03-04').inJourhem('2026-02-01').savedBy(db, anna)
const protectedOne = await aChild('Cia')
  .bornOn('2016-05-06')
  .protectedBy('sekretessmarkering')
  .inJourhem('2026-02-01')
  .savedBy(db, anna)
const ofCecilia = await Promise.all(
  ['2012-07-08', '2012-07-09', '2012-07-10', '2012-07-11'].map((born, index) =>
    aChild(`Dan${index}`).bornOn(born).inJourhem('2026-02-01').savedBy(db, cecilia),
  ),
)

describe('who may see the children', () => {
  test('is told how many lack a legal basis, and of whom', async () => {
    const browser = await visit(site, maud)
    const page = await browser.get('/datakvalitet')
    assert.match(page.body, /href="\/datakvalitet\/basis-missing"/)
    assert.match(page.body, /Per handläggare/)
    const rows = (await browser.get('/datakvalitet/basis-missing')).body
    assert.match(rows, new RegExp(`/barn/${without.id}/uppgift/${without.facts.placement?.[0]}`))
    assert.doesNotMatch(rows, new RegExp(withBasis.id))
    for (const child of ofCecilia) assert.doesNotMatch(rows, new RegExp(child.id))
  })

  test('is not told in the list where a protected child lives, nor since when', async () => {
    const { body } = await (await visit(site, maud)).get('/datakvalitet/basis-missing')
    const row = body.split('<tr').find((one) => one.includes(protectedOne.id)) ?? ''
    assert.match(row, /Placering/)
    assert.doesNotMatch(row, /feb|Cia|Ek/)
  })

  test('is told what cannot be checked rather than that all is well', async () => {
    const browser = await visit(site, anna)
    assert.match((await browser.get('/datakvalitet')).body, /Kan inte kontrolleras än/)
    const { body } = await browser.get('/datakvalitet/cost')
    assert.doesNotMatch(body, /Inget saknas/)
  })

  test('is named in the log with the children of the rows shown', async () => {
    const rows = await db.rows(sql<{ child_ids: string[] }>`
      select child_ids from access_log where event = 'quality-rule-shown' and staff_id = ${maud.staffId}
      order by at limit 1`)
    assert.deepEqual([...(rows[0]?.child_ids ?? [])].sort(), [without.id, protectedOne.id].sort())
  })
})

describe('who knows no child', () => {
  test('sees numbers by unit, and of one to three not even that', async () => {
    await checkQuality(site.asActor)
    const { body } = await (await visit(site, ulla)).get('/datakvalitet')
    const counts = await db.rows(sql<{ unit: string; count: number }>`
      select u.name as unit, count(*)::int as count from quality_finding q join child c on c.id = q.child_id
      join unit u on u.id = c.unit_id where q.rule = 28 group by 1 order by 1`)
    assert.deepEqual(counts, [
      { unit: 'Barn', count: 2 },
      { unit: 'Ungdom', count: 4 },
    ])
    assert.match(body, /Farsta, Barn/)
    const [, barn = '', ungdom = ''] = /Farsta, Barn(.*)Farsta, Ungdom(.*)/s.exec(body) ?? []
    assert.match(barn.slice(barn.indexOf('Lagrum saknas')), /^Lagrum saknas.*?\*/s)
    assert.doesNotMatch(barn, /align[^>]*>2</)
    assert.match(ungdom.slice(ungdom.indexOf('Lagrum saknas')), /^Lagrum saknas.*?>4</s)
    for (const name of ['Bo', 'Cia', 'Dan']) assert.doesNotMatch(body, new RegExp(`>${name}`))
  })

  test('finds no rows, and the contact person neither page', async () => {
    assert.equal((await (await visit(site, ulla)).get('/datakvalitet/basis-missing')).status, 404)
    assert.equal((await (await visit(site, sara)).get('/datakvalitet')).status, 404)
  })

  test('once more changes nothing, and what is mended goes away', async () => {
    await checkQuality(site.asActor)
    const before = await db.rows(sql`select from quality_finding where rule = 28`)
    assert.equal(before.length, 6)
    await db.rows(sql`update child set closed_on = '2026-03-18' where id = ${ofCecilia[0]?.id}`)
    const { body } = await (await visit(site, ulla)).get('/datakvalitet')
    assert.doesNotMatch(body, />4</)
  })
})
