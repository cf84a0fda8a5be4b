import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wasMissed } from '../../src/rules/duty.ts'
import { whyText } from '../../src/rules/why.ts'
import { aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

// Goal: no more than a week without school when the placement changes the school (s. 15).
const today = '2026-11-22'
const placed = (from: string, form = 'familjehem') => aChild().placed(form, from)
const startOf = (child: ReturnType<typeof aChild>, day = today) => told(child, 'school-start', day)

test('the day of placement is day 0: day 7 is in time, day 9 is late', () => {
  assert.deepEqual(startOf(placed('2026-11-02').startedSchool('2026-11-09')), [
    '1. stockholm-2021 2026-11-09 done',
  ])
  assert.deepEqual(startOf(placed('2026-11-02').startedSchool('2026-11-11')), [
    '1. stockholm-2021 2026-11-09 done-late',
  ])
  assert.deepEqual(startOf(placed('2026-11-20')), ['1. stockholm-2021 2026-11-27 soon'])
  assert.deepEqual(startOf(placed('2026-11-14')), [
    '1. stockholm-2021 2026-11-21 (2026-11-20) late',
  ])
})

test('a placement inside a break is due after it, and says so', () => {
  const table: [from: string, expected: string, why: string][] = [
    ['2026-10-22', '2026-10-29', 'Thursday before höstlovet: runs into it, not moved'],
    ['2026-10-24', '2026-11-02', 'Saturday beside höstlovet belongs to it'],
    ['2026-10-30', '2026-11-06', 'last day of höstlovet: seven days is later than the Monday'],
    ['2026-12-21', '2026-12-28', 'last day of term'],
    ['2026-12-22', '2027-01-11', 'first day of jullovet'],
    ['2026-12-24', '2027-01-11', 'julafton'],
    ['2027-03-27', '2027-04-05', 'Easter Saturday, påsklovet after it'],
    ['2027-06-24', '2027-08-17', 'summer'],
    ['2027-08-12', '2027-08-19', 'seven days reach past the start of term'],
  ]
  for (const [from, expected, why] of table) {
    const [line = ''] = startOf(placed(from), from)
    assert.equal(line.split(' ')[2], expected, `${from}: ${why}`)
  }
  const [duty] = dutiesOf(placed('2026-12-24'), '2026-12-24')
  const step = duty?.why.find((why) => why.step === 'adjusted')
  assert.match(
    step ? whyText(step).sv : '',
    /jullovet.*första skoldagen efter lovet, 11 januari 2027/,
  )
})

test('it covers förskoleklass to grade 9, and upper secondary school for those already there', () => {
  const hasDuty = (child: ReturnType<typeof aChild>, day = today) =>
    startOf(child, day).length === 1
  assert.equal(hasDuty(placed('2026-11-02').born('2020-12-31')), true, 'förskoleklass')
  assert.equal(hasDuty(placed('2026-11-02').born('2021-01-01')), false, 'preschool')
  assert.equal(hasDuty(placed('2026-11-02').born('2011-01-01')), true, 'grade 9')
  assert.equal(hasDuty(placed('2026-11-02').born('2010-12-31')), false, 'has left grade 9')
  const atGymnasium = placed('2026-11-02')
    .born('2009-06-01')
    .enrolled('school', 'gymnasieskola', '2025-08-18', '2026-11-02')
  assert.equal(hasDuty(atGymnasium), true, 'gymnasium')
  assert.equal(hasDuty(placed('2026-11-02').born(null)), true, 'unknown date of birth: ask')
  // Placed in the summer: judged by the school year that comes.
  assert.equal(
    hasDuty(placed('2027-06-20').born('2021-05-05'), '2027-06-21'),
    true,
    'begins in August',
  )
  assert.equal(
    hasDuty(placed('2027-06-20').born('2011-05-05'), '2027-06-21'),
    false,
    'left in June',
  )
})

test('it asks only where the placement changes the school, in the forms chosen', () => {
  const same = aChild().placed('familjehem', '2026-11-02', null, { changesSchool: false })
  assert.deepEqual(
    dutiesOf(same, today).map(({ ruleId }) => ruleId),
    ['region-notice'],
  )
  for (const form of ['jourhem', 'hvb', 'stodboende', 'natverkshem']) {
    assert.equal(startOf(placed('2026-11-02', form)).length, 1, form)
  }
  // Sheltered housing has the same week by a goal of its own.
  for (const form of ['sis', 'privatplacering', 'skyddat-boende']) {
    assert.equal(startOf(placed('2026-11-02', form)).length, 0, form)
  }
  assert.deepEqual(told(placed('2026-11-02', 'skyddat-boende'), 'sams-message', today), [])
})

test('Lärteamet counts as schooling, and so does a new enrolment; the old school does not', () => {
  const larteam = placed('2026-11-02', 'hvb').enrolled('larteam', 'grundskola', '2026-11-05')
  assert.deepEqual(startOf(larteam), ['1. stockholm-2021 2026-11-09 done'])
  const newSchool = placed('2026-11-02').enrolled('school', 'grundskola', '2026-11-12')
  assert.deepEqual(startOf(newSchool), ['1. stockholm-2021 2026-11-09 done-late'])
  const oldSchool = placed('2026-11-02').enrolled('school', 'grundskola', '2024-08-20')
  assert.deepEqual(startOf(oldSchool), ['1. stockholm-2021 2026-11-09 late'])
  const stillTaught = placed('2026-11-02', 'hvb').enrolled('larteam', 'grundskola', '2026-09-01')
  assert.deepEqual(startOf(stillTaught), ['1. stockholm-2021 2026-11-09 done'])
})

test('the registered start says more than the enrolment', () => {
  const child = placed('2026-11-02')
    .enrolled('school', 'grundskola', '2026-11-04')
    .startedSchool('2026-11-11')
  assert.deepEqual(startOf(child), ['1. stockholm-2021 2026-11-09 done-late'])
})

test('when the placement ends first, the duty ends; after its day it was missed', () => {
  const early = aChild().placed('jourhem', '2026-11-02', '2026-11-06')
  const late = aChild().placed('jourhem', '2026-11-02', '2026-11-16')
  assert.deepEqual(startOf(early), ['1. stockholm-2021 2026-11-09 ended'])
  assert.deepEqual(
    [early, late].map((child) => dutiesOf(child, today).map(wasMissed)[0]),
    [false, true],
  )
})

test('a message sent before the placement, in the preparation, is done', () => {
  assert.deepEqual(
    told(placed('2026-11-02').sent('sams-message', '2026-10-28'), 'sams-message', today),
    ['1. stockholm-2021 2026-11-05 done'],
  )
})

test('the goals did not exist before 2021', () => {
  assert.deepEqual(
    dutiesOf(placed('2020-12-31'), '2021-02-01').map(({ ruleId }) => ruleId),
    ['region-notice'],
  )
})

test('the region is told once for an unbroken care, by whichever placement is named', () => {
  // SoL 22 kap. 7 §: when care begins.
  const moved = aChild()
    .placed('jourhem', '2026-11-02', '2026-11-12')
    .placed('familjehem', '2026-11-12')
    .sent('region-notified', '2026-11-13', 'p2')
  assert.deepEqual(told(moved, 'region-notice', today), ['1. sol-2025 2026-11-09 done-late'])
  const adult = aChild().born('2005-11-02').placed('stodboende', '2026-11-02')
  assert.deepEqual(told(adult, 'region-notice', today), [])
  const almost21 = aChild().born('2005-11-03').placed('stodboende', '2026-11-02')
  assert.equal(told(almost21, 'region-notice', today).length, 1)
})
