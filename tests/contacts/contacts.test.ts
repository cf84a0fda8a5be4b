/**
 * Contacts through the web as it is, without a script: whom to call about a child, what may not be
 * said to them, and that a protected child's home and school stand where they should and nowhere else.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { aChild, type SavedChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const site = testSite(db)
const anna = await visit(site, city.anna)

const alva = await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-01')
  .enrolledAt('Ekskolan', '2025-08-18')
  .withGuardian('Vera Vård')
  .savedBy(db, city.anna)
const bo = await aChild('Bo').bornOn('2015-03-04').savedBy(db, city.anna)
const siri = await aChild('Siri')
  .bornOn('2013-02-03')
  .protectedBy('by-decision')
  .inJourhem('2026-02-01')
  .savedBy(db, city.anna)
const david = await visit(site, city.david)
await db.rows(
  sql`update child set sibling_group = ${uuidv7()} where id in (${alva.id}, ${bo.id}, ${siri.id})`,
)

const pageOf = ({ id }: SavedChild) => `/barn/${id}/kontakter`
const mormor = {
  slag: 'natverk',
  namn: 'Mormor Greta',
  roll: 'mormor',
  telefon: '070-174 06 05',
  aktsamhet: 'Inget om rättegången.',
  dold: 'ja',
}

type Kept = { id: string; name: string; until: string | null; end_reason: string | null }

function kept({ id }: SavedChild): Promise<Kept[]> {
  return db.rows(sql<Kept>`select c.id, c.name, upper(f.period)::text as until, c.end_reason
    from contact c join fact f on f.id = c.id where c.child_id = ${id} and c.voided_at is null
    order by f.recorded_at`)
}

async function lastLog() {
  const [row] = await db.rows(sql<{ event: string; child_ids: string[] }>`
    select event, child_ids from access_log order by at desc, id desc limit 1`)
  return row
}

describe('a contact', () => {
  test('is one tap away, with what may not be said before the number', async () => {
    assert.equal((await anna.post(`${pageOf(alva)}/ny`, mormor)).status, 303)
    assert.deepEqual(await lastLog(), { event: 'contact-saved', child_ids: [alva.id] })
    const { body } = await anna.get(pageOf(alva))
    assert.match(
      body,
      /Mormor Greta.*Får inte veta var barnet är.*Inget om rättegången\..*href="tel:0701740605"/s,
    )
    const child = await anna.get(`/barn/${alva.id}`)
    assert.match(child.body, /href="tel:0701740605".*Får inte veta var barnet är/s)
    assert.match(child.body, /Vera Vård, mamma/)
  })

  test('is offered for the home and the school where the child is, with the name filled in', async () => {
    const { body } = await anna.get(pageOf(alva))
    assert.match(body, /Hemmet, Hemmet Ek: inget nummer ännu\./)
    assert.match(body, /Skolan, Ekskolan: inget nummer ännu\./)
    const form = await anna.get(`${pageOf(alva)}/ny?slag=skola`)
    assert.match(form.body, /value="Ekskolan"/)
    assert.equal((await anna.get(`${pageOf(alva)}/ny?slag=<script>`)).status, 200)
  })

  const wrong: Record<string, [Record<string, string>, RegExp]> = {
    'without a name': [{ slag: 'annan' }, /Skriv namnet\./],
    'of no kind': [{ slag: 'vän', namn: 'X' }, /Välj vad kontakten är\./],
    'with no address': [{ slag: 'annan', namn: 'X', epost: 'inte' }, /namn@exempel\.se/],
    'with no number': [{ slag: 'annan', namn: 'X', telefon: 'ring' }, /Skriv numret med siffror/],
  }
  for (const [what, [form, says]] of Object.entries(wrong)) {
    test(`${what} is sent back`, async () => {
      const answer = await anna.post(`${pageOf(alva)}/ny`, form)
      assert.equal(answer.status, 422)
      assert.match(answer.body, says)
    })
  }

  test('is corrected, and its history is kept', async () => {
    const [held] = await kept(alva)
    const page = `${pageOf(alva)}/${held?.id}/ratta`
    assert.match((await anna.get(page)).body, /Inget om rättegången\./)
    await anna.post(page, { ...mormor, namn: 'Mormor Gerda' })
    assert.deepEqual(
      (await kept(alva)).map(({ name }) => name),
      ['Mormor Gerda'],
    )
    const versions = await db.rows(sql`select 1 from contact where child_id = ${alva.id}`)
    assert.equal(versions.length, 2)
    const [now] = await kept(alva)
    assert.match((await anna.get(`/barn/${alva.id}/uppgift/${now?.id}`)).body, /Mormor Greta/)
  })

  test('is ended with a reason, and stands among those ended', async () => {
    const [held] = await kept(alva)
    const page = `${pageOf(alva)}/${held?.id}/avsluta`
    assert.equal((await anna.post(page, { dag: '2026-03-18', skal: '' })).status, 422)
    assert.equal((await anna.post(page, { dag: '2026-03-19', skal: 'x' })).status, 422)
    assert.equal((await anna.post(page, { dag: '2026-03-17', skal: 'x' })).status, 422)
    assert.equal((await anna.post(page, { dag: '2026-03-18', skal: 'Flyttat.' })).status, 303)
    const { body } = await anna.get(pageOf(alva))
    assert.match(body, /Avslutade \(1\).*Mormor Gerda.*till 18 mar[^<]* 2026: Flyttat\./s)
    assert.doesNotMatch(body, /tel:0701740605/)
    assert.equal((await anna.get(page)).status, 404)
  })

  test('a custodian is ended alike, and corrected without beginning anew', async () => {
    const [guardian] = alva.facts.guardian ?? []
    const end = { dag: '2026-03-10', skal: 'Vårdnaden flyttad.' }
    assert.equal((await anna.post(`${pageOf(alva)}/${guardian}/avsluta`, end)).status, 303)
    const { body } = await anna.get(pageOf(alva))
    assert.match(body, /Vera Vård.*till 10 mar[^<]* 2026: Vårdnaden flyttad\./s)
  })
})

describe('where a protected child is', () => {
  test('is folded away among its contacts, and no call from its page tells it', async () => {
    const home = { slag: 'hem', namn: 'Familjen Hemlig', telefon: '070-174 06 99' }
    assert.equal((await anna.post(`${pageOf(siri)}/ny`, home)).status, 303)
    const { body } = await anna.get(pageOf(siri))
    assert.match(body, /Säg aldrig var det bor/)
    const fold = /<details[^>]*>.*?<\/details>/gs
    const inFolds = [...body.matchAll(fold)].join()
    assert.match(inFolds, /Familjen Hemlig/)
    assert.doesNotMatch(body.replaceAll(fold, ''), /Familjen Hemlig|070-174 06 99/)
    const child = (await anna.get(`/barn/${siri.id}`)).body
    const strip = /<section class="ob-calls.*?<\/section>/s.exec(child)?.[0] ?? ''
    assert.match(strip, /Alla kontakter/)
    assert.doesNotMatch(strip, /Familjen Hemlig|070-174 06 99/)
  })

  test('is nothing to another nämnd, nor to the SAMS contact', async () => {
    const sara = await visit(site, city.sara)
    for (const browser of [david, sara]) {
      assert.equal((await browser.get(pageOf(siri))).status, 404)
      assert.equal((await browser.get(pageOf(alva))).status, 404)
    }
  })

  for (const slag of ['hem', 'skola']) {
    test(`is not copied to a sibling's file with the ${slag}`, async () => {
      const form = { slag, namn: 'Röjande', [`syskon-${siri.id}`]: 'ja' }
      const answer = await anna.post(`${pageOf(alva)}/ny`, form)
      assert.equal(answer.status, 422)
      assert.match(answer.body, /Lägg in hem och skola för ett barn i taget/)
      const back = { slag, namn: 'Röjande', [`syskon-${alva.id}`]: 'ja' }
      assert.equal((await anna.post(`${pageOf(siri)}/ny`, back)).status, 422)
      const rows = await db.rows(sql`select 1 from contact where name = 'Röjande'`)
      assert.deepEqual(rows, [])
    })
  }
})

describe('for sisters and brothers at once', () => {
  test('each file has its own, and the log names each', async () => {
    const form = {
      ...mormor,
      namn: 'Farfar',
      [`syskon-${bo.id}`]: 'ja',
      [`syskon-${siri.id}`]: 'ja',
    }
    assert.equal((await anna.post(`${pageOf(alva)}/ny`, form)).status, 303)
    assert.deepEqual((await lastLog())?.child_ids.toSorted(), [alva.id, bo.id, siri.id].toSorted())
    for (const child of [alva, bo, siri]) {
      assert.ok((await kept(child)).some(({ name }) => name === 'Farfar'))
    }
  })

  test('a custodian too', async () => {
    const form = {
      namn: 'Sten Vård',
      relation: 'pappa',
      from: '2017-01-12',
      dold: 'ja',
      [`syskon-${bo.id}`]: 'ja',
    }
    assert.equal((await anna.post(`/barn/${alva.id}/vardnadshavare/ny`, form)).status, 303)
    assert.match((await anna.get(pageOf(bo))).body, /Sten Vård.*Får inte veta var barnet är/s)
    const overview = await anna.get(`/barn/${bo.id}/oversikt`)
    assert.match(overview.body, /Får inte veta var barnet är: [^<]*Sten Vård/)
  })

  test('with one that is not theirs, nothing is written for any', async () => {
    const eli = await aChild('Eli').bornOn('2014-09-10').savedBy(db, city.david)
    const form = { ...mormor, namn: 'Ingen', [`syskon-${bo.id}`]: 'ja', [`syskon-${eli.id}`]: 'ja' }
    const answer = await anna.post(`${pageOf(alva)}/ny`, form)
    assert.equal(answer.status, 422)
    const rows = await db.rows(sql`select 1 from contact where name = 'Ingen'`)
    assert.deepEqual(rows, [])
  })
})
