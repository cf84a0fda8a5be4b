import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import type { Category, Dimension } from '../table/stat-table.ts'
import { linkedTo } from './linked-to.ts'
import { tiesOf } from './ties.ts'
import { type FamilyTable, nameOf, tellCells } from './told-cell.ts'

const word = (one: string) => text(one, one)
const inner = (id: string, more: Partial<Category> = {}): Category => ({
  ...{ id, label: word(id), parent: 'total', ...more },
})
const whole = inner('total', { parent: null })
const aDimension = (id: string, ...categories: Category[]): Dimension => ({
  ...{ id, label: word(id), margin: 'sum', categories },
})
const stadsdel = aDimension('stadsdel', inner('Farsta'), inner('Bromma'), whole)

/** Nothing here looks at the numbers. */
function aTable(
  measure: string,
  wish: { year?: number; by?: readonly Dimension[] } = {},
): FamilyTable {
  const { year = 2025, by = [stadsdel] } = wish
  return {
    ...{ measure, only: '', knownOn: dayOf(2026, 1, 15) },
    period: { from: dayOf(year, 1, 1), until: dayOf(year + 1, 1, 1) },
    table: {
      ...{ id: measure, title: word(''), definition: word(''), notes: [], dimensions: by },
      cells: [],
    },
  }
}

const names = (one: FamilyTable) => tellCells(one).map(nameOf)
/** A tie with its cells by measure and day alone. */
const told = (tables: readonly FamilyTable[]) =>
  tiesOf(tables).map(({ kind, terms }) => [
    kind,
    ...terms.map(({ name, sign }) => `${sign > 0 ? '+' : '-'}${name.split(' | ')[0]}`),
  ])

describe('cells that count the same are told the same', () => {
  test('a form by its heading, in detail, or as skyddat boende', () => {
    const heading = aDimension('form', inner('hvb'), inner('skyddat-boende'), whole)
    const detail = aDimension('form-detail', inner('hvb'), inner('skyddat-boende'), whole)
    const yes = aDimension('sheltered', inner('yes'), inner('no'), whole)
    const [one, other, sheltered] = [heading, detail, yes].map((by) =>
      names(aTable('placements-begun', { by: [by] })),
    )
    assert.deepEqual(one, other)
    assert.equal(sheltered?.[0], one?.[1])
    assert.notEqual(sheltered?.[1], one?.[0])
  })

  test('a child in one stadsdel and form is a child placed there, and so are the unique beside a sum', () => {
    const persons = inner('persons', { parent: null, personsOf: 'total' })
    const form = aDimension('form', inner('hvb'), whole)
    const sums = names(
      aTable('child-forms', {
        by: [stadsdel, { ...form, categories: [...form.categories, persons] }],
      }),
    )
    const unique = names(aTable('children', { by: [stadsdel, form] }))
    // Farsta's hvb and its unique children; the sum of hvb over the city is no number of children.
    assert.equal(sums[0], unique[0])
    assert.equal(sums[2], unique[1])
    assert.notEqual(sums[6], unique[4])
    assert.equal(sums[8], unique[5])
  })

  test('what is under way at the end of December is so at the end of the year', () => {
    const month = aDimension(
      'month',
      inner('2025-11', { parent: null }),
      inner('2025-12', { parent: null }),
    )
    assert.equal(names(aTable('stock', { by: [month] }))[1], names(aTable('stock', { by: [] }))[0])
    assert.notEqual(
      names(aTable('moves', { by: [month] }))[1],
      names(aTable('moves', { by: [] }))[0],
    )
  })
})

describe('what ties tables', () => {
  test('moves are some of those that ended, cell by cell', () => {
    const ties = told([aTable('moves'), aTable('placements-ended')])
    assert.equal(ties.length, 3)
    assert.ok(ties.every((tie) => tie.join(' ') === 'at-most +moves -placements-ended'))
  })

  test('what is under way is what was, with what began and without what ended', () => {
    const year = [aTable('placements-begun'), aTable('placements-ended'), aTable('stock')]
    assert.deepEqual(told(year), [])
    const ties = told([...year, aTable('stock', { year: 2024 })])
    assert.equal(ties.length, 3)
    assert.equal(ties[0]?.join(' '), 'about +stock -stock -placements-begun +placements-ended')
  })

  test('not where the children may have grown older between', () => {
    const ages = [aDimension('age-at-year-end', inner('0-3'), whole)]
    const of = (measure: string, year = 2025) => aTable(measure, { year, by: ages })
    const ties = told([
      ...[of('placements-begun'), of('placements-ended'), of('stock'), of('stock', 2024)],
    ])
    // The total alone.
    assert.equal(ties.length, 1)
  })

  test('quarters make a year of what adds up, and of children they hold it', () => {
    const quarter = aDimension(
      'quarter',
      ...[1, 2, 3, 4].map((nth) => inner(`2025-Q${nth}`, { parent: null })),
    )
    const of = (measure: string) =>
      told([aTable(measure, { by: [quarter] }), aTable(measure, { by: [] })])
    assert.deepEqual(
      of('placements-begun').map(([kind]) => kind),
      ['equal'],
    )
    assert.deepEqual(
      of('children').map(([kind]) => kind),
      Array(5).fill('at-most'),
    )
  })

  test('another year of the same is apart, until a stock leads there', () => {
    const [begun, before] = [aTable('placements-begun'), aTable('placements-begun', { year: 2024 })]
    assert.deepEqual(linkedTo(begun, [before]), [])
    const more = [aTable('placements-ended'), aTable('stock'), aTable('stock', { year: 2024 })]
    assert.equal(linkedTo(begun, [before, ...more]).length, 3)
    const ended = [aTable('placements-ended', { year: 2024 }), aTable('stock', { year: 2023 })]
    assert.equal(linkedTo(begun, [before, ...more, ...ended]).length, 6)
  })
})
