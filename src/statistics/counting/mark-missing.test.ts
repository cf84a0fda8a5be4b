import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { text } from '../../shared/text.ts'
import type { Cell, Dimension, StatTable } from '../table/stat-table.ts'
import { withReporting } from './mark-missing.ts'
import type { Reporting } from './reporting.ts'

const words = (id: string) => text(id, id)
const dimension = (id: string, categories: Readonly<Record<string, string | null>>): Dimension => ({
  id,
  label: words(id),
  margin: 'sum',
  categories: Object.entries(categories).map(([category, parent]) => ({
    id: category,
    label: words(category),
    parent,
  })),
})
const stadsdel = dimension('stadsdel', {
  Bromma: 'väst',
  Farsta: 'söder',
  Skarpnäck: 'söder',
  väst: 'total',
  söder: 'total',
  total: null,
})
const sex = dimension('sex', { flicka: 'total', pojke: 'total', total: null })
const shown = (...values: readonly number[]): Cell[] =>
  values.map((value) => ({ value, status: 'shown' }))
const tableOf = (dimensions: readonly Dimension[], cells: readonly Cell[]): StatTable => ({
  ...{ id: 'stock', title: words('t'), definition: words('d'), notes: [words('n')] },
  ...{ dimensions, cells },
})
const reporting = (...withoutFiles: readonly string[]): Reporting => ({
  ...{ until: 20_000, isOver: true, months: [] },
  stadsdelar: ['Bromma', 'Farsta', 'Skarpnäck'].map((name) => ({
    stadsdel: name,
    hasFiles: !withoutFiles.includes(name),
    hasTold: false,
    lastRecorded: null,
    monthFiles: null,
  })),
})
const told = ({ cells }: StatTable) =>
  cells.map(({ value, status }) => (status === 'shown' ? value : status))

describe('who has not reported', () => {
  const table = tableOf([stadsdel], shown(0, 0, 5, 0, 5, 5))

  test('is missing, and not nought', () => {
    assert.deepEqual(told(withReporting(table, reporting('Farsta'))), [0, 'missing', 5, 0, 5, 5])
  })
  test('makes its group missing when nobody else is in it', () => {
    assert.deepEqual(told(withReporting(table, reporting('Bromma'))), [
      'missing',
      0,
      5,
      'missing',
      5,
      5,
    ])
  })
  test('is missing in every column, whichever dimension comes first', () => {
    const rows = tableOf(
      [stadsdel, sex],
      shown(0, 0, 0, 0, 0, 0, 1, 1, 2, 0, 0, 0, 1, 1, 2, 1, 1, 2),
    )
    const across = tableOf(
      [sex, stadsdel],
      shown(0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 2, 0, 2, 2),
    )
    const missing = (one: StatTable) =>
      told(withReporting(one, reporting('Farsta'))).flatMap((cell, at) =>
        cell === 'missing' ? [at] : [],
      )
    assert.deepEqual(missing(rows), [3, 4, 5])
    assert.deepEqual(missing(across), [1, 7, 13])
  })
  test('hides nothing that is there: a number stays, and so does a hidden cell', () => {
    const hidden = tableOf(
      [stadsdel],
      [...shown(0, 4), { value: null, status: 'for-others' }, ...shown(0, 6, 6)],
    )
    const names = ['Bromma', 'Farsta', 'Skarpnäck']
    assert.deepEqual(told(withReporting(hidden, reporting(...names))), [
      'missing',
      4,
      'for-others',
      'missing',
      6,
      6,
    ])
  })
  test('changes no table that is not parted by stadsdel, which yet says who', () => {
    const plain = tableOf([sex], shown(0, 5, 5))
    const marked = withReporting(plain, reporting('Farsta'))
    assert.deepEqual(marked.cells, plain.cells)
    assert.match(marked.notes.at(-1)?.sv ?? '', /Farsta har inte rapporterat något alls/)
    assert.equal(marked.notes[0]?.sv, 'n')
  })
})
