/** May's figure made again in November, and what has changed since: days and counts typed by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { parseDay } from '../../src/shared/day.ts'
import { changedSince, countTable, type TableRequest } from '../../src/statistics/index.ts'
import { aChild, type SavedChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase } from '../support/test-database.ts'

const today = '2026-11-22'
const db = await testDatabase()
const city = await aCity(db)
const inMarch = (child: ReturnType<typeof aChild>) => child.inJourhem('2026-03-10')
const alva = await inMarch(aChild('Alva').bornOn('2017-01-12')).savedBy(db, city.anna)
const bo = await inMarch(aChild('Bo').bornOn('2015-03-04', 'male')).savedBy(db, city.anna)
const cia = await inMarch(aChild('Cia').bornOn('2016-05-06')).savedBy(db, city.david)

/** Alva's is recorded in March, Bo's in June, and Cia's in March and voided in July. */
const moments: readonly [SavedChild, string, string | null][] = [
  [alva, '2026-03-11 10:00+01', null],
  [bo, '2026-06-01 00:00+02', null],
  [cia, '2026-03-11 10:00+01', '2026-07-01 10:00+02'],
]
for (const [{ id }, recordedAt, voidedAt] of moments) {
  await db.rows(sql`update child set opened_at = '2026-03-01' where id = ${id}`)
  await db.rows(sql`update fact set recorded_at = ${recordedAt} where child_id = ${id}`)
  if (voidedAt === null) continue
  await db.rows(sql`update fact set voided_at = ${voidedAt}, void_kind = 'mistake', void_reason = 'Fel barn'
    where child_id = ${id} and kind = 'placement'`)
}
// Until October Alva was held to be born two years earlier, and of unknown sex.
await db.rows(sql`insert into child_version (child_id, until_at, given_name, family_name, born, sex, protection, unit_id)
  select id, '2026-10-01 12:00+02', given_name, family_name, '2015-01-12', 'okant', protection, unit_id
  from child where id = ${alva.id}`)

const children: TableRequest = {
  ...{ measure: 'children', period: '2026-03', rows: ['stadsdel'], columns: [] },
}
const asUlla = <Result>(work: Parameters<typeof asTest<Result>>[2]) =>
  asTest(db, city.ulla, work, today)

async function count(request: TableRequest, asOf: string | null) {
  const counted = await asUlla((tx) =>
    countTable(tx, { ...request, asOf: asOf === null ? null : parseDay(asOf) }),
  )
  assert.ok(counted.accepted)
  const ids = counted.value.dimensions[0]?.categories.map(({ id }) => id) ?? []
  return Object.fromEntries(ids.map((id, at) => [id, counted.value.cells[at]?.value]))
}

test('March as it was known in March, at the end of May, in June, and now', async () => {
  assert.deepEqual(await count(children, '2026-03-10'), { Farsta: 0, Skärholmen: 0, total: 0 })
  assert.deepEqual(await count(children, '2026-05-31'), { Farsta: 1, Skärholmen: 1, total: 2 })
  assert.deepEqual(await count(children, '2026-06-01'), { Farsta: 2, Skärholmen: 1, total: 3 })
  assert.deepEqual(await count(children, null), { Farsta: 2, Skärholmen: 0, total: 2 })
})

test('a corrected sex and date of birth are as they were held then', async () => {
  const bySex = { ...children, rows: ['sex'] }
  assert.deepEqual(await count(bySex, '2026-05-31'), { flicka: 1, pojke: 0, okant: 1, total: 2 })
  assert.deepEqual(await count(bySex, null), { flicka: 1, pojke: 1, total: 2 })
  const byAge = { ...children, rows: ['age-at-placement'], filters: { stadsdel: ['Farsta'] } }
  assert.equal((await count(byAge, '2026-05-31'))['10-12'], 1)
  assert.equal((await count(byAge, null))['7-9'], 1)
})

test('what has changed since May: a placement recorded late, and one voided', async () => {
  const changed = await asUlla((tx) => changedSince(tx, children, parseDay('2026-05-31')))
  assert.ok(changed.accepted)
  assert.deepEqual(changed.value.cells, [
    { at: ['Farsta'], before: 1, after: 2 },
    { at: ['Skärholmen'], before: 1, after: 0 },
  ])
  const bySex = { ...children, rows: ['sex'] }
  const sexes = await asUlla((tx) => changedSince(tx, bySex, parseDay('2026-05-31')))
  assert.deepEqual(sexes.accepted && sexes.value.cells, [
    { at: ['pojke'], before: 0, after: 1 },
    { at: ['okant'], before: 1, after: 0 },
  ])
})

test('what cannot be counted is refused with its reason', async () => {
  const refusals: readonly [Partial<TableRequest>, string][] = [
    [{ measure: 'everything' }, 'unknown-measure'],
    [{ rows: ['home'] }, 'unknown-dimension'],
    [{ rows: ['rule'] }, 'dimension-not-for-measure'],
    [{ columns: ['stadsdel'] }, 'dimension-twice'],
    [{ columns: ['form', 'sex', 'sheltered', 'legal-basis'] }, 'too-many-dimensions'],
    [{ rows: ['year'], columns: ['month'] }, 'two-dimensions-of-time'],
    [{ period: '2026-13' }, 'not-a-period'],
    [{ period: '2027' }, 'period-ahead'],
    [{ period: '1950..2026', rows: ['month'] }, 'too-many-parts'],
    [{ measure: 'duties-kept', asOf: parseDay('2026-05-31') }, 'as-of-not-kept'],
    [{ asOf: parseDay('2026-11-23') }, 'as-of-ahead'],
    [{ filters: { stadsdel: ['Ankeborg'] } }, 'unknown-category'],
    [{ filters: { year: ['2026'] } }, 'dimension-not-for-measure'],
  ]
  for (const [more, reason] of refusals) {
    const counted = await asUlla((tx) => countTable(tx, { ...children, ...more }))
    assert.equal(counted.accepted ? 'accepted' : counted.reason, reason)
  }
})
