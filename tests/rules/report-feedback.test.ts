import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { reportFeedback } from '../../src/investigations/events.ts'
import { parseDay } from '../../src/shared/day.ts'
import { type AChild, aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

const reported = (day: string, data = {}) =>
  aChild().happened('report', day, { outcome: 'anmalningsskyldig', flag: true, ...data })
const decidedOn = (child: AChild, day: string) =>
  child.happened('preliminary-assessment', day, { about: 'f1', outcome: 'inte-inleda' })

describe('återkoppling, SoL 19 kap. 6 §: senast en vecka efter beslutet att inleda eller inte', () => {
  const examples: [
    report: string,
    decided: string,
    today: string,
    expected: string,
    why: string,
  ][] = [
    ['2026-11-02', '2026-11-04', '2026-11-04', '1. sol-2026 2026-11-11 soon', 'a week'],
    [
      '2026-11-02',
      '2026-11-14',
      '2026-11-21',
      '1. sol-2026 2026-11-21 (2026-11-20) today',
      'a Saturday, planned on the Friday',
    ],
    ['2026-11-02', '2026-11-04', '2026-11-12', '1. sol-2026 2026-11-11 late', 'the day after'],
    ['2026-02-20', '2026-02-25', '2026-02-25', '1. sol-2026 2026-03-04 soon', 'over a month’s end'],
    ['2028-02-20', '2028-02-23', '2028-02-23', '1. sol-2026 2028-03-01 soon', 'over a leap day'],
    // Lag (2025:1501), in force 2026-01-15: until then the law gave no number of days.
    [
      '2026-01-05',
      '2026-01-10',
      '2026-01-14',
      '1. sol-2025 2026-01-17 (2026-01-16) soon',
      'the last day before the week was law',
    ],
    [
      '2026-01-05',
      '2026-01-10',
      '2026-01-15',
      '1. sol-2026 2026-01-17 (2026-01-16) soon',
      'the first day it was: the day kept',
    ],
    [
      '2025-06-20',
      '2025-06-27',
      '2025-06-30',
      '1. osol-2013 2025-07-04 soon',
      'oSoL 14 kap. 1 b §',
    ],
    [
      '2025-06-20',
      '2025-06-27',
      '2025-07-01',
      '1. sol-2025 2025-07-04 soon',
      'over to the new Act',
    ],
    [
      '2025-06-10',
      '2025-06-16',
      '2025-07-01',
      '1. sol-2025 2025-06-23 late',
      'late before, and late after',
    ],
  ]
  for (const [report, decided, today, expected, why] of examples) {
    test(`report ${report}, decided ${decided}, seen ${today}: ${why}`, () => {
      const child = decidedOn(reported(report), decided)
      assert.deepEqual(told(child, 'report-feedback', today), [expected])
    })
  }

  test('nothing before the decision, nor unasked, nor to one who was not obliged', () => {
    assert.deepEqual(told(reported('2026-11-02'), 'report-feedback', '2026-11-10'), [])
    const unasked = decidedOn(reported('2026-11-02', { flag: false }), '2026-11-04')
    assert.deepEqual(told(unasked, 'report-feedback', '2026-11-10'), [])
    const neighbour = decidedOn(reported('2026-11-02', { outcome: 'annan' }), '2026-11-04')
    assert.deepEqual(told(neighbour, 'report-feedback', '2026-11-10'), [])
  })

  test('an investigation opened on the report is the decision too, and the earlier one counts', () => {
    const child = reported('2026-11-02')
      .happened('investigation', '2026-11-06', { about: 'f1' })
      .happened('preliminary-assessment', '2026-11-05', { about: 'f1', outcome: 'inleda' })
    assert.deepEqual(told(child, 'report-feedback', '2026-11-06'), ['1. sol-2026 2026-11-12 soon'])
  })

  test('done by what names the report; found unsuitable is an answer too', () => {
    const child = decidedOn(reported('2026-11-02'), '2026-11-04').happened(
      'report-feedback',
      '2026-11-11',
      { about: 'f1', outcome: 'olampligt' },
    )
    assert.deepEqual(told(child, 'report-feedback', '2026-11-20'), ['1. sol-2026 2026-11-11 done'])
  })

  test('of the time before anything was recorded here nothing is asked', () => {
    const child = decidedOn(reported('2026-10-02'), '2026-10-04')
    const since = dutiesOf(child, '2026-11-20', rules, '2026-11-01')
    assert.deepEqual(
      since.filter(({ ruleId }) => ruleId === 'report-feedback'),
      [],
    )
  })

  test('the form refuses feedback before the report', () => {
    const { facts } = reported('2026-11-02')
    const on = (day: string) =>
      reportFeedback.refuse?.(
        { from: parseDay(day), data: { about: 'f1' }, born: parseDay('2017-05-02') },
        facts,
      ) ?? null
    assert.match(on('2026-11-01')?.sv ?? '', /före den dag anmälan kom in/)
    assert.equal(on('2026-11-02'), null)
  })
})

describe('återkoppling när utredning redan pågår, SoL 19 kap. 6 §: genast', () => {
  const during = (report: string) =>
    aChild()
      .happened('investigation', '2025-12-01', {}, '2026-03-20')
      .happened('report', report, { outcome: 'anmalningsskyldig', flag: true })

  test('the same day, from 15 January 2026, and only while it is under way', () => {
    assert.deepEqual(told(during('2026-02-10'), 'report-feedback-at-once', '2026-02-10'), [
      '1. sol-2026 2026-02-10 today',
    ])
    assert.deepEqual(told(during('2026-01-14'), 'report-feedback-at-once', '2026-02-10'), [])
    assert.deepEqual(told(during('2026-01-15'), 'report-feedback-at-once', '2026-01-16'), [
      '1. sol-2026 2026-01-15 late',
    ])
    assert.deepEqual(told(during('2026-03-20'), 'report-feedback-at-once', '2026-03-21'), [])
  })
})
