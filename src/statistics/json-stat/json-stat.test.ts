import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speak, text } from '../../shared/text.ts'
import { cellIndex, type StatTable } from '../table/stat-table.ts'
import { readJsonStat } from './read-json-stat.ts'
import { writeCollection, writeJsonStat } from './write-json-stat.ts'

const same = (word: string) => text(word, word)
const table: StatTable = {
  id: 'barn',
  title: same('Barn'),
  definition: same('Barn någon gång under året'),
  dimensions: [
    {
      id: 'area',
      label: same('Stadsdel'),
      margin: 'sum',
      categories: [
        { id: 'total', label: same('Alla'), parent: null },
        { id: 'farsta', label: same('Farsta'), parent: 'total' },
        { id: 'bromma', label: same('Bromma'), parent: 'total' },
      ],
    },
    {
      id: 'form',
      label: same('Form'),
      margin: 'union',
      categories: [
        { id: 'hvb', label: same('HVB'), parent: null },
        { id: 'jour', label: same('Jourhem'), parent: null },
      ],
    },
  ],
  cells: [
    { value: 9, status: 'shown' },
    { value: null, status: 'for-others' },
    { value: null, status: 'missing' },
    { value: null, status: 'for-others' },
    { value: 5, status: 'rounded' },
    { value: 6, status: 'shown' },
  ],
  notes: [same('Bromma har inte rapporterat.')],
}
const say = speak('sv')

test('what is written is read back as it was', () => {
  const file = JSON.stringify(writeJsonStat(table, { say, measure: 'children' }))
  assert.deepEqual(readJsonStat(file), { tables: [{ measure: 'children', table }] })
})

test('unique persons beside a sum are read back too, and must be of a category that is there', () => {
  const [area, form] = table.dimensions
  if (area === undefined || form === undefined) throw new Error('two dimensions')
  const persons = { id: 'persons', label: same('Unika'), parent: null, personsOf: 'total' }
  const beside: StatTable = {
    ...table,
    dimensions: [
      { ...area, categories: [...area.categories, persons] },
      { ...form, personsMargin: 'union' },
    ],
    cells: [...table.cells, { value: 4, status: 'shown' }, { value: 7, status: 'shown' }],
  }
  const written = writeJsonStat(beside, { say, measure: 'children' })
  assert.deepEqual(readJsonStat(JSON.stringify(written)), {
    tables: [{ measure: 'children', table: beside }],
  })
  const wrong = JSON.stringify(written).replace('"persons":"total"', '"persons":"everybody"')
  assert.ok('wrong' in readJsonStat(wrong))
})

test('a file never tells whether a hidden cell is small', () => {
  const cells = table.cells.map((cell) =>
    cell.status === 'for-others' ? { ...cell, status: 'small' as const } : cell,
  )
  assert.deepEqual(writeJsonStat({ ...table, cells }, { say }), writeJsonStat(table, { say }))
})

test('the form is that of the specification', () => {
  const { id, size, value, status, dimension } = writeJsonStat(table, { say })
  assert.deepEqual(
    [id, size],
    [
      ['area', 'form'],
      [3, 2],
    ],
  )
  assert.deepEqual(value, [9, null, null, null, 5, 6])
  assert.deepEqual(status, { 1: 'hidden', 2: 'missing', 3: 'hidden', 4: 'rounded' })
  assert.equal(value[cellIndex(table, [2, 1])], 6)
  assert.deepEqual(dimension.area?.category.child, { total: ['farsta', 'bromma'] })
})

test('a collection is read with its datasets, sparse values and positions of categories', () => {
  const one = writeJsonStat(table, { say })
  const sparse = {
    class: 'dataset',
    id: ['sex'],
    size: [2],
    dimension: { sex: { category: { index: { pojke: 1, flicka: 0 } } } },
    value: { 1: 4 },
  }
  const read = readJsonStat(JSON.stringify(writeCollection('', [one, sparse as never])))
  assert.ok('tables' in read)
  assert.deepEqual(
    read.tables[1]?.table.dimensions[0]?.categories.map(({ id }) => id),
    ['flicka', 'pojke'],
  )
  assert.deepEqual(read.tables[1]?.table.cells, [
    { value: null, status: 'missing' },
    { value: 4, status: 'shown' },
  ])
})

const dataset = (more: object) => ({
  class: 'dataset',
  id: ['a'],
  size: [2],
  dimension: { a: { category: { index: ['x', 'y'] } } },
  value: [1, 2],
  ...more,
})
const withChild = (child: object) =>
  dataset({ dimension: { a: { category: { index: ['x', 'y'], child } } } })
const wrongs: readonly (readonly [string, unknown, RegExp])[] = [
  ['no class', {}, /inte JSON-stat/],
  ['a list', [], /inte JSON-stat/],
  [
    'a collection of links alone',
    { class: 'collection', link: { item: [{ href: 'x' }] } },
    /link\.item/,
  ],
  ['no id', dataset({ id: undefined }), /id ska vara en lista/],
  ['a size too many', dataset({ size: [2, 1] }), /lika många dimensioner/],
  [
    'sizes that do not match the categories',
    dataset({ size: [3] }),
    /2 kategorier, men size säger 3/,
  ],
  ['too few values', dataset({ value: [1] }), /1 värden, men size säger 2/],
  ['a value outside', dataset({ value: { 7: 1 } }), /utanför tabellen/],
  ['a text among the values', dataset({ value: [1, 'x'] }), /värde 2 är inget tal/],
  ['no values', dataset({ value: undefined }), /value saknas/],
  ['no dimension', dataset({ dimension: {} }), /dimensionen saknas/],
  [
    'a category twice',
    dataset({ dimension: { a: { category: { index: ['x', 'x'] } } } }),
    /två gånger/,
  ],
  ['a circle', withChild({ x: ['y'], y: ['x'] }), /cirkel/],
  ['its own part', withChild({ x: ['x'] }), /cirkel/],
  [
    'part of two',
    dataset({
      size: [3],
      value: [1, 2, 3],
      dimension: { a: { category: { index: ['x', 'y', 'z'], child: { x: ['z'], y: ['z'] } } } },
    }),
    /del av två/,
  ],
  ['an unknown part', withChild({ x: ['z'] }), /inte står i index/],
]
for (const [what, written, says] of wrongs) {
  test(`refused with a sentence: ${what}`, () => {
    const read = readJsonStat(JSON.stringify(written))
    assert.ok('wrong' in read, 'it was read')
    assert.match(read.wrong.sv, says)
  })
}

test('refused with a sentence: no JSON', () => {
  assert.ok('wrong' in readJsonStat('{'))
})
