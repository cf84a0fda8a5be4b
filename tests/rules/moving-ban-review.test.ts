import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AChild, aChild } from './a-child.ts'
import { told } from './evaluated.ts'

const ban = (day: string) =>
  aChild().happened('moving-ban', day, { provision: 'beslutat', decidedBy: 'domstol' })
const temporary = (day: string) =>
  aChild().happened('moving-ban', day, { provision: 'tillfalligt', decidedBy: 'utskott' })

// Övergångsbestämmelserna 6: every moving ban under LVU 24 § that holds on 1 January 2027.
const review: readonly (readonly [string, AChild, string, string[]])[] = [
  ['nothing before the law is in force', ban('2025-03-03'), '2026-12-31', []],
  [
    'from its first day, 90 days',
    ban('2025-03-03'),
    '2027-01-01',
    ['1. law-2026-1600 2027-04-01 coming'],
  ],
  [
    'a ban that had ended',
    ban('2025-03-03').happened('decision-reviewed', '2026-12-30', {
      about: 'f1',
      outcome: 'upphor',
    }),
    '2027-01-02',
    [],
  ],
  ['a ban under the new law', ban('2027-01-01'), '2027-01-02', []],
  ['a temporary ban', temporary('2026-12-28'), '2027-01-02', []],
  ['who has turned 18 on that day', ban('2025-03-03').born('2009-01-01'), '2027-01-02', []],
  [
    'considered already in the autumn',
    ban('2025-03-03').happened('attachment-considered', '2026-11-03', { outcome: 'anknytning' }),
    '2027-01-02',
    ['1. law-2026-1600 2027-04-01 done'],
  ],
  [
    'considered before the law was issued: not of this',
    ban('2025-03-03').happened('attachment-considered', '2026-08-19', { outcome: 'inget' }),
    '2027-01-02',
    ['1. law-2026-1600 2027-04-01 coming'],
  ],
  [
    'applied for care because of attachment',
    ban('2025-03-03').happened('court-application', '2027-02-01', { provision: 'anknytning' }),
    '2027-02-01',
    ['1. law-2026-1600 2027-04-01 done'],
  ],
]

for (const [what, child, today, expected] of review) {
  test(`moving-ban-review: ${what}`, () =>
    assert.deepEqual(told(child, 'moving-ban-review', today), expected))
}
