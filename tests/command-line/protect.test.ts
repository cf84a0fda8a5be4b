/** `obruten protect` as others call it: files in, files out, and a sentence for what is wrong. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCommand } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'obruten-protect-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const dataset = (more: object = {}) => ({
  version: '2.0',
  class: 'dataset',
  label: 'Barn',
  id: ['area', 'form'],
  size: [3, 3],
  dimension: {
    area: { category: { index: ['a', 'b', 'c'] } },
    form: { category: { index: ['x', 'y', 'z'] } },
  },
  value: [1, 10, 12, 20, 5, 9, 7, 8, 30],
  ...more,
})

async function protect(input: unknown, more: readonly string[] = []) {
  const [out, audit] = [join(folder, 'safe.json'), join(folder, 'audit.json')]
  for (const file of [out, audit]) rmSync(file, { force: true })
  const ended = await runCommand(
    ['protect', '--in', '-', '--out', out, '--audit', audit, '--lang', 'en', ...more],
    { input: typeof input === 'string' ? input : JSON.stringify(input) },
  )
  const read = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
  return { ...ended, safe: read(out), audit: read(audit) }
}

test('margins are added, cells hidden, and the audit tells what an outsider can compute', async () => {
  const { code, err, safe, audit } = await protect(dataset(), [
    '--method',
    'exact',
    '--keep',
    'total',
  ])
  assert.equal(code, 0, err)
  assert.deepEqual(safe.size, [4, 4])
  assert.deepEqual(safe.value, [
    null,
    null,
    12,
    23,
    20,
    5,
    9,
    34,
    null,
    null,
    30,
    45,
    28,
    23,
    51,
    102,
  ])
  assert.deepEqual(safe.status, { 0: 'hidden', 1: 'hidden', 8: 'hidden', 9: 'hidden' })
  assert.equal(audit.safe, true)
  assert.deepEqual(audit.hidden[0], { cell: 'area=a, form=x', least: 1, most: 7 })
  assert.match(err, /4 cells hidden: 1 small and 3 for their sake/)
})

test('no file tells which cells are small, or what is hidden all in all', async () => {
  const { safe, audit } = await protect(dataset())
  assert.doesNotMatch(JSON.stringify([safe, audit]), /small|primar|hiddenValue/i)
})

test('hierarchies and collections: one cell in two tables is hidden in both', async () => {
  const tree = { category: { index: ['north', 'a', 'b', 'c'], child: { north: ['a', 'b'] } } }
  const first = dataset({
    size: [4, 3],
    dimension: { ...dataset().dimension, area: tree },
    value: [null, null, null, 1, 10, 12, 20, 5, 9, 7, 8, 30],
  })
  const second = dataset({
    id: ['area', 'sex'],
    size: [4, 2],
    dimension: { area: tree, sex: { category: { index: ['f', 'm'] } } },
    value: [null, null, 11, 12, 30, 4, 20, 25],
  })
  const collection = { class: 'collection', link: { item: [first, second] } }
  const { code, err, safe } = await protect(collection)
  assert.equal(code, 0, err)
  const [one, two] = safe.link.item
  const everyTotal = (table: { value: unknown[]; size: number[] }) =>
    table.value.filter((_, index) => index % (table.size[1] ?? 1) === (table.size[1] ?? 1) - 1)
  assert.deepEqual(everyTotal(one), everyTotal(two))
})

test('rounded: no blanks, and everything adds up', async () => {
  const { code, safe } = await protect(dataset(), ['--method', 'round'])
  assert.equal(code, 0)
  assert.equal(safe.value.includes(null), false)
  const [first, second, third, sum] = safe.value
  assert.equal(first + second + third, sum)
})

const wrongs: readonly (readonly [string, unknown, readonly string[], RegExp])[] = [
  ['unreadable JSON', '{', [], /not JSON/],
  ['not JSON-stat', {}, [], /not JSON-stat/],
  [
    'a negative count',
    dataset({ value: [-1, 10, 12, 20, 5, 9, 7, 8, 30] }),
    [],
    /value 1 is negative/,
  ],
  ['a fraction', dataset({ value: [1.5, 10, 12, 20, 5, 9, 7, 8, 30] }), [], /no whole number/],
  [
    'a missing cell',
    dataset({ value: [null, 10, 12, 20, 5, 9, 7, 8, 30] }),
    [],
    /value 1 is missing/,
  ],
  ['too few values', dataset({ value: [1] }), [], /1 values, but size says 9/],
  ['sizes that do not match', dataset({ size: [2, 3] }), [], /3 categories, but size says 2/],
  [
    'a circle',
    dataset({
      dimension: {
        ...dataset().dimension,
        area: { category: { index: ['a', 'b', 'c'], child: { a: ['b'], b: ['a'] } } },
      },
    }),
    [],
    /circle/,
  ],
  ['an unknown method', dataset(), ['--method', 'quick'], /--method must be one of/],
  ['a threshold in words', dataset(), ['--threshold', 'three'], /--threshold must be/],
  ['a cell that is not there', dataset(), ['--keep', 'area=q'], /there is no cell area=q/],
  [
    'tables that disagree',
    {
      class: 'collection',
      link: { item: [dataset(), dataset({ value: [2, 10, 12, 20, 5, 9, 7, 8, 30] })] },
    },
    [],
    /disagree on the cell/,
  ],
]
for (const [what, input, more, says] of wrongs) {
  test(`refused with a sentence and 2: ${what}`, async () => {
    const { code, err, out, safe, audit } = await protect(input, more)
    assert.equal(code, 2)
    assert.match(err, says)
    assert.deepEqual([out, safe, audit], ['', null, null])
  })
}

test('a small count that is to be kept: 1, a sentence, and no file', async () => {
  const { code, err, safe } = await protect(dataset(), ['--keep', 'area=a+form=x'])
  assert.deepEqual([code, safe], [1, null])
  assert.match(err, /cannot be protected/)
})
