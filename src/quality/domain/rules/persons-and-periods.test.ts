/** Rules 1 to 12: on rows made by hand that each must find, and on the same with the wrong mended. */
import { type Case, ended, tryCases } from '../ask-rule.ts'
import { aBasis, anEnrolment, aPerson, aPlacement, aReview } from '../made-up-rows.ts'

const cases: readonly Case[] = [
  [
    1,
    'a form nobody knows',
    1,
    { placements: [aPlacement({ form: 'FH' })] },
    { placements: [aPlacement({ form: 'hvb' })], bases: [aBasis()], enrolments: [anEnrolment()] },
  ],
  [
    1,
    'a school form nobody knows',
    1,
    { enrolments: [anEnrolment({ schoolForm: 'GR' })] },
    { enrolments: [anEnrolment()] },
  ],
  [
    2,
    'a wrong check digit',
    1,
    { persons: [aPerson({ identityNumber: '201701122383' })] },
    {
      persons: [
        aPerson(),
        aPerson({ child: 'r', identityNumber: '20170412R001', born: '2017-04-12' }),
      ],
    },
  ],
  [
    2,
    'another date of birth than the number’s',
    1,
    { persons: [aPerson({ born: '2017-01-13' })] },
    { persons: [aPerson({ born: null })] },
  ],
  [2, 'no number', 1, { persons: [aPerson({ identityNumber: null })] }, {}],
  [3, 'the same key on two rows', 1, { persons: [aPerson(), aPerson()] }, {}],
  [
    3,
    'the same number under two keys',
    2,
    { persons: [aPerson(), aPerson({ child: 'bo' })] },
    { persons: [aPerson(), aPerson({ child: 'bo', identityNumber: '20170412R001' })] },
  ],
  [
    4,
    'a placement of nobody',
    1,
    { placements: [aPlacement({ child: 'nobody' })] },
    { placements: [aPlacement()] },
  ],
  [
    5,
    'another date of birth elsewhere',
    1,
    { persons: [aPerson({ bornElsewhere: '2017-01-21' })] },
    { persons: [aPerson({ bornElsewhere: '2017-01-12' })] },
  ],
  [
    6,
    'born on the day the placement ended',
    1,
    { placements: [aPlacement(ended('2016-12-01', '2017-01-12'))] },
    { placements: [aPlacement(ended('2016-12-01', '2017-01-13'))] },
  ],
  [
    7,
    'placed the day before birth',
    1,
    { placements: [aPlacement({ from: '2017-01-11' })] },
    { placements: [aPlacement({ from: '2017-01-12' })] },
  ],
  [
    8,
    'placed on the twenty-first birthday',
    1,
    {
      persons: [aPerson({ born: '2005-06-01' })],
      placements: [aPlacement(ended('2026-06-01', '2026-06-02'))],
    },
    {
      persons: [aPerson({ born: '2005-06-01' })],
      placements: [aPlacement(ended('2026-05-01', '2026-06-01'))],
    },
  ],
  [
    8,
    'LVU 2 § begun at eighteen',
    1,
    { persons: [aPerson({ born: '2008-02-01' })], bases: [aBasis({ basis: 'lvu-2' })] },
    { persons: [aPerson({ born: '2008-02-02' })], bases: [aBasis({ basis: 'lvu-2' })] },
  ],
  [
    8,
    'LVU 3 § begun at twenty',
    1,
    { persons: [aPerson({ born: '2006-02-01' })], bases: [aBasis({ basis: 'lvu-3' })] },
    { persons: [aPerson({ born: '2006-02-02' })], bases: [aBasis({ basis: 'lvu-3' })] },
  ],
  [
    9,
    'a date that is none',
    1,
    { placements: [aPlacement({ unreadable: ['until'] })] },
    { placements: [aPlacement({ unreadable: [] })] },
  ],
  [
    10,
    'a placement that begins tomorrow',
    1,
    { placements: [aPlacement({ from: '2026-11-23' })] },
    { placements: [aPlacement({ from: '2026-11-22' })] },
  ],
  [
    10,
    'an övervägande of tomorrow',
    1,
    { reviews: [aReview({ on: '2026-11-23' })] },
    { reviews: [aReview({ on: '2026-11-22' })] },
  ],
  [
    11,
    'an end before the start',
    1,
    { bases: [aBasis({ until: '2026-01-31' })] },
    { bases: [aBasis({ until: '2026-02-01' })] },
  ],
  [
    12,
    'an end on the first day',
    1,
    { placements: [aPlacement({ until: '2026-02-01' })] },
    { placements: [aPlacement({ until: '2026-02-02' })] },
  ],
]

tryCases(cases)
