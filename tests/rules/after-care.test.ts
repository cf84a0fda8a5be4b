import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AChild, aChild } from './a-child.ts'
import { told } from './evaluated.ts'

type Case = readonly [what: string, child: AChild, ruleId: string, today: string, told: string[]]

const day = (days: number) => ({ untilDay: days })
const dec15 = 20_802 // 2026-12-15
const jan12 = 20_830 // 2027-01-12
const inFamilyHome = () => aChild().placed('familjehem', '2025-01-12').under('lvu-2', '2025-01-12')
const question = (from: string, on: number, flag = true) =>
  inFamilyHome().happened('care-ending', from, { about: 'b1', flag, ...day(on) })
const ended = (until: string, endReason = 'returned-home') =>
  aChild()
    .placed('familjehem', '2025-01-12', until, { endReason })
    .under('lvu-2', '2025-01-12', until)

const cases: readonly Case[] = [
  // LVU 13 b §: when it is tried whether care shall end, for a child in a family home.
  [
    'by the day the board decides',
    question('2026-11-20', dec15),
    'attachment-care-considered',
    '2026-12-15',
    ['1. lvu-2022 2026-12-15 today'],
  ],
  [
    'the day after',
    question('2026-11-20', dec15),
    'attachment-care-considered',
    '2026-12-16',
    ['1. lvu-2022 2026-12-15 late'],
  ],
  [
    'considered in the same matter',
    question('2026-11-20', dec15).happened('attachment-considered', '2026-12-15', {
      outcome: 'inget',
    }),
    'attachment-care-considered',
    '2026-12-16',
    ['1. lvu-2022 2026-12-15 done'],
  ],
  [
    'a consideration of last year is not of this matter',
    question('2026-11-20', dec15).happened('attachment-considered', '2026-06-14', {
      outcome: 'inget',
    }),
    'attachment-care-considered',
    '2026-12-16',
    ['1. lvu-2022 2026-12-15 late'],
  ],
  // Övergångsbestämmelserna 3 and 10 kap. 3 §: raised before New Year, decided after it.
  [
    'raised before New Year, decided after',
    question('2026-12-10', jan12),
    'attachment-care-considered',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-12 soon'],
  ],
  [
    'an institution is no family home',
    aChild()
      .born('2011-01-01')
      .placed('hvb', '2025-01-12')
      .under('lvu-3', '2025-01-12')
      .happened('care-ending', '2026-11-20', { about: 'b1', ...day(dec15) }),
    'attachment-care-considered',
    '2026-12-15',
    [],
  ],
  [
    'care ended and nobody wrote that it would',
    ended('2026-12-01'),
    'attachment-care-considered',
    '2026-12-02',
    ['1. lvu-2022 2026-12-01 late'],
  ],
  [
    'care that ended by turning eighteen',
    ended('2026-12-01').born('2008-12-01'),
    'attachment-care-considered',
    '2026-12-02',
    [],
  ],
  [
    'a new ground is no end',
    aChild()
      .placed('familjehem', '2025-01-12')
      .under('lvu-2', '2025-01-12', '2027-01-11')
      .under('law2026-3-5', '2027-01-11'),
    'attachment-care-considered',
    '2027-01-12',
    [],
  ],
  [
    'before July 2022 the law did not ask it',
    ended('2022-06-30'),
    'attachment-care-considered',
    '2022-07-02',
    [],
  ],
  // LVU 21 § second paragraph, 10 kap. 5 §.
  [
    'reunification is prepared by the decision',
    question('2026-11-20', dec15),
    'reunification',
    '2026-12-01',
    ['1. lvu-2022 2026-12-15 soon'],
  ],
  [
    'prepared',
    question('2026-11-20', dec15).happened('reunification-prepared', '2026-12-07'),
    'reunification',
    '2026-12-16',
    ['1. lvu-2022 2026-12-15 done'],
  ],
  [
    'the child is not going home',
    question('2026-11-20', dec15, false),
    'reunification',
    '2026-12-01',
    [],
  ],
  [
    'went home unprepared, under the new law',
    ended('2027-01-13'),
    'reunification',
    '2027-01-14',
    ['1. law-2026-1600 2027-01-13 late'],
  ],
  [
    'moved to its own housing',
    ended('2026-12-01', 'own-housing'),
    'reunification',
    '2026-12-02',
    [],
  ],
  // LVU 21 b and 21 c §§, 10 kap. 6 and 7 §§: ended within six months of its beginning.
  [
    'counted from the day the child came home',
    ended('2026-08-31'),
    'follow-up-care',
    '2026-12-31',
    ['1. lvu-2022 2027-02-28 (2027-02-26) coming'],
  ],
  [
    'over New Year the day is the same',
    ended('2026-08-31'),
    'follow-up-care',
    '2027-01-02',
    ['1. law-2026-1600 2027-02-28 (2027-02-26) coming'],
  ],
  [
    'counted from when it began',
    ended('2026-08-31').happened('follow-up', '2026-09-14', { provision: 'vard' }),
    'follow-up-care',
    '2026-12-31',
    ['1. lvu-2022 2027-03-14 (2027-03-12) coming'],
  ],
  [
    'ended',
    ended('2026-08-31').happened('follow-up', '2026-09-14', { provision: 'vard' }, '2026-12-18'),
    'follow-up-care',
    '2026-12-31',
    ['1. lvu-2022 2027-03-14 (2027-03-12) done'],
  ],
  [
    'an investigation is opened instead',
    ended('2026-08-31').happened('investigation', '2026-11-02'),
    'follow-up-care',
    '2026-12-31',
    ['1. lvu-2022 2027-02-28 (2027-02-26) ended'],
  ],
  [
    'eighteen when care ended: not by this law',
    ended('2026-08-31').born('2008-08-31'),
    'follow-up-care',
    '2026-12-31',
    [],
  ],
  [
    'seventeen when care ended',
    ended('2026-08-31').born('2008-09-01'),
    'follow-up-care',
    '2026-12-31',
    ['1. lvu-2022 2027-02-28 (2027-02-26) coming'],
  ],
  [
    'stays placed with consent: not yet',
    aChild()
      .placed('familjehem', '2025-01-12')
      .under('lvu-2', '2025-01-12', '2026-08-31')
      .under('sol', '2026-08-31'),
    'follow-up-care',
    '2026-12-31',
    [],
  ],
  [
    'came home later',
    aChild()
      .placed('familjehem', '2025-01-12', '2026-11-02')
      .under('lvu-2', '2025-01-12', '2026-08-31')
      .under('sol', '2026-08-31', '2026-11-02'),
    'follow-up-care',
    '2026-12-31',
    ['1. lvu-2022 2027-05-02 (2027-04-30) coming'],
  ],
  [
    'only taken at once, never decided: not by this paragraph',
    aChild()
      .placed('jourhem', '2026-08-01', '2026-08-31')
      .under('lvu-6', '2026-08-01', '2026-08-31'),
    'follow-up-care',
    '2026-12-31',
    [],
  ],
  // oSoL 11 kap. 4 c §: two months after the placement; SoL 23 kap. 5 §: six.
  [
    'two months, in the old law',
    aChild()
      .placed('hvb', '2024-12-02', '2025-04-15')
      .under('sol', '2024-12-02', '2025-04-15')
      .happened('follow-up', '2025-04-28', { provision: 'placering' }),
    'follow-up-placement',
    '2025-06-15',
    ['1. osol-2013 2025-06-15 (2025-06-13) today'],
  ],
  [
    'what was broken before 1 July 2025 stays so',
    aChild()
      .placed('hvb', '2024-12-02', '2025-04-15')
      .under('sol', '2024-12-02', '2025-04-15')
      .happened('follow-up', '2025-04-28', { provision: 'placering' }),
    'follow-up-placement',
    '2025-07-01',
    ['1. sol-2025 2025-06-15 (2025-06-13) late'],
  ],
  [
    'open on 1 July 2025: six months',
    aChild()
      .placed('hvb', '2024-12-02', '2025-05-31')
      .under('sol', '2024-12-02', '2025-05-31')
      .happened('follow-up', '2025-06-09', { provision: 'placering' }),
    'follow-up-placement',
    '2025-07-01',
    ['1. sol-2025 2025-11-30 (2025-11-28) coming'],
  ],
  [
    'counted from the placement’s end, not from the decision',
    aChild()
      .placed('hvb', '2026-01-12', '2026-08-31')
      .under('sol', '2026-01-12', '2026-08-31')
      .happened('follow-up', '2026-09-14', { provision: 'placering' }),
    'follow-up-placement',
    '2026-12-31',
    ['1. sol-2025 2027-02-28 (2027-02-26) coming'],
  ],
  [
    'nobody decided one: nothing is asked',
    aChild().placed('hvb', '2026-01-12', '2026-08-31').under('sol', '2026-01-12', '2026-08-31'),
    'follow-up-placement',
    '2026-12-31',
    [],
  ],
  [
    'after an investigation without intervention (23 kap. 1 §)',
    aChild()
      .happened('investigation', '2026-05-04', {}, '2026-08-31')
      .happened('follow-up', '2026-09-01', { provision: 'utredning' }, '2026-12-01'),
    'follow-up-placement',
    '2026-12-31',
    ['1. sol-2025 2027-02-28 (2027-02-26) done'],
  ],
]

for (const [what, child, ruleId, today, expected] of cases) {
  test(`${ruleId}: ${what}`, () => assert.deepEqual(told(child, ruleId, today), expected))
}
