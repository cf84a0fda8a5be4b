import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

// SoL (2025:400) 22 kap. 13 §: at least once every sixth month. Months by lag (1930:173) 1 §.
const limits: [from: string, expected: string, why: string][] = [
  ['2026-11-10', '1. sol-2025 2027-05-10 coming', 'same number'],
  ['2026-08-31', '1. sol-2025 2027-02-28 (2027-02-26) coming', 'February is shorter; a Sunday'],
  ['2026-07-01', '1. sol-2025 2027-01-01 (2026-12-30) coming', 'planned before New Year'],
  ['2026-06-24', '1. sol-2025 2026-12-24 (2026-12-23) coming', 'julafton'],
  ['2026-05-22', '1. sol-2025 2026-11-22 (2026-11-20) today', 'Sunday the 22nd, planned on Friday'],
  ['2026-05-21', '1. sol-2025 2026-11-21 (2026-11-20) late', 'one day late'],
  ['2026-06-06', '1. sol-2025 2026-12-06 (2026-12-04) soon', 'within a fortnight'],
]
for (const [from, expected, why] of limits) {
  test(`övervägande SoL, care from ${from}: ${why}`, () => {
    const child = aChild().placed('familjehem', from).under('sol', from)
    assert.deepEqual(told(child, 'overvagande-sol', '2026-11-22'), [expected])
  })
}

test('care begun on 31 August ends its first half-year on leap day', () => {
  const child = aChild().placed('hvb', '2027-08-31').under('sol', '2027-08-31')
  assert.deepEqual(told(child, 'overvagande-sol', '2028-02-29'), ['1. sol-2025 2028-02-29 today'])
})

test('an early one counts and starts the next half-year; a late one is done late', () => {
  const child = aChild()
    .placed('familjehem', '2026-01-15')
    .under('sol', '2026-01-15')
    .considered('sol', '2026-06-20') // limit 15 July: early
    .considered('sol', '2027-01-08') // limit 20 December: late
  assert.deepEqual(told(child, 'overvagande-sol', '2027-01-10'), [
    '1. sol-2025 2026-07-15 done',
    '2. sol-2025 2026-12-20 (2026-12-18) done-late',
    '3. sol-2025 2027-07-08 coming',
  ])
})

test('done on the last day is in time; two on one day fulfil one', () => {
  const child = aChild()
    .placed('familjehem', '2026-01-15')
    .under('sol', '2026-01-15')
    .considered('sol', '2026-07-15')
    .considered('sol', '2026-07-15')
  assert.deepEqual(told(child, 'overvagande-sol', '2026-08-01'), [
    '1. sol-2025 2026-07-15 done',
    '2. sol-2025 2027-01-15 coming',
  ])
})

test('a move does not restart the count; a break in the care does', () => {
  const moved = aChild()
    .placed('jourhem', '2026-03-02', '2026-05-04')
    .placed('familjehem', '2026-05-04', null, { isReplacement: true })
    .under('sol', '2026-03-02')
  assert.deepEqual(told(moved, 'overvagande-sol', '2026-06-01'), ['1. sol-2025 2026-09-02 coming'])
  const broken = aChild()
    .placed('jourhem', '2026-03-02', '2026-05-04')
    .placed('familjehem', '2026-06-04')
    .under('sol', '2026-03-02')
  assert.deepEqual(told(broken, 'overvagande-sol', '2026-06-10'), [
    '1. sol-2025 2026-09-02 ended',
    '1. sol-2025 2026-12-04 coming',
  ])
})

test('one who wrote the last night as the last day has still moved without a break', () => {
  const child = aChild()
    .placed('jourhem', '2026-03-02', '2026-05-04')
    .placed('familjehem', '2026-05-05', null, { isReplacement: true })
    .under('sol', '2026-03-02')
  assert.deepEqual(told(child, 'overvagande-sol', '2026-06-01'), ['1. sol-2025 2026-09-02 coming'])
})

test('when care with consent becomes care without, the SoL duty ends and the LVU clock starts', () => {
  const child = aChild()
    .placed('familjehem', '2026-06-01')
    .under('sol', '2026-06-01', '2026-10-15')
    .under('lvu-2', '2026-10-15')
  assert.deepEqual(told(child, 'overvagande-sol', '2026-11-22'), ['1. sol-2025 2026-12-01 ended'])
  assert.deepEqual(told(child, 'overvagande-lvu-2', '2026-11-22'), [
    '1. lvu-1990 2027-04-15 coming',
  ])
})

test('the paragraph speaks of a child: at 18 the duty ends, and it never begins after', () => {
  const child = aChild()
    .born('2008-12-01')
    .placed('familjehem', '2026-10-01')
    .under('sol', '2026-10-01')
  assert.deepEqual(told(child, 'overvagande-sol', '2026-11-30'), ['1. sol-2025 2027-04-01 coming'])
  assert.deepEqual(told(child, 'overvagande-sol', '2026-12-01'), ['1. sol-2025 2027-04-01 ended'])
  const adult = aChild()
    .born('2007-12-01')
    .placed('stodboende', '2026-10-01')
    .under('sol', '2026-10-01')
  assert.deepEqual(told(adult, 'overvagande-sol', '2026-12-01'), [])
})

test('a private placement is no care by the board', () => {
  const child = aChild().placed('privatplacering', '2026-10-01').under('sol', '2026-10-01')
  assert.deepEqual(told(child, 'overvagande-sol', '2026-12-01'), [])
})

test('what was open when the new Social Services Act came keeps its day', () => {
  // oSoL 6 kap. 8 § until 30 June 2025, then SoL 22 kap. 13 §.
  const child = aChild().placed('familjehem', '2025-03-15').under('sol', '2025-03-15')
  assert.deepEqual(told(child, 'overvagande-sol', '2025-06-30'), ['1. osol-2024 2025-09-15 coming'])
  assert.deepEqual(told(child, 'overvagande-sol', '2025-07-01'), ['1. sol-2025 2025-09-15 coming'])
  const [duty] = dutiesOf(child, '2025-06-30').filter(({ ruleId }) => ruleId === 'overvagande-sol')
  assert.equal(duty?.upcomingVersion?.versionId, 'sol-2025')
})

test('sheltered housing came under the paragraph on 1 April 2024', () => {
  const before = aChild().placed('skyddat-boende', '2024-03-31').under('sol', '2024-03-31')
  assert.deepEqual(told(before, 'overvagande-sol', '2024-05-01'), [])
  const after = aChild().placed('skyddat-boende', '2024-04-01').under('sol', '2024-04-01')
  assert.deepEqual(told(after, 'overvagande-sol', '2024-05-01'), ['1. osol-2024 2024-10-01 coming'])
})
