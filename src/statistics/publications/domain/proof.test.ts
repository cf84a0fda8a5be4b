import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPublication } from '../../../../tests/fixtures/statistics/a-publication.ts'
import { proofOf } from './proof.ts'

const { table, unit, definitions, protection } = aPublication()
const content = { table, unit, definitions, protection }
const overseen = {
  publishedBy: null,
  threshold: 3,
  counted: 'count',
  statuses: table.cells.map(({ status }) => status),
  source: null,
} as const

test('the proof counts cells by how they are shown, and has the narrowest hidden one first', () => {
  const audit = {
    isSafe: true,
    hidden: [
      { cell: 4, least: 1, most: 71 },
      { cell: 5, least: 1, most: null },
      { cell: 8, least: 1, most: 3 },
    ],
  }
  const { counts, hidden } = proofOf({ content }, { ...overseen, audit })
  assert.deepEqual(counts, { shown: 6, small: 1, 'for-others': 3, missing: 2 })
  const told = hidden.map(({ at, why, interval }) => [
    at.map(({ id }) => id).join(' '),
    why,
    interval?.most,
  ])
  assert.deepEqual(told, [
    ['jarva hvb', 'small', 3],
    ['hagersten familjehem', 'for-others', 71],
    ['hagersten hvb', 'for-others', null],
    ['jarva familjehem', 'for-others', undefined],
  ])
})

test('an audit without intervals still names the cells', () => {
  const { hidden } = proofOf({ content }, { ...overseen, audit: { isSafe: true } })
  assert.equal(hidden.length, 4)
  assert.ok(hidden.every(({ interval }) => interval === null))
})
