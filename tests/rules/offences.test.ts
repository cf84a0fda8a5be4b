import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import {
  offenceTalk,
  seriousTalkCall,
  seriousTalkException,
} from '../../src/prevention/offence-events.ts'
import type { EventKind } from '../../src/rules/event-kind.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'
import { clockInStockholm, dayInStockholm, momentInStockholm } from '../../src/shared/moment.ts'
import { type AChild, aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

const at = (day: string, time: string) => momentInStockholm(parseDay(day), time) ?? Number.NaN
const suspected = (day: string, time = '14:05', outcome = 'forsta-fangelse') =>
  aChild()
    .born('2011-04-10')
    .happened('crime-suspicion', day, { at: at(day, time), outcome })

function endsAt(child: AChild, ruleId: string, today: string): string | null {
  const [duty] = dutiesOf(child, today, rules).filter((one) => one.ruleId === ruleId)
  if (duty?.limitAt === undefined) return null
  return `${isoDay(dayInStockholm(duty.limitAt))} ${clockInStockholm(duty.limitAt)}`
}

describe('kallelse till allvarssamtal, SoL 19 a kap. 3 §: inom 24 timmar', () => {
  // Clocks go forward on Sunday 28 March 2027 (a day of 23 hours) and back on 31 October 2027 (25).
  const clocks: [day: string, time: string, ends: string, why: string][] = [
    ['2027-01-02', '00:00', '2027-01-03 00:00', 'the first moment of the chapter, a Saturday'],
    ['2027-01-04', '14:05', '2027-01-05 14:05', 'an ordinary day'],
    ['2027-03-26', '14:05', '2027-03-27 14:05', 'the day before the clocks go forward'],
    ['2027-03-27', '14:05', '2027-03-28 15:05', 'over the night they go forward'],
    ['2027-03-28', '14:05', '2027-03-29 14:05', 'after it'],
    ['2027-10-30', '14:05', '2027-10-31 13:05', 'over the night they go back'],
    ['2027-10-31', '14:05', '2027-11-01 14:05', 'after it'],
    ['2028-02-28', '23:30', '2028-02-29 23:30', 'into a leap day'],
  ]
  for (const [day, time, ends, why] of clocks) {
    test(`informed ${day} ${time}, called by ${ends}: ${why}`, () => {
      assert.equal(endsAt(suspected(day, time), 'serious-talk-call', day), ends)
    })
  }

  test('the chapter is not in force on 1 January 2027, and is on the 2nd', () => {
    assert.deepEqual(told(suspected('2027-01-01'), 'serious-talk-call', '2027-01-03'), [])
    assert.deepEqual(told(suspected('2027-01-01'), 'serious-talk', '2027-01-03'), [])
    assert.deepEqual(told(suspected('2027-01-02'), 'serious-talk-call', '2027-01-02'), [
      '1. sol-2027 2027-01-03 (2027-01-02) today',
    ])
  })

  test('in time to the minute, and late by one', () => {
    const called = (time: string) =>
      suspected('2027-01-11').happened('serious-talk-call', '2027-01-12', {
        about: 'f1',
        at: at('2027-01-12', time),
      })
    assert.deepEqual(told(called('14:05'), 'serious-talk-call', '2027-01-13'), [
      '1. sol-2027 2027-01-12 done',
    ])
    assert.deepEqual(told(called('14:06'), 'serious-talk-call', '2027-01-13'), [
      '1. sol-2027 2027-01-12 done-late',
    ])
  })

  test('only of a first suspicion of a crime that may lead to prison', () => {
    for (const outcome of ['forsta-annat', 'inte-forsta']) {
      const child = suspected('2027-01-11', '14:05', outcome)
      assert.deepEqual(told(child, 'serious-talk-call', '2027-01-12'), [], outcome)
      assert.deepEqual(told(child, 'serious-talk', '2027-01-12'), [], outcome)
    }
  })

  test('of those below 21: asked the day before the birthday, not on it', () => {
    const grown = (day: string) => suspected(day).born('2006-02-10')
    assert.equal(told(grown('2027-02-09'), 'serious-talk-call', '2027-02-09').length, 1)
    assert.deepEqual(told(grown('2027-02-10'), 'serious-talk-call', '2027-02-10'), [])
    assert.deepEqual(told(grown('2027-02-09'), 'serious-talk', '2027-02-10'), [
      '1. sol-2027 2027-02-23 ended',
    ])
  })
})

describe('allvarssamtal, SoL 19 a kap. 6 §: inom fjorton dagar från informationen', () => {
  const examples: [day: string, today: string, expected: string, why: string][] = [
    ['2027-01-04', '2027-01-04', '1. sol-2027 2027-01-18 soon', 'fourteen days'],
    [
      '2027-01-09',
      '2027-01-10',
      '1. sol-2027 2027-01-23 (2027-01-22) soon',
      'a Saturday, planned on Friday',
    ],
    ['2027-01-04', '2027-01-18', '1. sol-2027 2027-01-18 today', 'the last day'],
    ['2027-01-04', '2027-01-19', '1. sol-2027 2027-01-18 late', 'the day after'],
    ['2028-02-15', '2028-02-29', '1. sol-2027 2028-02-29 today', 'on a leap day'],
  ]
  for (const [day, today, expected, why] of examples) {
    test(`informed ${day}, seen ${today}: ${why}`, () => {
      assert.deepEqual(told(suspected(day), 'serious-talk', today), [expected])
    })
  }

  test('another kind of talk keeps the city’s goal, not the law', () => {
    const talk = (outcome: string) =>
      suspected('2027-01-11').happened('offence-talk', '2027-01-12', { about: 'f1', outcome })
    assert.deepEqual(told(talk('annat-samtal'), 'serious-talk', '2027-01-13'), [
      '1. sol-2027 2027-01-25 soon',
    ])
    assert.deepEqual(told(talk('annat-samtal'), 'first-offence-talk', '2027-01-13'), [
      '1. city-2019 2027-01-13 done',
    ])
    for (const rule of ['serious-talk', 'serious-talk-call']) {
      assert.equal(told(talk('allvarssamtal'), rule, '2027-01-13')[0]?.endsWith('done'), true, rule)
    }
  })

  test('synnerliga skäl: longer by decision; the call cannot be put off', () => {
    const longer = (rule: string) =>
      suspected('2027-01-04').happened('duty-extended', '2027-01-05', {
        dutyKey: `${rule}:f1:1`,
        untilDay: parseDay('2027-02-01'),
        byManager: false,
        ground: 'Utlandsresa',
      })
    assert.deepEqual(told(longer('serious-talk'), 'serious-talk', '2027-01-20'), [
      '1. sol-2027 2027-02-01 soon',
    ])
    assert.deepEqual(told(longer('serious-talk-call'), 'serious-talk-call', '2027-01-20'), [
      '1. sol-2027 2027-01-05 late',
    ])
  })
})

describe('undantag, SoL 19 a kap. 7 och 8 §§', () => {
  const talkOf = (child: AChild) => told(child, 'serious-talk', '2027-02-20')
  const ended = ['1. sol-2027 2027-01-25 ended']
  const late = ['1. sol-2027 2027-01-25 late']
  const informed = () => suspected('2027-01-11')

  const underWay: [says: string, child: AChild][] = [
    ['8 § 1 an investigation', informed().happened('investigation', '2026-12-20')],
    ['8 § 1 opened after', informed().happened('investigation', '2027-01-15')],
    ['8 § 2 an intervention', informed().happened('intervention', '2026-12-20')],
    ['8 § 2 placed under SoL', informed().placed('familjehem', '2026-12-20')],
    ['8 § 3 taken into care at once', informed().under('law2026-5-1', '2027-01-12')],
    [
      '8 § 5 and what else is recorded',
      informed().happened('serious-talk-exception', '2027-01-12', {
        about: 'f1',
        provision: '8-5',
      }),
    ],
  ]
  for (const [says, child] of underWay) {
    test(`${says}: no longer needed`, () => assert.deepEqual(talkOf(child), ended))
  }

  const not: [says: string, child: AChild][] = [
    ['nothing', informed()],
    [
      'an investigation closed the day the police informed',
      informed().happened('investigation', '2026-11-01', {}, '2027-01-11'),
    ],
    ['a private placement', informed().placed('privatplacering', '2026-12-20')],
    ['care with consent, without a placement', informed().under('sol', '2026-12-20')],
    [
      'an exception from another suspicion',
      informed().happened('serious-talk-exception', '2027-01-12', { about: 'f9', provision: '7' }),
    ],
  ]
  for (const [says, child] of not) {
    test(`${says}: needed all the same`, () => assert.deepEqual(talkOf(child), late))
  }

  const born = parseDay('2011-04-10')
  const refused = (kind: EventKind, day: string, child: AChild, data = {}, birth = born) =>
    kind.refuse?.({ from: parseDay(day), data: { about: 'f1', ...data }, born: birth }, child.facts)
      ?.sv ?? ''

  test('a call is refused before the chapter, after a hindrance, and for who is 21', () => {
    assert.equal(refused(seriousTalkCall, '2027-01-12', informed()), '')
    assert.match(refused(seriousTalkCall, '2027-01-01', suspected('2026-12-30')), /2 januari 2027/)
    assert.match(refused(seriousTalkCall, '2027-01-10', informed()), /före den dag polisen/)
    assert.match(
      refused(seriousTalkCall, '2027-01-12', informed(), {}, parseDay('2006-01-11')),
      /fyllt 21 år/,
    )
    assert.equal(refused(seriousTalkCall, '2027-01-12', informed(), {}, parseDay('2006-01-12')), '')
    const hindered = informed().happened('serious-talk-exception', '2027-01-11', {
      about: 'f1',
      provision: '7',
    })
    assert.match(refused(seriousTalkCall, '2027-01-12', hindered), /19 a kap\. 7 §/)
    assert.match(
      refused(offenceTalk, '2027-01-12', hindered, { outcome: 'allvarssamtal' }),
      /19 a kap\. 7 §/,
    )
  })

  test('another talk may be held whenever, but not before the suspicion', () => {
    const other = { outcome: 'annat-samtal' }
    assert.equal(refused(offenceTalk, '2026-12-30', suspected('2026-12-30'), other), '')
    assert.match(refused(offenceTalk, '2026-12-29', suspected('2026-12-30'), other), /före den dag/)
    assert.match(refused(seriousTalkException, '2027-01-10', informed()), /före den dag/)
  })
})

describe('samtal efter första brottet, stadsmål: inom 48 timmar', () => {
  // Clocks went back on 25 October 2026 and go forward on 28 March 2027.
  const clocks: [day: string, time: string, ends: string, why: string][] = [
    ['2026-10-22', '14:05', '2026-10-24 14:05', 'before the clocks go back'],
    ['2026-10-23', '14:05', '2026-10-25 13:05', 'over the night they go back'],
    ['2026-10-24', '14:05', '2026-10-26 13:05', 'from the day before'],
    ['2026-10-25', '14:05', '2026-10-27 14:05', 'after it'],
    ['2027-03-26', '14:05', '2027-03-28 15:05', 'over the night they go forward'],
    ['2027-03-28', '14:05', '2027-03-30 14:05', 'after it'],
  ]
  for (const [day, time, ends, why] of clocks) {
    test(`informed ${day} ${time}, talked with by ${ends}: ${why}`, () => {
      assert.equal(endsAt(suspected(day, time), 'first-offence-talk', day), ends)
    })
  }

  test('of any first crime, not of a later; stopped by a hindrance to the investigation alone', () => {
    const of = (outcome: string) =>
      told(suspected('2026-11-16', '14:05', outcome), 'first-offence-talk', '2026-11-17')
    assert.deepEqual(of('forsta-annat'), ['1. city-2019 2026-11-18 soon'])
    assert.deepEqual(of('forsta-fangelse'), ['1. city-2019 2026-11-18 soon'])
    assert.deepEqual(of('inte-forsta'), [])
    const excepted = (provision: string) =>
      told(
        suspected('2027-01-11').happened('serious-talk-exception', '2027-01-11', {
          about: 'f1',
          provision,
        }),
        'first-offence-talk',
        '2027-01-12',
      )
    assert.deepEqual(excepted('7'), ['1. city-2019 2027-01-13 ended'])
    assert.deepEqual(excepted('8-1'), ['1. city-2019 2027-01-13 soon'])
  })
})
