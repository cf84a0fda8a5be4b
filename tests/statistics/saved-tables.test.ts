/** Saved tables: a name and an address that leads back, one's own or shared within the nämnd, and nothing more kept. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
await aChild('Alva').bornOn('2016-05-06').inJourhem('2025-03-01').savedBy(db, city.anna)
const ulf = await anActor(db, {
  name: 'Ulf',
  role: 'analyst',
  authority: city.central,
  unit: null,
})
const frida = await anActor(db, {
  name: 'Frida',
  role: 'analyst',
  authority: city.farsta,
  unit: null,
})
const site = testSite(db, { today: '2026-03-18' })
const analyst = await visit(site, city.ulla)
const colleague = await visit(site, ulf)
const elsewhere = await visit(site, frida)

type Row = { id: string; name: string; address: string; is_removed: boolean }
const held = () =>
  db.rows(sql<Row>`select id, name, address, removed_at is not null as is_removed
    from saved_table order by saved_at`)
const save = (adress: string, form: Record<string, string>) =>
  analyst.post('/tabeller/spara', { adress, ...form })
const idOf = async (name: string) => (await held()).find((one) => one.name === name)?.id ?? ''

describe('a table is saved', () => {
  test('from where it is shown, under its own title unless another is given', async () => {
    const shown = await analyst.get('/tabeller?matt=children&rad=form&period=2025')
    assert.match(shown.body, /href="\/tabeller\/spara\?matt=children&amp;rad=form&amp;period=2025"/)
    const { body } = await analyst.get('/tabeller/spara?matt=children&rad=form&period=2025')
    assert.match(
      body,
      /value="Placerade barn efter placeringsform, 1 januari 2025–31 december 2025"/,
    )
  })

  test('as its address is written here, whatever else was sent', async () => {
    const answer = await save(
      'upplaga=skyddad&period=2025&kol=sex&rad=form&matt=children&kand=igår&sok=Alva&rattar=2026-1&inom=finnsinte&visa=%3Cb%3E',
      { namn: 'Per form' },
    )
    const address = '/tabeller?matt=children&rad=form&period=2025&kol=sex&upplaga=skyddad'
    assert.equal(answer.location, `${address}&klart=tabell-sparad`)
    assert.deepEqual(
      (await held()).map((row) => row.address),
      [address],
    )
    assert.match((await analyst.get(answer.location ?? '')).body, /Tabellen är sparad/)
  })

  test('and says the same next year: the period and no rows are written out', async () => {
    await save('', { namn: 'Förra året' })
    await save('matt=stock&rad=&period=2025-12-31', { namn: 'En enda' })
    assert.deepEqual(
      (await held()).slice(1).map((row) => row.address),
      [
        '/tabeller?matt=children&rad=stadsdel&period=2025&kol=sex',
        '/tabeller?matt=stock&rad=&period=2025-12-31',
      ],
    )
  })

  test('not without a name, nor twice under one: what was typed is kept', async () => {
    const before = await held()
    const nameless = await save('matt=children&rad=form&period=2025', { namn: ' ', delad: 'ja' })
    assert.equal(nameless.status, 422)
    assert.match(nameless.body, /Skriv vad tabellen ska heta/)
    assert.match(nameless.body, /name="delad"[^>]*checked/)
    const again = await save('matt=stock&rad=form&period=2025', { namn: 'PER FORM' })
    assert.equal(again.status, 422)
    assert.match(again.body, /redan en sparad tabell med det namnet/)
    assert.match(again.body, /value="PER FORM"/)
    assert.match(again.body, /name="adress" value="matt=stock&amp;rad=form&amp;period=2025"/)
    const long = await save('matt=stock&rad=form&period=2025', { namn: 'x'.repeat(121) })
    assert.match(long.body, /högst 120 tecken/)
    assert.deepEqual(await held(), before)
  })

  test('not where it cannot be counted: the builder says why', async () => {
    const before = await held()
    const answer = await save('matt=children&rad=form&period=ifjol', { namn: 'Ifjol' })
    assert.match(answer.location ?? '', /^\/tabeller\?matt=children&rad=form&period=ifjol$/)
    assert.deepEqual(await held(), before)
  })

  test('by the log, which tells which but not what it is called', async () => {
    const rows = await db.rows(sql<{ detail: Record<string, string> }>`
      select detail from access_log where event = 'table-saved' and outcome = 'done' order by at`)
    assert.deepEqual(rows[0]?.detail, { savedTable: await idOf('Per form'), shared: 'no' })
    const told = await db.rows(
      sql`select 1 from access_log where detail::text ilike '%per form%' or detail::text ilike '%alva%'`,
    )
    assert.deepEqual(told, [])
  })
})

describe('a saved table', () => {
  test('stands at hand by name, open until a table is chosen', async () => {
    const { body } = await analyst.get('/tabeller')
    const [list = ''] = /<details class="ob-disclosure" open="">.*?<\/details>/s.exec(body) ?? []
    assert.match(list, /Sparade tabeller \(3\)/)
    assert.match(list, /En enda.*Förra året.*Per form/s)
    const chosen = (await analyst.get('/tabeller?matt=children&period=2025')).body
    assert.match(chosen, /<details class="ob-disclosure"><summary>Sparade tabeller \(3\)/)
  })

  test('is nobody else’s until it is shared, and then the nämnd’s to open, not to change', async () => {
    for (const other of [colleague, elsewhere]) {
      assert.match((await other.get('/tabeller/sparade')).body, /Inga tabeller är sparade än/)
    }
    const id = await idOf('Per form')
    const changed = await analyst.post(`/tabeller/sparade/${id}`, {
      namn: 'Per form och kön',
      delad: 'ja',
    })
    assert.equal(changed.location, '/tabeller/sparade?klart=tabell-andrad')
    const shared = (await colleague.get('/tabeller/sparade')).body
    assert.match(shared, /Per form och kön.*Ulla/s)
    assert.doesNotMatch(shared, /Förra året/)
    assert.doesNotMatch(shared, /Ta bort/)
    assert.match((await elsewhere.get('/tabeller/sparade')).body, /Inga tabeller är sparade än/)
    for (const other of [colleague, elsewhere]) {
      assert.equal((await other.get(`/tabeller/sparade/${id}`)).status, 404)
      const form = { namn: 'Min' }
      assert.equal((await other.post(`/tabeller/sparade/${id}`, form)).status, 404)
      assert.equal((await other.post(`/tabeller/sparade/${id}/ta-bort`)).status, 404)
      assert.equal((await other.post(`/tabeller/sparade/${id}/angra`)).status, 404)
    }
    assert.equal(await idOf('Per form och kön'), id)
  })

  test('keeps its name in its own list alone: a colleague may use the same', async () => {
    const form = { adress: 'matt=children&rad=form&period=2025', namn: 'Per form och kön' }
    const answer = await colleague.post('/tabeller/spara', form)
    assert.equal(answer.status, 303)
  })

  test('is renamed, but not to what another is called', async () => {
    const id = await idOf('En enda')
    const form = { namn: 'förra ÅRET' }
    const taken = await analyst.post(`/tabeller/sparade/${id}`, form)
    assert.equal(taken.status, 422)
    assert.match(taken.body, /value="förra ÅRET"/)
    assert.equal((await analyst.post(`/tabeller/sparade/${id}`, { namn: 'en enda' })).status, 303)
    assert.equal(await idOf('en enda'), id)
  })

  test('is removed and taken back, while its name is free', async () => {
    const id = await idOf('en enda')
    const removed = await analyst.post(`/tabeller/sparade/${id}/ta-bort`)
    assert.equal(removed.location, `/tabeller/sparade?borttagen=${id}`)
    const page = (await analyst.get(removed.location ?? '')).body
    assert.match(page, /Borttagen: en enda/)
    assert.equal(page.split('en enda').length, 2, 'in the notice and not in the list')
    assert.equal((await analyst.get(`/tabeller/sparade/${id}`)).status, 404)
    await save('matt=stock&rad=form&period=2025', { namn: 'En enda' })
    assert.doesNotMatch((await analyst.get(removed.location ?? '')).body, /Borttagen/)
    assert.equal((await analyst.post(`/tabeller/sparade/${id}/angra`)).status, 404)
    await analyst.post(`/tabeller/sparade/${await idOf('En enda')}/ta-bort`)
    const back = await analyst.post(`/tabeller/sparade/${id}/angra`)
    assert.equal(back.location, '/tabeller/sparade?klart=tabell-ater')
    assert.match((await analyst.get('/tabeller/sparade')).body, /en enda/)
  })

  test('is searched for and leafed through when they are many', async () => {
    for (let nth = 1; nth <= 30; nth += 1) {
      await save('matt=children&rad=form&period=2025', {
        namn: `Nummer ${String(nth).padStart(2, '0')} 100%`,
      })
    }
    const first = (await analyst.get('/tabeller/sparade')).body
    assert.match(first, /1–25 av 33/)
    assert.match(first, /name="sok"/)
    assert.match((await analyst.get('/tabeller/sparade?sida=2')).body, /26–33 av 33/)
    assert.equal((await analyst.get('/tabeller/sparade?sida=9')).location, '/tabeller/sparade')
    const found = (await analyst.get('/tabeller/sparade?sok=MMER+07')).body
    assert.match(found, /Nummer 07/)
    assert.doesNotMatch(found, /Nummer 08/)
    const nothing = (await analyst.get('/tabeller/sparade?sok=%25_x')).body
    assert.match(nothing, /Ingen sparad tabell har/)
    assert.match((await analyst.get('/tabeller')).body, /Alla 33 sparade tabeller/)
  })
})

test('what is no longer there to count is said where the saved table opens', async () => {
  await db.rows(sql`insert into saved_table (id, staff_id, authority_id, name, address) values
    (gen_random_uuid(), ${ulf.staffId}, ${ulf.authorityId}, 'Gammal', '/tabeller?matt=children&rad=skolstam&period=2025'),
    (gen_random_uuid(), ${ulf.staffId}, ${ulf.authorityId}, 'Borta', '/tabeller?matt=vardtyngd&rad=form&period=2025')`)
  const open = async (name: string) => {
    const row = (await held()).find((one) => one.name === name)
    return colleague.get(row?.address ?? '')
  }
  const without = await open('Gammal')
  assert.equal(without.status, 200)
  assert.match(without.body, /skolstam går inte att dela upp det här efter/)
  const measureless = await open('Borta')
  assert.equal(measureless.status, 200)
  assert.match(measureless.body, /Måttet som adressen frågar efter finns inte längre/)
  const answer = await colleague.get('/tabeller/publicera?matt=vardtyngd&rad=form&period=2025')
  assert.equal(answer.status, 303, 'and nothing of it is published')
})
