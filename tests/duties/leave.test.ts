/** Time given by decision, and a strike at the schools: on the running pages, by whom it may be done. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const { anna, bertil, maud, mats } = await aCity(db)
const site = testSite(db)
const child = (name: string, by: typeof anna) =>
  aChild(name).bornOn('2016-01-12').inJourhem('2026-03-14').savedBy(db, by)
const alva = await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2026-03-14')
  .lasting('investigation', '2026-01-12')
  .savedBy(db, anna)
const cia = await child('Cia', bertil)

type Row = { id: string; state: string; limit_day: string; extended_by: string | null }
const duty = async (of: { id: string }, ruleId: string) => {
  const [row] = await db.rows(sql<Row>`select id, state, limit_day::text, extended_by from duty
    where child_id = ${of.id} and rule_id = ${ruleId}`)
  assert.ok(row)
  return row
}

describe('a longer investigation', () => {
  test('is refused with everything typed kept, then given, told and taken back', async () => {
    const asAnna = await visit(site, anna)
    const { id, limit_day: before } = await duty(alva, 'child-investigation')
    assert.equal(before, '2026-05-12')
    const page = `/atagande/${id}/forlang`
    assert.match((await asAnna.get(page)).body, /20 kap\. 3 § socialtjänstlagen/)
    const refused = await asAnna.post(page, {
      beslut: '2026-03-10',
      till: '2026-05-12',
      skal: 'Väntar på läkaren',
    })
    assert.equal(refused.status, 422)
    assert.match(refused.body, /måste vara senare.*Väntar på läkaren/s)
    const given = await asAnna.post(page, {
      beslut: '2026-03-10',
      till: '2026-06-30',
      skal: 'Väntar på läkaren',
    })
    assert.equal(given.status, 303)
    const now = await duty(alva, 'child-investigation')
    assert.equal(now.limit_day, '2026-06-30')
    assert.match((await asAnna.get(`/atagande/${id}`)).body, /förlängd genom beslut/)
    assert.match((await asAnna.get(`/barn/${alva.id}`)).body, /Förlängd tid/)
    const fact = now.extended_by ?? ''
    assert.match((await asAnna.get(`/barn/${alva.id}/uppgift/${fact}`)).body, /Väntar på läkaren/)
    await asAnna.post(`/barn/${alva.id}/uppgift/${fact}/makulera`, { skal: 'Fel barn' })
    assert.equal((await duty(alva, 'child-investigation')).limit_day, before)
  })

  test('is not for a caseworker where the goal is the city’s, nor where the law gives no leave', async () => {
    const school = await duty(alva, 'school-start')
    const asAnna = await visit(site, anna)
    assert.equal((await asAnna.get(`/atagande/${school.id}/forlang`)).status, 404)
    assert.equal((await asAnna.get(`/atagande/${school.id}/undanta`)).status, 404)
  })
})

describe('a strike at the schools', () => {
  test('is let be for the whole unit by its manager, seen as such, and lifted again', async () => {
    const asMaud = await visit(site, maud)
    const chosen = await asMaud.get('/enheten/undanta?vad=school-start')
    assert.match(chosen.body, /Det gäller 2 öppna åtaganden/)
    assert.doesNotMatch(chosen.body, /value="overvagande-sol"/)
    const form = { vad: 'school-start', till: '2026-04-03', skal: 'Strejk i skolan' }
    assert.equal((await asMaud.post('/enheten/undanta', { ...form, till: '' })).status, 422)
    assert.equal((await asMaud.post('/enheten/undanta', { ...form, skal: 'x' })).status, 422)
    assert.equal((await asMaud.post('/enheten/undanta', form)).status, 303)
    for (const one of [alva, cia]) {
      assert.equal((await duty(one, 'school-start')).state, 'exempted')
    }
    assert.match(
      (await asMaud.get('/enheten/undanta')).body,
      /Strejk i skolan.*2026-04-03|2026-04-03.*Strejk i skolan/s,
    )
    const byMats = await visit(site, mats)
    assert.doesNotMatch((await byMats.get('/enheten/undanta')).body, /Strejk i skolan/)
    await byMats.post('/enheten/undanta/hav', form)
    assert.equal((await duty(cia, 'school-start')).state, 'exempted', 'not by another unit’s')
    assert.equal((await asMaud.post('/enheten/undanta/hav', form)).status, 303)
    for (const one of [alva, cia]) assert.equal((await duty(one, 'school-start')).state, 'open')
  })

  test('cannot be about what the law asks, whatever is sent', async () => {
    const asMaud = await visit(site, maud)
    const form = { vad: 'child-investigation', till: '2026-04-03', skal: 'Semester' }
    assert.equal((await asMaud.post('/enheten/undanta', form)).status, 422)
  })
})
