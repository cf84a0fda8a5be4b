/**
 * "Skolgång", a page at a time: the database chooses, sorts and counts, and says the same as a naive
 * recount of every change in the program's own words, and as the hand that set the stage.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { listSchoolChanges } from '../../src/schooling/index.ts'
import {
  daysWithout,
  isWithoutSchool,
  pageOfSchoolChanges,
  type SchoolChange,
  schoolChoices,
  schoolSorts,
} from '../../src/schooling/school-changes.ts'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase, testToday } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const today = parseDay(testToday)
const schoolChild = (name: string, day: number) => aChild(name).bornOn(`2015-01-${10 + day}`)

await schoolChild('Ada', 1).inJourhem('2026-03-01').savedBy(db, city.anna)
await schoolChild('Bea', 2)
  .inJourhem('2026-03-01')
  .step('sams-message', '2026-03-02')
  .step('school-start', '2026-03-04')
  .savedBy(db, city.anna)
await schoolChild('Cid', 3)
  .inJourhem('2026-01-10', { until: '2026-02-01' })
  .savedBy(db, city.bertil)
await schoolChild('Dag', 4).inJourhem('2026-03-14').savedBy(db, city.bertil)
await schoolChild('Eva', 5)
  .inJourhem('2026-02-20')
  .enrolledAt('Ny skola', '2026-03-02')
  .savedBy(db, city.anna)
await schoolChild('Fia', 6)
  .protectedBy('by-decision')
  .inJourhem('2026-03-01')
  .savedBy(db, city.anna)
await schoolChild('Gun', 7).placedIn('skyddat-boende', '2026-03-01').savedBy(db, city.anna)
await schoolChild('Hal', 8).inJourhem('2026-03-01', { changesSchool: false }).savedBy(db, city.anna)
await aChild('Ida').bornOn('2023-01-12').inJourhem('2026-03-01').savedBy(db, city.anna)
const jon = await aChild('Jon')
  .bornOn('2008-01-12', 'male')
  .enrolledAt('Gymnasiet', '2024-08-19')
  .inJourhem('2026-03-10')
  .savedBy(db, city.cecilia)
await aChild('Kim').bornOn('2008-02-12').inJourhem('2026-03-01').savedBy(db, city.cecilia)
await schoolChild('Leo', 9).inJourhem('2026-03-01').savedBy(db, city.david)
await db.rows(
  sql`update school_enrolment set school_form = 'gymnasieskola' where child_id = ${jon.id}`,
)
await db.rows(sql`update child set changes_school = true where id = ${jon.id}`)

const march = { from: parseDay('2026-03-01'), until: parseDay('2026-04-01') }
const choiceOf = (change: SchoolChange, choice: (typeof schoolChoices)[number]) =>
  choice === 'alla' ||
  (isWithoutSchool(change, today) && (choice === 'utan' || daysWithout(change, today) > 7))
const longest = { key: 'dagar', direction: 'desc' } as const
const namesOf = (rows: readonly SchoolChange[]) => rows.map(({ given_name }) => given_name)

function pageFor(actor: Actor, wish: Partial<Parameters<typeof pageOfSchoolChanges>[1]>) {
  const usual = { choice: 'utan', begun: null, sort: longest, page: 1, pageSize: 50 } as const
  return asTest(db, actor, (tx) => pageOfSchoolChanges(tx, { ...usual, ...wish }))
}

describe('counted by hand', () => {
  const wishes = [
    ['utan', null, 'Ada Jon Dag', { among: 5, without: 3, total: 3 }],
    ['mer-an-en-vecka', null, 'Ada Jon', { among: 5, without: 3, total: 2 }],
    ['alla', null, 'Cid Ada Eva Jon Dag Bea', { among: 6, without: 3, total: 6 }],
    ['utan', march, 'Ada Jon Dag', { among: 4, without: 3, total: 3 }],
    ['alla', march, 'Ada Jon Dag Bea', { among: 4, without: 3, total: 4 }],
  ] as const
  for (const [choice, begun, names, counts] of wishes) {
    test(`${choice}${begun === null ? '' : ' of March'}`, async () => {
      const { rows, ...counted } = await pageFor(city.sara, { choice, begun })
      assert.deepEqual([namesOf(rows).join(' '), counted], [names, counts])
    })
  }

  test('the day a message was sent stands with its own placement', async () => {
    const { rows } = await pageFor(city.sara, { choice: 'alla' })
    const sent = rows.filter(({ sams_sent_on }) => sams_sent_on !== null)
    assert.deepEqual(namesOf(sent), ['Bea'])
    assert.equal(sent[0]?.sams_sent_on, parseDay('2026-03-02'))
  })

  test('another district’s contact sees her own only', async () => {
    const { rows } = await pageFor(city.sven, { choice: 'alla' })
    assert.deepEqual(namesOf(rows), ['Leo'])
  })

  test('where nothing is chosen the counts are still told', async () => {
    const { rows, ...counted } = await pageFor(city.sara, { page: 9 })
    assert.deepEqual([rows, counted], [[], { among: 5, without: 3, total: 3 }])
  })
})

for (const [who, actor] of [
  ['school contact', city.sara],
  ['unit manager', city.maud],
] as const) {
  for (const choice of schoolChoices) {
    for (const begun of [null, march]) {
      test(`all pages, as ${who}, ${choice}, ${begun === null ? 'any month' : 'March'}`, async () => {
        const all = await asTest(db, actor, (tx) => listSchoolChanges(tx, { begun }))
        const goesOn = (change: SchoolChange) =>
          change.placed_until === null || change.placed_until > today
        const among = all.filter((change) => begun !== null || choice === 'alla' || goesOn(change))
        const expected = among.filter((change) => choiceOf(change, choice))
        for (const key of schoolSorts) {
          const pages = []
          for (let page = 1; page <= 4; page += 1) {
            const sort = { key, direction: 'asc' } as const
            pages.push(await pageFor(actor, { choice, begun, sort, page, pageSize: 2 }))
          }
          const shown = pages.flatMap(({ rows }) => rows)
          assert.deepEqual(namesOf(shown).toSorted(), namesOf(expected).toSorted(), key)
          assert.deepEqual(
            pages[0]?.without,
            all.filter((one) => isWithoutSchool(one, today)).length,
          )
          assert.deepEqual([pages[0]?.total, pages[0]?.among], [expected.length, among.length])
          if (key === 'dagar') {
            const days = shown.map((change) => daysWithout(change, today))
            assert.deepEqual(
              days,
              days.toSorted((one, other) => one - other),
            )
          }
        }
      })
    }
  }
}
