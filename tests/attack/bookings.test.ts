/** A booked time is seen by who works with the child, says little outside the duty's page, and fulfils nothing. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const { anna, bertil, maud, sara } = await aCity(db)
const site = testSite(db)
const later = testSite(db, { today: '2026-04-01' })
const alva = await aChild('Alva', 'Bergkvist')
  .bornOn('2017-01-12')
  .inJourhem('2026-03-16')
  .under('sol', '2026-03-16')
  .savedBy(db, anna)
const duties = await db.rows(sql<{ id: string; rule_id: string }>`
  select id, rule_id from duty where child_id = ${alva.id} and state = 'open'`)
const dutyOf = (rule: string) => duties.find(({ rule_id }) => rule_id === rule)?.id ?? ''
const duty = dutyOf('overvagande-sol')
const page = `/atagande/${duty}`
const asAnna = await visit(site, anna)

const wanted = { dag: '2026-03-20', kl: '13.00', plats: 'Hemliga gatan 1', med: 'Vera Vård' }
const secrets = /Hemliga|Vera|Alva|Bergkvist/
const standing = () =>
  db.rows(sql<{ id: string; day: string; moves: number }>`
    select id, day::text, moves from booking where duty_id = ${duty} and cancelled_at is null`)

describe('booking a time for a duty', () => {
  test('asks for a day to come and a time there is, and keeps what was typed', async () => {
    const wrong = await asAnna.post(`${page}/boka`, { ...wanted, dag: '2026-03-17', kl: 'ett' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /Skriv ett klockslag/)
    assert.match(wrong.body, /value="Hemliga gatan 1"/)
    const gone = await asAnna.post(`${page}/boka`, { ...wanted, dag: '2026-03-17' })
    assert.match(gone.body, /Dagen har redan varit/)
    assert.deepEqual(await standing(), [])
  })

  test('shows on the list and the chain when, and only on the duty’s page where and with whom', async () => {
    const booked = await asAnna.post(`${page}/boka`, wanted)
    assert.equal(booked.location, `${page}?klart=bokad`)
    assert.match(
      (await asAnna.get(page)).body,
      /fredag 20 mars 2026 kl\. 13:00.*Hemliga gatan 1.*Vera Vård/s,
    )
    assert.match((await asAnna.get('/arbetslista')).body, /bokat fre 20 mars kl\. 13:00/)
    const child = (await asAnna.get(`/barn/${alva.id}`)).body
    assert.match(child, /data-tone="planned"/)
    assert.match(child, /bokat kl\. 13:00/)
    for (const body of [child, (await asAnna.get('/arbetslista')).body]) {
      assert.doesNotMatch(body, /Hemliga|Vera/)
    }
  })

  test('is no step towards the duty, which stays open as it was', async () => {
    const [held] = await db.rows(sql`select state, fulfilled_by from duty where id = ${duty}`)
    assert.deepEqual(held, { state: 'open', fulfilled_by: null })
  })

  test('is seen by a deputy and the manager, and by nobody without the child', async () => {
    const asBertil = await visit(site, bertil)
    assert.equal((await asBertil.get(page)).status, 404)
    const [held] = await standing()
    for (const address of [`${page}/boka`, `${page}/bokningar/${held?.id}/fil`]) {
      assert.equal((await asBertil.get(address)).status, 404)
    }
    for (const act of ['avboka', 'angra']) {
      assert.equal((await asBertil.post(`${page}/bokningar/${held?.id}/${act}`)).status, 404)
    }
    const asMaud = await visit(site, maud)
    assert.match((await asMaud.get(page)).body, /Hemliga gatan 1/)
    await asMaud.post('/enheten/vikariat', {
      for: anna.staffId,
      vikarie: bertil.staffId,
      fran: '2026-03-18',
      till: '2026-03-24',
    })
    assert.match((await asBertil.get(page)).body, /Hemliga gatan 1/)
  })

  test('is not the SAMS contact’s, who sees the school’s duty', async () => {
    const school = `/atagande/${dutyOf('school-start')}`
    await asAnna.post(`${school}/boka`, wanted)
    const asSara = await visit(site, sara)
    const seen = await asSara.get(school)
    assert.equal(seen.status, 200)
    assert.doesNotMatch(seen.body, /Hemliga|Vera|20 mars|Boka tid/)
    assert.equal((await asSara.get(`${school}/boka`)).status, 404)
  })
})

describe('the file for a calendar', () => {
  test('says when and where to read more, and nothing of whom, in name or content', async () => {
    const [held] = await standing()
    const { status, headers, body } = await asAnna.get(`${page}/bokningar/${held?.id}/fil`)
    assert.equal(status, 200)
    assert.match(headers.get('content-disposition') ?? '', /filename="bokad-tid\.ics"/)
    assert.match(body, /DTSTART:20260320T120000Z/)
    assert.match(body.replaceAll('\r\n ', ''), new RegExp(`URL:http://obruten\\.test${page}\r\n`))
    assert.doesNotMatch(body, secrets)
    assert.ok(!body.includes(alva.id))
    const names = body.split('\r\n').map((line) => line.split(/[:;]/)[0])
    for (const name of ['LOCATION', 'ATTENDEE', 'ORGANIZER', 'DESCRIPTION']) {
      assert.ok(!names.includes(name), name)
    }
  })

  test('moves with the booking in the calendar that has it', async () => {
    const [former] = await standing()
    const before = (await asAnna.get(`${page}/bokningar/${former?.id}/fil`)).body
    await asAnna.post(`${page}/boka`, { ...wanted, dag: '2026-03-23' })
    const [held] = await standing()
    const after = (await asAnna.get(`${page}/bokningar/${held?.id}/fil`)).body
    const uid = /UID:.*/.exec(before)?.[0] ?? 'none'
    assert.ok(after.includes(uid))
    assert.match(before, /SEQUENCE:0/)
    assert.match(after, /SEQUENCE:1/)
    assert.equal((await asAnna.get(`${page}/bokningar/${former?.id}/fil`)).status, 404)
  })
})

describe('undoing', () => {
  test('takes a move back, once', async () => {
    const [moved] = await standing()
    assert.match(
      (await asAnna.get(`${page}?flyttad=${moved?.id}`)).body,
      /Tiden är flyttad.*Ångra/s,
    )
    const undo = `${page}/bokningar/${moved?.id}/angra`
    assert.equal((await asAnna.post(undo)).location, `${page}?klart=bokning-ater`)
    assert.deepEqual(
      (await standing()).map(({ day, moves }) => [day, moves]),
      [['2026-03-20', 0]],
    )
    assert.equal((await asAnna.post(undo)).status, 404)
  })

  test('takes a cancelling back, unless another time is booked meanwhile', async () => {
    const [held] = await standing()
    const address = `${page}/bokningar/${held?.id}`
    assert.equal((await asAnna.post(`${address}/avboka`)).location, `${page}?avbokad=${held?.id}`)
    assert.match((await asAnna.get(`${page}?avbokad=${held?.id}`)).body, /avbokad.*Ångra/s)
    assert.equal((await asAnna.post(`${address}/angra`)).status, 303)
    assert.equal((await standing())[0]?.id, held?.id)
    await asAnna.post(`${address}/avboka`)
    await asAnna.post(`${page}/boka`, { ...wanted, dag: '2026-03-24' })
    assert.equal((await asAnna.post(`${address}/angra`)).status, 404)
    assert.doesNotMatch((await asAnna.get(`${page}?avbokad=${held?.id}`)).body, /Ångra/)
    assert.deepEqual(
      (await standing()).map(({ day }) => day),
      ['2026-03-24'],
    )
  })

  test('is not done through the address of another duty', async () => {
    const [held] = await standing()
    const other = `/atagande/${dutyOf('region-notice')}/bokningar/${held?.id}`
    assert.equal((await asAnna.post(`${other}/avboka`)).status, 404)
    assert.equal((await asAnna.get(`${other}/fil`)).status, 404)
  })
})

describe('after its day', () => {
  test('the duty’s page asks what became of it and leads to the step that fulfils', async () => {
    const asLater = await visit(later, anna)
    const { body } = await asLater.get(page)
    assert.match(body, /Blev det av\?.*Tiden var bokad tis 24 mars kl\. 13:00/s)
    assert.match(body, new RegExp(`href="/barn/${alva.id}/overvagande/ny"[^>]*>Ja: `))
    assert.match(body, /Nej, boka en ny tid.*Nej, avboka/s)
    assert.match(
      (await asLater.get('/arbetslista')).body,
      /var bokat tis 24 mars kl\. 13:00: blev det av\?/,
    )
  })
})
