/**
 * The night's evaluation: what the days, the laws and the facts have changed is written, and where
 * nothing has, nothing is, nor are the duties read.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { evaluateAll } from '../../src/rules/evaluate-all.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { actingFrom, testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const alva = await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-01')
  .under('lvu-2', '2026-02-01')
  .savedBy(db, city.anna)
const dan = await aChild('Dan')
  .bornOn('2015-07-08')
  .inJourhem('2026-02-02')
  .under('lvu-2', '2026-02-02')
  .savedBy(db, city.cecilia)

const night = (day: string) => evaluateAll(db.engine, actingFrom(db, day))
const changedOn = async (day: string) => {
  const [run] = await db.rows(sql<{ children_count: number; changed_count: number }>`
    select children_count, changed_count from evaluation_run
    where day = ${day}::date and finished_at is not null`)
  return [run?.children_count, run?.changed_count]
}
const stateOf = async (childId: string, rule: string) => {
  const [duty] = await db.rows(sql<{ state: string }>`
    select state from duty where child_id = ${childId} and rule_id = ${rule}`)
  return duty?.state
}

test('where nothing has changed nothing is written, and no duty is read', async () => {
  const superuser = await db.connectSuperuser()
  await superuser.query('revoke all on duty from engine')
  try {
    await night('2026-03-19')
  } finally {
    await superuser.query('grant select, insert, update on duty to engine')
  }
  assert.deepEqual(await changedOn('2026-03-19'), [2, 0])
})

test('each unit’s children stand in a log row of their own', async () => {
  const rows = await db.rows(sql<{ child_ids: string[]; system_actor: string; role: string }>`
    select child_ids, system_actor, role from access_log where event = 'duties-evaluated'`)
  const job = { system_actor: 'nightly-evaluation', role: 'engine' }
  assert.deepEqual(
    rows.toSorted((one, other) => (String(one.child_ids) < String(other.child_ids) ? -1 : 1)),
    [alva.id, dan.id].toSorted().map((id) => ({ child_ids: [id], ...job })),
  )
})

test('a night that is done is not done again', async () => {
  await db.rows(sql`delete from evaluated_duties where child_id = ${alva.id}`)
  await night('2026-03-19')
  assert.deepEqual(await db.rows(sql`select child_id from evaluated_duties`), [
    { child_id: dan.id },
  ])
})

test('a child without a digest is compared duty by duty, and only what differs is written', async () => {
  await db.rows(sql`update duty set state = 'withdrawn'
    where child_id = ${alva.id} and rule_id = 'school-start'`)
  await night('2026-03-20')
  assert.deepEqual(await changedOn('2026-03-20'), [2, 1])
  assert.equal(await stateOf(alva.id, 'school-start'), 'open')
  await night('2026-03-21')
  assert.deepEqual(await changedOn('2026-03-21'), [2, 0])
})

test('a fact that is gone takes its duties with it, and of that child alone', async () => {
  await db.rows(sql`update fact set voided_at = now(), void_kind = 'mistake', void_reason = 'Fel barn'
    where child_id = ${dan.id} and kind = 'placement'`)
  await night('2026-03-22')
  const [, changed] = await changedOn('2026-03-22')
  assert.ok(changed !== undefined && changed > 0)
  assert.equal(await stateOf(dan.id, 'school-start'), 'withdrawn')
  assert.equal(await stateOf(alva.id, 'school-start'), 'open')
})

test('the new law reaches a child whose facts have not changed', async () => {
  const versions = () =>
    db.rows(sql<{ version_id: string }>`select distinct version_id from duty
      where child_id = ${alva.id} and state = 'open' order by 1`)
  await night('2026-12-31')
  const before = await versions()
  await night('2027-01-02')
  const [, changed] = await changedOn('2027-01-02')
  assert.ok(changed !== undefined && changed > 0)
  assert.notDeepEqual(await versions(), before)
})
