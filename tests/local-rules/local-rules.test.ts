/**
 * A local limit and a goal, from proposal by one to confirmation by another and on to the duties; and
 * every way round the four eyes, by page, by direct SQL as the role, and past all policies as the owner.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { evaluateAll } from '../../src/rules/evaluate-all.ts'
import { applyLocalRule } from '../../src/rules/local/apply-local-rule.ts'
import { previewLocalRule } from '../../src/rules/local/preview-local-rule.ts'
import { reevaluate } from '../../src/rules/reevaluate.ts'
import { aChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { twoGoverning } from '../support/a-local-goal.ts'
import { actingFrom, asTest, testDatabase, testSite } from '../support/test-database.ts'
import { type Browser, visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const [cajsa, clas] = await twoGoverning(db, city)
// The same person once more, in a second appointment.
const cajsaAgain = await anActor(db, {
  name: 'Cajsa',
  role: 'administrator',
  authority: city.central,
  unit: null,
  staffId: cajsa.staffId,
})
const site = testSite(db)
const [byCajsa, byClas, byCajsaAgain, byAdam] = await Promise.all(
  [cajsa, clas, cajsaAgain, city.adam].map((actor) => visit(site, actor)),
)
if (!byCajsa || !byClas || !byCajsaAgain || !byAdam) throw new Error('Nobody to act')

// Five in one unit and two in another, whose region is not told: seven days, to 22 and 23 March.
for (const [index, name] of ['Alva', 'Bo', 'Cia', 'Dag', 'Eva'].entries()) {
  await aChild(name).bornOn(`2017-01-1${index}`).inJourhem('2026-03-15').savedBy(db, city.anna)
}
for (const [index, name] of ['Finn', 'Gry'].entries()) {
  await aChild(name).bornOn(`2017-02-1${index}`).inJourhem('2026-03-16').savedBy(db, city.david)
}

const decided = {
  dokument: 'Riktlinje för placerade barn',
  utgivare: 'Socialnämnden 2026-03-01',
  plats: 's. 4',
  varfor: 'Regionen vill veta tidigare.',
}
const aTerm = { antal: '3', enhet: 'days', fran: '2026-03-18', ...decided }
const aGoal = {
  namn_sv: 'Plan för skolan inom två veckor',
  namn_en: 'A plan for school within two weeks',
  text_sv: 'Barnet ska ha en plan.',
  text_en: 'The child shall have a plan.',
  vem_sv: 'Socialsekreteraren gör planen.',
  vem_en: 'The caseworker makes the plan.',
  nar: 'care-started',
  uppfylls: 'school-plan',
  upprepas: 'once',
  galler: 'open-too',
  antal: '14',
  enhet: 'days',
  fran: '2026-03-18',
  ...decided,
}

const work = { asActor: actingFrom(db), engine: db.engine }

async function propose(browser: Browser, path: string, form: Record<string, string>) {
  const answer = await browser.post(`/egna-regler/${path}`, form)
  return { ...answer, id: answer.location?.match(/egna-regler\/([0-9a-f-]{36})/)?.[1] ?? '' }
}

async function count(versionId: string): Promise<void> {
  const waiting = await db.rows(sql<{ id: string }>`
    select id from local_rule_preview where version_id = ${versionId} and state = 'waiting'`)
  for (const { id } of waiting) await previewLocalRule(work, { id })
}

const act = (browser: Browser, id: string, what: string, form = {}) =>
  browser.post(`/egna-regler/${id}/${what}`, form)

const eventsOf = async (id: string) =>
  (
    await db.rows(sql<{ event: string }>`
      select event from local_rule_event where version_id = ${id} order by at`)
  ).map(({ event }) => event)

const limitsOf = async (rule: string) =>
  (
    await db.rows(sql<{ told: string }>`
      select c.given_name || ' ' || d.limit_day || ' ' || d.version_id as told
      from duty d join child c on c.id = d.child_id where d.rule_id = ${rule} and d.state = 'open'
      order by c.given_name`)
  ).map(({ told }) => told)

const sentAndCounted = async (browser: Browser, path: string, form: Record<string, string>) => {
  const { id } = await propose(browser, path, form)
  await count(id)
  assert.equal((await act(browser, id, 'skicka')).status, 303)
  return id
}

let confirmed = ''

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
      cells.filter((cell) => cell !== undefined && /^\d|visas/.test(cell)),
      ['5', '5', '5', '1–3', '1–3', '0', 'visas ej', 'visas ej', '5'],
    )
    assert.match(body, /Räknat 18 mars 2026/)
    assert.equal((await act(byCajsa, id, 'skicka')).status, 303)
    confirmed = id
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
    await applyLocalRule(work, { id: confirmed })
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

describe('what is refused, with a sentence', () => {
  const refusals: [why: string, path: string, form: Record<string, string>, says: RegExp][] = [
    [
      'a day that has been',
      'tid/sams-message',
      { ...aTerm, fran: '2026-03-17' },
      /i dag som tidigast/,
    ],
    [
      'a day that is taken',
      'tid/region-notice',
      { ...aTerm, antal: '4' },
      /redan bekräftad från 18 mars/,
    ],
    ['the same time', 'tid/sams-message', aTerm, /Den tiden gäller redan/],
    [
      'no document',
      'tid/sams-message',
      { ...aTerm, dokument: ' ', antal: '2' },
      /Skriv vilket dokument/,
    ],
    [
      'no page',
      'tid/sams-message',
      { ...aTerm, plats: '', antal: '2' },
      /Skriv sida eller paragraf/,
    ],
    ['no number', 'tid/sams-message', { ...aTerm, antal: '0' }, /Skriv ett antal/],
    [
      'too many months',
      'tid/sams-message',
      { ...aTerm, antal: '37', enhet: 'months' },
      /Skriv ett antal/,
    ],
    ['a kind that is none', 'nytt-mal', { ...aGoal, nar: 'drop table' }, /Välj ur listorna/],
    ['what fulfils itself', 'nytt-mal', { ...aGoal, uppfylls: 'placement' }, /kan inte också vara/],
    [
      'ages turned',
      'nytt-mal',
      { ...aGoal, alder_fran: '12', alder_till: '6' },
      /högre än den sista/,
    ],
  ]
  for (const [why, path, form, says] of refusals) {
    test(why, async () => {
      const answer = await propose(byCajsa, path, form)
      assert.equal(answer.status, 422)
      assert.match(answer.body, says)
    })
  }

  test('a limit that stands in law has no form at all, and a goal that came with the system no end', async () => {
    for (const rule of ['overvagande-sol', 'overvagande-lvu-2', 'omprovning-lvu-3', 'nothing']) {
      assert.equal((await byCajsa.get(`/egna-regler/tid/${rule}`)).status, 404)
      assert.equal((await propose(byCajsa, `tid/${rule}`, aTerm)).status, 404)
    }
    assert.equal((await propose(byCajsa, 'avsluta/school-start', aTerm)).status, 404)
  })
})

describe('a goal', () => {
  test('is on the work list, with the form that fulfils it, when it is confirmed', async () => {
    const id = await sentAndCounted(byCajsa, 'nytt-mal', aGoal)
    assert.equal((await act(byClas, id, 'bekrafta')).status, 303)
    await applyLocalRule(work, { id })
    const [row] = await db.rows(sql<{ rule_id: string; open: number }>`
      select rule_id, count(*)::int as open from duty where rule_id like 'lokalt-%' and state = 'open' group by 1`)
    // Under way on its first day: eight children, counted from 18 March.
    assert.equal(row?.open, 8)
    assert.equal((await limitsOf(row?.rule_id ?? ''))[0], 'Alva 2026-04-01 lokal-1')
    const list = await (await visit(site, city.anna)).get('/arbetslista')
    assert.match(list.body, /Plan för skolan inom två veckor/)
    assert.match(list.body, /placeringar\/[0-9a-f-]{36}\/skolplanering/)
  })

  test('can be rejected with a reason, or taken back, and then is over', async () => {
    const form = { ...aTerm, antal: '2' }
    const id = await sentAndCounted(byCajsa, 'tid/sams-message', form)
    assert.equal((await act(byClas, id, 'avsla', { skal: ' ' })).status, 422)
    assert.equal((await act(byCajsa, id, 'avsla', { skal: 'Nej' })).status, 422)
    assert.equal((await act(byClas, id, 'avsla', { skal: 'För kort.' })).status, 303)
    assert.deepEqual(await eventsOf(id), ['sent', 'rejected'])
    assert.equal((await act(byClas, id, 'bekrafta')).status, 422)
    const other = await sentAndCounted(byCajsa, 'tid/sams-message', form)
    assert.equal((await act(byClas, other, 'ta-tillbaka')).status, 422)
    assert.equal((await act(byCajsa, other, 'ta-tillbaka')).status, 303)
    assert.equal((await act(byClas, other, 'bekrafta')).status, 422)
    assert.deepEqual(await eventsOf(other), ['sent', 'withdrawn'])
  })

  test('ends from a day, and what is open is still to be done', async () => {
    const [goal] = await db.rows(sql<{ rule_id: string }>`
      select rule_id from local_rule_event where rule_id like 'lokalt-%' limit 1`)
    const path = `avsluta/${goal?.rule_id}`
    const id = await sentAndCounted(byClas, path, { fran: '2026-04-10', ...decided })
    assert.equal((await act(byCajsa, id, 'bekrafta')).status, 303)
    await applyLocalRule(work, { id })
    assert.equal((await limitsOf(goal?.rule_id ?? '')).length, 8)
    const late = await aChild('Ines')
      .bornOn('2017-03-11')
      .inJourhem('2026-04-10')
      .savedBy(db, city.anna)
    await asTest(db, city.anna, (tx) => reevaluate(db.engine, tx, [late.id]), '2026-04-11')
    assert.equal((await limitsOf(goal?.rule_id ?? '')).length, 8)
  })
})

test('a count that is old must be made again', async () => {
  const id = await sentAndCounted(byCajsa, 'tid/sams-message', {
    ...aTerm,
    antal: '5',
    fran: '2026-06-01',
  })
  const later = testSite(db, { today: '2026-03-26' })
  const answer = await act(await visit(later, clas), id, 'bekrafta')
  assert.equal(answer.status, 422)
  assert.match(answer.body, /äldre än en vecka/)
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
  for (const name of ['written', 'sent', 'confirmed', 'rejected', 'withdrawn']) {
    assert.ok(names.has(`local-rule-${name}`), name)
  }
  const confirming = events.find(({ event }) => event === 'local-rule-confirmed')
  assert.equal(confirming?.detail.version, confirmed)
  assert.ok(events.every(({ child_ids }) => child_ids.length === 0))
})
