/**
 * Every route is fetched as every role: once let in, once refused, and for every child that is there
 * but not theirs. What is refused and what does not exist answer alike, to the byte.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Role, roles } from '../../src/access/actor.ts'
import { anActor } from '../support/a-city.ts'
import { testSite } from '../support/test-database.ts'
import { type Answer, type Browser, visit, visitSignedOut } from '../support/visit.ts'
import { addressOf, addressOfNobody } from './addresses.ts'
import { type Line, lines } from './route-table.ts'
import { aTown, noSuchId, type Target } from './town.ts'

const town = await aTown()
const { db, people, own, others } = town
const site = testSite(db)
const routes = site.slices
  .flatMap((slice) => slice.routes)
  .map(({ method, path }) => ({ name: `${method.toUpperCase()} ${path}`, method, path }))

const lineOf = (name: string): Line => lines[name] ?? { roles: [] }
const closed = routes.filter(({ name }) => lineOf(name).roles !== null)
const aboutChild = closed.filter(({ path }) =>
  /:(childId|dutyId|reminderId|differenceId)/.test(path),
)

type Sent = (typeof routes)[number]

function send(browser: Browser, { method }: Sent, address: string, form = {}): Promise<Answer> {
  return method === 'get' ? browser.get(address) : browser.post(address, form)
}

/** All that a browser is told, but for the moment. */
function told({ status, headers, body }: Answer) {
  return { status, headers: [...headers].filter(([name]) => name !== 'date').toSorted(), body }
}

test('every route has its line, and every line its route', () => {
  assert.deepEqual(routes.map(({ name }) => name).toSorted(), Object.keys(lines).toSorted())
})

describe('signed out', () => {
  const stranger = visitSignedOut(site)
  for (const route of closed) {
    test(`${route.name} leads to the sign-in`, async () => {
      const address = addressOf(route.path, own.caseworker, town)
      const answer = await send(stranger, route, address)
      assert.equal(answer.status, 303)
      const back = route.method === 'get' ? `?till=${encodeURIComponent(address)}` : ''
      assert.equal(answer.location, `/logga-in${back}`)
      assert.equal(answer.body, '')
    })
  }
})

describe('without the right', () => {
  for (const role of roles) {
    test(`${role} finds no page`, async () => {
      const browser = await visit(site, people[role])
      const nowhere = told(await browser.get('/finns-inte'))
      assert.equal(nowhere.status, 404)
      for (const route of closed.filter(({ name }) => !lineOf(name).roles?.includes(role))) {
        const answer = await send(browser, route, addressOf(route.path, own[role], town))
        assert.deepEqual(told(answer), nowhere, route.name)
      }
    })
  }
})

describe('with the right, for what is theirs', () => {
  for (const role of roles) {
    for (const route of closed.filter(({ name }) => lineOf(name).roles?.includes(role))) {
      test(`${role}: ${route.name}`, async () => {
        const browser = await visit(site, people[role])
        const address = addressOf(route.path, own[role], town)
        const answer = await send(browser, route, address, await formFor(role, lineOf(route.name)))
        assert.ok([200, 303, 422].includes(answer.status), `${answer.status} at ${address}`)
      })
    }
  }
})

/** A second role to change to is given to whoever tries. */
async function formFor(role: Role, { form = {} }: Line): Promise<Record<string, string>> {
  if (form.som !== ':otherAppointment') return form
  const { staffId, name } = people[role]
  const authority = { id: people[role].authorityId, name }
  const other = await anActor(db, { name, role: 'analyst', authority, unit: null, staffId })
  return { som: other.appointmentId }
}

describe('with the right, for a child that is not theirs', () => {
  for (const role of roles) {
    const allowed = aboutChild.filter(({ name }) => lineOf(name).roles?.includes(role))
    for (const child of others[role]) {
      test(`${role} finds nothing of ${child.givenName}`, async () => {
        const browser = await visit(site, people[role])
        for (const route of allowed) await findsNothing(browser, route, child)
      })
    }
  }

  async function findsNothing(browser: Browser, route: Sent, child: Target): Promise<void> {
    const there = told(await send(browser, route, addressOf(route.path, child, town)))
    const nowhere = told(await send(browser, route, addressOfNobody(route.path, town)))
    assert.deepEqual(there, nowhere, route.name)
    assert.equal(there.status, 404, route.name)
  }

  test('nor does the address of one child lead to a fact of another', async () => {
    for (const role of ['caseworker', 'intake', 'unit_manager', 'school_contact'] as const) {
      const browser = await visit(site, people[role])
      const mixed = aboutChild.filter(
        ({ name, path }) =>
          path.includes(':childId') &&
          /:(factId|placementId|noteId|attachmentId)/.test(path) &&
          lineOf(name).roles?.includes(role),
      )
      assert.ok(mixed.length > 3)
      for (const route of mixed) {
        for (const other of others[role]) {
          const address = addressOf(route.path, own[role], town, other)
          const answer = await send(browser, route, address, lineOf(route.name).form)
          assert.equal(answer.status, 404, `${role}: ${route.name}, facts of ${other.givenName}`)
        }
      }
    }
  })

  test('nor does an address that is no id', async () => {
    const browser = await visit(site, people.caseworker)
    const nowhere = told(await browser.get('/finns-inte'))
    for (const id of ["1'--", '%00', 'null', '..%2f..', noSuchId.toUpperCase(), '%F0%9F%91%B6']) {
      assert.deepEqual(told(await browser.get(`/barn/${id}`)), nowhere, id)
      assert.deepEqual(told(await browser.get(`/atagande/${id}`)), nowhere, id)
      const fact = `/barn/${own.caseworker.id}/uppgift/${id}`
      assert.deepEqual(told(await browser.get(fact)), nowhere, fact)
    }
  })
})

test('every attempt on a child is in the log, with the child', async () => {
  const { eli } = town.children
  const attempts = await db.rows(sql<{ event: string }>`
    select distinct event from access_log
    where outcome = 'not-found' and child_ids = array[${eli.id}::uuid] and staff_id = ${people.caseworker.staffId}`)
  assert.ok(attempts.length > 10, `${attempts.length} kinds of attempt`)
  const changed = await db.rows(sql`select id from fact
    where child_id = ${eli.id} and (voided_at is not null or recorded_by <> ${town.city.david.staffId})`)
  assert.deepEqual(changed, [])
})
