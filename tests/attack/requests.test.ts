/** What a request may be, before anybody asks what it is about: its origin, its headers, its way back. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit, visitSignedOut } from '../support/visit.ts'

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

  test('is none that the browser says it came from elsewhere', async () => {
    for (const referer of [
      'http://obruten.test//evil.example',
      'https://evil.example//evil.example',
    ]) {
      const headers = { 'sec-fetch-site': 'same-origin', referer }
      const answer = await visitSignedOut(site).post('/sok', { sok: 'Al' }, headers)
      assert.equal(answer.status, 303)
      assert.doesNotMatch(answer.location ?? '', /evil/)
    }
  })

  test('may be a page of ours, whatever letters it has', async () => {
    for (const till of ['/barn/x?tid=allt', '/arbetslista?typ=år', '/sök-łódź']) {
      const answer = await visitSignedOut(site).post('/sprak', { sprak: 'en', till })
      assert.equal(answer.status, 303, till)
      assert.equal(decodeURI(answer.location ?? ''), till)
    }
  })
})
