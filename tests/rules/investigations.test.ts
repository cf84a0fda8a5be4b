import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { told } from './evaluated.ts'

describe('skyddsbedömning, SoL 20 kap. 1 § (before 2025-07-01 oSoL 11 kap. 1 a §): genast', () => {
  const examples: [report: string, today: string, expected: string, why: string][] = [
    ['2026-11-20', '2026-11-20', '1. sol-2025 2026-11-20 today', 'the same day'],
    ['2026-11-20', '2026-11-21', '1. sol-2025 2026-11-20 late', 'the day after it is late'],
    ['2026-11-21', '2026-11-21', '1. sol-2025 2026-11-21 today', 'on a Saturday, that Saturday'],
    ['2025-06-30', '2025-06-30', '1. osol-2013 2025-06-30 today', 'the last day of the old law'],
    ['2025-07-01', '2025-07-01', '1. sol-2025 2025-07-01 today', 'the first day of the new'],
    ['2025-06-30', '2025-07-02', '1. sol-2025 2025-06-30 late', 'open over the change: kept late'],
  ]
  for (const [report, today, expected, why] of examples) {
    test(`report ${report}, seen ${today}: ${why}`, () => {
      const child = aChild().happened('report', report)
      assert.deepEqual(told(child, 'protection-assessment', today), [expected])
    })
  }

  test('each report has its own, and that of another fulfils none', () => {
    const child = aChild()
      .happened('report', '2026-11-02')
      .happened('report', '2026-11-03')
      .happened('protection-assessment', '2026-11-03', { about: 'f2' })
    assert.deepEqual(told(child, 'protection-assessment', '2026-11-04'), [
      '1. sol-2025 2026-11-02 late',
      '1. sol-2025 2026-11-03 done',
    ])
  })
})

describe('förhandsbedömning, SoL 20 kap. 2 §: fjorton dagar efter att anmälan kom in', () => {
  const examples: [report: string, expected: string, why: string][] = [
    ['2026-11-02', '1. sol-2025 2026-11-16 soon', 'fourteen days'],
    ['2026-10-31', '1. sol-2025 2026-11-14 (2026-11-13) soon', 'a Saturday: planned on Friday'],
    ['2026-10-23', '1. sol-2025 2026-11-06 today', 'on All Saints’ Eve, a Friday'],
    ['2026-10-22', '1. sol-2025 2026-11-05 late', 'the fifteenth day'],
  ]
  for (const [report, expected, why] of examples) {
    test(`report ${report}, seen 2026-11-06: ${why}`, () => {
      const child = aChild().happened('report', report)
      assert.deepEqual(told(child, 'preliminary-assessment', '2026-11-06'), [expected])
    })
  }

  test('over New Year, and over the change of law in 2025', () => {
    const newYear = aChild().happened('report', '2026-12-18')
    assert.deepEqual(told(newYear, 'preliminary-assessment', '2026-12-20'), [
      '1. sol-2025 2027-01-01 (2026-12-30) soon',
    ])
    const old = aChild().happened('report', '2025-06-25')
    assert.deepEqual(told(old, 'preliminary-assessment', '2025-06-30'), [
      '1. osol-2013 2025-07-09 soon',
    ])
    assert.deepEqual(told(old, 'preliminary-assessment', '2025-07-01'), [
      '1. sol-2025 2025-07-09 soon',
    ])
  })

  test('not needed while an investigation is under way; needed again when it is closed', () => {
    const child = aChild()
      .happened('investigation', '2026-09-01', {}, '2026-10-20')
      .happened('report', '2026-10-01')
      .happened('report', '2026-10-20')
    assert.deepEqual(told(child, 'preliminary-assessment', '2026-11-01'), [
      '1. sol-2025 2026-11-03 soon',
    ])
  })

  test('opened is a decision too, and the later of two does not make it late', () => {
    const child = aChild()
      .happened('report', '2026-11-02')
      .happened('investigation', '2026-11-10', { about: 'f1' })
    assert.deepEqual(told(child, 'preliminary-assessment', '2026-12-01'), [
      '1. sol-2025 2026-11-16 done',
    ])
  })
})

describe('barnavårdsutredning, SoL 20 kap. 3 §: fyra månader från det att den inleddes', () => {
  const examples: [opened: string, expected: string, why: string][] = [
    ['2026-08-10', '1. sol-2025 2026-12-10 soon', 'same number'],
    ['2026-10-31', '1. sol-2025 2027-02-28 (2027-02-26) coming', 'a shorter month; a Sunday'],
    ['2026-08-01', '1. sol-2025 2026-12-01 today', 'the last day'],
    ['2026-07-31', '1. sol-2025 2026-11-30 late', 'November has thirty days'],
  ]
  for (const [opened, expected, why] of examples) {
    test(`opened ${opened}, seen 2026-12-01: ${why}`, () => {
      const child = aChild().happened('investigation', opened)
      assert.deepEqual(told(child, 'child-investigation', '2026-12-01'), [expected])
    })
  }

  test('closed within it, and after it; a day long as well', () => {
    const closed = (until: string) => aChild().happened('investigation', '2026-07-01', {}, until)
    assert.deepEqual(told(closed('2026-11-01'), 'child-investigation', '2026-12-01'), [
      '1. sol-2025 2026-11-01 (2026-10-30) done',
    ])
    assert.deepEqual(told(closed('2026-11-02'), 'child-investigation', '2026-12-01'), [
      '1. sol-2025 2026-11-01 (2026-10-30) done-late',
    ])
    assert.deepEqual(told(closed('2026-07-02'), 'child-investigation', '2026-12-01'), [
      '1. sol-2025 2026-11-01 (2026-10-30) done',
    ])
  })

  test('extended by decision for special reasons', () => {
    const child = aChild()
      .happened('investigation', '2026-07-01')
      .happened('duty-extended', '2026-10-20', {
        dutyKey: 'child-investigation:f1:1',
        untilDay: parseDay('2026-12-15'),
        byManager: false,
        ground: 'Läkarutlåtandet dröjer',
      })
    assert.deepEqual(told(child, 'child-investigation', '2026-12-01'), [
      '1. sol-2025 2026-12-15 soon',
    ])
  })
})
