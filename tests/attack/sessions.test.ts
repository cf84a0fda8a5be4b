/** Who somebody is from one request to the next: the cookie, and how long what it opens stays open. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { openSession } from '../../src/access/session.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { Browser, visit, visitSignedOut } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const site = testSite(db)
const demo = testSite(db, { isDemo: true })

describe('the cookie', () => {
  const form = { som: city.anna.appointmentId }
  const origin = { 'sec-fetch-site': 'same-origin' }

  test('is for this site alone, out of reach of scripts, and ends with the working day', async () => {
    const answer = await visitSignedOut(demo).post('/logga-in', form, origin)
    const [cookie = ''] = answer.headers.getSetCookie()
    assert.match(
      cookie,
      /^obruten=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    )
  })
  test('goes over https only, where there is https', async () => {
    const secure = { ...origin, 'x-forwarded-proto': 'https' }
    const answer = await visitSignedOut(demo).post('/logga-in', form, secure)
    assert.match(answer.headers.getSetCookie()[0] ?? '', /; Secure$/)
  })
  test('is another at each sign-in, whatever the browser brought', async () => {
    const brought = new Browser(demo, `obruten=${'A'.repeat(43)}`)
    const [cookie = ''] = (await brought.post('/logga-in', form, origin)).headers.getSetCookie()
    assert.doesNotMatch(cookie, /AAAA/)
  })
  test('stands nowhere in the database, and opens nothing when made up from it', async () => {
    const { staffId, appointmentId } = city.bertil
    const token = await openSession(site.asActor, staffId, appointmentId, 'sv')
    const held = await db.rows(sql<{ text: string; hex: string; base64: string }>`
      select s::text as text, encode(token_hash, 'hex') as hex,
        translate(encode(token_hash, 'base64'), '+/=', '-_') as base64 from session s`)
    assert.ok(held.length > 0)
    assert.ok(!held.some(({ text }) => text.includes(token)))
    for (const { hex, base64 } of held) {
      for (const made of [hex, base64]) {
        assert.equal((await new Browser(site, `obruten=${made}`).get('/arbetslista')).status, 303)
      }
    }
  })
  test('is not given where nothing is a demo', async () => {
    const answer = await visitSignedOut(site).post('/logga-in', form, origin)
    assert.equal(answer.status, 404)
    assert.deepEqual(answer.headers.getSetCookie(), [])
    assert.doesNotMatch((await visitSignedOut(site).get('/logga-in')).body, /Anna/)
  })
})

describe('a session', () => {
  const isOpen = async (browser: Browser) => (await browser.get('/arbetslista')).status === 200

  async function aged(change: ReturnType<typeof sql>): Promise<boolean> {
    const actor = await anActor(db, {
      name: 'Tim',
      role: 'caseworker',
      authority: city.farsta,
      unit: city.farsta.barn,
    })
    const browser = await visit(site, actor)
    assert.ok(await isOpen(browser))
    await db.rows(sql`${change} where staff_id = ${actor.staffId}`)
    return isOpen(browser)
  }

  test('lasts 59 minutes without use, and not 61', async () => {
    assert.equal(
      await aged(sql`update session set last_seen_at = now() - interval '59 minutes'`),
      true,
    )
    assert.equal(
      await aged(sql`update session set last_seen_at = now() - interval '61 minutes'`),
      false,
    )
  })
  test('lasts under twelve hours however busy, and not over', async () => {
    assert.equal(
      await aged(sql`update session set opened_at = now() - interval '719 minutes'`),
      true,
    )
    assert.equal(
      await aged(sql`update session set opened_at = now() - interval '721 minutes'`),
      false,
    )
  })
  test('ends with the role, with the employment, and when closed', async () => {
    assert.equal(await aged(sql`update appointment set valid = '[2020-01-01,2026-03-18)'`), false)
    assert.equal(await aged(sql`update session set closed_at = now()`), false)
    const ended = sql`with one as (select) update staff set ended_on = '2026-03-18' from one`
    const actor = await anActor(db, {
      name: 'Tom',
      role: 'analyst',
      authority: city.central,
      unit: null,
    })
    const browser = await visit(site, actor)
    assert.equal((await browser.get('/min-inloggning')).status, 200)
    await db.rows(sql`${ended} where id = ${actor.staffId}`)
    assert.equal((await browser.get('/min-inloggning')).status, 303)
  })
  test('is lengthened by use', async () => {
    const anna = await visit(site, city.anna)
    await db.rows(sql`update session set last_seen_at = now() - interval '50 minutes'
      where staff_id = ${city.anna.staffId}`)
    assert.ok(await isOpen(anna))
    const [{ fresh } = { fresh: false }] = await db.rows(sql<{ fresh: boolean }>`
      select max(last_seen_at) > now() - interval '1 minute' as fresh from session
      where staff_id = ${city.anna.staffId}`)
    assert.ok(fresh)
  })
  test('signed out is over, also for who kept the cookie', async () => {
    const { staffId, appointmentId } = city.cecilia
    const token = await openSession(site.asActor, staffId, appointmentId, 'sv')
    const [cecilia, thief] = [`obruten=${token}`, `obruten=${token}`].map(
      (c) => new Browser(site, c),
    )
    assert.ok(cecilia && thief && (await isOpen(thief)))
    const answer = await cecilia.post('/logga-ut')
    assert.match(answer.headers.getSetCookie()[0] ?? '', /^obruten=; .*Max-Age=0/)
    assert.equal(await isOpen(thief), false)
  })
  test('signed out everywhere is over everywhere, and for nobody else', async () => {
    const [office, home, other] = [
      await visit(site, city.bertil),
      await visit(site, city.bertil),
      await visit(site, city.anna),
    ]
    assert.equal((await office.post('/min-inloggning/logga-ut-overallt')).status, 303)
    assert.deepEqual(
      [await isOpen(office), await isOpen(home), await isOpen(other)],
      [false, false, true],
    )
  })
  test('of another role is a new one; the role of somebody else is not to be had', async () => {
    const malin = await visit(site, city.malin)
    const stolen = await malin.post('/min-inloggning/roll', { som: city.ingrid.appointmentId })
    assert.equal(stolen.status, 404)
    assert.ok(await isOpen(malin))
  })
})
