/** The examples that stand with each measure, counted by hand and typed here. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import {
  countTable,
  type StatTable,
  schoolStartMedian,
  type TableRequest,
} from '../../src/statistics/index.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase } from '../support/test-database.ts'

const today = '2022-03-18'
const db = await testDatabase()
const city = await aCity(db)
const alva = await aChild('Alva')
  .bornOn('2012-01-12')
  .inJourhem('2020-11-03', { until: '2020-11-10' })
  .placedIn('familjehem', '2020-11-10', { until: '2021-03-01' })
  .under('sol', '2020-11-03')
  .savedBy(db, city.anna, today)
const bo = () => aChild('Bo').bornOn('2013-03-04', 'male')
await bo().inJourhem('2020-05-01', { until: '2020-06-01' }).savedBy(db, city.anna, today)
await bo().inJourhem('2020-06-01', { until: '2020-07-01' }).savedBy(db, city.david, today)
// Dag is placed two nights in Skärholmen, and from 30 December 2020 until further notice.
await aChild('Dag')
  .bornOn('2006-05-05', 'male')
  .placedIn('hvb', '2020-02-01', { until: '2020-02-03' })
  .placedIn('hvb', '2020-12-30', { changesSchool: false })
  .savedBy(db, city.david, today)
await db.rows(sql`update child set opened_at = '2020-01-01'`)

const count = async (request: Partial<TableRequest>) => {
  const counted = await asTest(
    db,
    city.ulla,
    (tx) =>
      countTable(tx, {
        ...{ measure: 'children', rows: [], columns: [], period: '2020' },
        ...request,
      }),
    today,
  )
  assert.ok(counted.accepted, counted.accepted ? '' : counted.reason)
  return told(counted.value)
}

/** Of a table with one dimension: what is in each category that holds anything. */
function told({ dimensions, cells }: StatTable): Record<string, number | null> {
  const ids = dimensions[0]?.categories.map(({ id }) => id) ?? ['all']
  return Object.fromEntries(
    ids.flatMap((id, at) => (cells[at]?.value === 0 ? [] : [[id, cells[at]?.value ?? null]])),
  )
}

test('children: once in the total, however many forms and stadsdelar', async () => {
  const only = { filters: { form: ['jourhem', 'familjehem'] } }
  assert.deepEqual(await count({ ...only, rows: ['form'] }), {
    jourhem: 2,
    familjehem: 1,
    total: 2,
  })
  assert.deepEqual(await count({ ...only, rows: ['stadsdel'] }), {
    ...{ Farsta: 2, Skärholmen: 1, total: 2 },
  })
  assert.deepEqual(await count({ ...only, period: '2021' }), { all: 1 })
})

test('child-forms: the sum counts Alva twice, and Bo in both stadsdelar; beside it each once', async () => {
  const only = { measure: 'child-forms', filters: { form: ['jourhem', 'familjehem'] } }
  assert.deepEqual(await count({ ...only, rows: ['form'] }), {
    jourhem: 3,
    familjehem: 1,
    total: 4,
    persons: 2,
  })
})

test('begun, ended and moved', async () => {
  const november = { period: '2020-11' }
  assert.deepEqual(await count({ ...november, measure: 'placements-begun' }), { all: 2 })
  assert.deepEqual(await count({ measure: 'placements-begun', period: '2020-10' }), {})
  assert.deepEqual(await count({ ...november, measure: 'placements-ended', rows: ['form'] }), {
    ...{ jourhem: 1, total: 1 },
  })
  assert.deepEqual(await count({ ...november, measure: 'moves', rows: ['form'] }), {
    ...{ jourhem: 1, total: 1 },
  })
  // Bo's second jourhem is another authority's own decision: no move of either file.
  assert.deepEqual(await count({ measure: 'moves', period: '2020-06' }), {})
})

test('under way on a day, and days', async () => {
  assert.deepEqual(await count({ measure: 'stock', period: '2020-11' }), { all: 1 })
  assert.deepEqual(await count({ measure: 'stock', period: '2020-12-31' }), { all: 2 })
  assert.deepEqual(await count({ measure: 'stock', period: '2021-03-01' }), { all: 1 })
  const dag = { measure: 'days', filters: { form: ['hvb'] }, rows: ['year'], period: '2020..2022' }
  // 2 and 2 days in 2020; all of 2021; January, February and 18 days of March 2022.
  assert.deepEqual(await count(dag), { '2020': 4, '2021': 365, '2022': 77, total: 446 })
})

test('under LVU: by the ground that held, and not on SoL', async () => {
  await db.rows(
    sql`update legal_basis set period = '[2020-11-03,2020-12-28)' where child_id = ${alva.id}`,
  )
  for (const [basis, period] of [
    ['lvu-6', '[2020-12-28,2021-01-20)'],
    ['lvu-2', '[2021-01-20,)'],
  ] as const) {
    await db.rows(sql`with made as (
      insert into fact (id, origin_id, kind, subject_kind, subject_id, period, authority_id)
      select i, i, 'legal-basis', 'child', c.id, ${period}::daterange, c.authority_id
      from child c, gen_random_uuid() i where c.id = ${alva.id} returning id, child_id, period)
      insert into legal_basis (id, child_id, period, basis) select id, subject, period, ${basis}
      from (select id, ${alva.id}::uuid as subject, period from made) m`)
  }
  const lvu = { measure: 'lvu-children', rows: ['legal-basis'] }
  assert.deepEqual(await count(lvu), { 'lvu-6': 1, total: 1 })
  assert.deepEqual(await count({ ...lvu, period: '2021' }), { 'lvu-2': 1, 'lvu-6': 1, total: 1 })
})

test('came along to skyddat boende: a file under protection without a placement, before April 2024', async () => {
  for (const [name, born, opened] of [
    ['Eva', '2014-01-08', '2020-03-02'],
    ['Fia', '2014-01-09', '2024-05-02'],
  ] as const) {
    const child = await aChild(name)
      .bornOn(born)
      .protectedBy('by-decision')
      .savedBy(db, city.anna, today)
    await db.rows(sql`update child set opened_at = ${opened} where id = ${child.id}`)
  }
  const accompanying = { measure: 'accompanying', rows: ['year'] }
  assert.deepEqual(await count({ ...accompanying, period: '2019..2022' }), { '2020': 1 })
})

test('school start: three placements, one of them without', async () => {
  const placed = (name: string, born: string, from: string) =>
    aChild(name).bornOn(born).placedIn('familjehem', from)
  await placed('Gia', '2011-02-01', '2021-11-03')
    .step('school-start', '2021-11-05')
    .savedBy(db, city.anna, today)
  await placed('Hedda', '2011-02-02', '2021-11-05')
    .step('school-start', '2021-11-14')
    .savedBy(db, city.anna, today)
  await placed('Ida', '2011-02-03', '2021-11-10').savedBy(db, city.anna, today)
  const request = { measure: 'school-start', rows: [], columns: [], period: '2021-11' }
  assert.deepEqual(await count(request), {
    ...{ 'within-week': 1, later: 1, started: 2, missing: 1, total: 3 },
  })
  const median = await asTest(db, city.ulla, (tx) => schoolStartMedian(tx, request), today)
  assert.deepEqual(median.accepted && told(median.value), { all: 5.5 })
  const bySex = { ...request, rows: ['sex'] }
  const parted = await asTest(db, city.ulla, (tx) => schoolStartMedian(tx, bySex), today)
  assert.deepEqual(parted.accepted && told(parted.value), { flicka: 5.5, pojke: null, total: 5.5 })
})

test('duties: in time, late and nothing recorded; not those of today, nor what ended before its day', async () => {
  const [child] = await db.rows(
    sql<{ id: string }>`select id from child order by opened_at, id limit 1`,
  )
  await db.rows(sql`delete from booking`)
  await db.rows(sql`delete from duty`)
  const add = (limit: string, state: string, on: string | null, why = '[]') =>
    db.rows(sql`insert into duty (id, rule_id, version_id, subject_kind, subject_id, key, trigger_origin, trigger_kind,
        occurrence, counted_from, limit_day, state, fulfilled_on, why)
      select gen_random_uuid(), v.rule_id, v.version_id, 'child', ${child?.id}, gen_random_uuid()::text, gen_random_uuid(),
        'placement', 1, '2022-01-01', ${limit}::date, ${state}, ${on}::date, ${why}::jsonb
      from rule_version v order by v.rule_id, v.version_id limit 1`)
  await add('2022-03-10', 'done', '2022-03-10')
  await add('2022-03-10', 'done', '2022-03-11')
  await add('2022-03-10', 'open', null)
  await add('2022-03-18', 'open', null)
  // Epoch day 19050 is 27 February 2022.
  await add('2022-03-10', 'ended', null, '[{"step":"ended","day":19050}]')
  const duties = { measure: 'duties-kept', period: '2022-03' }
  assert.deepEqual(await count(duties), {
    ...{ 'in-time': 1, late: 1, 'nothing-recorded': 1, total: 3 },
  })
})
