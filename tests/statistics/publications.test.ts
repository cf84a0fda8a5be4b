/** The shelf: what gets onto it and what does not, and that it never changes. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { NewPublication } from '../../src/statistics/publications/publication.ts'
import { publish } from '../../src/statistics/publications/publish.ts'
import { findPublished, listPublishedOf } from '../../src/statistics/publications/queries.ts'
import { aPublication } from '../fixtures/statistics/a-publication.ts'
import { secrets } from '../fixtures/statistics/an-edition.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { asTest, testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const refused = { code: '42501' }

async function publishes(actor: Actor, wanted: NewPublication): Promise<string> {
  const decision = await asTest(db, actor, (tx) => publish(tx, wanted))
  return decision.accepted ? decision.value.number : decision.reason
}

describe('a publication', () => {
  test('gets the next number of its year, and is told with who published it and when', async () => {
    assert.equal(await publishes(city.ulla, aPublication()), '2026:1')
    assert.equal(await publishes(city.ulla, aPublication({ family: 'annat' })), '2026:2')
    const found = await asTest(db, city.ulla, (tx) => findPublished(tx, '2026:1'))
    assert.equal(found?.publisher, 'Socialnämnden')
    assert.deepEqual(found?.files.map(({ name }) => name).toSorted(), [
      '2026-1.csv',
      '2026-1.csv-metadata.json',
      '2026-1.json',
      '2026-1.px',
      '2026-1.xlsx',
    ])
  })

  test('of two at once the later gets the next number', async () => {
    const both = await Promise.all([1, 2].map(() => publishes(city.ulla, aPublication())))
    assert.deepEqual(both.toSorted(), ['2026:3', '2026:4'])
  })

  test('says nowhere on the shelf what a hidden cell holds, nor why it is hidden', async () => {
    const [row] = await db.rows(sql<{ content: string; files: Buffer[] }>`
      select content::text, (select array_agg(bytes) from publication_file f where f.number = p.number) as files
      from publication p where number = '2026:1'`)
    assert.doesNotMatch(row?.content ?? '', /small|for-others/)
    for (const secret of secrets) {
      assert.doesNotMatch(row?.content ?? '', new RegExp(String(secret)))
      for (const file of row?.files ?? []) assert.equal(file.indexOf(String(secret)), -1)
    }
    assert.match(row?.content ?? '', /129/)
  })

  test('corrects another, which then says by which it was corrected', async () => {
    const corrects = { number: '2026:1', reason: 'En stadsdel saknades.' }
    assert.equal(await publishes(city.ulla, aPublication({ corrects })), '2026:5')
    const old = await asTest(db, city.ulla, (tx) => findPublished(tx, '2026:1'))
    const young = await asTest(db, city.ulla, (tx) => findPublished(tx, '2026:5'))
    assert.equal(old?.correctedBy, '2026:5')
    assert.deepEqual([young?.corrects, young?.correction], ['2026:1', 'En stadsdel saknades.'])
    assert.equal(await publishes(city.ulla, aPublication({ corrects })), 'already-corrected')
  })

  test('is known to whoever audits the next of its family, corrected ones too', async () => {
    const known = await asTest(db, city.ulla, (tx) => listPublishedOf(tx, 'placerade-barn'))
    assert.deepEqual(
      known.map(({ number }) => number),
      ['2026:1', '2026:3', '2026:4', '2026:5'],
    )
    const cells = known[0]?.table.cells
    assert.deepEqual(cells?.[0], { value: 129, status: 'shown' })
    assert.deepEqual(cells?.[8], { value: null, status: 'for-others' })
  })

  test('of another nämnd is not corrected', async () => {
    const frida = { name: 'Frida', role: 'analyst', authority: city.farsta, unit: null } as const
    const corrects = { number: '2026:3', reason: 'Fel.' }
    await assert.rejects(publishes(await anActor(db, frida), aPublication({ corrects })), refused)
  })
})

describe('past our own checks the database refuses', () => {
  type Cells = { value: number | null; showing: string; why?: string }[]
  type Call = {
    number: string
    content: { table: { cells: Cells; [part: string]: unknown }; [part: string]: unknown }
    settings: Record<string, unknown>
    statuses: string[]
    audit: Record<string, unknown>
    files: { name: string; type: string; bytes: string }[]
  }

  /** What the last publication was called with, under the next number. */
  async function lastCall(): Promise<Call> {
    const [row] = await db.rows(sql<Omit<Call, 'number'>>`
      select p.content, a.settings, a.statuses, a.audit,
        (select jsonb_agg(jsonb_build_object('name', replace(f.name, '2026-5', '2026-6'), 'type', f.media_type,
          'bytes', encode(f.bytes, 'base64'))) from publication_file f where f.number = p.number) as files
      from publication p join publication_audit a using (number) where number = '2026:5'`)
    if (row === undefined) throw new Error('nothing to try again')
    return { number: '2026:6', ...row }
  }

  function call(actor: Actor, { number, ...rest }: Call) {
    const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
    return asTest(db, actor, (tx) =>
      tx.rows(sql`select publish_table(${number}, 'placerade-barn', ${json(rest.content)}, ${json(rest.settings)},
        ${json(rest.statuses)}, ${json(rest.audit)}, ${json(rest.files)}, null, null, null)`),
    )
  }

  const wrongs: Record<string, (call: Call) => void> = {
    'an audit that says unsafe': (one) => Object.assign(one.audit, { isSafe: false }),
    'an audit that says nothing': (one) => Object.assign(one, { audit: {} }),
    'an audit whose yes is a word': (one) => Object.assign(one.audit, { isSafe: 'true' }),
    'a shown two': (one) => Object.assign(one.content.table.cells[0] ?? {}, { value: 2 }),
    'a shown three': (one) => Object.assign(one.content.table.cells[0] ?? {}, { value: 3 }),
    'a number behind a hidden cell': (one) =>
      Object.assign(one.content.table.cells[4] ?? {}, { value: 2 }),
    'a reason beside a hidden cell': (one) =>
      Object.assign(one.content.table.cells[4] ?? {}, { why: 'small' }),
    'a hidden cell that is told to be rounded': (one) =>
      Object.assign(one.content.table.cells[4] ?? {}, { value: 2, showing: 'rounded' }),
    'a way of showing that nobody knows': (one) =>
      Object.assign(one.content.table.cells[0] ?? {}, { value: 2, showing: 'exact' }),
    'a cell without a way of showing': (one) =>
      Object.assign(one.content.table.cells, [{ value: 2 }]),
    'a cell too few': (one) => one.content.table.cells.pop(),
    'a status too few': (one) => one.statuses.pop(),
    'a threshold of two': (one) => Object.assign(one.settings, { threshold: 2 }),
    'no threshold': (one) => delete one.settings.threshold,
    'nothing said of what is counted': (one) => delete one.settings.kind,
    'a number out of turn': (one) => Object.assign(one, { number: '2026:7' }),
    'a number of another year': (one) => Object.assign(one, { number: '2025:1' }),
    'a file too few': (one) => one.files.pop(),
    'a file too many': (one) => one.files.push({ name: 'exakt.csv', type: 'text/csv', bytes: '' }),
  }
  for (const [what, change] of Object.entries(wrongs)) {
    test(what, async () => {
      const one = await lastCall()
      change(one)
      await assert.rejects(call(city.ulla, one), refused)
    })
  }

  test('whoever is no analyst', async () => {
    for (const actor of [city.anna, city.maud, city.adam, city.sara, city.nora]) {
      await assert.rejects(call(actor, await lastCall()), refused)
    }
  })

  test('and takes the same when nothing is wrong with it', async () => {
    await call(city.ulla, await lastCall())
    assert.equal(await publishes(city.ulla, aPublication()), '2026:7')
  })

  test('any change to what is published, by the owner too', async () => {
    const changes = [
      sql`update publication set content = '{}'`,
      sql`delete from publication_file`,
      sql`update publication_audit set audit = '{}'`,
      sql`truncate publication cascade`,
    ]
    for (const change of changes) await assert.rejects(db.rows(change), refused)
  })
})
