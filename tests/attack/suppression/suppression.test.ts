/** What the protector lets out, before an outsider that shares no code with it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { protect } from '../../../src/statistics/suppression/protect.ts'
import type { StatTable } from '../../../src/statistics/table/stat-table.ts'
import { attack, tryAll } from './attacker.ts'
import { leaks, leaksToInsiders, leaksTryingAll } from './judge.ts'
import { randomTables } from './random-tables.ts'
import { ruleOf } from './rule-of.ts'

const tables = Number(process.env.SUPPRESSION_TABLES ?? 60)

/** Two rows and two columns with two blanks each, and yet one blank follows: "two per line" is not enough. */
const twoPerLine: StatTable = {
  id: 't',
  title: { sv: '', en: '' },
  definition: { sv: '', en: '' },
  notes: [],
  dimensions: ['a', 'b'].map((id) => ({
    id,
    label: { sv: id, en: id },
    margin: 'sum',
    categories: ['total', '1', '2', '3'].map((each) => ({
      id: each,
      label: { sv: each, en: each },
      parent: each === 'total' ? null : 'total',
    })),
  })),
  cells: [],
}
const show = (values: readonly (number | null)[]): StatTable => ({
  ...twoPerLine,
  cells: values.map((value) => ({ value, status: value === null ? 'for-others' : 'shown' })),
})

test('the attacker bites: a lone blank, and one in a row of blanks that cannot be otherwise', () => {
  const lone = show([45, 12, 15, 18, 6, null, 2, 3, 15, 4, 5, 6, 24, 7, 8, 9])
  assert.deepEqual(attack([lone], 0), [{ name: 'a=1, b=1', least: 1, most: 1 }])
  // Row 1 holds 1 + 1 = 2 in two blanks; where zeros are always shown, both must be 1.
  const tied = show([20, 7, 7, 6, 8, null, null, 6, 12, null, null, 0, 0, 0, 0, 0])
  const found = attack([tied], 1)
  assert.deepEqual(
    found.slice(0, 2).map(({ least, most }) => [least, most]),
    [
      [1, 1],
      [1, 1],
    ],
  )
  assert.deepEqual([...(tryAll([tied], 1, 12).get('a=1, b=1') ?? [])], [1])
})

test('two blanks per line are not enough, and the protector knows it', async () => {
  const truth = show([20, 7, 7, 6, 8, 1, 1, 6, 12, 6, 6, 0, 0, 0, 0, 0])
  const planted = show([20, 7, 7, 6, 8, null, null, 6, 12, null, null, 0, 0, 0, 0, 0])
  const rule = { threshold: 3, zeros: 'show' as const }
  assert.notDeepEqual(leaks([truth], [planted], rule), [])
  const answer = await protect([{ measure: '', table: truth }], {
    ...rule,
    objective: 'value',
    method: 'fast',
  })
  assert.ok(answer.accepted)
  assert.deepEqual(leaks([truth], answer.value.tables, rule), [])
})

test('who is alone in a row with one more small count would know it, if nobody saw to it', async () => {
  // An outsider has the 1 and the 3 from 1 to 3 each; who is the 1 has the 3 exactly, for they are 4 together.
  const truth = show([51, 15, 17, 19, 12, 1, 3, 8, 24, 9, 9, 6, 15, 5, 5, 5])
  const planted = show([51, 15, 17, 19, 12, null, null, 8, 24, null, null, 6, 15, 5, 5, 5])
  const rule = { threshold: 3, zeros: 'show' as const }
  assert.deepEqual(leaks([truth], [planted], rule), [])
  assert.notDeepEqual(leaksToInsiders([truth], [planted], rule), [])
  const answer = await protect([{ measure: '', table: truth }], {
    ...rule,
    objective: 'value',
    method: 'exact',
  })
  assert.ok(answer.accepted)
  assert.deepEqual(leaksToInsiders([truth], answer.value.tables, rule), [])
})

test(`${tables} random tables, protected, tell nothing to the outsider or to who is alone`, async (t) => {
  const kinds = new Map<string, number>()
  let [blanks, tried] = [0, 0]
  for (let seed = 1; seed <= tables; seed += 1) {
    const { kind, tables: truth } = randomTables(seed, seed % 2 === 0 ? 'small' : 'middling')
    const rule = ruleOf(seed)
    const method = seed % 7 === 0 && truth[0] && truth[0].cells.length < 40 ? 'exact' : 'fast'
    const answer = await protect(
      truth.map((table) => ({ measure: '', table })),
      { ...rule, objective: seed % 5 < 3 ? 'value' : 'count', method, secondsAtMost: 5 },
    )
    assert.ok(answer.accepted, `seed ${seed} (${kind}) could not be protected`)
    assert.deepEqual(leaks(truth, answer.value.tables, rule), [], `seed ${seed} (${kind})`)
    assert.deepEqual(
      leaksToInsiders(truth, answer.value.tables, rule),
      [],
      `seed ${seed} (${kind})`,
    )
    const byTrying = leaksTryingAll(truth, answer.value.tables, rule)
    assert.deepEqual(byTrying ?? [], [], `seed ${seed} (${kind}), every table tried`)
    if (byTrying !== null && answer.value.audit.hidden.length > 0) tried += 1
    blanks += answer.value.audit.hidden.length
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  assert.ok(kinds.size >= 5 && blanks > tables && tried > 0)
  t.diagnostic(`${blanks} blanks; every table tried for ${tried}`)
})
