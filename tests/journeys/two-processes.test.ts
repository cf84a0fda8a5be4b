/**
 * Two processes of the application over one PostgreSQL behind PgBouncer in transaction mode, one of
 * them serving pages alone and not told the owner's password: no request has to come to the process
 * of the one before, and one of them may die.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../scripts/chromium.ts'
import { type Balancer, startBalancer } from '../support/balancer.ts'
import { runCommand } from '../support/command.ts'
import { asDemo, fillWithDemo, givenDatabase } from '../support/given-database.ts'
import { type Running, spawnServer, startProcess } from '../support/journey-server.ts'
import { plainWay, Visitor } from '../support/journey-visitor.ts'
import { freePort, startPooler } from '../support/pooler.ts'
import {
  aBoy,
  placeWithSchoolChange,
  registerChild,
  startSchoolOnDayNine,
} from './story/the-child.ts'
import { district, walkThePath } from './story/walk-the-path.ts'

const closing: (() => unknown)[] = []
after(async () => {
  for (const close of closing.toReversed()) await close()
})

const given = await givenDatabase()
closing.push(given.drop)
const { ownerUrl } = given
// Four connections for both processes: each is used by either in turn.
const pooler = await startPooler(given.appUrl, { poolSize: 4 })
closing.push(pooler.stop)

const pages = { DATABASE_URL: pooler.appUrl, OBRUTEN_RUNS: 'web' }
const everything = { DATABASE_URL: pooler.appUrl, DATABASE_OWNER_URL: ownerUrl }

async function waitFor(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isTrue()) return
    await pause(100)
  }
  assert.fail(`never came: ${what}`)
}

const statusOf = (address: string) =>
  fetch(address).then(
    ({ status }) => status,
    () => 0,
  )

test('a process of pages alone lives but is not ready until another has migrated', async () => {
  const port = String(await freePort())
  const waiting = spawnServer({ ...pages, PORT: port })
  const base = `http://127.0.0.1:${port}`
  await waitFor('its life', async () => (await statusOf(`${base}/livez`)) === 200)
  assert.equal(await statusOf(`${base}/readyz`), 503)
  assert.equal(await statusOf(`${base}/logga-in`), 503)

  const migrated = await runCommand(['migrate'], everything)
  assert.equal(migrated.code, 0, migrated.err)
  await waitFor('its readiness', async () => (await statusOf(`${base}/readyz`)) === 200)
  assert.equal(await statusOf(`${base}/logga-in`), 200)
  assert.match(waiting.said(), /Väntar på databasen och dess migreringar/)
  assert.equal(await waiting.interrupt(), 0)
})

describe('pages from two processes in turn', () => {
  let first: Running
  let second: Running
  let balancer: Balancer
  let browser: Browser
  // After the test above, whose database this one goes on with.
  before(async () => {
    await fillWithDemo(ownerUrl)
    first = await startProcess({ ...everything, ...asDemo })
    closing.push(first.kill)
    second = await startProcess({ ...pages, ...asDemo, OBRUTEN_DRAIN_SECONDS: '2' })
    closing.push(second.interrupt)
    balancer = await startBalancer([first.base, second.base])
    closing.push(balancer.stop)
    browser = await launchBrowser()
    closing.push(() => browser.close())
  })

  test('who signs in on one is signed in on the other', async () => {
    const here = await Visitor.enter(browser, first.base)
    await here.signIn(district, 'caseworker')
    // A cookie belongs to the host, whatever its port: the same browser goes to the other process.
    const answer = await here.page.request.get(`${second.base}/arbetslista`, { maxRedirects: 0 })
    assert.equal(answer.status(), 200)
    await here.leave()
  })

  test('the whole path, each request to the other process than the one before', async () => {
    const child = aBoy('2016-04-07', 'Åskar', 'Öhrnström')
    await walkThePath({ browser, base: balancer.base, way: plainWay, child })
    for (const [backend, count] of balancer.answered) assert.ok(count > 30, `${backend}: ${count}`)
  })

  test('one is killed midway, and the other goes on where it stopped', async () => {
    const visitor = await Visitor.enter(browser, balancer.base)
    await visitor.signIn(district, 'caseworker')
    const child = aBoy('2015-03-08', 'Urban', 'Vik')
    await registerChild(visitor, child)
    await first.kill()
    await placeWithSchoolChange(visitor, 'Familjen Ek')
    await startSchoolOnDayNine(visitor, child)
    await visitor.leave()
  })

  test('what is asked of one that is told to end is answered, and nothing new is sent to it', async () => {
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    await owner.query('begin; lock table session in access exclusive mode')
    const asked = fetch(`${second.base}/arbetslista`, {
      headers: { cookie: 'obruten=somebody' },
      redirect: 'manual',
    })
    await pause(300)
    const ended = second.interrupt()
    await waitFor('that it says so', async () => (await statusOf(`${second.base}/readyz`)) === 503)
    assert.equal(await statusOf(`${second.base}/livez`), 200)
    await owner.query('rollback')
    await owner.end()
    assert.equal((await asked).status, 303)
    assert.equal(await ended, 0)
    assert.equal(await statusOf(`${second.base}/livez`), 0)
  })
})
