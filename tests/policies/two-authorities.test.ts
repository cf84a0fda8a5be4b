/** Who works at two nämnder sees in each role the children of that nämnd alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { aChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { asTest, testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, skarholmen } = city
const annaInSkarholmen = await anActor(db, {
  name: 'Anna',
  role: 'caseworker',
  authority: skarholmen,
  unit: skarholmen.familj,
  staffId: anna.staffId,
})

const seen = async (actor: Actor) =>
  (
    await asTest(db, actor, (tx) =>
      tx.rows(sql<{ name: string }>`select given_name as name from child order by 1`),
    )
  ).map(({ name }) => name)

test('one person, two nämnder', async () => {
  await aChild('Alva').bornOn('2017-01-12').savedBy(db, anna)
  await aChild('Bo').bornOn('2015-03-04').savedBy(db, annaInSkarholmen)
  assert.deepEqual(await seen(anna), ['Alva'])
  assert.deepEqual(await seen(annaInSkarholmen), ['Bo'])
})
