import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'
import { type AChild, aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

const kind = 'intervention-without-consent'
const young = () => aChild().born('2010-05-02')
const lvu = (day: string) => young().happened(kind, day, { provision: 'lvu-22' })
const in2027 = (day: string, provision = 'law1637-4-1', more = {}) =>
  young().happened(kind, day, { provision, ...more })

describe('22 § LVU: prövning inom sex månader från beslutet, sedan från senaste prövning', () => {
  const examples: [decided: string, today: string, expected: string, why: string][] = [
    [
      '2026-08-31',
      '2026-11-22',
      '1. lvu-1990 2027-02-28 (2027-02-26) coming',
      'February is shorter; a Sunday',
    ],
    ['2026-05-22', '2026-11-22', '1. lvu-1990 2026-11-22 (2026-11-20) today', 'the last day'],
    ['2026-05-21', '2026-11-22', '1. lvu-1990 2026-11-21 (2026-11-20) late', 'the day after'],
    // Lag (2026:1600), övergångsbestämmelserna punkten 5: what was decided before stays.
    ['2026-12-31', '2026-12-31', '1. lvu-1990 2027-06-30 coming', 'the last day it can be decided'],
    ['2026-12-31', '2027-01-02', '1. lvu-1990 2027-06-30 coming', 'unchanged by the new law'],
  ]
  for (const [day, today, expected, why] of examples) {
    test(`decided ${day}, seen ${today}: ${why}`, () => {
      assert.deepEqual(told(lvu(day), kind, today), [expected])
    })
  }

  test('it goes on by LVU from one time to the next, long after LVU has ended', () => {
    const child = lvu('2026-11-10')
      .happened('intervention-considered', '2027-04-20', { about: 'f1', outcome: 'fortsatter' })
      .happened('intervention-considered', '2027-10-21', { about: 'f1', outcome: 'fortsatter' })
    assert.deepEqual(told(child, kind, '2027-11-01'), [
      '1. lvu-1990 2027-05-10 done',
      '2. lvu-1990 2027-10-20 done-late',
      '3. lvu-1990 2028-04-21 coming',
    ])
    const last = dutiesOf(child, '2027-11-01', rules)
      .filter(({ ruleId }) => ruleId === kind)
      .at(-1)
    const cited = last?.why.flatMap((step) => ('source' in step ? [step.source.place.sv] : []))
    assert.ok(cited?.includes('22 § tredje stycket'))
    assert.ok(cited?.includes('punkten 5 i övergångsbestämmelserna'))
    assert.equal(last?.upcomingVersion, undefined)
  })

  test('recorded here only since March 2027, it is counted from then, still by LVU', () => {
    const duties = dutiesOf(lvu('2026-11-10'), '2027-04-01', rules, '2027-03-01')
    const of = duties.filter(({ ruleId }) => ruleId === kind)
    assert.deepEqual(
      of.map(({ versionId, limit }) => [versionId, limit === null ? null : isoDay(limit)]),
      [['lvu-1990', '2027-09-01']],
    )
  })

  test('23 § LVU: it ends when the young person is taken into care; at 21 at the latest', () => {
    const taken = lvu('2026-11-10').under('lvu-6', '2026-11-20')
    assert.deepEqual(told(taken, kind, '2026-11-22'), ['1. lvu-1990 2027-05-10 ended'])
    const placed = lvu('2026-11-10').placed('hvb', '2026-11-20').under('sol', '2026-11-20')
    assert.deepEqual(told(placed, kind, '2026-11-22'), ['1. lvu-1990 2027-05-10 coming'])
    const grown = lvu('2026-11-10').born('2006-12-01')
    assert.deepEqual(told(grown, kind, '2027-11-30'), ['1. lvu-1990 2027-05-10 late'])
    assert.deepEqual(told(grown, kind, '2027-12-01'), ['1. lvu-1990 2027-05-10 ended'])
  })
})

describe('lagen (2026:1637) 9 kap. 1 §: övervägande minst var sjätte månad', () => {
  const examples: [decided: string, today: string, expected: string, why: string][] = [
    ['2027-01-02', '2027-01-02', '1. law-2026-1637 2027-07-02 coming', 'the first day of the Act'],
    ['2027-08-31', '2028-02-29', '1. law-2026-1637 2028-02-29 today', 'on a leap day'],
    ['2027-03-01', '2027-09-02', '1. law-2026-1637 2027-09-01 late', 'the day after'],
  ]
  for (const [day, today, expected, why] of examples) {
    test(`decided ${day}, seen ${today}: ${why}`, () => {
      assert.deepEqual(told(in2027(day), kind, today), [expected])
    })
  }

  test('rolling from each consideration', () => {
    const child = in2027('2027-01-12').happened('intervention-considered', '2027-06-15', {
      about: 'f1',
    })
    assert.deepEqual(told(child, kind, '2027-07-01'), [
      '1. law-2026-1637 2027-07-12 done',
      '2. law-2026-1637 2027-12-15 coming',
    ])
  })

  const endings: [why: string, child: AChild, before: string, day: string][] = [
    [
      '7:2, its time ran out',
      in2027('2027-01-12', 'law1637-4-1', { untilDay: parseDay('2027-04-30') }),
      '2027-04-30',
      '2027-05-01',
    ],
    [
      '9:3, a custodian’s when the child is 18',
      in2027('2027-11-12', 'law1637-3-1').born('2010-02-01'),
      '2028-01-31',
      '2028-02-01',
    ],
    [
      '9:3, the young person’s at 21',
      in2027('2027-11-12').born('2007-02-01'),
      '2028-01-31',
      '2028-02-01',
    ],
    [
      '9:5, the child is placed',
      in2027('2027-01-12').placed('familjehem', '2027-02-01'),
      '2027-01-31',
      '2027-02-01',
    ],
    [
      'decided to end',
      young().happened(kind, '2027-01-12', { provision: 'law1637-4-1' }, '2027-03-01'),
      '2027-02-28',
      '2027-03-01',
    ],
    [
      '9:5, care at home ended with its conditions',
      in2027('2027-01-12', 'law1637-4-5').under('law2026-3-3', '2027-01-10', '2027-03-01'),
      '2027-02-28',
      '2027-03-01',
    ],
  ]
  for (const [why, child, before, day] of endings) {
    test(`it ends: ${why}`, () => {
      assert.doesNotMatch(told(child, kind, before)[0] ?? 'none', /ended|none/)
      assert.match(told(child, kind, day)[0] ?? 'none', /ended/)
    })
  }

  test('a custodian’s does not end when the child is placed, nor a private placement anybody’s', () => {
    const custodian = in2027('2027-01-12', 'law1637-3-1').placed('familjehem', '2027-02-01')
    assert.deepEqual(told(custodian, kind, '2027-02-02'), ['1. law-2026-1637 2027-07-12 coming'])
    const parents = in2027('2027-01-12').placed('privatplacering', '2027-02-01')
    assert.deepEqual(told(parents, kind, '2027-02-02'), ['1. law-2026-1637 2027-07-12 coming'])
  })
})

describe('särskild genomförandeplan, lagen (2026:1637) 5 kap. 1 § (22 § LVU: behandlingsplan)', () => {
  test('on the day of the decision, and before it is in time', () => {
    assert.deepEqual(told(in2027('2027-01-12'), 'intervention-plan', '2027-01-12'), [
      '1. law-2026-1637 2027-01-12 today',
    ])
    const with1 = (day: string) =>
      in2027('2027-01-12').happened('intervention-plan', day, { about: 'f1' })
    assert.deepEqual(told(with1('2027-01-08'), 'intervention-plan', '2027-01-20'), [
      '1. law-2026-1637 2027-01-12 done',
    ])
    assert.deepEqual(told(with1('2027-01-13'), 'intervention-plan', '2027-01-20'), [
      '1. law-2026-1637 2027-01-12 done-late',
    ])
    assert.deepEqual(told(lvu('2026-12-15'), 'intervention-plan', '2027-01-05'), [
      '1. lvu-1990 2026-12-15 late',
    ])
  })
})

describe('vårdnadshavarens behov, lagen (2026:1637) 3 kap. 6 §', () => {
  test('when a decision is made for a child, from 2 January 2027', () => {
    assert.deepEqual(told(in2027('2027-01-12'), 'guardian-need', '2027-01-13'), [
      '1. law-2026-1637 2027-01-12 late',
    ])
    assert.deepEqual(told(lvu('2026-12-15'), 'guardian-need', '2027-01-13'), [])
    assert.deepEqual(told(in2027('2027-01-12', 'law1637-3-1'), 'guardian-need', '2027-01-13'), [])
    const adult = in2027('2027-01-12').born('2009-01-12')
    assert.deepEqual(told(adult, 'guardian-need', '2027-01-13'), [])
  })

  test('considered, or shown by a decision for the custodian the same day', () => {
    const considered = in2027('2027-01-12').happened('guardian-need', '2027-01-12', { about: 'f1' })
    assert.match(told(considered, 'guardian-need', '2027-01-13')[0] ?? '', /done$/)
    const both = in2027('2027-01-12').happened(kind, '2027-01-12', { provision: 'law1637-3-1' })
    assert.match(told(both, 'guardian-need', '2027-01-13')[0] ?? '', /done$/)
    const later = in2027('2027-01-12').happened(kind, '2027-01-19', { provision: 'law1637-3-1' })
    assert.match(told(later, 'guardian-need', '2027-01-20')[0] ?? '', /late$/)
  })
})

describe('övervägande vid utskrivning, lagen (2026:1637) 4 kap. 6 och 7 §§', () => {
  const rule = 'intervention-at-discharge'
  const left = (form: string, day: string) => young().placed(form, '2026-09-01', day)

  const asked: [why: string, child: AChild, expected: string[]][] = [
    ['discharged from HVB', left('hvb', '2027-02-01'), ['1. law-2026-1637 2027-02-08 late']],
    ['discharged from SiS', left('sis', '2027-02-01'), ['1. law-2026-1637 2027-02-08 late']],
    ['from a family home', left('familjehem', '2027-02-01'), []],
    ['before the Act', left('hvb', '2027-01-01'), []],
    [
      'on its first day',
      left('hvb', '2027-01-02'),
      ['1. law-2026-1637 2027-01-09 (2027-01-08) late'],
    ],
    ['moved on to a family home', left('hvb', '2027-02-01').placed('familjehem', '2027-02-01'), []],
    [
      'placed again some days later',
      left('hvb', '2027-02-01').placed('familjehem', '2027-02-04'),
      ['1. law-2026-1637 2027-02-08 ended'],
    ],
    ['at 21', left('hvb', '2027-02-01').born('2006-02-01'), []],
    [
      'released from prison',
      young().happened('comes-home', '2027-02-01', { outcome: 'frigiven' }),
      ['1. law-2026-1637 2027-02-08 late'],
    ],
  ]
  for (const [why, child, expected] of asked) {
    test(why, () => assert.deepEqual(told(child, rule, '2027-02-20'), expected))
  }

  test('care at home decided in connection with it asks once, by 4 kap. 7 §', () => {
    const child = left('hvb', '2027-02-01').happened('comes-home', '2027-02-03', {
      outcome: 'vard-i-hemmet',
    })
    assert.deepEqual(told(child, rule, '2027-02-04'), ['1. law-2026-1637 2027-02-10 soon'])
    child.happened('discharge-considered', '2027-02-10', { about: 'f1' })
    assert.deepEqual(told(child, rule, '2027-02-12'), ['1. law-2026-1637 2027-02-10 done'])
  })
})
