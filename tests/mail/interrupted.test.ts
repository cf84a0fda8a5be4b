/**
 * A server that is down or slow, an address that is refused, and a run that is killed at each moment
 * of it: nobody is skipped, and nobody is told twice.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { runRound, statesOf, wantsMail } from '../support/mail-round.ts'
import { startReceiver } from '../support/smtp-receiver.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, cecilia, david, adam, axel } = city
const people = [anna, cecilia, david]
for (const [nth, actor] of people.entries()) {
  await aChild(`Barn${nth}`, 'Berg')
    .bornOn(`2015-01-0${nth + 1}`)
    .inJourhem('2026-02-01')
    .savedBy(db, actor)
  await wantsMail(db, actor)
}
const server = await startReceiver()
const at = (moment: string, port = server.port) => runRound(db, { port, at: moment })
const toWhom = () => server.received.map(({ to }) => to[0]?.split('@')[0] ?? '').toSorted()
const ofRound = async (day: string) =>
  (
    await db.rows(sql<{ tries: number; problem: string | null; wait: number; done: boolean }>`
      select tries, problem, finished_at is not null as done,
        extract(epoch from next_try_at - started_at)::int / 60 as wait
      from mail_round where day = ${day}::date`)
  )[0]

beforeEach(() => {
  server.refuse.clear()
  server.beforeTaking = async () => {}
  ;(server.received as unknown[]).length = 0
})

describe('a server that is down', () => {
  const day = '2026-03-18'
  const nowhere = 9

  test('is tried again, each time later, and no sooner than told', async () => {
    for (const [moment, wait] of [
      ['07:00', 5],
      ['07:05', 15],
      ['07:15', 35],
      ['07:35', 75],
    ] as const) {
      await assert.rejects(at(`${day} ${moment}`, nowhere), /daily mail: ECONNECTION|ESOCKET/)
      assert.equal((await ofRound(day))?.wait, wait)
    }
    // Not yet: nothing is tried, so nothing fails.
    await at(`${day} 08:10`, nowhere)
    assert.deepEqual(await statesOf(db, day), {
      Anna: 'waiting',
      Cecilia: 'waiting',
      David: 'waiting',
    })
  })

  test('is told to an administrator, who sees the own nämnd’s people alone', async () => {
    const page = await (await visit(testSite(db), adam)).get('/utskick')
    assert.match(
      page.body,
      /Avbrutet \((ECONNECTION|ESOCKET)[^)]*\)\. Försöker igen 2026-03-18 08:15/,
    )
    const tables = page.body.replaceAll(/<[^>]*>/g, ' ')
    assert.doesNotMatch(tables, /David/)
  })

  test('and when it is there again all is sent, once', async () => {
    await at(`${day} 08:15`)
    assert.deepEqual(toWhom(), ['anna', 'cecilia', 'david'])
    const round = await ofRound(day)
    assert.deepEqual([round?.done, round?.problem], [true, null])
    const page = await (await visit(testSite(db), adam)).get('/utskick')
    assert.match(page.body, /Alla mejl har tagits emot/)
  })

  test('all day long: what could not be sent is not sent at night, nor the next morning', async () => {
    await assert.rejects(at('2026-03-19 16:55', nowhere))
    await at('2026-03-19 17:00', nowhere)
    assert.deepEqual(await statesOf(db, '2026-03-19'), {
      Anna: 'missed',
      Cecilia: 'missed',
      David: 'missed',
    })
    await assert.rejects(at('2026-03-20 07:00', nowhere))
    await at('2026-03-23 07:00')
    assert.deepEqual(Object.values(await statesOf(db, '2026-03-20')), [
      'missed',
      'missed',
      'missed',
    ])
    assert.deepEqual(toWhom(), ['anna', 'cecilia', 'david'])
  })
})

describe('an address', () => {
  test('that the server does not know is not tried again, and the others get theirs', async () => {
    server.refuse.set('cecilia@mail.example', 550)
    await at('2026-03-24 07:00')
    await at('2026-03-24 07:30')
    assert.deepEqual(toWhom(), ['anna', 'david'])
    assert.equal((await statesOf(db, '2026-03-24')).Cecilia, 'refused 550')
    const site = testSite(db, { today: '2026-03-24' })
    const [own, others] = [await visit(site, adam), await visit(site, axel)]
    assert.match((await own.get('/utskick')).body, /cecilia@mail\.example/)
    assert.doesNotMatch((await others.get('/utskick')).body, /cecilia/)
  })

  test('that is full for now is tried later', async () => {
    server.refuse.set('cecilia@mail.example', 452)
    await at('2026-03-25 07:00')
    assert.equal((await statesOf(db, '2026-03-25')).Cecilia, 'waiting 452')
    server.refuse.clear()
    await at('2026-03-25 07:05')
    assert.deepEqual(toWhom(), ['anna', 'cecilia', 'david'])
    assert.equal((await ofRound('2026-03-25'))?.done, true)
  })
})

describe('a run that is killed', () => {
  /** Starts a run in a process of its own; resolves when it has ended, however. */
  function startRun(moment: string) {
    const child = spawn(
      process.execPath,
      ['--import', './scripts/runtime.mjs', join('tests', 'mail', 'run-round.ts')],
      {
        stdio: 'ignore',
        env: {
          ...process.env,
          NODE_TEST_CONTEXT: undefined,
          ROUND_APP_URL: db.appUrl,
          ROUND_PORT: String(server.port),
          ROUND_AT: moment,
        },
      },
    )
    return { child, ended: once(child, 'exit') }
  }

  test('between two mails goes on with those that wait', async () => {
    const run = startRun('2026-03-26 07:00')
    // The second mail has begun: the first was taken and said so.
    let seen = 0
    server.beforeTaking = async () => {
      seen += 1
      if (seen === 2) {
        ;(server.received as unknown[]).length = 1
        run.child.kill('SIGKILL')
        await run.ended
      }
    }
    await run.ended
    assert.equal(
      Object.values(await statesOf(db, '2026-03-26')).filter((one) => one === 'sent').length,
      1,
    )
    server.beforeTaking = async () => {}
    await at('2026-03-26 07:05')
    assert.deepEqual(toWhom(), ['anna', 'cecilia', 'david'])
    await at('2026-03-26 07:10')
    assert.equal(server.received.length, 3)
  })

  test('in the one moment that no sender can rule out, sends the same mail under the same name', async () => {
    const run = startRun('2026-03-27 07:00')
    server.beforeTaking = async () => {
      server.beforeTaking = async () => {}
      run.child.kill('SIGKILL')
      await run.ended
    }
    await run.ended
    assert.equal(server.received.length, 1)
    await at('2026-03-27 07:05')
    assert.equal(server.received.length, 4)
    // What a receiving server knows a mail by: it delivers one of the two.
    const names = server.received.map(({ mail }) => mail.messageId)
    assert.equal(new Set(names).size, 3)
  })

  test('and two runs at once send each mail once', async () => {
    const other = startRun('2026-03-30 07:00')
    const here = at('2026-03-30 07:00')
    await Promise.all([other.ended, here])
    await at('2026-03-30 08:30')
    assert.deepEqual(toWhom(), ['anna', 'cecilia', 'david'])
  })
})
