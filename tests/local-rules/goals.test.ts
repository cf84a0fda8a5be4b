/** What is refused and why; a goal from its parts to the work list; rejected, taken back, ended. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { applyLocalRule } from '../../src/rules/local/apply-local-rule.ts'
import { reevaluate } from '../../src/rules/reevaluate.ts'
import { aChild } from '../support/a-child.ts'
import { asTest, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'
import {
  act,
  aGoal,
  aTerm,
  byCajsa,
  byClas,
  city,
  clas,
  db,
  decided,
  eventsOf,
  limitsOf,
  propose,
  sentAndCounted,
  site,
  work,
} from './governing.ts'

describe('what is refused, with a sentence', () => {
  before(async () => {
    const id = await sentAndCounted(byCajsa, 'tid/region-notice', aTerm)
    assert.equal((await act(byClas, id, 'bekrafta')).status, 303)
  })

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
    // Under way on its first day: seven children, counted from 18 March.
    assert.equal(row?.open, 7)
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
    assert.equal((await limitsOf(goal?.rule_id ?? '')).length, 7)
    const late = await aChild('Ines')
      .bornOn('2017-03-11')
      .inJourhem('2026-04-10')
      .savedBy(db, city.anna)
    await asTest(db, city.anna, (tx) => reevaluate(db.engine, tx, [late.id]), '2026-04-11')
    assert.equal((await limitsOf(goal?.rule_id ?? '')).length, 7)
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
