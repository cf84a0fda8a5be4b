import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AChild, aChild } from './a-child.ts'
import { told } from './evaluated.ts'

type Case = readonly [what: string, child: AChild, ruleId: string, today: string, told: string[]]

/** Taken into care at once on Tuesday 1 December 2026 and placed two days later. */
const taken = () => aChild().under('lvu-6', '2026-12-01').placed('jourhem', '2026-12-03')
/** Submitted on the Friday (f1) and confirmed the Wednesday after (f2). */
const confirmed = () =>
  taken()
    .happened('court-submission', '2026-12-04', { about: 'b1' })
    .happened('court-ruling', '2026-12-09', { about: 'f1', outcome: 'faststallt' })

const cases: readonly Case[] = [
  // LVU 7 § second paragraph, 16 kap. 2 §: the court has a week from when it came in.
  [
    'the court’s week',
    taken().happened('court-submission', '2026-12-04', { about: 'b1' }),
    'immediate-care-review',
    '2026-12-11',
    ['1. lvu-1990 2026-12-11 today'],
  ],
  [
    'the court ruled',
    confirmed(),
    'immediate-care-review',
    '2026-12-10',
    ['1. lvu-1990 2026-12-11 done'],
  ],
  [
    'the court’s week over New Year',
    aChild()
      .under('lvu-6', '2026-12-28')
      .happened('court-submission', '2026-12-30', { about: 'b1' }),
    'immediate-care-review',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-06 (2027-01-05) soon'],
  ],
  // LVU 34 §: two weeks from when the application came in, while the child is taken into care at once.
  [
    'the case is taken up in two weeks',
    confirmed().happened('court-application', '2026-12-15', { provision: 'vard', about: 'b1' }),
    'main-hearing',
    '2026-12-29',
    ['1. lvu-1990 2026-12-29 today'],
  ],
  [
    'taken up',
    confirmed()
      .happened('court-application', '2026-12-15', { provision: 'vard', about: 'b1' })
      .happened('court-hearing', '2026-12-28', { about: 'f3' }),
    'main-hearing',
    '2026-12-29',
    ['1. lvu-1990 2026-12-29 done'],
  ],
  [
    'an application for a child who is not taken into care at once has no such time',
    aChild().happened('court-application', '2026-12-15', { provision: 'vard' }),
    'main-hearing',
    '2026-12-20',
    [],
  ],
  // Item 4 keeps LVU's grounds for what reached the court; its times in court are the new law's (16 kap. 3 §).
  [
    'the application came in before New Year',
    aChild()
      .under('lvu-6', '2026-12-10')
      .placed('jourhem', '2026-12-10')
      .happened('court-application', '2026-12-22', { provision: 'vard', about: 'b1' }),
    'main-hearing',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-05 soon'],
  ],
  // LVU 5 §: four weeks from legal force; 6 kap. 4 § second paragraph the same.
  [
    'care must begin',
    aChild().under('lvu-2', '2026-11-20').happened('legal-force', '2026-12-11', { about: 'b1' }),
    'care-begins',
    '2026-12-31',
    ['1. lvu-1990 2027-01-08 soon'],
  ],
  [
    'care must begin, seen after New Year',
    aChild().under('lvu-2', '2026-11-20').happened('legal-force', '2026-12-11', { about: 'b1' }),
    'care-begins',
    '2027-01-02',
    ['1. law-2026-1600 2027-01-08 soon'],
  ],
  [
    'already placed when it gained legal force',
    taken()
      .happened('court-application', '2026-12-15', { provision: 'vard', about: 'b1' })
      .happened('court-ruling', '2026-12-22', { about: 'f1', outcome: 'bifall' })
      .happened('legal-force', '2027-01-12', { about: 'f2' }),
    'care-begins',
    '2027-01-12',
    ['1. law-2026-1600 2027-02-09 done'],
  ],
  [
    'legal force of a ruling that refused care begins nothing',
    taken()
      .happened('court-application', '2026-12-15', { provision: 'vard', about: 'b1' })
      .happened('court-ruling', '2026-12-22', { about: 'f1', outcome: 'avslag' })
      .happened('legal-force', '2027-01-12', { about: 'f2' }),
    'care-begins',
    '2027-01-12',
    [],
  ],
  // LVU 32 § second paragraph, 11 kap. 4 §: before the application.
  [
    'no application yet: before the last working day for it',
    taken(),
    'medical-examination',
    '2026-12-10',
    ['1. lvu-1990 2026-12-30 coming'],
  ],
  [
    'examined the day before',
    taken()
      .happened('medical-examination', '2026-12-14', { outcome: 'gjord' })
      .happened('court-application', '2026-12-15', { provision: 'vard', about: 'b1' }),
    'medical-examination',
    '2026-12-16',
    ['1. lvu-1990 2026-12-15 done'],
  ],
  [
    'not needed, for special reasons',
    taken()
      .happened('medical-examination', '2026-12-14', { outcome: 'obehovlig' })
      .happened('court-application', '2026-12-15', { provision: 'vard', about: 'b1' }),
    'medical-examination',
    '2026-12-16',
    ['1. lvu-1990 2026-12-15 done'],
  ],
  [
    'an examination of last winter is not of this case',
    aChild()
      .happened('medical-examination', '2026-06-14', { outcome: 'gjord' })
      .happened('court-application', '2026-12-15', { provision: 'vard' }),
    'medical-examination',
    '2026-12-16',
    ['1. lvu-1990 2026-12-15 late'],
  ],
  [
    'before an application under the new law',
    aChild().happened('court-application', '2027-01-15', { provision: 'anknytning' }),
    'medical-examination',
    '2027-01-15',
    ['1. law-2026-1600 2027-01-15 today'],
  ],
]

for (const [what, child, ruleId, today, expected] of cases) {
  test(`${ruleId}: ${what}`, () => assert.deepEqual(told(child, ruleId, today), expected))
}
