import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { isoDay } from '../../src/shared/day.ts'
import { type AChild, aChild } from './a-child.ts'
import { dutiesOf, told, toldOf } from './evaluated.ts'

type Case = readonly [what: string, child: AChild, ruleId: string, today: string, told: string[]]

/** Taken into care at once on Tuesday 1 December 2026 and placed two days later. */
const taken = () => aChild().under('lvu-6', '2026-12-01').placed('jourhem', '2026-12-03')
/** Submitted on the Friday (f1) and confirmed the Wednesday after (f2). */
const confirmed = () =>
  taken()
    .happened('court-submission', '2026-12-04', { about: 'b1' })
    .happened('court-ruling', '2026-12-09', { about: 'f1', outcome: 'faststallt' })

const submission = 'immediate-care-submission'
const application = 'care-application'

const cases: readonly Case[] = [
  // LVU 7 § first paragraph: within a week from the day of the decision.
  ['the last day', taken(), submission, '2026-12-08', ['1. lvu-1990 2026-12-08 today']],
  ['the day after', taken(), submission, '2026-12-09', ['1. lvu-1990 2026-12-08 late']],
  ['done in time', confirmed(), submission, '2026-12-09', ['1. lvu-1990 2026-12-08 done']],
  [
    'done a day late',
    taken().happened('court-submission', '2026-12-09', { about: 'b1' }),
    submission,
    '2026-12-10',
    ['1. lvu-1990 2026-12-08 done-late'],
  ],
  [
    'a week over New Year’s Eve, planned for the last working day',
    aChild().under('lvu-6', '2026-12-24'),
    submission,
    '2026-12-24',
    ['1. lvu-1990 2026-12-31 (2026-12-30) soon'],
  ],
  [
    'ended by the board before it was handed in',
    aChild().under('lvu-6', '2026-12-01', '2026-12-04'),
    submission,
    '2026-12-10',
    ['1. lvu-1990 2026-12-08 ended'],
  ],
  [
    'decided by the court itself: nothing to submit',
    aChild().happened('legal-basis', '2026-12-01', { basis: 'lvu-6', decidedBy: 'domstol' }),
    submission,
    '2026-12-02',
    [],
  ],
  ['care with consent', aChild().under('sol', '2026-12-01'), submission, '2026-12-02', []],
  // Övergångsbestämmelserna 3: the decision counts as one under 5 kap. 1 §, and 5 kap. 4 § asks the same.
  [
    'decided before New Year, seen before it',
    aChild().under('lvu-6', '2026-12-28'),
    submission,
    '2026-12-31',
    ['1. lvu-1990 2027-01-04 soon'],
  ],
  [
    'decided before New Year, seen after it',
    aChild().under('lvu-6', '2026-12-28'),
    submission,
    '2027-01-02',
    ['1. law-2026-1600 2027-01-04 soon'],
  ],
  // 5 kap. 4 §; a Saturday, planned for the Friday.
  [
    'decided under the new law',
    aChild().under('law2026-5-1', '2027-01-02'),
    submission,
    '2027-01-02',
    ['1. law-2026-1600 2027-01-09 (2027-01-08) soon'],
  ],
  // LVU 8 §: four weeks from when it was carried out, that is from the placement on 3 December.
  [
    'four weeks from the placement, not from the decision',
    taken(),
    application,
    '2026-12-03',
    ['1. lvu-1990 2026-12-31 (2026-12-30) coming'],
  ],
  ['not placed yet', aChild().under('lvu-6', '2026-12-01'), application, '2026-12-05', []],
  [
    'applied on the last day',
    confirmed().happened('court-application', '2026-12-31', { provision: 'vard', about: 'b1' }),
    application,
    '2026-12-31',
    ['1. lvu-1990 2026-12-31 (2026-12-30) done'],
  ],
  [
    'an application for a moving ban is not one for care',
    confirmed().happened('court-application', '2026-12-10', { provision: 'flyttningsforbud' }),
    application,
    '2026-12-31',
    ['1. lvu-1990 2026-12-31 (2026-12-30) today'],
  ],
  [
    'not confirmed: no application is needed',
    taken()
      .happened('court-submission', '2026-12-04', { about: 'b1' })
      .happened('court-ruling', '2026-12-09', { about: 'f1', outcome: 'inte-faststallt' }),
    application,
    '2026-12-31',
    ['1. lvu-1990 2026-12-31 (2026-12-30) ended'],
  ],
  [
    'already before the court when the child was taken into care',
    aChild()
      .happened('court-application', '2026-11-20', { provision: 'vard' })
      .under('lvu-6', '2026-12-01')
      .placed('jourhem', '2026-12-01'),
    application,
    '2026-12-02',
    ['1. lvu-1990 2026-12-29 done'],
  ],
  [
    'an earlier application that the court had refused does not count',
    aChild()
      .happened('court-application', '2026-11-02', { provision: 'vard' })
      .happened('court-ruling', '2026-11-20', { about: 'f1', outcome: 'avslag' })
      .under('lvu-6', '2026-12-01')
      .placed('jourhem', '2026-12-01'),
    application,
    '2026-12-02',
    ['1. lvu-1990 2026-12-29 coming'],
  ],
  // (2026:1600) 6 kap. 4 §: care begins when the board takes actual charge, here in hospital on the 10th.
  [
    'taken charge of before the placement',
    aChild()
      .under('lvu-6', '2026-12-09')
      .happened('care-begun', '2026-12-10', { about: 'b1' })
      .placed('jourhem', '2026-12-20'),
    application,
    '2027-01-02',
    ['1. law-2026-1600 2027-01-07 soon'],
  ],
  [
    'open over New Year, the same day in both laws',
    aChild().under('lvu-6', '2026-12-28').placed('jourhem', '2026-12-28'),
    application,
    '2027-01-02',
    ['1. law-2026-1600 2027-01-25 coming'],
  ],
]

for (const [what, child, ruleId, today, expected] of cases) {
  test(`${ruleId}: ${what}`, () => assert.deepEqual(told(child, ruleId, today), expected))
}

test('what lapses is told, with its day', () => {
  const lapses = (ruleId: string, child: AChild) => {
    const day = dutiesOf(child, '2026-12-31', rules).find((duty) => duty.ruleId === ruleId)?.lapses
    return day === null || day === undefined ? null : isoDay(day)
  }
  // LVU 7 § third paragraph, 9 § first paragraph 1, 5 §; nothing lapses by the court being slow.
  const child = confirmed().happened('legal-force', '2026-12-11', { about: 'b1' })
  assert.equal(lapses(submission, child), '2026-12-09')
  assert.equal(lapses(application, child), '2027-01-01')
  assert.equal(lapses('immediate-care-review', child), null)
  const decided = aChild().under('lvu-2', '2026-11-20')
  decided.happened('legal-force', '2026-12-11', { about: 'b1' })
  assert.equal(lapses('care-begins', decided), '2027-01-09')
})

test('the court may give longer to apply, and New Year takes nothing of it away', () => {
  const child = taken().happened('duty-extended', '2026-12-20', {
    dutyKey: 'care-application:b1:1',
    untilDay: 20_833, // 2027-01-15
    byManager: false,
  })
  assert.deepEqual(told(child, application, '2026-12-31'), ['1. lvu-1990 2027-01-15 coming'])
  assert.deepEqual(told(child, application, '2027-01-02'), ['1. law-2026-1600 2027-01-15 soon'])
})

test('what was imported of long ago is never asked for', () => {
  const child = aChild()
    .placed('jourhem', '2024-03-01', '2024-05-01')
    .under('lvu-6', '2024-03-01', '2024-04-01')
    .under('lvu-2', '2024-04-01', '2024-05-01')
  const asked = dutiesOf(child, '2026-12-31', rules, '2025-10-01').filter(
    ({ state, ruleId }) => state === 'open' && ruleId !== 'overvagande-lvu-2',
  )
  assert.deepEqual(toldOf(asked, '2026-12-31'), [])
})
