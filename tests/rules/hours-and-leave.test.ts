import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { factNaming } from '../../src/rules/fulfilment.ts'
import { laws } from '../../src/rules/laws.ts'
import { localRoutine } from '../../src/rules/local-routine.ts'
import { type Rule, type RuleVersion, rule } from '../../src/rules/rule.ts'
import { citeLaw } from '../../src/rules/source.ts'
import { within, withinHours, withinYears } from '../../src/rules/terms.ts'
import { eachEvent } from '../../src/rules/triggers.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'
import { clockInStockholm, dayInStockholm, momentInStockholm } from '../../src/shared/moment.ts'
import { text } from '../../src/shared/text.ts'
import { type AChild, aChild } from './a-child.ts'
import { dutiesOf, toldOf } from './evaluated.ts'

const said = text('Något kom in', 'Something came in')

/** A rule that asks for an answer to each event, with whatever a test wants to say otherwise. */
type More = Partial<Omit<RuleVersion, 'validFrom' | 'validUntil'>>

function answered(more: More, own: Partial<Omit<Rule, 'versions'>> = {}): Rule {
  return rule({
    id: 'answer',
    subject: 'child',
    title: text('Svara', 'Answer'),
    who: text('Någon svarar.', 'Somebody answers.'),
    ...own,
    versions: [
      {
        id: 'first',
        appliesTo: 'triggers-from',
        level: 'lag',
        source: citeLaw(laws.sol, '20 kap. 2 §'),
        text: said,
        term: { level: 'lag', source: citeLaw(laws.sol, '20 kap. 2 §'), text: said },
        due: within(14, 'days'),
        trigger: eachEvent('asked', said),
        fulfilledBy: [factNaming('answered', 'about')],
        ...more,
        validFrom: '2013-01-01',
      },
    ],
  })
}

const at = (day: string, time: string) => momentInStockholm(parseDay(day), time) ?? Number.NaN

function told(child: AChild, asked: Rule, today: string, since: string | null = null) {
  return toldOf(dutiesOf(child, today, [asked], since), today)
}

describe('hours in Stockholm', () => {
  // A day has 25 hours when clocks go back (25 October 2026) and 23 when they go forward (28 March 2027).
  const clocks: [asked: [string, string], hours: 24 | 48, ends: [string, string]][] = [
    [['2026-11-03', '14:05'], 24, ['2026-11-04', '14:05']],
    [['2026-10-24', '14:05'], 24, ['2026-10-25', '13:05']],
    [['2026-10-24', '14:05'], 48, ['2026-10-26', '13:05']],
    [['2027-03-27', '14:05'], 24, ['2027-03-28', '15:05']],
    [['2027-03-27', '23:30'], 24, ['2027-03-29', '00:30']],
    [['2026-10-25', '02:30'], 24, ['2026-10-26', '01:30']],
    [['2026-12-31', '23:59'], 24, ['2027-01-01', '23:59']],
  ]
  for (const [[day, time], hours, [endDay, endTime]] of clocks) {
    test(`${hours} hours from ${day} ${time} end ${endDay} ${endTime}`, () => {
      const child = aChild().happened('asked', day, { at: at(day, time) })
      const [duty] = dutiesOf(child, day, [answered({ due: withinHours(hours) })])
      assert.ok(duty?.limitAt)
      assert.equal(isoDay(dayInStockholm(duty.limitAt)), endDay)
      assert.equal(clockInStockholm(duty.limitAt), endTime)
      assert.equal(duty.limit === null ? null : isoDay(duty.limit), endDay)
    })
  }

  test('done in time by the hour, and late by one minute on the same day', () => {
    const asked = answered({ due: withinHours(24) })
    const child = (time: string) =>
      aChild()
        .happened('asked', '2026-11-03', { at: at('2026-11-03', '14:05') })
        .happened('answered', '2026-11-04', { about: 'f1', at: at('2026-11-04', time) })
    assert.deepEqual(told(child('14:05'), asked, '2026-11-05'), ['1. first 2026-11-04 done'])
    assert.deepEqual(told(child('14:06'), asked, '2026-11-05'), ['1. first 2026-11-04 done-late'])
  })

  test('without the hour it is a day, and two', () => {
    const child = aChild().happened('asked', '2026-11-03')
    assert.deepEqual(told(child, answered({ due: withinHours(24) }), '2026-11-03'), [
      '1. first 2026-11-04 soon',
    ])
    assert.deepEqual(told(child, answered({ due: withinHours(48) }), '2026-11-03'), [
      '1. first 2026-11-05 soon',
    ])
  })

  test('a time by the clock that is none', () => {
    for (const typed of ['24:00', '12:60', '12', 'tolv', '', '1:5']) {
      assert.equal(momentInStockholm(parseDay('2026-11-03'), typed), null, typed)
    }
    assert.equal(at('2027-03-28', '02:30'), at('2027-03-28', '03:30'), 'the hour that is skipped')
  })
})

describe('terms that differ the first time', () => {
  test('two years, then yearly; 29 February gives way', () => {
    const asked = answered({
      due: withinYears(2),
      dueAgain: withinYears(1),
      recurrence: 'rolling',
      fulfilledBy: [{ kind: 'answered', on: (fact) => fact.from }],
    })
    const child = aChild().happened('asked', '2022-03-01').happened('answered', '2024-02-29')
    assert.deepEqual(told(child, asked, '2024-03-01'), [
      '1. first 2024-03-01 done',
      '2. first 2025-02-28 coming',
    ])
    const [, second] = dutiesOf(child, '2024-03-01', [asked])
    const counted = second?.why.find(({ step }) => step === 'counted')
    assert.equal(counted?.step === 'counted' && counted.term.sv, 'inom ett år')
  })
})

describe('a longer time by decision', () => {
  const special = {
    extendable: {
      ground: text('synnerliga skäl', 'reasons'),
      source: citeLaw(laws.sol, '20 kap. 2 §'),
    },
  }
  const extended = (untilDay: string, byManager = false, key = 'answer:f1:1') =>
    aChild()
      .happened('asked', '2026-11-03')
      .happened('duty-extended', '2026-11-10', {
        dutyKey: key,
        untilDay: parseDay(untilDay),
        byManager,
        ground: 'Barnet är utomlands',
      })

  test('holds where the law allows it, and says so', () => {
    const child = extended('2026-12-01')
    assert.deepEqual(told(child, answered(special), '2026-11-20'), ['1. first 2026-12-01 soon'])
    const [duty] = dutiesOf(child, '2026-11-20', [answered(special)])
    assert.equal(duty?.extendedBy, 'f2')
    assert.deepEqual(
      duty?.why.flatMap((step) => (step.step === 'extended' ? [step.before, step.after] : [])),
      [parseDay('2026-11-17'), parseDay('2026-12-01')],
    )
  })

  test('never an absolute limit, nor by the manager alone what the law gives', () => {
    assert.deepEqual(told(extended('2026-12-01'), answered({}), '2026-11-18'), [
      '1. first 2026-11-17 late',
    ])
    assert.deepEqual(told(extended('2026-12-01', true), answered(special), '2026-11-18'), [
      '1. first 2026-11-17 late',
    ])
  })

  test('of that duty alone, never earlier, and kept when the date it counts from is corrected', () => {
    assert.deepEqual(
      told(extended('2026-12-01', false, 'answer:f9:1'), answered(special), '2026-11-10'),
      ['1. first 2026-11-17 soon'],
    )
    assert.deepEqual(told(extended('2026-11-11'), answered(special), '2026-11-10'), [
      '1. first 2026-11-17 soon',
    ])
    const corrected = extended('2026-12-01')
    const facts = corrected.facts.map((fact) =>
      fact.kind === 'asked' ? { ...fact, id: 'f1-corrected', from: parseDay('2026-11-01') } : fact,
    )
    corrected.facts.splice(0, corrected.facts.length, ...facts)
    assert.deepEqual(told(corrected, answered(special), '2026-11-20'), ['1. first 2026-12-01 soon'])
  })
})

describe('let be for a while', () => {
  const goal: More = { level: 'stadsmål' }
  const exempted = (untilDay: string, byManager = true) =>
    aChild()
      .happened('asked', '2026-11-03')
      .happened('duty-exempted', '2026-11-10', {
        dutyKey: 'answer:f1:1',
        untilDay: parseDay(untilDay),
        byManager,
        ground: 'Strejk i skolan',
      })

  test('a goal of the city, by the manager, until its day; then that day is the last', () => {
    const child = exempted('2026-11-25')
    assert.deepEqual(told(child, answered(goal), '2026-11-20'), ['1. first 2026-11-25 exempted'])
    assert.deepEqual(told(child, answered(goal), '2026-11-25'), ['1. first 2026-11-25 exempted'])
    assert.deepEqual(told(child, answered(goal), '2026-11-26'), ['1. first 2026-11-25 late'])
  })

  test('never what the law asks, and never by a caseworker', () => {
    assert.deepEqual(told(exempted('2026-11-25'), answered({}), '2026-11-20'), [
      '1. first 2026-11-17 late',
    ])
    assert.deepEqual(told(exempted('2026-11-25', false), answered(goal), '2026-11-20'), [
      '1. first 2026-11-17 late',
    ])
  })

  test('a municipality’s own number of days under a law may be made longer, not set aside', () => {
    const routine: More = {
      term: { level: 'lokal rutin', source: localRoutine(said), text: said },
    }
    const child = aChild()
      .happened('asked', '2026-11-03')
      .happened('duty-extended', '2026-11-10', {
        dutyKey: 'answer:f1:1',
        untilDay: parseDay('2026-11-30'),
        byManager: true,
        ground: 'Barnet är på läger',
      })
    assert.deepEqual(told(child, answered(routine), '2026-11-20'), ['1. first 2026-11-30 soon'])
    assert.deepEqual(told(exempted('2026-11-25'), answered(routine), '2026-11-20'), [
      '1. first 2026-11-17 late',
    ])
  })
})

describe('what is recorded here alone', () => {
  const own = { recordedHere: true } as const
  test('of before it was taken into use, what is done once is not asked', () => {
    const child = aChild().happened('asked', '2025-08-01').happened('asked', '2026-11-03')
    assert.deepEqual(told(child, answered({}, own), '2026-11-10', '2026-01-01'), [
      '1. first 2026-11-17 soon',
    ])
    assert.equal(told(child, answered({}, own), '2026-11-10').length, 2)
    assert.equal(told(child, answered({}), '2026-11-10', '2026-01-01').length, 2)
  })

  test('what is done again and again counts from the day it was taken into use', () => {
    const rolling = answered({ recurrence: 'rolling' }, own)
    const child = aChild().happened('asked', '2025-08-01')
    assert.deepEqual(told(child, rolling, '2026-01-10', '2026-01-01'), ['1. first 2026-01-15 soon'])
  })
})

test('a rule that awaits its facts gives no duty', () => {
  const waiting = answered({}, { awaits: text('Kommer senare', 'Comes later') })
  assert.deepEqual(told(aChild().happened('asked', '2026-11-03'), waiting, '2026-11-10'), [])
})
