import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { misconductNotified, misconductReported } from '../../src/protection/misconduct-events.ts'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { told } from './evaluated.ts'

const noticed = (day: string) => aChild().happened('misconduct', day, { outcome: 'risk' })
const reported = (day: string, outcome: string) =>
  noticed(day).happened('misconduct-reported', day, { about: 'f1', outcome })

describe('lex Sarah, SoL 27 kap. 2 § (före 2025-07-01 oSoL 14 kap. 3 §): genast', () => {
  const examples: [day: string, today: string, expected: string, why: string][] = [
    ['2026-11-20', '2026-11-20', '1. sol-2025 2026-11-20 today', 'the same day'],
    ['2026-11-21', '2026-11-21', '1. sol-2025 2026-11-21 today', 'also on a Saturday'],
    ['2026-11-20', '2026-11-21', '1. sol-2025 2026-11-20 late', 'the day after'],
    ['2025-06-30', '2025-06-30', '1. osol-2011 2025-06-30 today', 'the last day of the old Act'],
    ['2025-07-01', '2025-07-01', '1. sol-2025 2025-07-01 today', 'the first of the new'],
    ['2025-06-30', '2025-07-01', '1. sol-2025 2025-06-30 late', 'late over the change'],
  ]
  for (const [day, today, expected, why] of examples) {
    test(`noticed ${day}, seen ${today}: ${why}`, () => {
      assert.deepEqual(told(noticed(day), 'lex-sarah', today), [expected])
    })
  }
})

describe('anmälan till IVO, SoL 27 kap. 6 § (oSoL 14 kap. 7 §): snarast; fjorton dagar är kommunens', () => {
  test('of what is serious alone, from the report', () => {
    assert.deepEqual(
      told(reported('2026-11-02', 'inte-allvarligt'), 'lex-sarah-notice', '2026-11-10'),
      [],
    )
    assert.deepEqual(told(noticed('2026-11-02'), 'lex-sarah-notice', '2026-11-10'), [])
    const serious = reported('2026-11-02', 'allvarligt')
    assert.deepEqual(told(serious, 'lex-sarah-notice', '2026-11-10'), [
      '1. sol-2025 2026-11-16 soon',
    ])
    assert.deepEqual(told(serious, 'lex-sarah-notice', '2026-11-17'), [
      '1. sol-2025 2026-11-16 late',
    ])
    serious.happened('misconduct-notified', '2026-11-16', { about: 'f2' })
    assert.deepEqual(told(serious, 'lex-sarah-notice', '2026-11-17'), [
      '1. sol-2025 2026-11-16 done',
    ])
  })

  test('open over the change of Act it keeps its day', () => {
    const serious = reported('2025-06-20', 'allvarligt')
    assert.deepEqual(told(serious, 'lex-sarah-notice', '2025-06-30'), [
      '1. osol-2013 2025-07-04 soon',
    ])
    assert.deepEqual(told(serious, 'lex-sarah-notice', '2025-07-01'), [
      '1. sol-2025 2025-07-04 soon',
    ])
  })

  test('the forms refuse a day before what it belongs to', () => {
    const { facts } = reported('2026-11-02', 'allvarligt')
    const on = (kind: typeof misconductReported, about: string) =>
      kind.refuse?.({ from: parseDay('2026-11-01'), data: { about }, born: 0 }, facts)?.sv ?? ''
    assert.match(on(misconductReported, 'f1'), /före den dag/)
    assert.match(on(misconductNotified, 'f2'), /före den dag/)
  })
})
