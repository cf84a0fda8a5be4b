/** Rules 13 to 26: on rows made by hand that each must find, and on the same with the wrong mended. */
import { type Case, ended, first, tryCases } from '../ask-rule.ts'
import { aBasis, aPerson, aPlacement } from '../made-up-rows.ts'

const cases: readonly Case[] = [
  [
    13,
    'a placement inside another',
    1,
    { placements: [first, aPlacement(ended('2026-03-01', '2026-03-05'))] },
    { placements: [first, aPlacement({ from: '2026-05-01' })] },
  ],
  [
    13,
    'two grounds at once, the first still open',
    1,
    { bases: [aBasis(), aBasis({ from: '2026-04-01', basis: 'lvu-2' })] },
    { bases: [aBasis({ until: '2026-04-01' }), aBasis({ from: '2026-04-01', basis: 'lvu-2' })] },
  ],
  [
    14,
    'a new placement while one is open',
    1,
    { placements: [aPlacement(), aPlacement({ from: '2026-05-01' })] },
    { placements: [first, aPlacement({ from: '2026-05-01' })] },
  ],
  [
    15,
    'an end without its reason, and a reason without an end',
    2,
    {
      placements: [
        aPlacement({ until: '2026-05-01' }),
        aPlacement({ from: '2026-06-01', endReason: 'breakdown' }),
      ],
    },
    { placements: [first, aPlacement({ from: '2026-06-01' })] },
  ],
  [
    16,
    'a move to nowhere',
    1,
    { placements: [first] },
    { placements: [aPlacement(ended('2026-02-01', '2026-05-01', 'returned-home'))] },
  ],
  [
    17,
    'a continuation two days later',
    1,
    { placements: [first, aPlacement({ from: '2026-05-03' })] },
    { placements: [first, aPlacement({ from: '2026-05-01' })] },
  ],
  [
    18,
    'care that ended and yet goes on',
    1,
    {
      placements: [
        aPlacement(ended('2026-02-01', '2026-05-01', 'returned-home')),
        aPlacement({ from: '2026-08-01', isContinuation: true }),
      ],
    },
    {
      placements: [
        aPlacement(ended('2026-02-01', '2026-05-01', 'returned-home')),
        aPlacement({ from: '2026-08-01', isContinuation: false }),
      ],
    },
  ],
  [
    19,
    'new care on the same day',
    1,
    { placements: [first, aPlacement({ from: '2026-05-01', isContinuation: false })] },
    { placements: [first, aPlacement({ from: '2026-05-01', isContinuation: true })] },
  ],
  [
    20,
    'a placement that outlives the child',
    1,
    { persons: [aPerson({ diedOn: '2026-03-01' })], placements: [first] },
    { persons: [aPerson({ diedOn: '2026-04-30' })], placements: [first] },
  ],
  [
    21,
    'moved home, and into a residential home the same day',
    1,
    {
      placements: [
        aPlacement(ended('2026-02-01', '2026-05-01', 'returned-home')),
        aPlacement({ from: '2026-05-01', form: 'hvb' }),
      ],
    },
    { placements: [first, aPlacement({ from: '2026-05-01', form: 'hvb' })] },
  ],
  [
    22,
    'a first day changed since the last extract',
    1,
    { placements: [aPlacement({ lastFrom: '2026-01-15' })] },
    { placements: [aPlacement({ lastFrom: '2026-02-01' })] },
  ],
  [
    23,
    'a continuation of nothing',
    1,
    { placements: [aPlacement({ id: '2', isContinuation: true, continues: '9' })] },
    {
      placements: [
        aPlacement({ id: '1', ...ended('2026-01-01', '2026-02-01') }),
        aPlacement({ id: '2', isContinuation: true, continues: '1' }),
      ],
    },
  ],
  [
    24,
    'supported housing at fifteen',
    1,
    {
      persons: [aPerson({ born: '2010-02-02' })],
      placements: [aPlacement({ form: 'stodboende' })],
    },
    {
      persons: [aPerson({ born: '2010-02-01' })],
      placements: [aPlacement({ form: 'stodboende' })],
    },
  ],
  [
    25,
    'SiS under SoL',
    1,
    { placements: [aPlacement({ form: 'sis' })], bases: [aBasis()] },
    { placements: [aPlacement({ form: 'sis' })], bases: [aBasis({ basis: 'lvu-3' })] },
  ],
  [
    26,
    'an emergency home for six months and a day',
    1,
    { placements: [aPlacement({ form: 'jourhem', ...ended('2026-02-01', '2026-08-02') })] },
    { placements: [aPlacement({ form: 'jourhem', ...ended('2026-02-01', '2026-08-01') })] },
  ],
]

tryCases(cases)
