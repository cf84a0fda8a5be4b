import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChild } from './a-child.ts'
import { aCity } from './a-city.ts'
import { testDatabase, testSite } from './test-database.ts'
import { visit } from './visit.ts'

const db = await testDatabase()
const city = await aCity(db)

test('a child told in one sentence is on her caseworker’s page', async () => {
  const alva = await aChild('Alva', 'Berg')
    .bornOn('2017-01-12')
    .inJourhem('2026-02-01')
    .under('lvu-2', '2026-02-01')
    .enrolledAt('Farsta grundskola', '2025-08-18')
    .withGuardian('Eva Berg')
    .step('sams-message', '2026-02-03')
    .savedBy(db, city.anna)
  const anna = await visit(testSite(db), city.anna)
  const page = await anna.get(`/barn/${alva.id}`)
  assert.equal(page.status, 200)
  assert.match(page.body, /Alva B\./)
})
