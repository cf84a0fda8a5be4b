/** From which stadsdelar a table's numbers come: told to the counter alone, as it was known then, on the page and on the shelf. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { isoDay } from '../../src/shared/day.ts'
import { readReporting } from '../../src/statistics/counting/reporting.ts'
import { aChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { asTest, testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
await db.rows(sql`insert into authority (id, kind, name, short_name)
  values (gen_random_uuid(), 'stadsdelsnamnd', 'Bromma stadsdelsnämnd', 'Bromma')`)
for (let nth = 0; nth < 5; nth += 1) {
  await aChild(`Barn${nth}`)
    .bornOn(`201${nth}-05-06`)
    .inJourhem('2025-03-01')
    .savedBy(db, city.anna)
}
await aChild('Eli')
  .bornOn('2014-09-10')
  .inJourhem('2024-02-01', { until: '2024-06-01' })
  .savedBy(db, city.david)
const frida = await anActor(db, {
  name: 'Frida',
  role: 'analyst',
  authority: city.farsta,
  unit: null,
})
// Skärholmen ended its placement in 2024 and has been quiet since; its files were opened then too.
await db.rows(sql`update fact set period = daterange(lower(period), '2024-06-01'), recorded_at = '2024-06-03 10:00+02'
  where authority_id = ${city.skarholmen.id}`)
await db.rows(
  sql`update child set opened_at = '2024-02-01 10:00+01' where authority_id = ${city.skarholmen.id}`,
)
await db.rows(
  sql`update child set opened_at = '2025-03-01 10:00+01' where authority_id = ${city.farsta.id}`,
)
await db.rows(
  sql`update fact set recorded_at = '2026-03-16 23:30:00+01' where authority_id = ${city.farsta.id}`,
)
const file = (month: string, state: string, at: string) =>
  db.rows(sql`insert into month_import (id, file_name, content_sha256, delivered_by, state, authority_id, month, committed_at)
    values (gen_random_uuid(), 'fil', '\\x00', ${city.ulla.staffId}, ${state}, ${city.skarholmen.id}, ${month}::date, ${at}::timestamptz)`)
await file('2025-01-01', 'committed', '2025-02-03 10:00+01')
await file('2025-01-01', 'committed', '2025-02-05 10:00+01')
await file('2025-02-01', 'refused', '2025-03-03 10:00+01')
await file('2025-03-01', 'committed', '2025-04-03 10:00+02')

async function told(actor: Actor, period: string, asOf: number | null = null) {
  const answer = await asTest(db, actor, (tx) =>
    readReporting(tx, { measure: 'children', rows: [], columns: [], period, asOf }),
  )
  assert.ok(answer.accepted)
  return answer.value
}
const dayOf = (written: string) => Date.parse(written) / 86_400_000

describe('a stadsdel', () => {
  test('without a file, with nothing of the period, and with something', async () => {
    const { stadsdelar, months, isOver } = await told(city.ulla, '2025')
    assert.deepEqual(
      stadsdelar.map(({ lastRecorded, monthFiles, ...one }) => ({
        ...one,
        lastRecorded: lastRecorded === null ? null : isoDay(lastRecorded),
        monthFiles: monthFiles?.map(isoDay) ?? null,
      })),
      [
        {
          ...{ stadsdel: 'Bromma', hasFiles: false, hasTold: false },
          ...{ lastRecorded: null, monthFiles: null },
        },
        {
          ...{ stadsdel: 'Farsta', hasFiles: true, hasTold: true },
          ...{ lastRecorded: '2026-03-16', monthFiles: null },
        },
        {
          ...{ stadsdel: 'Skärholmen', hasFiles: true, hasTold: false },
          ...{ lastRecorded: '2024-06-03', monthFiles: ['2025-01-01', '2025-03-01'] },
        },
      ],
    )
    assert.equal(months.length, 12)
    assert.equal(isOver, true)
  })

  test('as it was known then: neither file nor record nor month that came later', async () => {
    const before = await told(city.ulla, '2025', dayOf('2025-03-20'))
    const [, farsta, skarholmen] = before.stadsdelar
    assert.deepEqual([farsta?.hasFiles, farsta?.hasTold], [true, true], 'a file was opened')
    assert.equal(isoDay(farsta?.lastRecorded ?? 0), '2025-03-01')
    assert.deepEqual(skarholmen?.monthFiles?.map(isoDay), ['2025-01-01'])
    assert.deepEqual(before.months.map(isoDay), ['2025-01-01', '2025-02-01'])
    assert.deepEqual([before.isOver, isoDay(before.until)], [false, '2025-03-21'])
    const long = await told(city.ulla, '2023', dayOf('2024-01-01'))
    assert.ok(long.stadsdelar.every(({ hasFiles }) => !hasFiles))
  })

  test('whose record was a mistake has told nothing by it, since that was known', async () => {
    assert.equal((await told(city.ulla, '2024-05')).stadsdelar[2]?.hasTold, true)
    assert.equal((await told(city.ulla, '2024-06')).stadsdelar[2]?.hasTold, false, 'half-open')
    await db.rows(sql`update fact set voided_at = '2025-06-01', void_kind = 'mistake', void_reason = 'Fel barn'
      where authority_id = ${city.skarholmen.id}`)
    assert.equal((await told(city.ulla, '2024-05')).stadsdelar[2]?.hasTold, false)
    const before = await told(city.ulla, '2024-05', dayOf('2025-05-01'))
    assert.equal(before.stadsdelar[2]?.hasTold, true)
  })

  test('sees itself alone, and nothing of files, which are the central department’s', async () => {
    const { stadsdelar } = await told(frida, '2025')
    assert.deepEqual(
      stadsdelar.map(({ stadsdel, monthFiles }) => [stadsdel, monthFiles]),
      [['Farsta', null]],
    )
    const skarholmen = await anActor(db, {
      ...{ name: 'Frej', role: 'analyst', unit: null },
      authority: city.skarholmen,
    })
    assert.equal((await told(skarholmen, '2025')).stadsdelar[0]?.monthFiles, null)
  })

  test('is nothing to who is no analyst', async () => {
    for (const other of [city.anna, city.maud]) {
      await assert.rejects(
        asTest(db, other, (tx) =>
          tx.rows(sql`select * from counted_reporting('2025-01-01', '2026-01-01', 'infinity')`),
        ),
        { code: '42501' },
      )
    }
  })
})

describe('the table', () => {
  const site = testSite(db, { today: '2026-03-18' })
  const address = 'matt=child-forms&rad=stadsdel&kol=form&period=2025'

  test('says under it whom it comes from, and shows who is missing apart from nought', async () => {
    const analyst = await visit(site, city.ulla)
    const { body } = await analyst.get(`/tabeller?${address}`)
    assert.match(
      body,
      /1 av 3 stadsdelar har uppgifter om perioden\. Inget om den från Skärholmen, som räknas som noll\. Bromma har inte rapporterat något alls och ingår inte i talen\./,
    )
    const row = (name: string) =>
      new RegExp(`<tr[^>]*><th[^>]*>${name}</th>.*?</tr>`, 's').exec(body)?.[0] ?? ''
    assert.match(row('Bromma'), /aria-hidden="true">\.\.\.<.*uppgift saknas/is)
    assert.doesNotMatch(row('Bromma'), />0</)
    assert.match(row('Skärholmen'), />0</)
    assert.match(body, /Vilka stadsdelar talen kommer från/)
    assert.match(body, /Månadsfiler om skolgång/)
    assert.match(body, /2 av 12/)
  })

  test('takes it along to the shelf, protected with the noughts that everybody can add up', async () => {
    const analyst = await visit(site, city.ulla)
    const made = `${address}&upplaga=skyddad`
    const answer = await analyst.post('/tabeller/publicera', { adress: made, last: 'ja' })
    assert.match(answer.location ?? '', /^\/publiceringar\/2026-1/)
    const [shelf] = await db.rows(sql<{ cells: { showing: string }[]; notes: { sv: string }[] }>`
      select content -> 'table' -> 'cells' as cells, content -> 'table' -> 'notes' as notes from publication`)
    assert.match(shelf?.notes.at(-1)?.sv ?? '', /Bromma har inte rapporterat något alls/)
    assert.doesNotMatch(shelf?.notes.at(-1)?.sv ?? '', /2024|månad/)
    const missing = shelf?.cells.filter(({ showing }) => showing === 'missing').length
    assert.ok((missing ?? 0) > 3, `${missing} cells of Bromma`)
    // Parted otherwise, it is protected together with what lies there, missing cells and all.
    const again = (await analyst.get(`/tabeller?${made.replace('kol=form', 'kol=sex')}`)).body
    assert.match(again, /Skyddad tillsammans med en tabell/)
    const onShelf = (await analyst.get('/statistik/2026-1')).body
    assert.match(onShelf, /uppgift saknas/i)
  })
})

describe('a table too large to be protected while one waits', () => {
  test('says by which commands it is made', async () => {
    const site = testSite(db, { today: '2026-03-18' })
    const analyst = await visit(site, city.ulla)
    const { body } = await analyst.get(
      '/tabeller?matt=stock&rad=month&inom=form&kol=age-at-placement&period=2010..2025&bara=stadsdel:Skärholmen&kand=2026-03-01&upplaga=skyddad',
    )
    assert.match(body, /fler än 4000 tal/)
    const [table = '', protect = ''] = [...body.matchAll(/<code>(.*?)<\/code>/g)].map(([, code]) =>
      code?.replaceAll('&#x27;', "'"),
    )
    assert.equal(
      table,
      "npx obruten table --measure stock --rows month,form --columns age-at-placement --period 2010..2025 --filter 'stadsdel=Skärholmen' --as-of 2026-03-01 --out tabell.json",
    )
    assert.equal(
      protect,
      'npx obruten protect --in tabell.json --method fast --audit granskning.json --out skyddad.json',
    )
  })
})
