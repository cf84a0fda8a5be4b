import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyText } from '../../src/rules/why.ts'
import { isoDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

const days = ['2026-12-31', '2027-01-02', '2028-02-29'] as const

// LVU 13 § until 2026-12-31; lag (2026:1600) 8 kap. 2 and 3 §§ from 2027-01-01.
test('an open övervägande passes over on New Year with its day kept', () => {
  const child = aChild().placed('familjehem', '2026-10-12').under('lvu-2', '2026-10-12')
  assert.deepEqual(
    days.map((day) => told(child, 'overvagande-lvu-2', day)),
    [
      ['1. lvu-1990 2027-04-12 coming'],
      ['1. law-2026-1600 2027-04-12 coming'],
      ['1. law-2026-1600 2027-04-12 late'],
    ],
  )
  const [before] = dutiesOf(child, '2026-12-31').slice(-1)
  assert.equal(before?.upcomingVersion?.versionId, 'law-2026-1600')
  const [after] = dutiesOf(child, '2027-01-01').slice(-1)
  assert.equal(after?.upcomingVersion, undefined)
  assert.equal(after?.key, before?.key)
})

test('an open omprövning passes over too, and keeps its key', () => {
  const child = aChild().born('2010-03-01').placed('sis', '2026-10-31').under('lvu-3', '2026-10-31')
  assert.deepEqual(
    days.map((day) => told(child, 'omprovning-lvu-3', day)),
    [
      ['1. lvu-1990 2027-04-30 coming'],
      ['1. law-2026-1600 2027-04-30 coming'],
      ['1. law-2026-1600 2027-04-30 late'],
    ],
  )
})

test('the new law counts from when care began: being taken into care at once is counted', () => {
  // 6 kap. 4 § names 5 kap. 1 §; LVU 13 § counted from the care under 2 §.
  const child = aChild()
    .placed('jourhem', '2026-08-20')
    .under('lvu-6', '2026-08-20', '2026-10-05')
    .under('lvu-2', '2026-10-05')
  assert.deepEqual(
    days.slice(0, 2).map((day) => told(child, 'overvagande-lvu-2', day)),
    [['1. lvu-1990 2027-04-05 coming'], ['1. law-2026-1600 2027-02-20 (2027-02-19) coming']],
  )
  const [duty] = dutiesOf(child, '2026-12-31').slice(-1)
  assert.equal(isoDay(duty?.upcomingVersion?.limit ?? Number.NaN), '2027-02-20')
})

test('counted anew, no duty falls due before the new law came into force', () => {
  const child = aChild()
    .placed('jourhem', '2026-05-04')
    .under('lvu-6', '2026-05-04', '2026-07-10')
    .under('lvu-2', '2026-07-10')
  assert.deepEqual(told(child, 'overvagande-lvu-2', '2026-12-31'), [
    '1. lvu-1990 2027-01-10 (2027-01-08) soon',
  ])
  assert.deepEqual(told(child, 'overvagande-lvu-2', '2027-01-01'), [
    '1. law-2026-1600 2027-01-01 (2026-12-30) today',
  ])
  const [duty] = dutiesOf(child, '2027-01-01').slice(-1)
  const told2 = duty?.why.find(({ step }) => step === 'transition')
  assert.match(
    told2 ? whyText(told2).sv : '',
    /punkten 3 i övergångsbestämmelserna till lagen \(2026:1600\)/,
  )
  assert.match(told2 ? whyText(told2).sv : '', /Dagen var 10 januari 2027 och är nu 1 januari 2027/)
})

test('what was done under LVU stays LVU; the next one meets the new law', () => {
  const child = aChild()
    .placed('familjehem', '2026-07-01')
    .under('lvu-2', '2026-07-01')
    .considered('lvu-2', '2026-12-15')
  assert.deepEqual(
    days.map((day) => told(child, 'overvagande-lvu-2', day)),
    [
      ['1. lvu-1990 2027-01-01 (2026-12-30) done', '2. lvu-1990 2027-06-15 coming'],
      ['1. lvu-1990 2027-01-01 (2026-12-30) done', '2. law-2026-1600 2027-06-15 coming'],
      ['1. lvu-1990 2027-01-01 (2026-12-30) done', '2. law-2026-1600 2027-06-15 late'],
    ],
  )
})

test('a decision under the old law made after New Year falls under the new duty', () => {
  // Övergångsbestämmelserna 4: LVU 2 § still governs what reached the court before.
  const child = aChild().placed('familjehem', '2027-02-10').under('lvu-2', '2027-02-10')
  assert.deepEqual(told(child, 'overvagande-lvu-2', '2027-03-01'), [
    '1. law-2026-1600 2027-08-10 coming',
  ])
})

test('under the new law from the start', () => {
  const taken = aChild()
    .placed('jourhem', '2027-02-01')
    .under('law2026-5-1', '2027-02-01', '2027-03-15')
    .under('law2026-3-2', '2027-03-15')
  assert.deepEqual(told(taken, 'overvagande-lvu-2', '2027-03-14'), [])
  assert.deepEqual(told(taken, 'overvagande-lvu-2', '2027-03-15'), [
    '1. law-2026-1600 2027-08-01 (2027-07-30) coming',
  ])
  const leap = aChild()
    .born('2012-01-01')
    .placed('hvb', '2028-02-29')
    .under('law2026-3-3', '2028-02-29')
  assert.deepEqual(told(leap, 'omprovning-lvu-3', '2028-02-29'), [
    '1. law-2026-1600 2028-08-29 coming',
  ])
})

test('from conditions in the home to attachment is one care; to own behaviour is another', () => {
  const attached = aChild()
    .placed('familjehem', '2027-02-01')
    .under('law2026-3-2', '2027-02-01', '2027-06-01')
    .under('law2026-3-5', '2027-06-01')
  assert.deepEqual(told(attached, 'overvagande-lvu-2', '2027-06-02'), [
    '1. law-2026-1600 2027-08-01 (2027-07-30) coming',
  ])
  const changed = aChild()
    .placed('hvb', '2027-02-01')
    .under('law2026-3-2', '2027-02-01', '2027-06-01')
    .under('law2026-3-3', '2027-06-01')
  assert.deepEqual(told(changed, 'overvagande-lvu-2', '2027-06-02'), [
    '1. law-2026-1600 2027-08-01 (2027-07-30) ended',
  ])
  assert.deepEqual(told(changed, 'omprovning-lvu-3', '2027-06-02'), [
    '1. law-2026-1600 2027-12-01 coming',
  ])
})

test('care without consent goes on at home, and so does the duty', () => {
  // LVU 11 § second paragraph; lag (2026:1600) 6 kap. 1 §.
  const child = aChild()
    .placed('familjehem', '2026-06-01', '2026-10-01')
    .under('lvu-2', '2026-06-01')
  assert.deepEqual(told(child, 'overvagande-lvu-2', '2026-11-22'), ['1. lvu-1990 2026-12-01 soon'])
})

test('no care has begun before the child is placed', () => {
  // LVU 10 §: care begins when the child is placed outside the home.
  const child = aChild().placed('familjehem', '2026-06-20').under('lvu-2', '2026-06-01')
  assert.deepEqual(told(child, 'overvagande-lvu-2', '2026-06-10'), [])
  assert.deepEqual(told(child, 'overvagande-lvu-2', '2026-07-01'), [
    '1. lvu-1990 2026-12-20 (2026-12-18) coming',
  ])
})

test('care ends with the decision, at 18 for conditions in the home, at 21 for own behaviour', () => {
  // LVU 21 §; lag (2026:1600) 10 kap. 2 §.
  const ended = aChild()
    .placed('familjehem', '2026-06-01')
    .under('lvu-2', '2026-06-01', '2026-11-01')
  assert.deepEqual(told(ended, 'overvagande-lvu-2', '2026-11-22'), ['1. lvu-1990 2026-12-01 ended'])
  const at18 = aChild().born('2008-11-20').placed('hvb', '2026-06-01').under('lvu-2', '2026-06-01')
  assert.deepEqual(told(at18, 'overvagande-lvu-2', '2026-11-22'), ['1. lvu-1990 2026-12-01 ended'])
  const beyond18 = aChild()
    .born('2008-11-20')
    .placed('hvb', '2026-06-01')
    .under('lvu-3', '2026-06-01')
  assert.deepEqual(told(beyond18, 'omprovning-lvu-3', '2026-11-22'), [
    '1. lvu-1990 2026-12-01 soon',
  ])
})

test('one is never taken for the other', () => {
  const child = aChild()
    .placed('familjehem', '2026-06-01')
    .under('lvu-2', '2026-06-01')
    .considered('sol', '2026-10-01')
    .reviewed('lvu-3', '2026-10-01')
  assert.deepEqual(told(child, 'overvagande-lvu-2', '2026-11-22'), ['1. lvu-1990 2026-12-01 soon'])
})

test('an old decision written under its new name, with its old date, keeps its duty', () => {
  const child = aChild().placed('familjehem', '2026-10-12').under('law2026-3-2', '2026-10-12')
  assert.deepEqual(
    days.slice(0, 2).map((day) => told(child, 'overvagande-lvu-2', day)),
    [['1. lvu-1990 2027-04-12 coming'], ['1. law-2026-1600 2027-04-12 coming']],
  )
})

test('what was late under the old law is as late under the new', () => {
  const child = aChild()
    .placed('jourhem', '2026-04-01')
    .under('lvu-6', '2026-04-01', '2026-05-20')
    .under('lvu-2', '2026-05-20')
  assert.deepEqual(
    days.slice(0, 2).map((day) => told(child, 'overvagande-lvu-2', day)),
    [['1. lvu-1990 2026-11-20 late'], ['1. law-2026-1600 2026-11-20 late']],
  )
  child.considered('lvu-2', '2027-01-15')
  assert.deepEqual(told(child, 'overvagande-lvu-2', '2027-02-01'), [
    '1. law-2026-1600 2026-11-20 done-late',
    '2. law-2026-1600 2027-07-15 coming',
  ])
})
