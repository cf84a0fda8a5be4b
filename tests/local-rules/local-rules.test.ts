/**
 * A changed limit, from proposal by one to confirmation by another and on to the duties; and every way
 * round the four eyes, by page, by direct SQL as the role, and past all policies as the owner.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { evaluateAll } from '../../src/rules/evaluate-all.ts'
import { applyLocalRule } from '../../src/rules/local/apply-local-rule.ts'
import { reevaluate } from '../../src/rules/reevaluate.ts'
import { aChild } from '../support/a-child.ts'
import { actingFrom, asTest, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'
import {
  act,
  aTerm,
  byAdam,
  byCajsa,
  byCajsaAgain,
  byClas,
  cajsa,
  cajsaAgain,
  city,
  clas,
  count,
  db,
  eventsOf,
  limitsOf,
  propose,
  work,
} from './governing.ts'

let confirmed = ''

/** The rules whose duties were written meanwhile. */
async function touchedBy(doing: () => Promise<void>): Promise<string[]> {
  const [before] = await db.rows(sql<{ now: string }>`select clock_timestamp()::text as now`)
  await doing()
  const rows = await db.rows(sql<{ rule_id: string }>`select distinct rule_id from duty
    where evaluated_at > ${before?.now}::timestamptz order by rule_id`)
  return rows.map(({ rule_id }) => rule_id)
}

describe('a changed limit', () => {
  test('is counted before it can be sent, by unit and with the small numbers hidden', async () => {
    const { id, status } = await propose(byCajsa, 'tid/region-notice', aTerm)
    assert.equal(status, 303)
    const early = await act(byCajsa, id, 'skicka')
    assert.equal(early.status, 422)
    assert.match(early.body, /Vänta tills räkningen är klar/)
    await count(id)
    const { body } = await byCajsa.get(`/egna-regler/${id}`)
    // Five of Farsta get 18 March, the first day; of Skärholmen's two, 19 March, no number, nor the sum.
    const cells = [...body.matchAll(/<td[^>]*>(?:<[^>]*>)*([^<]*)/g)].map(([, cell]) => cell)
    assert.deepEqual(
      cells.filter((cell) => cell !== undefined && /^\d|visas ej/.test(cell)),
      ['5', '5', '5', 'visas ej', 'visas ej', '0', 'visas ej', 'visas ej', '5'],
    )
    assert.match(body, /Räknat 18 mars 2026/)
    assert.equal((await act(byCajsa, id, 'skicka')).status, 303)
    confirmed = id
  })

  test('of what leaves one to three of a whole that is told, neither is told', async () => {
    const told = async (open: number, moved: number, atOnce: number) => {
      await db.rows(sql`update local_rule_effect set open_count = ${open}, moved_count = ${moved}, at_once_count = ${atOnce}
        where preview_id = (select id from local_rule_preview where version_id = ${confirmed} limit 1)`)
      const rows = await asTest(db, cajsa, (tx) =>
        tx.rows(sql<{ unit: string | null; measure: string; count: number | null }>`
          select unit, measure, count from local_rule_effects(
            (select id from local_rule_preview where version_id = ${confirmed} limit 1))
          where unit is not null and measure in ('open', 'moved', 'at-once')`),
      )
      const [unit] = rows
      return Object.fromEntries(
        rows.filter((row) => row.unit === unit?.unit).map(({ measure, count }) => [measure, count]),
      )
    }
    const before = await db.rows(
      sql<Record<string, string | number>>`select * from local_rule_effect`,
    )
    assert.deepEqual(await told(5, 4, 0), { open: 5, moved: null, 'at-once': 0 })
    assert.deepEqual(await told(9, 5, 4), { open: 9, moved: 5, 'at-once': null })
    assert.deepEqual(await told(9, 5, 0), { open: 9, moved: 5, 'at-once': 0 })
    assert.deepEqual(await told(8, 8, 8), { open: 8, moved: 8, 'at-once': 8 })
    assert.deepEqual(await told(2, 2, 0), { open: null, moved: null, 'at-once': 0 })
    for (const row of before) {
      await db.rows(sql`update local_rule_effect set open_count = ${row.open_count}, moved_count = ${row.moved_count},
        at_once_count = ${row.at_once_count} where preview_id = ${row.preview_id} and unit_id = ${row.unit_id}`)
    }
  })

  test('nobody confirms what she wrote: not in a second appointment either', async () => {
    for (const browser of [byCajsa, byCajsaAgain]) {
      const answer = await act(browser, confirmed, 'bekrafta')
      assert.equal(answer.status, 422)
      assert.match(answer.body, /kan inte själv bekräfta/)
    }
    assert.deepEqual(await eventsOf(confirmed), ['sent'])
  })

  test('nor by SQL as the role, nor as the owner', async () => {
    const preview = sql`(select id from local_rule_preview where version_id = ${confirmed} limit 1)`
    const confirm = sql`select confirm_local_rule(${confirmed}, ${preview},
      '[{"rule_id": "region-notice", "version_id": "x+lokal-1"}]')`
    const insert = (
      by: Actor,
    ) => sql`insert into local_rule_event (version_id, rule_id, valid_from, written_by,
        event, staff_id, appointment_id, preview_id)
      select id, rule_id, valid_from, written_by, 'confirmed', ${by.staffId}, ${by.appointmentId}, ${preview}
      from local_rule_version where id = ${confirmed}`
    for (const actor of [cajsa, cajsaAgain]) {
      await assert.rejects(
        asTest(db, actor, (tx) => tx.rows(confirm)),
        { code: '42501' },
      )
      await assert.rejects(
        asTest(db, actor, (tx) => tx.rows(insert(actor))),
        { code: '42501' },
      )
    }
    // Not even Clas, but by the function; and the table itself refuses the writer, whoever asks.
    await assert.rejects(
      asTest(db, clas, (tx) => tx.rows(insert(clas))),
      { code: '42501' },
    )
    await assert.rejects(db.rows(insert(cajsa)), { constraint: 'four_eyes' })
    for (const actor of [city.adam, city.anna, city.maud, city.ulla]) {
      await assert.rejects(
        asTest(db, actor, (tx) => tx.rows(confirm)),
        { code: '42501' },
      )
    }
    assert.deepEqual(await eventsOf(confirmed), ['sent'])
  })

  test('a stadsdel’s administrator is told who governs, and sees no proposal', async () => {
    assert.equal((await byAdam.get(`/egna-regler/${confirmed}`)).status, 404)
    const answer = await propose(byAdam, 'tid/region-notice', aTerm)
    assert.equal(answer.status, 422)
    assert.match(answer.body, /bestäms av administratörer vid Socialnämnden/)
  })

  test('confirmed by another it reaches the duties, and each process', async () => {
    const elsewhere = testSite(db)
    assert.deepEqual((await limitsOf('region-notice')).slice(0, 1), ['Alva 2026-03-22 sol-2025'])
    assert.equal((await act(byClas, confirmed, 'bekrafta')).status, 303)
    const touched = await touchedBy(() => applyLocalRule(work, { id: confirmed }))
    assert.deepEqual(touched, ['region-notice'])
    // And nothing is left for the night, which asks every rule.
    assert.deepEqual(await touchedBy(() => evaluateAll(db.engine, actingFrom(db))), [])
    const limits = await limitsOf('region-notice')
    assert.equal(limits[0], 'Alva 2026-03-18 sol-2025+lokal-1')
    assert.equal(limits.at(-1), 'Gry 2026-03-19 sol-2025+lokal-1')
    // A site that was started before tells the new time, in the rule's own words.
    const [duty] = await db.rows(sql<{ id: string }>`
      select d.id from duty d join child c on c.id = d.child_id
      where c.given_name = 'Alva' and d.rule_id = 'region-notice'`)
    const page = await (await visit(elsewhere, city.anna)).get(`/atagande/${duty?.id}`)
    assert.match(page.body, /Kommunen har bestämt tiden till inom tre dagar/)
    assert.match(page.body, /Riktlinje för placerade barn, Socialnämnden 2026-03-01, s\. 4/)
  })

  test('is never changed afterwards, by anybody', async () => {
    for (const table of ['local_rule_version', 'local_rule_event']) {
      for (const actor of [cajsa, clas]) {
        const change = sql.raw(`update ${table} set valid_from = '2026-04-01'`)
        await assert.rejects(
          asTest(db, actor, (tx) => tx.rows(change)),
          { code: '42501' },
        )
        const remove = sql.raw(`delete from ${table}`)
        await assert.rejects(
          asTest(db, actor, (tx) => tx.rows(remove)),
          { code: '42501' },
        )
      }
    }
    const again = await act(byClas, confirmed, 'bekrafta')
    assert.equal(again.status, 422)
    assert.match(again.body, /redan avgjort/)
  })

  test('and whoever placed a child meanwhile is counted by it', async () => {
    const child = await aChild('Hedda')
      .bornOn('2017-03-10')
      .inJourhem('2026-03-18')
      .savedBy(db, city.anna)
    await asTest(db, city.anna, (tx) => reevaluate(db.engine, tx, [child.id]))
    assert.ok((await limitsOf('region-notice')).includes('Hedda 2026-03-21 sol-2025+lokal-1'))
    await evaluateAll(db.engine, actingFrom(db))
    assert.ok((await limitsOf('region-notice')).includes('Hedda 2026-03-21 sol-2025+lokal-1'))
  })
})

test('a run that was killed goes on where it stopped, and one that is done is not done again', async () => {
  const run = () =>
    db.rows(
      sql`select total_count, done_count, finished_at from local_rule_run where version_id = ${confirmed}`,
    )
  const before = await run()
  await applyLocalRule(work, { id: confirmed })
  assert.deepEqual(await run(), before)
  await db.rows(sql`update local_rule_run set finished_at = null, done_count = 0, last_child = null
    where version_id = ${confirmed}`)
  await applyLocalRule(work, { id: confirmed })
  const [again] = await db.rows(sql<{ done_count: number; finished_at: Date | null }>`
    select done_count, finished_at from local_rule_run where version_id = ${confirmed}`)
  assert.ok(again?.finished_at)
})

test('every step is in the log, with the version and no child', async () => {
  const events = await db.rows(sql<{
    event: string
    detail: { version?: string }
    child_ids: string[]
  }>`
    select event, detail, child_ids from access_log where staff_id in (${cajsa.staffId}, ${clas.staffId})
      and event like 'local-rule-%' and outcome = 'done'`)
  const names = new Set(events.map(({ event }) => event))
  for (const name of ['written', 'sent', 'confirmed']) {
    assert.ok(names.has(`local-rule-${name}`), name)
  }
  const confirming = events.find(({ event }) => event === 'local-rule-confirmed')
  assert.equal(confirming?.detail.version, confirmed)
  assert.ok(events.every(({ child_ids }) => child_ids.length === 0))
})
