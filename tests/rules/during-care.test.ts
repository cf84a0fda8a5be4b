import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { ownWhy, wholeWhy } from '../../src/rules/own-why.ts'
import { whyText } from '../../src/rules/why.ts'
import { type AChild, aChild } from './a-child.ts'
import { dutiesOf, told, toldOf } from './evaluated.ts'

type Case = readonly [what: string, child: AChild, ruleId: string, today: string, told: string[]]

const home = { homeName: 'Familjen Ek' }
const elsewhere = { homeName: 'Familjen Lind' }
const consented = (child: AChild, day: string, outcome: string) =>
  child.happened('consent', day, { outcome })
const withSol = (form: string, day: string) => aChild().placed(form, day).under('sol', day)

const cases: readonly Case[] = [
  // SoL 21 kap. 1 § fourth paragraph, 3 kap. 4 §: before the placement.
  [
    'none recorded, on the day',
    withSol('familjehem', '2026-11-10'),
    'care-consent',
    '2026-11-10',
    ['1. sol-2025 2026-11-10 today'],
  ],
  [
    'none recorded, the day after',
    withSol('hvb', '2026-11-10'),
    'care-consent',
    '2026-11-11',
    ['1. sol-2025 2026-11-10 late'],
  ],
  [
    'given before',
    consented(withSol('jourhem', '2026-11-10'), '2026-11-05', 'vardnadshavare'),
    'care-consent',
    '2026-11-11',
    ['1. sol-2025 2026-11-10 done'],
  ],
  [
    'given after',
    consented(withSol('jourhem', '2026-11-10'), '2026-11-12', 'vardnadshavare'),
    'care-consent',
    '2026-11-12',
    ['1. sol-2025 2026-11-10 done-late'],
  ],
  [
    'skyddat boende rests on another law’s consent',
    withSol('skyddat-boende', '2026-11-10'),
    'care-consent',
    '2026-11-11',
    [],
  ],
  [
    'care without consent needs none',
    aChild().placed('familjehem', '2026-11-10').under('lvu-2', '2026-11-10'),
    'care-consent',
    '2026-11-11',
    [],
  ],
  // Fifteen on 10 November 2026: both.
  [
    'fifteen that day: the guardian alone is not enough',
    consented(withSol('hvb', '2026-11-10').born('2011-11-10'), '2026-11-05', 'vardnadshavare'),
    'care-consent',
    '2026-11-11',
    ['1. sol-2025 2026-11-10 late'],
  ],
  [
    'fifteen the day after: the guardian is enough',
    consented(withSol('hvb', '2026-11-10').born('2011-11-11'), '2026-11-05', 'vardnadshavare'),
    'care-consent',
    '2026-11-11',
    ['1. sol-2025 2026-11-10 done'],
  ],
  [
    'fifteen: both at once',
    consented(withSol('hvb', '2026-11-10').born('2011-11-10'), '2026-11-05', 'bada'),
    'care-consent',
    '2026-11-11',
    ['1. sol-2025 2026-11-10 done'],
  ],
  [
    'fifteen: each for itself, the later decides',
    consented(
      consented(withSol('hvb', '2026-11-10').born('2011-11-10'), '2026-11-05', 'vardnadshavare'),
      '2026-11-11',
      'barnet',
    ),
    'care-consent',
    '2026-11-11',
    ['1. sol-2025 2026-11-10 done-late'],
  ],
  [
    'eighteen: no guardian any more',
    withSol('hvb', '2026-11-10').born('2008-11-10'),
    'care-consent',
    '2026-11-11',
    [],
  ],
  [
    'before the new Social Services Act',
    withSol('familjehem', '2025-06-20'),
    'care-consent',
    '2025-06-20',
    ['1. osol-2002 2025-06-20 today'],
  ],
  [
    'what was late stays late',
    withSol('familjehem', '2025-06-20'),
    'care-consent',
    '2025-07-01',
    ['1. sol-2025 2025-06-20 late'],
  ],
  // (2026:1600) 7 kap. 4 §; no days in the law: 30, a local routine.
  [
    'not before the law',
    aChild().placed('familjehem', '2026-10-05').under('lvu-2', '2026-10-05'),
    'parents-support-offered',
    '2026-12-31',
    [],
  ],
  [
    'care under way is counted from New Year',
    aChild().placed('familjehem', '2026-10-05').under('lvu-2', '2026-10-05'),
    'parents-support-offered',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-31 (2027-01-29) coming'],
  ],
  [
    'offered already in the autumn',
    aChild()
      .placed('familjehem', '2026-10-05')
      .under('lvu-2', '2026-10-05')
      .happened('support-offered', '2026-11-02'),
    'parents-support-offered',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-31 (2027-01-29) done'],
  ],
  [
    'new care, from the day it began',
    aChild().placed('jourhem', '2027-01-13').under('law2026-5-1', '2027-01-12'),
    'parents-support-offered',
    '2027-01-13',
    ['1. law-2026-1600 2027-02-12 coming'],
  ],
  [
    'care with consent',
    withSol('familjehem', '2026-10-05'),
    'parents-support-offered',
    '2027-01-02',
    [],
  ],
  [
    'eighteen on New Year’s Day',
    aChild().born('2009-01-01').placed('sis', '2026-10-05').under('lvu-3', '2026-10-05'),
    'parents-support-offered',
    '2027-01-02',
    [],
  ],
  // oSoL 6 kap. 8 § and LVU 13 §: three years, once.
  [
    'three years, before March 2021',
    aChild().placed('familjehem', '2017-02-15', null, home),
    'custody-transfer',
    '2020-02-15',
    ['1. osol-2002 2020-02-15 (2020-02-14) today'],
  ],
  [
    'three years, since March 2021',
    aChild().placed('familjehem', '2018-09-03', null, home),
    'custody-transfer',
    '2021-09-03',
    ['1. osol-2021 2021-09-03 today'],
  ],
  // Lag (2022:664), 1 July 2022: two years. Who had lived there two already was to be taken up at once.
  [
    'three years became two',
    aChild().placed('familjehem', '2020-05-04', null, home),
    'custody-transfer',
    '2022-07-01',
    ['1. osol-2022 2022-07-01 today'],
  ],
  [
    'two years still ahead',
    aChild().placed('familjehem', '2020-09-04', null, home),
    'custody-transfer',
    '2022-07-01',
    ['1. osol-2022 2022-09-04 (2022-09-02) coming'],
  ],
  // SoL 22 kap. 14 §; 29 February 2024 has no anniversary in 2026: the last day of February.
  [
    'from a leap day',
    aChild().placed('familjehem', '2024-02-29', null, home),
    'custody-transfer',
    '2026-02-28',
    ['1. sol-2025 2026-02-28 (2026-02-27) today'],
  ],
  [
    'then yearly',
    aChild()
      .placed('familjehem', '2024-10-14', null, home)
      .happened('custody-considered', '2026-10-06', { outcome: 'inte-nu' }),
    'custody-transfer',
    '2026-12-31',
    ['1. sol-2025 2026-10-14 done', '2. sol-2025 2027-10-06 coming'],
  ],
  [
    'then yearly, under the new law',
    aChild()
      .placed('familjehem', '2024-10-14', null, home)
      .happened('custody-considered', '2026-10-06', { outcome: 'inte-nu' }),
    'custody-transfer',
    '2027-01-02',
    ['1. sol-2025 2026-10-14 done', '2. law-2026-1600 2027-10-06 coming'],
  ],
  [
    'another home begins anew',
    aChild()
      .placed('familjehem', '2023-01-10', '2025-02-01', home)
      .placed('familjehem', '2025-02-01', null, elsewhere),
    'custody-transfer',
    '2026-12-31',
    ['1. osol-2022 2025-01-10 ended', '1. sol-2025 2027-02-01 coming'],
  ],
  [
    'the same home under a new decision goes on',
    aChild()
      .placed('natverkshem', '2025-01-10', '2025-03-01', home)
      .placed('familjehem', '2025-03-01', null, home),
    'custody-transfer',
    '2026-12-31',
    ['1. sol-2025 2027-01-10 (2027-01-08) soon'],
  ],
  [
    'an emergency home does not count',
    aChild().placed('jourhem', '2024-01-10'),
    'custody-transfer',
    '2026-12-31',
    [],
  ],
  [
    'eighteen ends it',
    aChild().born('2008-06-01').placed('familjehem', '2025-01-10', null, home),
    'custody-transfer',
    '2026-12-31',
    ['1. sol-2025 2027-01-10 (2027-01-08) ended'],
  ],
]

for (const [what, child, ruleId, today, expected] of cases) {
  test(`${ruleId}: ${what}`, () => assert.deepEqual(told(child, ruleId, today), expected))
}

test('custody of those placed before recording began here: the first time if it is still to come, else within a year', () => {
  const since = '2025-09-22'
  const duties = (from: string) =>
    dutiesOf(aChild().placed('familjehem', from, null, home), '2026-06-01', rules, since).filter(
      ({ ruleId }) => ruleId === 'custody-transfer',
    )
  // Two years from 1 October 2023 had not passed when recording began; from 1 September they had.
  assert.deepEqual(toldOf(duties('2023-10-01'), '2026-06-01'), ['1. sol-2025 2025-10-01 late'])
  assert.deepEqual(toldOf(duties('2023-09-01'), '2026-06-01'), ['1. sol-2025 2026-09-22 coming'])
  const [duty] = duties('2019-03-01')
  const rule = rules.find(({ id }) => id === 'custody-transfer')
  const version = rule?.versions.find(({ id }) => id === duty?.versionId)
  assert.ok(duty && rule && version)
  const counted =
    'Räknat från 22 september 2025, som är dag 0, inom ett år: senast 22 september 2026.'
  assert.ok(duty.why.map((step) => whyText(step).sv).includes(counted))
  // Told again from what is kept of it, the words are the same.
  assert.deepEqual(wholeWhy(ownWhy(duty.why), rule, version), duty.why)
})
