import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { text } from '../../shared/text.ts'
import type { StatTable } from '../table/stat-table.ts'
import { protectInWorker } from './in-worker.ts'
import { addMargins } from './margins.ts'
import { TablesDisagree } from './problem.ts'
import { type ProtectAsked, protect } from './protect.ts'
import { roundSmall } from './round.ts'

const same = (word: string) => text(word, word)

/** A table of inner counts, row by row, with its margins added. */
function aTable(rows: readonly (readonly number[])[], names = ['a', 'b']): StatTable {
  const category = (id: string) => ({ id, label: same(id), parent: null })
  const inner: StatTable = {
    id: 't',
    title: same(''),
    definition: same(''),
    notes: [],
    dimensions: names.map((id, nth) => ({
      id,
      label: same(id),
      margin: 'sum',
      categories: (nth === 0 ? rows : (rows[0] ?? [])).map((_, at) => category(`${at + 1}`)),
    })),
    cells: rows.flat().map((value) => ({ value, status: 'shown' })),
  }
  const whole = addMargins(inner)
  assert.ok('table' in whole)
  return whole.table
}

const rule: ProtectAsked = { threshold: 3, zeros: 'show', objective: 'value', method: 'exact' }
const alone = (table: StatTable) => [{ measure: '', table }]

type Z1 = { readonly inner: readonly { readonly freq: number }[] }
const z1File = new URL('../../../tests/fixtures/suppression/z1.json', import.meta.url)
const { inner } = JSON.parse(readFileSync(z1File, 'utf8')) as Z1
const z1 = aTable(
  [0, 1, 2, 3].map((row) => inner.slice(row * 8, row * 8 + 8).map(({ freq }) => freq)),
)

for (const objective of ['value', 'count'] as const) {
  test(`the public example reaches its proved optimum, least ${objective}`, async () => {
    const answer = await protect(alone(z1), { ...rule, objective })
    assert.ok(answer.accepted)
    const { audit, hiddenValue, isOptimal, primaries } = answer.value
    assert.deepEqual([audit.hidden.length, hiddenValue, isOptimal, primaries], [6, 35, true, 3])
  })
}

test('what is fast is safe too, and not much dearer', async () => {
  const answer = await protect(alone(z1), { ...rule, method: 'fast' })
  assert.ok(answer.accepted && answer.value.audit.isSafe)
  assert.ok(answer.value.hiddenValue <= 47, `${answer.value.hiddenValue}`)
})

test('a lone small count needs a rectangle, and its interval holds as many counts as the rule hides', async () => {
  const answer = await protect(
    alone(
      aTable([
        [1, 10, 12],
        [20, 5, 9],
        [7, 8, 30],
      ]),
    ),
    rule,
  )
  assert.ok(answer.accepted)
  const { audit, tables } = answer.value
  assert.equal(answer.value.hiddenValue, 1 + 7 + 8 + 10)
  assert.deepEqual(
    audit.hidden.map(({ least, most }) => [least, most]),
    [
      [1, 7],
      [4, 10],
      [1, 7],
      [8, 14],
    ],
  )
  assert.deepEqual(
    tables[0]?.cells.filter(({ value }) => value === null).map(({ status }) => status),
    ['small', 'for-others', 'for-others', 'for-others'],
  )
})

test('what is kept stays shown; a small count cannot be kept', async () => {
  const table = aTable([
    [1, 10],
    [20, 5],
  ])
  const kept = await protect(alone(table), { ...rule, keep: new Set(['']) })
  assert.ok(kept.accepted)
  assert.equal(kept.value.tables[0]?.cells.at(-1)?.value, 36)
  const small = await protect(alone(table), { ...rule, keep: new Set(['a=1, b=1']) })
  assert.deepEqual(small, { accepted: false, reason: 'cannot-be-protected' })
})

test('zeros are shown, or hidden like small counts', async () => {
  const table = aTable([
    [0, 9, 8],
    [7, 6, 9],
    [5, 8, 7],
  ])
  const shown = await protect(alone(table), rule)
  const hidden = await protect(alone(table), { ...rule, zeros: 'hide' })
  assert.ok(shown.accepted && hidden.accepted)
  assert.equal(shown.value.audit.hidden.length, 0)
  assert.equal(hidden.value.audit.hidden.length, 4)
})

test('what persons differ from their sum by is a count too, and cannot be computed when it is small', async () => {
  const category = (id: string, more = {}) => ({ id, label: same(id), parent: 'total', ...more })
  const forms = (values: readonly number[]): StatTable => ({
    ...{ id: 't', title: same(''), definition: same(''), notes: [] },
    dimensions: [
      {
        ...{ id: 'form', label: same('form'), margin: 'sum' },
        categories: [
          ...['hvb', 'jourhem', 'familjehem'].map((id) => category(id)),
          category('total', { parent: null }),
          category('persons', { parent: null, personsOf: 'total' }),
        ],
      },
    ],
    cells: values.map((value) => ({ value, status: 'shown' })),
  })
  const hiddenOf = async (values: readonly number[]) => {
    const answer = await protect(alone(forms(values)), { ...rule, objective: 'count' })
    assert.ok(answer.accepted)
    return answer.value.audit.hidden.length
  }
  // Twenty in two forms are no small count; two are, and then the persons alone are hidden.
  assert.equal(await hiddenOf([40, 30, 30, 100, 80]), 0)
  assert.equal(await hiddenOf([40, 30, 30, 100, 98]), 1)
  // Of 42 children 40 were in HVB: two never were, and to show both numbers would tell of them.
  assert.ok((await hiddenOf([40, 22, 30, 92, 42])) >= 1)
})

test('tables that are tied by more than their margins are protected together', async () => {
  const year = (values: readonly number[]) => aTable(values.map((value) => [value, 20]))
  const [begun, moved] = [year([9, 8, 30]), year([5, 8, 10])]
  const names = (measure: string) => ({ names: begun.cells.map((_, nth) => `${measure} ${nth}`) })
  const ties = begun.cells.map((_, nth) => ({
    kind: 'at-most' as const,
    terms: [
      { name: `moved ${nth}`, sign: 1 as const },
      { name: `begun ${nth}`, sign: -1 as const },
    ],
  }))
  const linked = [
    { measure: '', table: begun, ...names('begun') },
    { measure: '', table: moved, ...names('moved') },
  ]
  const apart = await protect(linked, rule)
  assert.ok(apart.accepted && apart.value.audit.hidden.length === 0)
  const seven = { measure: '', table: year([7, 8, 30]), ...names('moved') }
  const tied = await protect([{ measure: '', table: begun, ...names('begun') }, seven], {
    ...rule,
    ties,
  })
  // Nine less seven: two that did not move, unless one of the numbers is hidden.
  assert.ok(tied.accepted && tied.value.audit.hidden.length > 0)
})

test('linked tables are protected together: their common cells are the same', async () => {
  const byForm = {
    measure: 'm',
    table: aTable(
      [
        [1, 9, 7],
        [8, 7, 12],
      ],
      ['area', 'form'],
    ),
  }
  const byAge = {
    measure: 'm',
    table: aTable(
      [
        [5, 12],
        [20, 7],
      ],
      ['area', 'age'],
    ),
  }
  const answer = await protect([byForm, byAge], rule)
  assert.ok(answer.accepted)
  const totals = answer.value.tables.map(({ cells, dimensions }) =>
    cells.filter(
      (_, index) =>
        index % (dimensions[1]?.categories.length ?? 1) ===
        (dimensions[1]?.categories.length ?? 1) - 1,
    ),
  )
  assert.deepEqual(totals[0], totals[1])
  const other = {
    measure: 'm',
    table: aTable(
      [
        [5, 12],
        [20, 8],
      ],
      ['area', 'age'],
    ),
  }
  await assert.rejects(protect([byForm, other], rule), TablesDisagree)
})

test('what was published before is known: hiding it again protects nothing', async () => {
  const table = aTable([
    [2, 10, 12],
    [20, 5, 9],
    [7, 8, 30],
  ])
  const before = { measure: '', table, hidden: new Set<number>() }
  const open = await protect(alone(table), { ...rule, before: [before] })
  assert.deepEqual(open, { accepted: false, reason: 'cannot-be-protected' })
  const first = await protect(alone(table), rule)
  assert.ok(first.accepted)
  const cells = first.value.tables[0]?.cells ?? []
  const hidden = new Set([...cells.keys()].filter((index) => cells[index]?.value === null))
  const again = await protect(alone(table), { ...rule, before: [{ ...before, hidden }] })
  assert.ok(again.accepted)
  assert.deepEqual(again.value.tables, first.value.tables)
})

test('in a thread of its own it answers the same, and tells how it goes', async () => {
  const told: string[] = []
  const asked = { ...rule, onProgress: (step: string) => told.push(step) }
  const [here, there] = [await protect(alone(z1), rule), await protectInWorker(alone(z1), asked)]
  assert.ok(here.accepted && there.accepted)
  assert.deepEqual(there.value.tables, here.value.tables)
  assert.ok(told.length > 0)
})

test('rounded: small inner counts become 0 or the base, and everything adds up', () => {
  const table = aTable([
    [1, 2, 3, 9],
    [0, 3, 1, 2],
    [2, 2, 2, 14],
  ])
  const { cells } = roundSmall(table, 4)
  const values = cells.map(({ value }) => value ?? -1)
  const rows = [0, 1, 2].map((row) => values.slice(row * 5, row * 5 + 5))
  for (const row of rows) {
    assert.equal(row[4], (row[0] ?? 0) + (row[1] ?? 0) + (row[2] ?? 0) + (row[3] ?? 0))
    for (const value of row.slice(0, 4)) assert.ok(value === 0 || value >= 4)
  }
  const total = (values.at(-1) ?? 0) - 41
  assert.ok(Math.abs(total) <= 4, `${total}`)
  assert.equal(
    values.at(-1),
    rows.reduce((sum, row) => sum + (row[4] ?? 0), 0),
  )
})
