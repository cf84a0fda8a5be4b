/** What lasts: begun, ended, and not begun a second time by mistake. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const child = await aChild('Alva').bornOn('2017-01-12').savedBy(db, city.anna)

test('the form of what is already under way says so, and leads to its end', async () => {
  const browser = await visit(testSite(db), city.anna)
  const form = `/barn/${child.id}/handelser/utredning/ny`
  assert.doesNotMatch((await browser.get(form)).body, /pågår redan/)
  assert.equal((await browser.post(form, { dag: '2026-03-02', om: '' })).status, 303)
  const { body } = await browser.get(form)
  assert.match(body, /En pågår redan sedan 2 mars 2026/)
  const end = /href="([^"]*\/avsluta)"/.exec(body)?.[1] ?? ''
  assert.equal((await browser.get(end)).status, 200)
  await browser.post(end, { dag: '2026-03-17', till: '2026-03-17', utfall: 'insats' })
  assert.doesNotMatch((await browser.get(form)).body, /pågår redan/)
})
