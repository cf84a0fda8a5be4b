import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '../../shared/text.ts'
import type { FamilyTable } from '../families/told-cell.ts'
import type { Dimension } from '../table/stat-table.ts'
import { insideHidden, showsInsideHidden } from './amounts.ts'

const word = (one: string) => text(one, one)

/** Everything, and its parts. */
const parted = (id: string, parts: readonly string[]): Dimension => ({
  ...{ id, label: word(id), margin: 'sum' },
  categories: ['total', ...parts].map((each) => ({
    ...{ id: each, label: word(each), parent: each === 'total' ? null : 'total' },
  })),
})

/** Of the whole of 2025, which is days 20089 until 20454. */
const told = (
  measure: string,
  dimensions: readonly Dimension[],
  values: readonly (number | null)[],
): FamilyTable => ({
  ...{ measure, only: '', knownOn: 20_454, period: { from: 20_089, until: 20_454 } },
  table: {
    ...{ id: measure, title: word(''), definition: word(''), notes: [], dimensions },
    cells: values.map((value) => ({ value, status: value === null ? 'small' : 'shown' })),
  },
})

const area = parted('stadsdel', ['farsta', 'skarholmen'])
const sex = parted('sex', ['flicka', 'pojke'])

test('days inside a hidden count of children are hidden with it, also of a part of it', () => {
  const counts = told('children', [area], [9, 6, null])
  const bySex = [900, 500, 400, 700, 400, 300, 200, 100, 100]
  assert.deepEqual(insideHidden(told('days', [area, sex], bySex), counts), [6, 7, 8])
  assert.equal(showsInsideHidden(told('days', [area], [900, 700, 200]), counts), true)
  assert.equal(showsInsideHidden(told('days', [area], [900, null, null]), counts), false)
})

test('days that hold a hidden count, or none, say nothing of it', () => {
  const counts = told('children', [area, sex], [9, 5, 4, 6, 3, 3, 3, null, null])
  assert.deepEqual(insideHidden(told('days', [area], [900, 700, 200]), counts), [])
  assert.equal(showsInsideHidden(told('days', [sex], [900, 500, 400]), counts), false)
  // No days are no children.
  assert.equal(
    showsInsideHidden(told('days', [area, sex], [9, 9, 0, 9, 9, 0, 0, 0, 0]), counts),
    false,
  )
})
