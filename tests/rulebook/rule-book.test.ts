/**
 * The rule book over the demo city: every number recounted by plain SQL as the owner and held against
 * the rows that its link opens; an analyst's numbers with one to three hidden; no number for others.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor, Role } from '../../src/access/actor.ts'
import type { Visit } from '../../src/access/visit.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { renderFragment, Speaking } from '../../src/design/index.ts'
import type { BookParts } from '../../src/rulebook/book-parts.ts'
import { showRule } from '../../src/rulebook/show-rule.tsx'
import { parseDay } from '../../src/shared/day.ts'
import { speak, text } from '../../src/shared/text.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { type Browser, visit } from '../support/visit.ts'

const db = await testDatabase()
const day = '2026-11-22'
await loadDemo({
  ownerUrl: db.ownerUrl,
  today: parseDay(day),
  size: 'small',
  engine: db.engine,
  say: () => {},
})
const site = testSite(db, { today: day })
const { rules } = db.engine

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

const roles: readonly Role[] = [
  'caseworker',
  'intake',
  'unit_manager',
  'school_contact',
  'analyst',
  'administrator',
  'on_call',
]

describe('is readable for everyone signed in', () => {
  for (const role of roles) {
    test(role, async () => {
      const browser = await visit(site, actorOf(first(role)))
      const { body } = await browser.get('/regelverket')
      for (const { id } of rules) assert.match(body, new RegExp(`href="/regelverket/${id}"`), id)
      for (const { id, title, versions } of rules) {
        const page = await browser.get(`/regelverket/${id}`)
        assert.equal(page.status, 200, id)
        assert.ok(page.body.includes(title.sv), id)
        for (const { source } of versions) assert.ok(page.body.includes(source.place.sv), id)
      }
      assert.equal((await browser.get('/regelverket/finns-inte')).status, 404)
    })
  }
  test('and found by a paragraph', async () => {
    const browser = await visit(site, actorOf(first('on_call')))
    const { body } = await browser.get(`/regelverket?ord=${encodeURIComponent('22 kap. 13 §')}`)
    assert.match(body, /href="\/regelverket\/overvagande-sol"/)
    assert.doesNotMatch(body, /href="\/regelverket\/school-start"/)
    const none = await browser.get('/regelverket?ord=kvastskaft&niva=lag&vem=namnd&omrade=beslut')
    assert.match(none.body, /Ingen regel stämmer/)
  })
})

describe('figures', () => {
  before(async () => {
    // One school start of each unit put off by its manager, and one övervägande given more time.
    await db.rows(sql`update duty set state = 'exempted' where id in (
      select distinct on (c.unit_id) d.id from duty d join child c on c.id = d.child_id
      where d.rule_id = 'school-start' and d.state = 'open' order by c.unit_id, d.id)`)
    await db.rows(sql`update duty set extended_by = gen_random_uuid() where id in (
      select distinct on (c.unit_id) d.id from duty d join child c on c.id = d.child_id
      where d.rule_id = 'overvagande-sol' and d.state = 'open' order by c.unit_id, d.id)`)
  })

  for (const role of ['school_contact', 'administrator', 'on_call', 'analyst'] as const) {
    test(`no link to a work list for ${role}`, async () => {
      const browser = await visit(site, actorOf(first(role)))
      const pages = ['/regelverket', '/regelverket/school-start']
      for (const page of pages) {
        const { body } = await browser.get(page)
        assert.doesNotMatch(body, /\/arbetslista|ob-figures/, page)
      }
    })
  }

  test('what is exempted or has been given more time is counted apart', async () => {
    const [chief] = await db.rows(sql<{ unit: string }>`
      select c.unit_id as unit from duty d join child c on c.id = d.child_id where d.state = 'exempted' limit 1`)
    const manager = first('unit_manager', ({ unit }) => unit === chief?.unit)
    const browser = await visit(site, actorOf(manager))
    const school = told((await browser.get('/regelverket/school-start')).body)
    assert.equal(school.get('/arbetslista?typ=school-start&tid=undantaget'), 1)
    const { body } = await browser.get('/arbetslista?typ=school-start&tid=undantaget')
    assert.match(body, /Undantaget för tillfället/)
  })

  const rulesWithRows = ['school-start', 'overvagande-sol', 'overvagande-lvu-2', 'region-notice']
  for (const person of [
    ...people.filter(({ role }) => role === 'unit_manager').slice(0, 3),
    first('caseworker', ({ unit }) => unit !== null),
  ]) {
    test(`of ${person.role} agree with a recount, and open the rows they count`, async () => {
      const browser = await visit(site, actorOf(person))
      let numbers = 0
      for (const ruleId of rulesWithRows) {
        const { body } = await browser.get(`/regelverket/${ruleId}`)
        const found = told(body)
        assert.deepEqual([...found].toSorted(), await recount(person, ruleId), ruleId)
        for (const [address, count] of found) {
          assert.equal(await rowsBehind(browser, address), count, address)
        }
        numbers += found.size
      }
      assert.ok(numbers > 4, `${numbers} numbers`)
    })
  }
})

function told(body: string): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const [, href = '', number] of body.matchAll(/<a class="ob-number" href="([^"]*)">(\d+)/g)) {
    numbers.set(href.replaceAll('&amp;', '&'), Number(number))
  }
  return numbers
}

async function recount({ role, unit, staff }: Person, ruleId: string): Promise<[string, number][]> {
  const mine =
    role === 'unit_manager'
      ? sql`c.unit_id = ${unit}`
      : sql`c.closed_on is null and exists (select from assignment a where a.child_id = c.id
          and a.staff_id = ${staff} and a.valid @> ${day}::date)`
  const rows = await db.rows(sql<{ address: string; count: number }>`
    with mine as (select d.*, (select date '1970-01-01' + (s ->> 'day')::int
        from jsonb_array_elements(d.why) s where s ->> 'step' = 'ended') as ended_on
      from duty d join child c on c.id = d.child_id where ${mine} and d.rule_id = ${ruleId}),
    year as (select *, case when state = 'open' then 'kvar' when state = 'done' and fulfilled_on > limit_day then 'sent'
        when state = 'done' then 'i-tid' when ended_on > limit_day then 'aldrig' end as outcome
      from mine where limit_day >= '2025-11-22' and limit_day < '2026-11-22'),
    told as (
      select '&tid=langre' as what from mine where state = 'open' and extended_by is not null union all
      select '&tid=undantaget' from mine where state = 'exempted' union all
      select '' as what from mine where state = 'open' union all
      select '&nar=late' from mine where state = 'open' and limit_day < ${day}::date union all
      select '&lage=snart' from mine where state = 'open' and limit_day >= ${day}::date
        and plan_by <= ${day}::date + 14 union all
      select '&tid=tolv&utfall=' || outcome from year where outcome is not null union all
      select '&tid=tolv' from year where outcome is not null)
    select '/arbetslista?typ=' || ${ruleId} || what as address, count(*)::int as count
    from told group by 1`)
  return rows.map(({ address, count }): [string, number] => [address, count]).toSorted()
}

async function rowsBehind(browser: Browser, address: string): Promise<number> {
  let rows = 0
  for (let page = 1; ; page += 1) {
    const { body, status } = await browser.get(`${address}&sida=${page}`)
    assert.equal(status, 200, address)
    const found = body.match(/<th role="rowheader"/g)?.length ?? 0
    rows += found
    if (found < 50) return rows
  }
}

describe('an analyst', () => {
  const analyst = first('analyst', ({ of }) => of === 'socialnamnd')
  test('sees every unit’s numbers, of one to three nothing', async () => {
    const browser = await visit(site, actorOf(analyst))
    const { body } = await browser.get('/regelverket/school-start')
    const cells = [...body.matchAll(/<td role="cell"[^>]*data-align="end"[^>]*>(.*?)<\/td>/g)].map(
      ([, cell = '']) => cell.replace(/<[^>]*>/g, '').replace(/\*en till tre/, '*'),
    )
    const counted = await db.rows(sql<{ what: string; count: number }>`
      select case when state = 'done' and fulfilled_on <= limit_day then 'in-time' when state = 'done' then 'done-late'
        end as what, count(*)::int as count
      from duty d join child c on c.id = d.child_id where rule_id = 'school-start' and state = 'done'
        and limit_day >= '2025-11-22' and limit_day < '2026-11-22' group by c.unit_id, 1`)
    assert.ok(counted.some(({ count }) => count <= 3) && counted.some(({ count }) => count > 3))
    for (const { count } of counted.filter(({ count }) => count > 3)) {
      assert.ok(cells.includes(String(count)), String(count))
    }
    for (const cell of cells) assert.doesNotMatch(cell, /^[123]$/)
    assert.ok(cells.includes('*'))
    assert.doesNotMatch(body, /<tfoot/)
  })

  test('of a share only where nothing it is made of is hidden', async () => {
    const { body } = await (await visit(site, actorOf(analyst))).get('/regelverket/school-start')
    const withShare = body.split('<tr').filter((one) => /\d %/.test(one))
    assert.ok(withShare.length > 0)
    for (const row of withShare) {
      const [, made = ''] = row.split('data-label="Öppna, försenade"')
      assert.match(made, /\d %/)
      assert.doesNotMatch(made, /\*/)
    }
  })
})

describe('told of a rule by itself', () => {
  const lanes: BookParts['lanes'] = []
  const page = async (rule: BookParts['rules'][number], role: Role) => {
    const asked = {
      params: { ruleId: rule.id },
      actor: { role, unitName: null },
      today: parseDay(day),
      say: speak('sv'),
      tx: { rows: () => assert.fail('nothing is to be counted') },
      page: (_: unknown, body: Parameters<typeof Speaking>[0]['children']) =>
        renderFragment(Speaking({ language: 'sv', children: body })),
    }
    return String(
      await showRule(asked as unknown as Visit, {
        rules: [rule, ...rules],
        lanes,
        kinds: [],
        kindWords: {},
      }),
    )
  }
  const [any] = rules
  assert.ok(any)

  test('one that awaits its facts is never counted as kept', async () => {
    const awaits = text('Uppgifterna kommer med avtalen.', 'The records come with the agreements.')
    for (const role of ['caseworker', 'unit_manager', 'analyst'] as const) {
      const body = await page({ ...any, id: 'awaiting', awaits }, role)
      assert.match(body, /Inga fakta ännu/)
      assert.match(body, /Uppgifterna kommer med avtalen/)
      assert.doesNotMatch(body, /Hur det går|Enheterna/)
    }
  })

  test('one that is abolished says what came in its place, or that nothing did', async () => {
    const versions = any.versions.map((one) => ({
      ...one,
      validUntil: one.validUntil ?? parseDay('2026-01-01'),
    }))
    const gone = { ...any, id: 'gone', awaits: text('–', '–'), versions }
    assert.match(await page(gone, 'administrator'), /Inget har kommit i stället/)
    const followed = await page({ ...gone, successor: 'school-start' }, 'administrator')
    assert.match(followed, /Efterföljare.*href="\/regelverket\/school-start"/s)
  })
})
