/**
 * What may stand nowhere: an identity number in an address, a list or the log; a name in the log; a
 * protected child's home, school or municipality on anybody's page but its own caseworkers'.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { roles } from '../../src/access/actor.ts'
import { testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'
import { addressOf } from './addresses.ts'
import { lines } from './route-table.ts'
import { aTown } from './town.ts'

const town = await aTown()
const { db, people, own, children } = town
const site = testSite(db)
const all = Object.values(children)

/** As written with and without the dash, and without the century. */
const numbers = all.flatMap(({ identityNumber: whole }) => [
  whole,
  `${whole.slice(0, 8)}-${whole.slice(8)}`,
  `${whole.slice(2, 8)}-${whole.slice(8)}`,
  whole.slice(2),
])
const numberIn = (text: string) => numbers.find((number) => text.includes(number))

type Seen = {
  readonly route: string
  readonly role: string
  readonly body: string
  readonly headers: string
}

/** Every page of every role, and every form sent, with the children found by number on the way. */
async function crawl(): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const role of roles) {
    const keep = async (route: string, answer: Awaited<ReturnType<typeof browser.get>>) =>
      seen.push({ route, role, body: answer.body, headers: JSON.stringify([...answer.headers]) })
    const browser = await visit(site, people[role])
    for (const name of Object.keys(lines)) {
      const [method, path = ''] = name.split(' ')
      const address = addressOf(path, own[role], town)
      if (method === 'GET') await keep(name, await browser.get(address))
      else if (!/logga-ut|roll|sprak/.test(path)) await keep(name, await browser.post(address))
    }
    for (const { identityNumber, givenName } of all) {
      await keep('POST /sok', await browser.post('/sok', { sok: identityNumber }))
      await keep('POST /sok', await browser.post('/sok', { sok: givenName }))
    }
  }
  return seen
}

const seen = await crawl()

describe('an identity number', () => {
  test('stands in no address that a page leads to', () => {
    for (const { route, body } of seen) {
      for (const [, address = ''] of body.matchAll(/(?:href|action|src|hx-[a-z]+)="([^"]*)"/g)) {
        assert.equal(numberIn(decodeURIComponent(address)), undefined, route)
      }
    }
  })

  test('stands in no header: no redirect, no file name', () => {
    for (const { route, headers } of seen) assert.equal(numberIn(headers), undefined, route)
  })

  test('is shown on the child’s own page, and where somebody has just typed it', () => {
    const shown = seen.filter(({ body }) => numberIn(body)).map(({ route }) => route)
    // At night what is opened stands on one page, and a form sent back is that page again.
    const atNight = ['avvikelse', 'handelse', 'tillbaka'].map(
      (step) => `POST /jour/barn/:childId/${step}`,
    )
    assert.deepEqual([...new Set(shown)].toSorted(), [
      'GET /barn/:childId',
      'GET /jour/barn/:childId',
      ...atNight,
      'POST /sok',
    ])
    // Searching shows the number in the field it was typed in, and nowhere else.
    for (const { route, body } of seen.filter((one) => one.route === 'POST /sok')) {
      assert.equal(numberIn(body.replaceAll(/<input [^>]*>/g, '')), undefined, route)
    }
  })

  test('is typed into forms that are posted', () => {
    for (const { route, body } of seen) {
      for (const [, form = ''] of body.matchAll(
        /<form([^>]*)>(?=(?:(?!<\/form>).)*name="(?:sok|identitet-\d)")/gs,
      )) {
        assert.match(form, /method="post"/, route)
      }
    }
  })
})

describe('the log', () => {
  test('holds neither a number nor a name', async () => {
    const rows = await db.rows(sql<{ text: string }>`select l::text as text from access_log l`)
    assert.ok(rows.length > 200)
    const names = all.flatMap(({ givenName, familyName }) => [givenName, familyName])
    for (const { text } of rows) {
      assert.equal(numberIn(text), undefined)
      assert.equal(
        names.find((name) => text.includes(name)),
        undefined,
        text,
      )
    }
  })

  test('says in its detail only ids, counts and codes', async () => {
    const rows = await db.rows(sql<{ value: string }>`
      select distinct value from access_log, jsonb_each_text(detail)`)
    for (const { value } of rows) {
      assert.match(
        value,
        /^([0-9a-f-]{36}|\d{1,9}|[a-z_-]+( [a-z_-]+)*|\d{4}-\d{2}(-\d{2})?|\d{5}|\d{4}:\d{1,4})$/,
      )
    }
  })
})

describe('a protected child', () => {
  const { siri } = children

  test('is nameless on every page but those of who works with it', () => {
    const pages = seen.filter(({ body }) => body.includes('Siri'))
    const asked = pages.filter(({ route, body }) =>
      route === 'POST /sok' ? body.replaceAll(/<input [^>]*>/g, '').includes('Siri') : true,
    )
    assert.deepEqual(
      asked.map(({ role, route }) => `${role}: ${route}`),
      [],
    )
  })

  test('is a number to the SAMS contact, with nothing of whom', () => {
    const page = seen.find(
      ({ role, route }) => role === 'school_contact' && route === 'GET /skolgang',
    )
    assert.ok(page)
    assert.ok(!page.body.includes(siri.id))
    assert.match(page.body, /\b1\b[^<]*skydd|skydd[^<]*\b1\b|[Ee]tt? [^<]*skydd/)
  })

  test('is left out of the month’s file, which knows the others by pseudonym', async () => {
    const sara = await visit(site, people.school_contact)
    const form = {
      manad: '2026-02',
      format: 'csv',
      grund: 'osl-10-2',
      mottagare: 'Socialförvaltningen',
    }
    const { status, body, headers } = await sara.post('/manadsfil', form)
    assert.equal(status, 200)
    assert.match(headers.get('content-type') ?? '', /csv/)
    // Alva, Bill, Cleo, Wille and Ylva; Eli is another stadsdel's.
    assert.equal([...body.matchAll(/P-[0-9A-F]{12}/g)].length, 5)
    assert.equal(numberIn(body + headers.get('content-disposition')), undefined)
    for (const { givenName, familyName, id } of all) {
      for (const word of [givenName, familyName, id]) assert.ok(!body.includes(word), word)
    }
  })
})
