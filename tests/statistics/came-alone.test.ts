/** Who came alone, and who runs the homes: counted by hand, also where nobody recorded it, and as it was known before. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { parseDay } from '../../src/shared/day.ts'
import { countTable, type TableRequest } from '../../src/statistics/index.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase } from '../support/test-database.ts'

const today = '2026-11-22'
const db = await testDatabase()
const city = await aCity(db)
// Filmon came alone: a home of the city's own, then a company's.
const filmon = await aChild('Filmon')
  .bornOn('2009-02-03', 'male')
  .cameAlone()
  .placedIn('jourhem', '2026-03-01', { until: '2026-03-10', provider: 'own' })
  .placedIn('hvb', '2026-03-10', { until: '2026-05-01', provider: 'independent' })
  .savedBy(db, city.anna, today)
// Bo did not, says Skärholmen, whose file was opened last; Farsta's says that he did.
const bo = () => aChild('Bo').bornOn('2013-03-04', 'male')
const inFarsta = await bo()
  .cameAlone()
  .placedIn('familjehem', '2026-02-01', { until: '2026-03-05', provider: 'own' })
  .savedBy(db, city.anna, today)
await bo()
  .cameAlone(false)
  .placedIn('familjehem', '2026-04-01', { provider: 'other-municipality' })
  .savedBy(db, city.david, today)
// Of Alva nobody has said, nor who runs her home.
await aChild('Alva').bornOn('2017-01-12').inJourhem('2026-03-20').savedBy(db, city.anna, today)
await db.rows(sql`update child set opened_at = '2026-01-02'`)
await db.rows(sql`update child set opened_at = '2026-01-01' where id = ${inFarsta.id}`)
await db.rows(sql`update fact set recorded_at = '2026-01-03'`)

async function count(request: Partial<TableRequest>) {
  const whole = { measure: 'children', rows: [], columns: [], period: '2026', ...request }
  const counted = await asTest(db, city.ulla, (tx) => countTable(tx, whole), today)
  assert.ok(counted.accepted, counted.accepted ? '' : counted.reason)
  const ids = counted.value.dimensions[0]?.categories.map(({ id }) => id) ?? []
  return Object.fromEntries(ids.map((id, at) => [id, counted.value.cells[at]?.value]))
}

test('a person came alone or not as the file opened last says, once; not recorded stands apart', async () => {
  const rows = ['unaccompanied']
  assert.deepEqual(await count({ rows }), { yes: 1, no: 1, missing: 1, total: 3 })
  assert.deepEqual(await count({ rows, filters: { stadsdel: ['Farsta'] } }), {
    ...{ yes: 1, no: 1, missing: 1, total: 3 },
  })
  assert.deepEqual(await count({ rows, measure: 'placements-begun' }), {
    ...{ yes: 2, no: 2, missing: 1, total: 5 },
  })
  // Nobody of whom it is not recorded: then that category is not there.
  const without = { rows, filters: { form: ['familjehem', 'hvb'] } }
  assert.deepEqual(await count(without), { yes: 1, no: 1, total: 2 })
})

test('a child in two homes is counted with each who runs one, and once in the total', async () => {
  const rows = ['provider']
  assert.deepEqual(await count({ rows }), {
    ...{ own: 2, 'other-municipality': 1, independent: 1, state: 0, missing: 1, total: 3 },
  })
  // Nights: Filmon 9 and 52, Bo 32 until 5 March and from 1 April until 22 November 236, Alva from 20 March 248.
  assert.deepEqual(await count({ rows, measure: 'days' }), {
    own: 9 + 32,
    'other-municipality': 236,
    ...{ independent: 52, state: 0, missing: 248, total: 577 },
  })
})

test('as of a day before somebody recorded it, it is missing', async () => {
  await db.rows(sql`insert into child_version
      (child_id, until_at, given_name, family_name, born, sex, protection, unit_id, unaccompanied)
    select id, '2026-06-01 12:00+02', given_name, family_name, born, sex, protection, unit_id, null
    from child where id = ${filmon.id}`)
  const rows = ['unaccompanied']
  const before = await count({ rows, asOf: parseDay('2026-05-31') })
  assert.deepEqual(before, { yes: 0, no: 1, missing: 2, total: 3 })
  assert.deepEqual(await count({ rows, asOf: parseDay('2026-06-02') }), {
    ...{ yes: 1, no: 1, missing: 1, total: 3 },
  })
})
