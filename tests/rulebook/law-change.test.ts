/**
 * "Inför 1 januari 2027" over the demo city: the eve's page is recounted by plain SQL, each number opens
 * the rows it counts, and after the night the page tells of the very same duties, with the days foretold.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor, Role } from '../../src/access/actor.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { evaluateAll } from '../../src/rules/evaluate-all.ts'
import { parseDay } from '../../src/shared/day.ts'
import { actingFrom, testDatabase, testSite } from '../support/test-database.ts'
import { type Browser, visit } from '../support/visit.ts'

const db = await testDatabase()
const [eve, after] = ['2026-12-31', '2027-01-02']
await loadDemo({
  ownerUrl: db.ownerUrl,
  today: parseDay(eve),
  size: 'small',
  engine: db.engine,
  say: () => {},
})

type Person = { staff: string; appointment: string; role: Role; unit: string | null; of: string }
const people = await db.rows(sql<Person>`
  select a.staff_id as staff, a.id as appointment, a.role, a.unit_id as unit, n.kind as of
  from appointment a join authority n on n.id = a.authority_id order by a.id`)
const actorOf = ({ staff, appointment, role }: Person) =>
  ({ kind: 'person', role, staffId: staff, appointmentId: appointment }) as unknown as Actor
const first = (role: Role, which: (person: Person) => boolean = () => true): Person => {
  const found = people.find((person) => person.role === role && which(person))
  assert.ok(found, role)
  return found
}
const newLaw = '/ny-lag?dag=2027-01-01'
const managers = people.filter(({ role }) => role === 'unit_manager')
const analyst = first('analyst', ({ of }) => of === 'socialnamnd')
const browse = (person: Person, today: string) => visit(testSite(db, { today }), actorOf(person))

/** The duties listed, with the day before and after as written, on all pages. */
async function rowsBehind(browser: Browser, address: string): Promise<Map<string, string>> {
  const rows = new Map<string, string>()
  for (let page = 1; ; page += 1) {
    const { body, status } = await browser.get(`${address.replace('#rader', '')}&sida=${page}`)
    assert.equal(status, 200, address)
    const [, listed = ''] = body.split('id="rader"')
    const found = listed.split('<tr').filter((row) => row.includes('/atagande/'))
    for (const row of found) {
      const [, id = ''] = /\/atagande\/([0-9a-f-]+)/.exec(row) ?? []
      const days = ['Före', 'Efter'].map((title) => cellOf(row, title))
      rows.set(id, days.join(' → '))
    }
    if (found.length < 50) return rows
  }
}

function cellOf(row: string, title: string): string {
  const [, cell = ''] = row.split(`data-label="${title}"`)
  return cell.slice(cell.indexOf('>') + 1, cell.indexOf('</td>')).replace(/<[^>]*>/g, '')
}

const numbersOf = (body: string) =>
  [...body.matchAll(/<a class="ob-number" href="(\/ny-lag[^"]*#rader)">(\d+)/g)].map(
    ([, href = '', number]) => [href.replaceAll('&amp;', '&'), Number(number)] as const,
  )

const foretold = new Map<Person, Map<string, string>>()

describe('on the eve', () => {
  test('every open duty that awaits the new law is listed, and no other', async () => {
    let all = 0
    let moved = 0
    for (const manager of managers) {
      const browser = await browse(manager, eve)
      const rows = await rowsBehind(browser, newLaw)
      foretold.set(manager, rows)
      const expected = await db.rows(sql<{ id: string; moves: boolean }>`
        select d.id, d.limit_day <> '1970-01-01'::date + (d.upcoming ->> 'limit')::int as moves
        from duty d join child c on c.id = d.child_id
        where c.unit_id = ${manager.unit} and d.state = 'open' and d.upcoming ->> 'versionId' = 'law-2026-1600'`)
      const listed = [...rows.keys()]
      for (const { id } of expected) assert.ok(listed.includes(id), id)
      for (const { id, moves } of expected) {
        const [from, to] = (rows.get(id) ?? '').split(' → ')
        assert.equal(from !== to, moves, id)
        if (moves) moved += 1
      }
      all += expected.length
    }
    assert.ok(all > 5 && moved > 0, `${all} duties, ${moved} moved`)
  })

  for (const person of [managers[0], first('caseworker', ({ staff }) => staff !== '')]) {
    assert.ok(person)
    test(`each number of a ${person.role} opens the rows it counts`, async () => {
      const browser = await browse(person, eve)
      const { body } = await browser.get(newLaw)
      assert.match(body, /<h1>Inför 1 januari 2027/)
      for (const [address, count] of numbersOf(body)) {
        assert.equal((await rowsBehind(browser, address)).size, count, address)
      }
    })
  }

  test('the decisions on care are told with what they count as', async () => {
    const manager =
      managers.find((one) => (foretold.get(one)?.size ?? 0) > 0) ?? first('unit_manager')
    const browser = await browse(manager, eve)
    const { body } = await browser.get(`${newLaw}&del=besluten&punkt=galler-som`)
    const expected = await db.rows(sql<{ id: string }>`
      select b.id from legal_basis b join child c on c.id = b.child_id
      where c.unit_id = ${manager.unit} and c.closed_on is null and b.voided_at is null and b.period @> ${eve}::date
        and b.basis like 'lvu%'`)
    assert.ok(expected.length > 0)
    const listed = new Set([...body.matchAll(/\/uppgift\/([0-9a-f-]+)/g)].map(([, id]) => id))
    assert.deepEqual([...listed].toSorted(), expected.map(({ id }) => id).toSorted())
    assert.match(body, /LVU 2 §.*3 kap\. 2 § \(2026:1600\)/s)
    for (const item of [3, 4, 5, 6, 7]) assert.match(body, new RegExp(`punkten ${item} i övergång`))
    assert.match(body, /Pröva varje öppet flyttningsförbud/)
  })

  test('and the work list and the unit’s page lead to it', async () => {
    const browser = await browse(managers[0] ?? first('unit_manager'), eve)
    for (const page of ['/arbetslista', '/enheten']) {
      assert.match(
        (await browser.get(page)).body,
        /href="\/ny-lag"[^>]*>Inför 1 januari 2027/,
        page,
      )
    }
  })
})

describe('when the day has passed', () => {
  before(async () => evaluateAll(db.engine, actingFrom(db, after)))

  test('every duty foretold is there, with the day foretold, and none besides', async () => {
    for (const [manager, rows] of foretold) {
      const browser = await browse(manager, after)
      const now = await rowsBehind(browser, newLaw)
      assert.deepEqual([...now].toSorted(), [...rows].toSorted(), manager.unit ?? '')
    }
  })

  test('the page says what happened, and each number opens its rows', async () => {
    const manager = [...foretold].find(([, rows]) => rows.size > 0)?.[0]
    assert.ok(manager)
    const browser = await browse(manager, after)
    const { body } = await browser.get(newLaw)
    assert.match(body, /<h1>Vad som hände 1 januari 2027/)
    const count = foretold.get(manager)?.size
    assert.match(body, new RegExp(`Inget är borta: av ${count} åtaganden`))
    const numbers = numbersOf(body)
    assert.ok(numbers.some(([address]) => address.includes('lage=')))
    for (const [address, number] of numbers) {
      assert.equal((await rowsBehind(browser, address)).size, number, address)
    }
  })

  test('one that is done, voided or late since is still told of, as what it is', async () => {
    const manager = [...foretold].find(([, rows]) => rows.size > 1)?.[0]
    assert.ok(manager)
    const [done = '', voided = ''] = foretold.get(manager)?.keys() ?? []
    await db.rows(sql`update duty set state = 'done', fulfilled_on = ${after}, fulfilled_by = gen_random_uuid()
      where id = ${done}`)
    await db.rows(sql`update duty set state = 'withdrawn' where id = ${voided}`)
    const browser = await browse(manager, after)
    assert.deepEqual([...(await rowsBehind(browser, `${newLaw}&lage=gjort`)).keys()], [done])
    assert.deepEqual([...(await rowsBehind(browser, `${newLaw}&lage=makulerat`)).keys()], [voided])
    assert.equal((await rowsBehind(browser, newLaw)).size, foretold.get(manager)?.size)
  })
})

describe('who knows no child', () => {
  for (const today of [eve, after]) {
    test(`sees the units’ numbers on ${today}, of one to three nothing`, async () => {
      const browser = await browse(analyst, today)
      const { body } = await browser.get(newLaw)
      assert.doesNotMatch(body, /\/barn\/|\/atagande\//)
      assert.match(body, /Åtaganden per enhet/)
      const cells = [...body.matchAll(/data-align="end"[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) =>
        cell.replace(/<[^>]*>/g, ''),
      )
      assert.ok(cells.some((cell) => cell.startsWith('*')))
      for (const cell of cells) assert.doesNotMatch(cell, /^[123]$/)
      assert.doesNotMatch(body, /<tfoot/)
    })
  }

  test('and a number of more than three as it is', async () => {
    const counted = await db.rows(sql<{ count: number }>`
      select count(*)::int as count from legal_basis b join child c on c.id = b.child_id
      where b.voided_at is null and b.period @> ${eve}::date and b.basis = 'lvu-2' and c.closed_on is null
      group by c.unit_id having count(*) > 3`)
    const { body } = await (await browse(analyst, after)).get(newLaw)
    assert.ok(counted.length > 0)
    for (const { count } of counted) assert.match(body, new RegExp(`>${count}</td>`))
  })

  test('nobody else finds the page, and an unknown day shows the one asked about', async () => {
    for (const role of ['school_contact', 'administrator', 'on_call'] as const) {
      assert.equal((await (await browse(first(role), eve)).get('/ny-lag')).status, 404, role)
    }
    const { body } = await (await browse(analyst, eve)).get('/ny-lag?dag=2026-02-30')
    assert.match(body, /<h1>Inför 1 januari 2027/)
  })
})

test('of each child taken into care at once it is told by which law the application is tried', async () => {
  const [told, recorded] = [new Map<string, number>(), new Map<string, number>()]
  for (const person of managers) {
    const browser = await browse(person, eve)
    const { body } = await browser.get(`${newLaw}&del=besluten&punkt=hos-domstolen`)
    const cells = body.split('<tr').map((row) => cellOf(row, 'Ansökan hos rätten'))
    const says = (words: RegExp) => cells.filter((cell) => words.test(cell)).length
    told.set(person.unit ?? '', says(/prövas enligt LVU/) * 100 + says(/ingen registrerad/))
    const [row] = await db.rows(sql<{ applied: number; not: number }>`
      with held as (select b.child_id, f.origin_id, lower(f.period) as since from legal_basis b
          join fact f on f.id = b.id join child c on c.id = b.child_id
        where b.basis = 'lvu-6' and b.voided_at is null and b.period @> '2026-12-31'::date
          and c.unit_id = ${person.unit} and c.closed_on is null),
      applied as (select held.child_id, exists (select from case_event e join fact a on a.id = e.id
          where a.kind = 'court-application' and a.voided_at is null and e.child_id = held.child_id
            and e.provision in ('vard', 'anknytning') and (e.about is null or e.about = held.origin_id)
            and lower(a.period) >= held.since) as is_applied from held)
      select count(*) filter (where is_applied)::int as applied,
        count(*) filter (where not is_applied)::int as not from applied`)
    recorded.set(person.unit ?? '', (row?.applied ?? 0) * 100 + (row?.not ?? 0))
  }
  assert.deepEqual(told, recorded)
  assert.ok([...recorded.values()].some((number) => number > 0))
})
