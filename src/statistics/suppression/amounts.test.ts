import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '../../shared/text.ts'
import type { StatTable } from '../table/stat-table.ts'
import type { Contribution } from './contributions.ts'
import { addMargins } from './margins.ts'
import { type AmountRule, needsOfAmounts } from './needs.ts'
import { type LinkedTable, TablesDisagree } from './problem.ts'
import { type ProtectAsked, protect } from './protect.ts'

type Rows = readonly (readonly (readonly Contribution[])[])[]

const same = (word: string) => text(word, word)
const sum = (some: readonly Contribution[]) => some.reduce((all, [, amount]) => all + amount, 0)

/** A table of what was put into its inner cells, row by row, with its margins added. */
function amountsOf(rows: Rows, names = ['a', 'b']): LinkedTable {
  const columns = rows[0]?.length ?? 0
  const inner: StatTable = {
    ...{ id: 't', title: same(''), definition: same(''), notes: [] },
    dimensions: names.map((id, nth) => ({
      ...{ id, label: same(id), margin: 'sum' },
      categories: Array.from({ length: nth === 0 ? rows.length : columns }, (_, at) => ({
        ...{ id: `${at + 1}`, label: same(''), parent: null },
      })),
    })),
    cells: rows.flat().map((put) => ({ value: sum(put), status: 'shown' })),
  }
  const whole = addMargins(inner)
  assert.ok('table' in whole)
  const contributions = new Map(
    rows.flatMap((row, at) =>
      row.map((put, column) => [at * (columns + 1) + column, put] as const),
    ),
  )
  return { measure: '', table: whole.table, contributions }
}

/** Amounts of as many people as there are, all strangers to the other cells. */
let people = 0
const of = (...amounts: readonly number[]): Contribution[] =>
  amounts.map((amount) => {
    people += 1
    return [`p${people}`, amount]
  })

const rule: AmountRule = { percent: 10, contributors: 3 }
const asked: ProtectAsked = { amounts: rule, objective: 'value', method: 'exact' }

const put = (...amounts: readonly number[]) =>
  new Map(amounts.map((amount, nth) => [`${nth}`, amount] as const))

test('an amount is sensitive when the second largest could tell the largest', () => {
  const amounts = [put(100, 50, 4), put(100, 50, 30), put(900, 20, 10)]
  const byPercent = needsOfAmounts(amounts, { percent: 10, contributors: 1 })
  assert.deepEqual(
    [...byPercent.widths],
    [
      [0, 6],
      [2, 80],
    ],
  )
  // Two make up more than 85 %: 150 of 154 and 920 of 930, not 150 of 180.
  const dominated = needsOfAmounts(amounts, {
    dominance: { largest: 2, percent: 85 },
    contributors: 1,
  })
  assert.deepEqual([...dominated.widths.keys()], [0, 2])
})

test('both rules at once: sensitive if either says so, and the larger width; too few always are', () => {
  const both = { percent: 10, dominance: { largest: 1, percent: 75 }, contributors: 3 }
  const needs = needsOfAmounts(
    [
      // p %: 90 - 9 = 81. Dominance: 900 / 0.75 - 929 = 271.
      put(900, 20, 9),
      // p %: 4 - 40 < 0. Dominance: 40 / 0.75 - 120 < 0.
      put(40, 40, 40),
      // Two: a tenth of 80.
      put(40, 40),
      // One: p % 4, dominance 40 / 0.75 - 40 = 13.33, in whole steps 14.
      put(40),
      put(),
    ],
    both,
  )
  assert.deepEqual(
    [...needs.widths],
    [
      [0, 271],
      [2, 8],
      [3, 14],
    ],
  )
})

test('a contributor is one in the margins: three cells of one person are no three persons', async () => {
  const rows: Rows = [
    [[['x', 30]], [['x', 30]], [['x', 30]]],
    [of(50, 50, 50, 50), of(60, 60, 60, 60), of(70, 70, 70, 70)],
    [of(50, 50, 50, 50), of(60, 60, 60, 60), of(70, 70, 70, 70)],
  ]
  const strangers: Rows = [[of(30), of(30), of(30)], ...rows.slice(1)]
  const isHidden = async (those: Rows) => {
    const answer = await protect([amountsOf(those)], asked)
    assert.ok(answer.accepted)
    // The sum of the first row.
    return answer.value.tables[0]?.cells[3]?.value === null
  }
  assert.equal(await isHidden(rows), true)
  assert.equal(await isHidden(strangers), false)
})

test('the doubt lies above what is true, and an empty cell is an honest 0', async () => {
  const linked = amountsOf([
    [of(100), of(40, 50, 60, 50), []],
    [of(90, 80, 90), of(30, 40, 20, 30), of(50, 60, 60)],
    [of(10, 30, 20), of(60, 60, 60), of(40, 40, 50)],
  ])
  for (const method of ['exact', 'fast'] as const) {
    const answer = await protect([linked], { ...asked, method })
    assert.ok(answer.accepted)
    const { audit, tables } = answer.value
    const cells = tables[0]?.cells ?? []
    assert.deepEqual(cells[0], { value: null, status: 'small' })
    assert.equal(cells[2]?.value, 0)
    const alone = audit.hidden.find(({ cell }) => cell === 0)
    assert.ok((alone?.most ?? 0) >= 110, `${alone?.most}`)
  }
})

test('large amounts: kronor of hundreds of millions', async () => {
  const million = (...some: readonly number[]) => of(...some.map((one) => one * 1e6 + people))
  const linked = amountsOf([
    [million(640), million(40, 50, 60, 50), million(7, 8, 7, 9, 8)],
    [million(90, 80, 90), million(30, 40, 20, 30), million(50, 60, 60)],
    [million(100, 130, 120), million(60, 60, 60), million(40, 40, 50)],
  ])
  for (const method of ['exact', 'fast'] as const) {
    const answer = await protect([linked], { ...asked, method })
    assert.ok(answer.accepted && answer.value.audit.isSafe)
    assert.ok(answer.value.audit.hidden.length >= 4)
  }
})

test('what was put in must be the value of the cell, and the same in linked tables', async () => {
  const linked = amountsOf([
    [of(100), of(40, 50, 60)],
    [of(90, 80, 90), of(30, 40, 20)],
  ])
  const wrong = { ...linked, contributions: new Map([[0, of(99)]]) }
  await assert.rejects(protect([wrong], asked), TablesDisagree)
  const others = amountsOf([[of(250)], [of(350)]], ['a', 'c'])
  await assert.rejects(protect([linked, others], asked), TablesDisagree)
})

test('what was published before is known of amounts too', async () => {
  const linked = amountsOf([
    [of(100), of(40, 50, 60, 50), of(30, 30, 30)],
    [of(90, 80, 90), of(30, 40, 20, 30), of(50, 60, 60)],
    [of(10, 30, 20), of(60, 60, 60), of(40, 40, 50)],
  ])
  const shown = { ...linked, hidden: new Set<number>() }
  const open = await protect([linked], { ...asked, before: [shown] })
  assert.deepEqual(open, { accepted: false, reason: 'cannot-be-protected' })
})
