import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citation } from '../../rules/source.ts'
import { parseDay } from '../../shared/day.ts'
import { basesDecidedOn, basisNameOn, basisSourceOn, legalBases } from './legal-bases.ts'

const before = parseDay('2026-12-31')
const after = parseDay('2027-01-01')

test('new decisions are made under the law of the day', () => {
  const codes = (day: number) => basesDecidedOn(day).map(({ code }) => code)
  assert.deepEqual(codes(before), ['sol', 'lvu-2', 'lvu-3', 'lvu-6', 'law2024-3-1', 'law2024-4-1'])
  assert.deepEqual(codes(after), [
    'sol',
    'law2026-3-2',
    'law2026-3-3',
    'law2026-3-5',
    'law2026-5-1',
    'law2024-3-1',
    'law2024-4-1',
  ])
})

test('a decision under LVU says from 2027 what it counts as', () => {
  // Lag (2026:1600), övergångsbestämmelserna 3.
  assert.equal(basisNameOn('lvu-2', before).sv, 'LVU 2 §')
  assert.equal(basisNameOn('lvu-2', after).sv, 'LVU 2 §, gäller som 3 kap. 2 § (2026:1600)')
  assert.equal(basisNameOn('sol', after).sv, 'SoL')
})

test('the paragraph cited follows the day', () => {
  const cited = (code: keyof typeof legalBases, day: string) => {
    const source = basisSourceOn(code, parseDay(day))
    return source && citation(source).sv
  }
  assert.equal(
    cited('lvu-3', '2026-12-31'),
    '3 § lagen (1990:52) med särskilda bestämmelser om vård av unga',
  )
  assert.equal(
    cited('lvu-3', '2027-01-01'),
    '3 kap. 3 § lagen (2026:1600) om omhändertagande för vård av barn och unga',
  )
  assert.equal(cited('sol', '2025-06-30'), '4 kap. 1 § socialtjänstlagen (2001:453)')
  assert.equal(cited('sol', '2025-07-01'), '11 kap. 1 § socialtjänstlagen (2025:400)')
  assert.equal(cited('law2026-3-5', '2026-12-31'), null)
})

test('what LVU could still be used for after New Year is told', () => {
  assert.match(legalBases['lvu-2'].decidedAfter?.text.sv ?? '', /förvaltningsrätten/)
  assert.equal(legalBases['lvu-6'].decidedAfter, undefined)
})

test('every successor exists and follows without a gap', () => {
  for (const { successor, validUntil } of Object.values(legalBases)) {
    if (successor !== null) assert.equal(legalBases[successor].validFrom, validUntil)
  }
})
