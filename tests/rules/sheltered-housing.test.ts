import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shelteredConsidered, shelteredDecision } from '../../src/protection/sheltered-events.ts'
import { parseDay } from '../../src/shared/day.ts'
import { type AChild, aChild } from './a-child.ts'
import { told } from './evaluated.ts'

const kind = 'sheltered-decision'
const atOnce = (day: string, by = 'utskott') =>
  aChild().happened(kind, day, { provision: 'omedelbar', decidedBy: by })
const housed = (child: AChild, from: string, until: string | null = null) =>
  child.placed('skyddat-boende', from, until)

describe('underställning, lagen (2024:79) 4 kap. 3 §: en vecka från beslutet, annars upphör det (4 §)', () => {
  const examples: [decided: string, today: string, expected: string, why: string][] = [
    ['2026-11-10', '2026-11-10', '1. law-2024-79 2026-11-17 soon', 'the same weekday'],
    ['2026-11-14', '2026-11-21', '1. law-2024-79 2026-11-21 (2026-11-20) today', 'a Saturday'],
    ['2026-11-10', '2026-11-18', '1. law-2024-79 2026-11-17 late', 'the day it has ceased'],
    ['2024-04-01', '2024-04-01', '1. law-2024-79 2024-04-08 soon', 'the first day of the Act'],
  ]
  for (const [decided, today, expected, why] of examples) {
    test(`decided ${decided}, seen ${today}: ${why}`, () => {
      assert.deepEqual(told(atOnce(decided), 'sheltered-submission', today), [expected])
    })
  }

  test('not what the court decided, nor what it granted', () => {
    assert.deepEqual(
      told(atOnce('2026-11-10', 'domstol'), 'sheltered-submission', '2026-11-11'),
      [],
    )
    const granted = aChild().happened(kind, '2026-11-10', {
      provision: 'domstol',
      decidedBy: 'domstol',
    })
    assert.deepEqual(told(granted, 'sheltered-submission', '2026-11-11'), [])
  })

  test('done by what names it, on the last day', () => {
    const child = atOnce('2026-11-10').happened('sheltered-submitted', '2026-11-17', {
      about: 'f1',
    })
    assert.deepEqual(told(child, 'sheltered-submission', '2026-12-01'), [
      '1. law-2024-79 2026-11-17 done',
    ])
  })
})

describe('ansökan, lagen (2024:79) 4 kap. 6 §: sex veckor från den dag placeringen påbörjades', () => {
  const examples: [decided: string, came: string, today: string, expected: string, why: string][] =
    [
      [
        '2026-11-02',
        '2026-11-04',
        '2026-11-04',
        '1. law-2024-79 2026-12-16 coming',
        'from when the child came, not the decision',
      ],
      [
        '2026-11-02',
        '2026-10-28',
        '2026-11-04',
        '1. law-2024-79 2026-12-14 coming',
        'there already: from the decision',
      ],
      ['2026-09-30', '2026-10-01', '2026-11-12', '1. law-2024-79 2026-11-12 today', 'the last day'],
      [
        '2026-09-30',
        '2026-10-01',
        '2026-11-13',
        '1. law-2024-79 2026-11-12 late',
        'the day it has ceased',
      ],
      [
        '2027-11-20',
        '2027-11-24',
        '2027-11-24',
        '1. law-2024-79 2028-01-05 coming',
        'over New Year',
      ],
      [
        '2028-01-14',
        '2028-01-18',
        '2028-01-18',
        '1. law-2024-79 2028-02-29 coming',
        'to a leap day',
      ],
    ]
  for (const [decided, came, today, expected, why] of examples) {
    test(`decided ${decided}, came ${came}: ${why}`, () => {
      assert.deepEqual(told(housed(atOnce(decided), came), 'sheltered-application', today), [
        expected,
      ])
    })
  }

  test('nothing is counted before the child has come there, nor for another placement', () => {
    assert.deepEqual(told(atOnce('2026-11-02'), 'sheltered-application', '2026-11-10'), [])
    const elsewhere = atOnce('2026-11-02').placed('familjehem', '2026-11-04')
    assert.deepEqual(told(elsewhere, 'sheltered-application', '2026-11-10'), [])
    const before = housed(atOnce('2026-11-02'), '2026-05-04', '2026-06-04')
    assert.deepEqual(told(before, 'sheltered-application', '2026-11-10'), [])
  })

  test('an application made before the decision counts; the court may give longer', () => {
    const early = housed(atOnce('2026-11-02'), '2026-11-04').happened(
      'sheltered-applied',
      '2026-10-30',
      { about: 'f1' },
    )
    assert.deepEqual(told(early, 'sheltered-application', '2026-11-10'), [
      '1. law-2024-79 2026-12-16 done',
    ])
    const longer = housed(atOnce('2026-09-30'), '2026-10-01').happened(
      'duty-extended',
      '2026-11-10',
      {
        dutyKey: 'sheltered-application:f1:1',
        untilDay: parseDay('2026-12-01'),
        byManager: false,
        ground: 'Ytterligare utredning',
      },
    )
    assert.deepEqual(told(longer, 'sheltered-application', '2026-11-20'), [
      '1. law-2024-79 2026-12-01 soon',
    ])
  })

  test('it ends with the decision, the placement, or at 18', () => {
    const rejected = aChild().happened(
      kind,
      '2026-11-02',
      { provision: 'omedelbar', decidedBy: 'namnd' },
      '2026-11-12',
    )
    const cases: [AChild, string][] = [
      [housed(rejected, '2026-11-04'), '2026-11-12'],
      [housed(atOnce('2026-11-02'), '2026-11-04', '2026-11-13'), '2026-11-13'],
      [housed(atOnce('2026-11-02').born('2008-11-14'), '2026-11-04'), '2026-11-14'],
    ]
    for (const [child, day] of cases) {
      assert.deepEqual(told(child, 'sheltered-application', day), [
        '1. law-2024-79 2026-12-16 ended',
      ])
      assert.match(told(child, 'sheltered-application', '2026-11-11')[0] ?? '', /coming/)
    }
  })
})

describe('övervägande, lagen (2024:79) 5 kap. 3 och 6 §§: minst en gång var sjätte månad', () => {
  test('of the housing: from when the child came, rolling, under what the court granted as well', () => {
    const granted = aChild().happened(kind, '2026-02-20', {
      provision: 'domstol',
      decidedBy: 'domstol',
    })
    const child = housed(granted, '2026-02-28').happened('sheltered-considered', '2026-08-12', {
      about: 'f1',
    })
    assert.deepEqual(told(child, 'sheltered-consideration', '2026-11-22'), [
      '1. law-2024-79 2026-08-28 done',
      '2. law-2024-79 2027-02-12 coming',
    ])
    assert.deepEqual(
      told(housed(atOnce('2026-08-30'), '2026-08-31'), 'sheltered-consideration', '2027-02-28'),
      ['1. law-2024-79 2027-02-28 (2027-02-26) today'],
    )
  })

  test('of hidden whereabouts: from the decision, until it ends', () => {
    const hidden = (until: string | null = null) =>
      aChild().happened('sheltered-secrecy', '2026-05-10', { outcome: 'vistelseort' }, until)
    assert.deepEqual(told(hidden(), 'sheltered-secrecy', '2026-11-11'), [
      '1. law-2024-79 2026-11-10 late',
    ])
    const considered = hidden().happened('sheltered-secrecy-considered', '2026-11-10', {
      about: 'f1',
    })
    assert.deepEqual(told(considered, 'sheltered-secrecy', '2026-11-11'), [
      '1. law-2024-79 2026-11-10 done',
      '2. law-2024-79 2027-05-10 coming',
    ])
    assert.deepEqual(told(hidden('2026-09-01'), 'sheltered-secrecy', '2026-11-11'), [
      '1. law-2024-79 2026-11-10 ended',
    ])
  })
})

test('what the form of sheltered housing refuses', () => {
  const refused = (day: string, data: Record<string, string>, born = '2017-05-02') =>
    shelteredDecision.refuse?.({ from: parseDay(day), data, born: parseDay(born) }, [])?.sv ?? ''
  const board = { provision: 'omedelbar', decidedBy: 'utskott' }
  assert.match(refused('2024-03-31', board), /1 april 2024/)
  assert.equal(refused('2024-04-01', board), '')
  assert.match(refused('2026-05-02', board, '2008-05-02'), /fyllt 18 år/)
  assert.equal(refused('2026-05-01', board, '2008-05-02'), '')
  assert.match(refused('2026-05-01', { provision: 'domstol', decidedBy: 'namnd' }), /Bara domstol/)
  assert.equal(refused('2026-05-01', { provision: 'domstol', decidedBy: 'domstol' }), '')
  const early = shelteredConsidered.refuse?.(
    { from: parseDay('2026-11-01'), data: { about: 'f1' }, born: 0 },
    atOnce('2026-11-02').facts,
  )
  assert.match(early?.sv ?? '', /före den dag beslutet/)
})
