/** The series of the years, with numbers counted by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
// Placed in 2025: started after 5 days, after 19, and never; two under SoL, one under LVU.
await aChild('Alva')
  .bornOn('2014-05-06')
  .inJourhem('2025-03-03')
  .under('sol', '2025-03-03')
  .step('school-start', '2025-03-08')
  .savedBy(db, city.anna)
await aChild('Bo')
  .bornOn('2013-05-06')
  .inJourhem('2025-04-01')
  .under('lvu-2', '2025-04-01')
  .step('school-start', '2025-04-20')
  .savedBy(db, city.anna)
await aChild('Eli')
  .bornOn('2012-05-06')
  .inJourhem('2025-10-01')
  .under('sol', '2025-10-01')
  .savedBy(db, city.david)

const site = testSite(db, { today: '2026-03-18' })
const analyst = await visit(site, city.ulla)

/** What stands for a year in one of the series. */
async function yearOf(series: string, year: string): Promise<string[]> {
  const { body } = await analyst.get('/tidsserier')
  const section = body.slice(body.indexOf(`id="${series}"`))
  const rows = section.slice(section.indexOf('<tbody'), section.indexOf('</tbody')).split('<tr')
  const cells = rows.map((row) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('\u00a0', ' ')
        .trim(),
    ),
  )
  return cells.find(([first]) => first === year) ?? []
}

test('children, and those of them under care without consent', async () => {
  assert.deepEqual(await yearOf('children', '2025'), ['2025', '3'])
  assert.deepEqual(await yearOf('lvu-children', '2025'), ['2025', '1'])
  assert.deepEqual(await yearOf('children', '2024'), ['2024', '0'])
})

test('school start: how many, within seven days of those who have started, the median, and without', async () => {
  // 5 and 19 days: one of two within a week, median 12; the third has none.
  assert.deepEqual(await yearOf('school-start', '2025'), ['2025', '3', '50 %', '12', '1'])
  // Nobody was placed: no share and no median, rather than none of nobody.
  assert.deepEqual(await yearOf('school-start', '2024'), ['2024', '0', '–', '–', '0'])
})

test('ten whole years, each series with its definition and where it breaks', async () => {
  const { body } = await analyst.get('/tidsserier')
  assert.equal(body.match(/<svg[^>]*ob-plot/g)?.length, 4)
  assert.match(body, /Från 1 april 2024 placeras barnen själva/)
  assert.match(body, /LVU ersätts av lagen \(2026:1600\)/)
  assert.deepEqual(await yearOf('children', '2016'), ['2016', '0'])
  assert.deepEqual(await yearOf('children', '2026'), [])
})
