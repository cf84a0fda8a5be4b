/** Amounts that the protector lets out, before an outsider and everybody who is alone in a cell. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '../../../src/shared/text.ts'
import { protect } from '../../../src/statistics/suppression/protect.ts'
import type { Dimension } from '../../../src/statistics/table/stat-table.ts'
import { leaksOfAmounts } from './judge-amounts.ts'
import { amountsRuleOf, type RandomAmounts, randomAmounts, total } from './random-amounts.ts'

const tables = Number(process.env.SUPPRESSION_TABLES ?? 40)

type Put = readonly [who: string, amount: number]
const many = (each: number) => ['c', 'd', 'e', 'f'].map((who) => [`${who}${each}`, each] as const)

/** Two rows of three cells, x and y alone in the first two; sums first. */
function aTable(): RandomAmounts {
  const rows: readonly (readonly (readonly Put[])[])[] = [
    [[['x', 100]], [['y', 30]], many(100)],
    [many(250), many(240), many(110)],
  ]
  const inner = (row: number, column: number) =>
    rows.flatMap((cells, at) =>
      cells.flatMap((put, other) =>
        (row === 0 || row === at + 1) && (column === 0 || column === other + 1) ? put : [],
      ),
    )
  const perCell = [0, 1, 2].flatMap((row) =>
    [0, 1, 2, 3].map((column) => {
      const sums = new Map<string, number>()
      for (const [who, amount] of inner(row, column)) sums.set(who, (sums.get(who) ?? 0) + amount)
      return sums
    }),
  )
  const parted = (id: string, parts: readonly string[]): Dimension => ({
    ...{ id, label: text(id, id), margin: 'sum' },
    categories: ['total', ...parts].map((each) => ({
      ...{ id: each, label: text(each, each), parent: each === 'total' ? null : 'total' },
    })),
  })
  return {
    table: {
      ...{ id: 't', title: text('', ''), definition: text('', ''), notes: [] },
      dimensions: [parted('a', ['1', '2']), parted('b', ['1', '2', '3'])],
      cells: perCell.map((sums) => ({ value: total(sums), status: 'shown' })),
    },
    contributions: new Map([5, 6, 7, 9, 10, 11].map((at) => [at, [...(perCell[at] ?? [])]])),
    perCell,
  }
}

test('the judge bites: an amount shown, one that follows, and one that follows for who is alone', async () => {
  const given = aTable()
  const rule = { percent: 10, contributors: 3 }
  const hiding = (hidden: readonly number[]) => ({
    ...given.table,
    cells: given.table.cells.map((cell, nth) =>
      hidden.includes(nth) ? { value: null, status: 'small' as const } : cell,
    ),
  })
  assert.match(leaksOfAmounts(given, hiding([]), rule).join(), /is shown/)
  assert.match(leaksOfAmounts(given, hiding([5, 6]), rule).join(), /for anybody/)
  const onlyInside = leaksOfAmounts(given, hiding([5, 6, 9, 10]), rule).join()
  assert.match(onlyInside, /for x/)
  assert.doesNotMatch(onlyInside, /for anybody|is shown/)
  const { table, contributions } = given
  const answer = await protect([{ measure: '', table, contributions }], {
    ...{ amounts: rule, objective: 'value', method: 'exact' },
  })
  assert.ok(answer.accepted)
  assert.deepEqual(leaksOfAmounts(given, answer.value.tables[0] ?? table, rule), [])
})

test(`${tables} random tables of amounts, protected, tell too much to nobody`, async (t) => {
  let [blanks, alone, dearer] = [0, 0, 0]
  for (let seed = 1; seed <= tables; seed += 1) {
    const given = randomAmounts(seed)
    const rule = amountsRuleOf(seed)
    const { table, contributions, perCell } = given
    const method = seed % 5 === 0 && table.cells.length < 40 ? 'exact' : 'fast'
    const answer = await protect([{ measure: '', table, contributions }], {
      ...{ amounts: rule, objective: seed % 3 === 0 ? 'count' : 'value', method },
      secondsAtMost: 5,
    })
    assert.ok(answer.accepted, `seed ${seed} could not be protected`)
    const [safe = table] = answer.value.tables
    assert.deepEqual(leaksOfAmounts(given, safe, rule), [], `seed ${seed} ${JSON.stringify(rule)}`)
    blanks += answer.value.audit.hidden.length
    alone += perCell.filter(({ size }) => size === 1).length
    dearer += answer.value.audit.hidden.length < table.cells.length ? 1 : 0
  }
  assert.ok(blanks > tables && alone > tables && dearer > tables / 2)
  t.diagnostic(`${blanks} blanks, ${alone} cells of one`)
})
