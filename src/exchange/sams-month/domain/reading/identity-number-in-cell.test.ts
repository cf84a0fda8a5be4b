import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '../../../../platform/spreadsheets/index.ts'
import { parseDay } from '../../../../shared/day.ts'
import { hasIdentityNumber } from './identity-number-in-cell.ts'

const today = parseDay('2026-11-22')

/** Numbers that Skatteverket keeps for tests, and what people make of them. */
const FOUND: Cell[] = [
  '20121212-1212',
  '121212-1212',
  '121212+1212',
  '201212121212',
  201_212_121_212,
  1_212_121_212,
  '121212 1212',
  '121212 - 1212',
  '20121272-1212',
  '121212-1213',
  'Kalle 121212-1212',
  'pnr:121212-1212.',
  'namn-121212-1212',
  '20170412-R001',
  '20170412R001',
  'P-201212121212',
]

const NOT_FOUND: Cell[] = [
  null,
  true,
  2014,
  46_329,
  { day: 20_760 },
  '2026-11-03',
  '2026-11',
  'P-4F07A91C22BE',
  'P-201399991212',
  'P-20121212A121',
  '121399-1212',
  'SK-002099-0001',
  'Skärholmen',
  '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
]

for (const cell of FOUND) {
  test(`found: ${cell}`, () => assert.equal(hasIdentityNumber(cell, today), true))
}

for (const cell of NOT_FOUND) {
  test(`let be: ${JSON.stringify(cell)}`, () => {
    assert.equal(hasIdentityNumber(cell, today), false)
  })
}
