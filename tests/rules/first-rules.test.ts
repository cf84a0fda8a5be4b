import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validateCatalogue } from '../../src/rules/validate-catalogue.ts'
import { isoDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { dutiesOf, firstRules } from './evaluated.ts'

const firstPathKinds = [
  'placement',
  'legal-basis',
  'school-enrolment',
  'school-start',
  'sams-message',
  'school-plan',
  'region-notified',
  'overvagande',
  'omprovning',
  'care-begun',
]

test('the first rules are a catalogue that can be trusted', () => {
  assert.equal(firstRules.length, 7)
  validateCatalogue(firstRules, firstPathKinds)
})

const placed = () => aChild().born('2017-05-02').placed('familjehem', '2026-11-10')

test('a nine-year-old placed under SoL in a familjehem, changing school, has five duties', () => {
  const duties = dutiesOf(placed().under('sol', '2026-11-10'), '2026-11-10')
  assert.deepEqual(
    duties.map(({ ruleId, limit }) => [ruleId, isoDay(limit ?? Number.NaN)]),
    [
      ['school-start', '2026-11-17'], // goal: one week
      ['sams-message', '2026-11-13'], // local routine: three days
      ['school-plan', '2026-11-17'], // local routine: seven days
      ['region-notice', '2026-11-17'], // SoL 22:7, local routine: seven days
      ['overvagande-sol', '2027-05-10'], // SoL 22:13: six months
    ],
  )
})

test('under LVU 2 § there are five too, with the övervägande of LVU 13 § in its place', () => {
  const duties = dutiesOf(placed().under('lvu-2', '2026-11-10'), '2026-11-10')
  assert.deepEqual(
    duties.map(({ ruleId, versionId }) => [ruleId, versionId]),
    [
      ['school-start', 'stockholm-2021'],
      ['sams-message', 'stockholm-2021'],
      ['school-plan', 'stockholm-2021'],
      ['region-notice', 'sol-2025'],
      ['overvagande-lvu-2', 'lvu-1990'],
    ],
  )
})

test('a placement under LVU 3 § that keeps the school has two', () => {
  const child = aChild()
    .born('2010-05-02')
    .placed('sis', '2026-11-10', null, { changesSchool: false })
    .under('lvu-3', '2026-11-10')
  assert.deepEqual(
    dutiesOf(child, '2026-11-10').map(({ ruleId }) => ruleId),
    ['region-notice', 'omprovning-lvu-3'],
  )
})

test('without facts there are no duties, and facts that lie ahead are not yet facts', () => {
  assert.deepEqual(dutiesOf(aChild(), '2026-11-10'), [])
  assert.deepEqual(dutiesOf(placed().under('sol', '2026-11-10'), '2026-11-09'), [])
})

test('levels and sources are never mixed', () => {
  const levels = firstRules.map(({ id, versions }) => [
    id,
    versions.at(-1)?.level,
    versions.at(-1)?.term.level,
    versions.at(-1)?.source.place.sv,
  ])
  assert.deepEqual(levels, [
    ['school-start', 'stadsmål', 'stadsmål', 's. 15'],
    ['sams-message', 'stadsmål', 'lokal rutin', 's. 15'],
    ['school-plan', 'stadsmål', 'lokal rutin', 's. 15'],
    ['region-notice', 'lag', 'lokal rutin', '22 kap. 7 §'],
    ['overvagande-sol', 'lag', 'lag', '22 kap. 13 §'],
    ['overvagande-lvu-2', 'lag', 'lag', '8 kap. 2 §'],
    ['omprovning-lvu-3', 'lag', 'lag', '8 kap. 3 §'],
  ])
})
