import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { isoDay } from '../../src/shared/day.ts'
import { type AChild, aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

type Case = readonly [what: string, child: AChild, ruleId: string, today: string, told: string[]]

const inCare = () => aChild().placed('familjehem', '2026-01-12').under('lvu-2', '2026-01-12')
const contact = (day: string) =>
  inCare().happened('contact-restriction', day, { provision: 'vard' })
const ban = (day: string, data = {}) =>
  aChild().happened('moving-ban', day, { provision: 'beslutat', decidedBy: 'domstol', ...data })
const temporary = (kind: string, day: string, decidedBy = 'utskott') =>
  aChild().happened(kind, day, { provision: 'tillfalligt', decidedBy })

const cases: readonly Case[] = [
  // LVU 14 § third paragraph: at least once every third month.
  [
    'the last day',
    contact('2026-08-15'),
    'contact-restriction',
    '2026-11-15',
    ['1. lvu-1990 2026-11-15 (2026-11-13) today'],
  ],
  [
    'the day after',
    contact('2026-08-15'),
    'contact-restriction',
    '2026-11-16',
    ['1. lvu-1990 2026-11-15 (2026-11-13) late'],
  ],
  // Lagen (1930:173) 1 §: November has no 31st.
  [
    'from 31 August',
    contact('2026-08-31'),
    'contact-restriction',
    '2026-11-10',
    ['1. lvu-1990 2026-11-30 coming'],
  ],
  // 29 February 2028 is a Tuesday.
  [
    'from 30 November 2027',
    inCare().happened('contact-restriction', '2027-11-30', { provision: 'vard' }),
    'contact-restriction',
    '2028-02-29',
    ['1. law-2026-1600 2028-02-29 today'],
  ],
  [
    'considered, then three months more',
    contact('2026-08-15').happened('decision-reviewed', '2026-11-03', {
      about: 'f1',
      outcome: 'kvarstar',
    }),
    'contact-restriction',
    '2026-11-22',
    ['1. lvu-1990 2026-11-15 (2026-11-13) done', '2. lvu-1990 2027-02-03 coming'],
  ],
  [
    'a consideration of another decision does not count',
    contact('2026-08-15').happened('decision-reviewed', '2026-11-03', {
      about: 'f9',
      outcome: 'kvarstar',
    }),
    'contact-restriction',
    '2026-11-22',
    ['1. lvu-1990 2026-11-15 (2026-11-13) late'],
  ],
  [
    'found no longer needed: done, and nothing more',
    contact('2026-08-15').happened('decision-reviewed', '2026-11-03', {
      about: 'f1',
      outcome: 'upphor',
    }),
    'contact-restriction',
    '2026-11-22',
    ['1. lvu-1990 2026-11-15 (2026-11-13) done'],
  ],
  [
    'care ended, and the decision with it',
    aChild()
      .placed('familjehem', '2026-01-12', '2026-10-01')
      .under('lvu-2', '2026-01-12', '2026-10-01')
      .happened('contact-restriction', '2026-08-15', { provision: 'vard' }),
    'contact-restriction',
    '2026-11-22',
    ['1. lvu-1990 2026-11-15 (2026-11-13) ended'],
  ],
  // LVU 31 §, 12 kap. 12 §: no such consideration of contact during a moving ban.
  [
    'contact during a moving ban',
    aChild().happened('contact-restriction', '2026-08-15', { provision: 'flyttningsforbud' }),
    'contact-restriction',
    '2026-11-22',
    [],
  ],
  // Övergångsbestämmelserna 3: a decision under 14 § counts as one under 7 kap. 2 §.
  [
    'open over New Year, before',
    contact('2026-11-20'),
    'contact-restriction',
    '2026-12-31',
    ['1. lvu-1990 2027-02-20 (2027-02-19) coming'],
  ],
  [
    'open over New Year, after',
    contact('2026-11-20'),
    'contact-restriction',
    '2027-01-02',
    ['1. law-2026-1600 2027-02-20 (2027-02-19) coming'],
  ],
  [
    'secret whereabouts, every third month too',
    inCare().happened('hidden-whereabouts', '2026-11-20', {}),
    'hidden-whereabouts',
    '2027-01-02',
    ['1. law-2026-1600 2027-02-20 (2027-02-19) coming'],
  ],
  // LVU 26 §, 12 kap. 4 §: every third month from the day of the decision.
  ['a moving ban', ban('2026-09-15'), 'moving-ban', '2026-12-15', ['1. lvu-1990 2026-12-15 today']],
  [
    'a moving ban over New Year',
    ban('2026-10-05'),
    'moving-ban',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-05 soon'],
  ],
  [
    'a temporary one is for the court',
    temporary('moving-ban', '2026-11-20'),
    'moving-ban',
    '2026-12-15',
    [],
  ],
  [
    'for a limited time that has run out',
    ban('2026-09-15', { untilDay: 20_788 }), // 2026-12-01
    'moving-ban',
    '2026-12-10',
    ['1. lvu-1990 2026-12-15 ended'],
  ],
  // 12 kap. 5 § second paragraph: at the latest when the child turns 18.
  [
    'ends at eighteen',
    ban('2026-09-15').born('2008-12-01'),
    'moving-ban',
    '2026-12-01',
    ['1. lvu-1990 2026-12-15 ended'],
  ],
  [
    'holds the day before the eighteenth birthday',
    ban('2026-09-15').born('2008-12-01'),
    'moving-ban',
    '2026-11-30',
    ['1. lvu-1990 2026-12-15 coming'],
  ],
  // LVU 31 c §, 13 kap. 4 §: every sixth month.
  [
    'a travel ban',
    aChild().happened('travel-ban', '2026-08-31', { provision: 'beslutat', decidedBy: 'domstol' }),
    'travel-ban',
    '2027-01-02',
    ['1. law-2026-1600 2027-02-28 (2027-02-26) coming'],
  ],
  [
    'a travel ban before New Year',
    aChild().happened('travel-ban', '2026-08-31', { provision: 'beslutat', decidedBy: 'domstol' }),
    'travel-ban',
    '2026-12-31',
    ['1. lvu-2020 2027-02-28 (2027-02-26) coming'],
  ],
  // LVU 28 § by 7 §, 12 kap. 8 §: a week.
  [
    'submitted in a week',
    temporary('moving-ban', '2026-12-01'),
    'temporary-moving-ban-submission',
    '2026-12-08',
    ['1. lvu-1990 2026-12-08 today'],
  ],
  [
    'over New Year',
    temporary('moving-ban', '2026-12-28'),
    'temporary-moving-ban-submission',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-04 soon'],
  ],
  [
    'decided by the court',
    temporary('moving-ban', '2026-12-28', 'domstol'),
    'temporary-moving-ban-submission',
    '2027-01-02',
    [],
  ],
  // LVU 29 §, 12 kap. 9 §: two weeks from the day the court confirmed it.
  [
    'applied for in two weeks from the confirmation',
    temporary('moving-ban', '2026-12-10')
      .happened('court-submission', '2026-12-11', { about: 'f1' })
      .happened('court-ruling', '2026-12-18', { about: 'f2', outcome: 'faststallt' }),
    'temporary-moving-ban-application',
    '2026-12-31',
    ['1. lvu-1990 2027-01-01 (2026-12-30) today'],
  ],
  [
    'applied for, seen after New Year',
    temporary('moving-ban', '2026-12-10')
      .happened('court-submission', '2026-12-11', { about: 'f1' })
      .happened('court-ruling', '2026-12-21', { about: 'f2', outcome: 'faststallt' })
      .happened('court-application', '2027-01-02', { provision: 'flyttningsforbud', about: 'f1' }),
    'temporary-moving-ban-application',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-04 done'],
  ],
  [
    'not confirmed: nothing to apply for',
    temporary('moving-ban', '2026-12-10')
      .happened('court-submission', '2026-12-11', { about: 'f1' })
      .happened('court-ruling', '2026-12-18', { about: 'f2', outcome: 'inte-faststallt' }),
    'temporary-moving-ban-application',
    '2026-12-31',
    [],
  ],
  // LVU 31 e and 31 f §§, 13 kap. 8 and 9 §§: a week, and four weeks.
  [
    'a temporary travel ban',
    temporary('travel-ban', '2026-12-01'),
    'temporary-travel-ban-submission',
    '2026-12-09',
    ['1. lvu-2020 2026-12-08 late'],
  ],
  [
    'four weeks to apply for a travel ban',
    temporary('travel-ban', '2026-12-01')
      .happened('court-submission', '2026-12-02', { about: 'f1' })
      .happened('court-ruling', '2026-12-07', { about: 'f2', outcome: 'faststallt' }),
    'temporary-travel-ban-application',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-04 soon'],
  ],
]

for (const [what, child, ruleId, today, expected] of cases) {
  test(`${ruleId}: ${what}`, () => assert.deepEqual(told(child, ruleId, today), expected))
}

test('a temporary ban lapses the day after its week; a decided one never lapses by itself', () => {
  const of = (child: AChild, ruleId: string) =>
    dutiesOf(child, '2026-12-15', rules).find((duty) => duty.ruleId === ruleId)?.lapses
  const lapses = of(temporary('moving-ban', '2026-12-01'), 'temporary-moving-ban-submission')
  assert.equal(isoDay(lapses ?? 0), '2026-12-09')
  assert.equal(of(ban('2026-09-15'), 'moving-ban'), null)
})

test('only the new law lets the court give longer to apply for a moving ban', () => {
  // 12 kap. 9 § second paragraph; LVU 29 § had no such words. LVU 31 f § had for a travel ban.
  const extendable = (id: string) =>
    rules
      .find((rule) => rule.id === id)
      ?.versions.map((version) => version.extendable !== undefined)
  assert.deepEqual(extendable('temporary-moving-ban-application'), [false, true])
  assert.deepEqual(extendable('temporary-travel-ban-application'), [true, true])
  assert.deepEqual(extendable('temporary-moving-ban-submission'), [false, false])
})
