/** What a request may be, before anybody asks what it is about: origin, cookies, sessions, headers. */
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
const posts = site.slices
  .flatMap((slice) => slice.routes)
  .filter(({ method }) => method === 'post')
  .map(({ path }) => path.replace(/:[A-Za-z]+/g, '0190a0a0-0000-7000-8000-000000000000'))

describe('a form', () => {
  const foreign: Record<string, Record<string, string>> = {
    'without any origin': {},
    'from another site': { 'sec-fetch-site': 'cross-site', origin: 'http://obruten.test' },
    'from another part of the site': { 'sec-fetch-site': 'same-site' },
    'typed by hand': { 'sec-fetch-site': 'none' },
    'from another origin, in an older browser': { origin: 'https://evil.example' },
    'from a look-alike origin': { origin: 'http://obruten.test.evil.example' },
    'from an opaque origin': { origin: 'null' },
    'from a made-up origin': { origin: 'obruten.test' },
  }
  for (const [from, headers] of Object.entries(foreign)) {
    test(`${from} is refused by every address`, async () => {
      const [anna, stranger] = [await visit(site, city.anna), visitSignedOut(site)]
      for (const path of posts) {
        assert.equal((await anna.post(path, {}, headers)).status, 403, path)
        assert.equal((await stranger.post(path, {}, headers)).status, 403, path)
      }
    })
  }

  test('from our own page is taken, in an older browser too', async () => {
    const anna = await visit(site, city.anna)
    assert.equal((await anna.post('/sok', { sok: 'Al' })).status, 200)
    const older = { origin: 'http://obruten.test' }
    assert.equal((await anna.post('/sok', { sok: 'Al' }, older)).status, 200)
  })

  test('too large is told so, and nothing is done', async () => {
    const anna = await visit(site, city.anna)
    assert.equal((await anna.post('/sok', { sok: 'x'.repeat(300_000) })).status, 413)
  })

  test('that is no form is told so field by field', async () => {
    const anna = await visit(site, city.anna)
    const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    assert.equal((await anna.post('/sok', {}, json)).status, 422)
  })

  test('with what no database takes is read without it', async () => {
    const anna = await visit(site, city.anna)
    assert.equal((await anna.post('/sok', { sok: 'Al\0va' })).status, 200)
  })
})

describe('every answer', () => {
  const expected: Record<string, RegExp> = {
    'content-security-policy': /^default-src 'none'/,
    'x-content-type-options': /^nosniff$/,
    'referrer-policy': /^same-origin$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'permissions-policy': /camera=\(\)/,
  }
  const addresses = [
    '/',
    '/logga-in',
    '/om',
    '/livez',
    '/readyz',
    '/finns-inte',
    '/barn/x',
    '/arbetslista',
  ]

  test('carries the headers that keep a page to itself', async () => {
    const anna = await visit(site, city.anna)
    const answers = [
      ...(await Promise.all(addresses.map((address) => anna.get(address)))),
      ...(await Promise.all(addresses.map((address) => visitSignedOut(site).get(address)))),
      await anna.post('/sok', { sok: 'Al' }, {}),
      await anna.post('/sok', { sok: 'x'.repeat(300_000) }),
      await anna.post('/sok', { sok: '' }),
    ]
    const asset = /\/statiskt\/[^"]+\.css/.exec(answers[2]?.body ?? '')?.[0] ?? ''
    answers.push(await anna.get(asset))
    for (const { headers, status } of answers) {
      for (const [name, value] of Object.entries(expected)) {
        assert.match(headers.get(name) ?? '', value, `${name} with ${status}`)
      }
    }
  })

  test('runs no script or style of the page itself, and is framed by nobody', async () => {
    const policy =
      (await visitSignedOut(site).get('/om')).headers.get('content-security-policy') ?? ''
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*|https?:/)
    for (const part of ["frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"]) {
      assert.ok(policy.includes(part), part)
    }
  })

  test('that holds a page is kept by no cache', async () => {
    const anna = await visit(site, city.anna)
    for (const address of ['/arbetslista', '/finns-inte', '/om']) {
      assert.equal((await anna.get(address)).headers.get('cache-control'), 'no-store')
    }
  })

  test('asks for https from then on, where there is https', async () => {
    const secure = { 'x-forwarded-proto': 'https' }
    const answer = await visitSignedOut(site).get('/om', secure)
    assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age=31536000/)
    assert.equal(
      (await visitSignedOut(site).get('/om')).headers.get('strict-transport-security'),
      null,
    )
  })
})

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

describe('where a form leads back to', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    '/%0d%0aset-cookie: x=y\r\nset-cookie: x=y',
    'evil.example',
    '',
  ]
  const home = '/'

  for (const till of elsewhere) {
    test(`is never ${JSON.stringify(till)}`, async () => {
      const signIn = await visitSignedOut(demo).post('/logga-in', {
        som: city.anna.appointmentId,
        till,
      })
      assert.equal(signIn.location, home)
      assert.equal(
        (await visitSignedOut(site).post('/sprak', { sprak: 'en', till })).location,
        home,
      )
      const anna = await visit(site, city.anna)
      const draft = await anna.post('/utkast/placering/inget', { tillbaka: till })
      assert.equal(draft.location, home)
      const page = await visitSignedOut(demo).get(`/logga-in?till=${encodeURIComponent(till)}`)
      const hidden = [...page.body.matchAll(/name="till" value="([^"]*)"/g)].map(
        ([, value]) => value,
      )
      assert.ok(hidden.length > 0)
      assert.deepEqual(
        hidden.filter((value) => !/^\/([^/\\]|$)/.test(value ?? '')),
        [],
      )
    })
  }

  test('may be a page of ours, whatever letters it has', async () => {
    for (const till of ['/barn/x?tid=allt', '/arbetslista?typ=år', '/sök-łódź']) {
      const answer = await visitSignedOut(site).post('/sprak', { sprak: 'en', till })
      assert.equal(answer.status, 303, till)
      assert.equal(decodeURI(answer.location ?? ''), till)
    }
  })
})
