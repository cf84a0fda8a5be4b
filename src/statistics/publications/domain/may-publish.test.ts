import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aPublication } from '../../../../tests/fixtures/statistics/a-publication.ts'
import type { Cell } from '../../table/stat-table.ts'
import type { NewPublication } from '../publication.ts'
import { mayPublish } from './may-publish.ts'

const whole = aPublication()

const withFirst = (cell: Cell) => {
  const [, ...others] = whole.table.cells
  return aPublication({ table: { ...whole.table, cells: [cell, ...others] } })
}

const former = { family: whole.family, correctedBy: null }
const corrects = { number: '2026:1', reason: 'En stadsdel saknades.' }

describe('a table may be published', () => {
  const accepted: Record<string, readonly [NewPublication, typeof former | null]> = {
    'that is protected': [whole, null],
    'with a zero shown': [withFirst({ value: 0, status: 'shown' }), null],
    'with a number just above the threshold': [withFirst({ value: 4, status: 'shown' }), null],
    'with a small number that is rounded': [withFirst({ value: 3, status: 'rounded' }), null],
    'with a small sum of money': [
      { ...withFirst({ value: 2.5, status: 'shown' }), counted: 'amount' },
      null,
    ],
    'that corrects another of its family': [{ ...whole, corrects }, former],
  }
  for (const [what, [wanted, corrected]] of Object.entries(accepted)) {
    test(what, () =>
      assert.deepEqual(mayPublish(wanted, corrected), { accepted: true, value: true }),
    )
  }
})

describe('a table is refused', () => {
  type Refused = readonly [
    NewPublication,
    typeof former | { family: string; correctedBy: string } | null,
    string,
  ]
  const refused: Record<string, Refused> = {
    'whose audit does not say safe': [{ ...whole, audit: { isSafe: false } }, null, 'not-safe'],
    'with a threshold below three': [{ ...whole, threshold: 2 }, null, 'low-threshold'],
    'without a threshold that is a number': [
      { ...whole, threshold: Number.NaN },
      null,
      'low-threshold',
    ],
    'that shows a one': [withFirst({ value: 1, status: 'shown' }), null, 'shows-small'],
    'that shows a three': [withFirst({ value: 3, status: 'shown' }), null, 'shows-small'],
    'that shows less than nothing': [
      withFirst({ value: -1, status: 'shown' }),
      null,
      'shows-small',
    ],
    'that shows half a child': [withFirst({ value: 4.5, status: 'shown' }), null, 'shows-small'],
    'that shows nothing as shown': [
      withFirst({ value: null, status: 'shown' }),
      null,
      'shows-small',
    ],
    'with a cell too few': [
      { ...whole, table: { ...whole.table, cells: whole.table.cells.slice(1) } },
      null,
      'unshaped',
    ],
    'that corrects nothing we know': [{ ...whole, corrects }, null, 'no-such-publication'],
    'that corrects what is corrected': [
      { ...whole, corrects },
      { ...former, correctedBy: '2026:2' },
      'already-corrected',
    ],
    'that corrects another family': [
      { ...whole, corrects },
      { ...former, family: 'x' },
      'other-family',
    ],
    'that corrects without a reason': [
      { ...whole, corrects: { ...corrects, reason: ' ' } },
      former,
      'reason-missing',
    ],
  }
  for (const [what, [wanted, corrected, reason]] of Object.entries(refused)) {
    test(what, () => {
      const decision = mayPublish(wanted, corrected)
      assert.equal(decision.accepted ? 'accepted' : decision.reason, reason)
    })
  }
})
