/** From the calendar to the list: who plans, who announces, what is missed, and what is printed of whom. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil, cecilia, maud, mats, malin, david } = city
const site = testSite(db)

// SoL 22 kap. 13 §: six months from 15 October 2025 and from 1 October 2025 (15 April, 1 April 2026).
const alva = await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2025-10-15')
  .under('sol', '2025-10-15')
  .savedBy(db, anna)
const siri = await aChild('Siri')
  .bornOn('2016-02-13')
  .protectedBy('sekretessmarkering')
  .inJourhem('2025-10-01')
  .under('sol', '2025-10-01')
  .savedBy(db, anna)

const dutyOf = async (child: { id: string }) => {
  const [row] = await db.rows(sql<{ id: string; limit: string }>`
    select id, limit_day::text as "limit" from duty
    where child_id = ${child.id} and rule_id = 'overvagande-sol' and state = 'open'`)
  assert.ok(row)
  return row
}
const meetingOn = async (day: string) => {
  const [row] = await db.rows(
    sql<{
      id: string
    }>`select id from board_meeting where held_on = ${day}::date order by set_at limit 1`,
  )
  return row?.id ?? ''
}
const plan = async (day: string, by = maud, papers = '') =>
  (await visit(site, by)).post('/namnden/nytt', { vem: 'utskott', dag: day, handlingar: papers })
const set = async (by: typeof anna, day: string, child: { id: string }, gor: string) =>
  (await visit(site, by)).post(
    `/namnden/${await meetingOn(day)}/arenden/${(await dutyOf(child)).id}`,
    { gor },
  )
const read = async (by: typeof anna, path: string) => (await (await visit(site, by)).get(path)).body

describe('without a calendar', () => {
  test('nothing is missed, and the page says that there is none', async () => {
    const page = await read(anna, '/namnden')
    assert.match(page, /Inga sammanträden är inlagda/)
    assert.doesNotMatch(page, /Inget sammanträde kvar/)
  })
})

describe('the calendar', () => {
  test('is planned by a manager, with papers ten days before unless told', async () => {
    assert.equal((await plan('2026-04-07')).status, 303)
    assert.equal((await plan('2026-04-14', maud, '2026-04-01')).status, 303)
    const rows = await db.rows(sql<{ papers: string }>`
      select papers_by::text as papers from board_meeting order by held_on`)
    assert.deepEqual(rows, [{ papers: '2026-03-28' }, { papers: '2026-04-01' }])
    assert.equal((await plan('2026-05-01', anna)).status, 404)
  })
  test('takes no day twice, no day gone by and no papers afterwards', async () => {
    assert.match((await plan('2026-04-14')).body, /redan ett sådant sammanträde/)
    assert.match((await plan('2026-03-17')).body, /i dag eller senare/)
    assert.match((await plan('2026-05-02', maud, '2026-05-03')).body, /senast på sammanträdesdagen/)
  })
  test('is one per nämnd: another sees none of it', async () => {
    const page = await read(david, '/namnden')
    assert.match(page, /Inga sammanträden är inlagda/)
    const address = `/namnden/${await meetingOn('2026-04-14')}`
    assert.equal((await (await visit(site, david)).get(address)).status, 404)
    assert.equal((await (await visit(site, malin)).post(`${address}/stall-in`)).status, 404)
  })
})

describe('a duty of the board', () => {
  test('stands at its last meeting before the law’s last day, and its page says so', async () => {
    assert.equal((await dutyOf(alva)).limit, '2026-04-15')
    const list = await read(anna, `/namnden/${await meetingOn('2026-04-14')}`)
    assert.match(list, /Alva B\./)
    const earlier = await read(anna, `/namnden/${await meetingOn('2026-04-07')}`)
    assert.doesNotMatch(earlier, /Alva B\./)
    const why = await read(anna, `/atagande/${(await dutyOf(alva)).id}`)
    assert.match(why, /Utskottet 14 apr 2026, handlingar senast 1 apr 2026/)
  })
  test('that no meeting is left for is missed, and its page says so', async () => {
    assert.equal((await dutyOf(siri)).limit, '2026-04-01')
    const page = await read(anna, '/namnden')
    assert.match(page, /Inget sammanträde kvar före sista dagen/)
    assert.match(page, /Anmäl till tis 7 apr/)
    assert.match(await read(anna, `/atagande/${(await dutyOf(siri)).id}`), /Begär ett extra/)
  })
  test('of a protected child is a case number only, to her own caseworker too', async () => {
    const page = await read(anna, '/namnden')
    assert.doesNotMatch(page, /Siri/)
    const [row] = await db.rows(
      sql<{ number: string }>`select case_number as number from child where id = ${siri.id}`,
    )
    assert.ok(page.includes(row?.number ?? '?'))
  })
  test('is seen by who sees the child, and nobody else', async () => {
    const address = `/namnden/${await meetingOn('2026-04-14')}`
    assert.match(await read(maud, address), /Alva B\./)
    for (const other of [bertil, cecilia, mats]) {
      assert.doesNotMatch(await read(other, address), /Alva B\./)
    }
  })
})

describe('announcing', () => {
  const held = () =>
    db.rows(sql<{ day: string; listed: boolean }>`
      select m.held_on::text as day, i.listed_at is not null as listed
      from meeting_item i join board_meeting m on m.id = i.meeting_id
      where i.child_id = ${alva.id} and i.withdrawn_at is null`)

  test('is done by the caseworker, once; to another meeting it moves', async () => {
    assert.equal((await set(anna, '2026-04-14', alva, 'anmal')).status, 303)
    assert.equal((await set(anna, '2026-04-14', alva, 'anmal')).status, 303)
    assert.deepEqual(await held(), [{ day: '2026-04-14', listed: false }])
    await set(anna, '2026-04-14', alva, 'ta-tillbaka')
    await set(anna, '2026-04-07', alva, 'anmal')
    assert.deepEqual(await held(), [{ day: '2026-04-07', listed: false }])
    assert.match(await read(anna, `/namnden/${await meetingOn('2026-04-07')}`), /Alva B\./)
  })
  test('the list is the manager’s', async () => {
    assert.equal((await set(anna, '2026-04-07', alva, 'lista')).status, 404)
    assert.equal((await set(maud, '2026-04-07', alva, 'lista')).status, 303)
    assert.deepEqual(await held(), [{ day: '2026-04-07', listed: true }])
  })
  test('is not for whoever does not see the child', async () => {
    for (const other of [bertil, cecilia, mats]) {
      assert.equal((await set(other, '2026-04-07', alva, 'ta-tillbaka')).status, 404)
    }
  })
  test('to a meeting that is moved goes along, and of one cancelled is gone', async () => {
    const browser = await visit(site, maud)
    const address = `/namnden/${await meetingOn('2026-04-07')}`
    const moved = { vem: 'utskott', dag: '2026-04-09', handlingar: '2026-04-01' }
    assert.equal((await browser.post(`${address}/andra`, moved)).status, 303)
    assert.deepEqual(await held(), [{ day: '2026-04-09', listed: true }])
    assert.equal((await browser.post(`${address}/stall-in`)).status, 303)
    assert.equal((await browser.get(address)).status, 404)
    const list = await read(anna, `/namnden/${await meetingOn('2026-04-14')}`)
    assert.match(list, /Ej anmäld/)
  })
  test('is in the log, with the child', async () => {
    const rows = await db.rows(sql<{ step: string }>`
      select detail ->> 'step' as step from access_log
      where event = 'meeting-item-set' and outcome = 'done' and child_ids = array[${alva.id}::uuid]`)
    assert.equal(rows.length, 5)
  })
})
