/**
 * Every number on the manager’s page, for every unit of the whole demo city and on days in several months:
 * recounted by plain SQL as the owner, and held against the rows that its link opens.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { parseDay } from '../../src/shared/day.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { type Browser, visit } from '../support/visit.ts'

const db = await testDatabase()
await loadDemo({
  ownerUrl: db.ownerUrl,
  today: parseDay('2026-11-22'),
  size: 'full',
  engine: db.engine,
  say: () => {},
})

const managers = await db.rows(sql<{
  staff: string
  appointment: string
  unit: string
  of: string
}>`
  select a.staff_id as staff, a.id as appointment, a.unit_id as unit, n.short_name as of
  from appointment a join authority n on n.id = a.authority_id
  where a.role = 'unit_manager' order by n.short_name`)

const actorOf = (manager: (typeof managers)[number]) =>
  ({
    kind: 'person',
    role: 'unit_manager',
    staffId: manager.staff,
    appointmentId: manager.appointment,
  }) as unknown as Actor

type Recount = { address: string; count: number }

/** All that the page ought to say, by the address that ought to say it; noughts are not linked. */
async function recount(unit: string, today: string): Promise<Map<string, number>> {
  const duty = sql`select d.*, coalesce(c.caseworker_id::text, 'ingen') as person,
      ${today}::date - d.limit_day as days_late, d.plan_by - ${today}::date as days_left,
      (select (s ->> 'day')::int + '1970-01-01'::date from jsonb_array_elements(d.why) s
       where s ->> 'step' = 'ended' limit 1) as ended_on
    from duty d, child c where c.id = d.subject_id and c.unit_id = ${unit}`
  const open = await db.rows(sql<Recount>`
    with mine as (${duty}), groups as (
      select 'typ=' || rule_id as who, * from mine union all
      select 'handlaggare=' || person as who, * from mine union all
      select '' as who, * from mine),
    told as (
      select who, '' as what from groups where state = 'open' union all
      select who, 'nar=late' from groups where state = 'open' and days_late > 0 union all
      select who, 'lage=sen-1-7' from groups where state = 'open' and days_late between 1 and 7 union all
      select who, 'lage=sen-8-30' from groups where state = 'open' and days_late between 8 and 30 union all
      select who, 'lage=sen-31' from groups where state = 'open' and days_late >= 31 union all
      select who, 'lage=snart' from groups where state = 'open' and days_late <= 0 and days_left <= 14)
    select rtrim('/arbetslista?' || concat_ws('&', nullif(who, ''), nullif(what, '')), '?') as address,
      count(*)::int as count
    from told group by who, what`)
  const due = await db.rows(sql<Recount>`
    with mine as (${duty}), fate as (
      select to_char(limit_day, 'YYYY-MM') as month, case
        when state = 'open' then 'kvar'
        when state = 'done' and fulfilled_on > limit_day then 'sent'
        when state = 'done' then 'i-tid'
        when state = 'ended' and ended_on > limit_day then 'aldrig' end as outcome
      from mine where limit_day >= date_trunc('month', ${today}::date) - interval '11 months'
        and limit_day < date_trunc('month', ${today}::date) + interval '1 month')
    select '/arbetslista?manad=' || month || coalesce('&utfall=' || outcome, '') as address,
      count(*)::int as count
    from fate where outcome is not null group by grouping sets ((month, outcome), (month))`)
  const children = await db.rows(sql<Recount>`
    with mine as (
      select coalesce(c.caseworker_id::text, 'ingen') as person, case when c.protection = 'none'
        then coalesce((select p.form from placement p where p.child_id = c.id and p.voided_at is null
          and lower(p.period) <= ${today}::date and coalesce(upper(p.period) > ${today}::date, true)),
          'not-placed') else 'protected' end as form
      from child c where c.unit_id = ${unit} and c.closed_on is null)
    select '/mina-barn?handlaggare=' || person || coalesce('&form=' || form, '') as address,
      count(*)::int as count
    from mine group by grouping sets ((person, form), (person))`)
  return new Map([...open, ...due, ...children].map(({ address, count }) => [address, count]))
}

/** The numbers of the page by the address each opens; one address never tells two numbers. */
function told(body: string): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const [, href = '', number] of body.matchAll(/<a class="ob-number" href="([^"]*)">(\d+)/g)) {
    const address = href.replaceAll('&amp;', '&')
    const count = Number(number)
    assert.equal(numbers.get(address) ?? count, count, address)
    numbers.set(address, count)
  }
  return numbers
}

/** The rows that an address lists, on all its pages. */
async function rowsBehind(browser: Browser, address: string): Promise<number> {
  let rows = 0
  for (let page = 1; ; page += 1) {
    const sign = address.includes('?') ? '&' : '?'
    const { body, status } = await browser.get(`${address}${sign}sida=${page}`)
    assert.equal(status, 200, address)
    const found = body.match(/<th role="rowheader"/g)?.length ?? 0
    rows += found
    if (found < 50) return rows
  }
}

const byAddress = (numbers: Map<string, number>) => [...numbers].toSorted()

describe('every number of every unit agrees with a recount', () => {
  for (const today of ['2026-03-31', '2026-08-09', '2026-11-22', '2027-01-02']) {
    test(today, async () => {
      const site = testSite(db, { today })
      assert.ok(managers.length >= 13)
      let numbers = 0
      for (const manager of managers) {
        const { body } = await (await visit(site, actorOf(manager))).get('/enheten')
        const found = told(body)
        assert.deepEqual(
          byAddress(found),
          byAddress(await recount(manager.unit, today)),
          `${manager.of}, ${today}`,
        )
        numbers += found.size
      }
      assert.ok(numbers > 500, `${numbers} numbers`)
    })
  }
})

describe('and opens the very rows it counts', () => {
  // The recount above is of every unit; walking every list takes a second or more a unit.
  const walked = ['Farsta', 'Norrmalm', 'Skarpnäck']
  for (const manager of managers.filter(({ of }) => walked.includes(of))) {
    test(manager.of, async () => {
      const browser = await visit(testSite(db, { today: '2026-11-22' }), actorOf(manager))
      for (const [address, count] of told((await browser.get('/enheten')).body)) {
        assert.equal(await rowsBehind(browser, address), count, address)
      }
    })
  }
})
