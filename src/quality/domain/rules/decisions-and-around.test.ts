/** Rules 27 to 42: on rows made by hand that each must find, and on the same with the wrong mended. */
import { type Case, ended, first, tryCases } from '../ask-rule.ts'
import { aBasis, anAbsence, aPerson, aPlacement, aReview } from '../made-up-rows.ts'

const cases: readonly Case[] = [
  [
    27,
    'submitted on the eighth day',
    1,
    { bases: [aBasis({ basis: 'lvu-6', until: '2026-02-20', submittedOn: '2026-02-09' })] },
    { bases: [aBasis({ basis: 'lvu-6', until: '2026-02-20', submittedOn: '2026-02-08' })] },
  ],
  [
    27,
    'never applied for',
    1,
    { bases: [aBasis({ basis: 'lvu-6', submittedOn: '2026-02-08' })] },
    { bases: [aBasis({ basis: 'lvu-6', submittedOn: '2026-02-08', appliedOn: '2026-03-01' })] },
  ],
  [
    28,
    'no ground at all',
    1,
    { placements: [aPlacement()] },
    { placements: [aPlacement({ form: 'privatplacering' })] },
  ],
  [
    29,
    'a ground from the second day',
    1,
    { placements: [aPlacement()], bases: [aBasis({ from: '2026-02-02' })] },
    {
      placements: [aPlacement()],
      bases: [aBasis({ until: '2026-04-01' }), aBasis({ from: '2026-04-01', basis: 'lvu-2' })],
    },
  ],
  [
    30,
    'fifteen, SoL, and nobody asked',
    1,
    { persons: [aPerson({ born: '2011-01-12' })], bases: [aBasis()] },
    { persons: [aPerson({ born: '2011-01-12' })], bases: [aBasis({ childConsents: true })] },
  ],
  [
    31,
    'seven months without övervägande',
    1,
    {
      placements: [aPlacement(ended('2026-01-01', '2026-08-01'))],
      bases: [aBasis({ from: '2026-01-01' })],
      reviews: [aReview({ on: '2026-01-15' })],
    },
    {
      placements: [aPlacement(ended('2026-01-01', '2026-08-01'))],
      bases: [aBasis({ from: '2026-01-01' })],
      reviews: [aReview({ on: '2026-06-15' })],
    },
  ],
  [
    31,
    'an övervägande where an omprövning is called for',
    1,
    {
      placements: [aPlacement()],
      bases: [aBasis({ basis: 'lvu-3' })],
      reviews: [aReview({ on: '2026-07-01' })],
    },
    {
      placements: [aPlacement()],
      bases: [aBasis({ basis: 'lvu-3' })],
      reviews: [aReview({ kind: 'omprovning', on: '2026-07-01' })],
    },
  ],
  [
    32,
    'a care plan but no implementation plan',
    1,
    { placements: [aPlacement({ carePlanOn: '2026-02-01' })] },
    { placements: [aPlacement({ carePlanOn: '2026-02-01', planOn: '2026-03-01' })] },
  ],
  [
    33,
    'a permit that ran out',
    1,
    {
      placements: [
        aPlacement({ form: 'hvb', permitFrom: '2020-01-01', permitUntil: '2026-06-01' }),
      ],
    },
    {
      placements: [
        aPlacement({ form: 'hvb', permitFrom: '2020-01-01' }),
        aPlacement({ child: 'bo' }),
      ],
    },
  ],
  [
    33,
    'a private home without a permit, and one of which nobody says whose it is',
    2,
    {
      placements: [
        aPlacement({ form: 'hvb', provider: 'independent' }),
        aPlacement({ form: 'hvb', from: '2026-04-01' }),
      ],
    },
    {
      placements: [
        aPlacement({ form: 'hvb', provider: 'own' }),
        aPlacement({ form: 'stodboende', from: '2026-04-01', provider: 'other-municipality' }),
      ],
    },
  ],
  [
    34,
    'a residential home registered as a family home',
    1,
    { placements: [aPlacement({ form: 'familjehem', providerForm: 'hvb' })] },
    { placements: [aPlacement({ form: 'hvb', providerForm: 'hvb' })] },
  ],
  [
    35,
    'no cost, and an absurd one',
    2,
    {
      placements: [
        aPlacement({ dailyCost: null }),
        aPlacement({ child: 'bo', dailyCost: 300_000 }),
      ],
    },
    { placements: [aPlacement({ dailyCost: 1258 })] },
  ],
  [
    36,
    'a district changed without a decision',
    1,
    {
      placements: [
        aPlacement({ ...ended('2026-02-01', '2026-05-01'), district: 'Farsta' }),
        aPlacement({ from: '2026-05-01', district: 'Vantör' }),
      ],
    },
    {
      placements: [
        aPlacement({ ...ended('2026-02-01', '2026-05-01'), district: 'Farsta' }),
        aPlacement({ from: '2026-05-01', district: 'Vantör', districtDecidedOn: '2026-04-20' }),
      ],
    },
  ],
  [
    37,
    'no school start on the eighth day',
    1,
    { placements: [aPlacement({ from: '2026-11-14', changesSchool: true })] },
    { placements: [aPlacement({ from: '2026-11-15', changesSchool: true })] },
  ],
  [
    37,
    'a school start before the placement',
    1,
    { placements: [aPlacement({ changesSchool: true, schoolStartOn: '2026-01-31' })] },
    { placements: [aPlacement({ changesSchool: true, schoolStartOn: '2026-02-01' })] },
  ],
  [
    38,
    'a health check before the placement',
    1,
    { placements: [aPlacement({ healthCheckOn: '2026-01-31' })] },
    { placements: [aPlacement({ healthCheckOn: '2026-02-01' })] },
  ],
  [
    39,
    'abscondings that overlap, and one without a start',
    2,
    {
      absences: [
        anAbsence(),
        anAbsence({ from: '2026-03-02', until: '2026-03-09' }),
        anAbsence({ child: 'bo', from: null, until: null }),
      ],
    },
    { absences: [anAbsence(), anAbsence({ from: '2026-03-03', until: '2026-03-09' })] },
  ],
  [
    40,
    'still absconding, and care has ended',
    1,
    { placements: [first], absences: [anAbsence({ until: null })] },
    { placements: [aPlacement()], absences: [anAbsence({ until: null })] },
  ],
  [
    41,
    'aftercare a day too early',
    1,
    {
      placements: [
        aPlacement({ ...ended('2026-02-01', '2026-05-01'), aftercareFrom: '2026-04-30' }),
      ],
    },
    {
      placements: [
        aPlacement({ ...ended('2026-02-01', '2026-05-01'), aftercareFrom: '2026-05-01' }),
      ],
    },
  ],
  [
    42,
    'an address beside a protected name',
    1,
    { persons: [aPerson({ protection: 'sekretessmarkering', address: 'Storgatan 1' })] },
    { persons: [aPerson({ address: 'Storgatan 1' })] },
  ],
]

tryCases(cases)
