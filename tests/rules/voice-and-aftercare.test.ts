import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

describe('enkät före uppföljning (s. 21): by the day the plan gives for its follow-up', () => {
  const rule = 'survey-before-follow-up'
  const planned = (untilDay: string | null, born = '2017-05-02') =>
    aChild()
      .born(born)
      .placed('familjehem', '2026-09-01')
      .happened('implementation-plan', '2026-10-01', {
        untilDay: untilDay === null ? null : parseDay(untilDay),
      })

  test('shown four weeks before, due on the day, late after', () => {
    const child = planned('2026-12-16')
    assert.deepEqual(told(child, rule, '2026-11-17'), [])
    assert.deepEqual(told(child, rule, '2026-11-18'), ['1. stockholm-2021 2026-12-16 coming'])
    assert.deepEqual(told(child, rule, '2026-12-16'), ['1. stockholm-2021 2026-12-16 today'])
    assert.deepEqual(told(child, rule, '2026-12-17'), ['1. stockholm-2021 2026-12-16 late'])
    const sent = (day: string) =>
      told(planned('2026-12-16').happened('survey-sent', day, { about: 'f1' }), rule, '2027-01-07')
    assert.deepEqual(sent('2026-12-16'), ['1. stockholm-2021 2026-12-16 done'])
    assert.deepEqual(sent('2026-12-17'), ['1. stockholm-2021 2026-12-16 done-late'])
  })

  test('without a day, or under five on that day, nothing is asked', () => {
    assert.deepEqual(told(planned(null), rule, '2026-12-20'), [])
    assert.deepEqual(told(planned('2026-12-16', '2021-12-17'), rule, '2026-12-20'), [])
    assert.equal(told(planned('2026-12-16', '2021-12-16'), rule, '2026-12-20').length, 1)
  })

  test('a newer plan or the end of the care ends it', () => {
    const newer = planned('2026-12-16').happened('implementation-plan', '2026-12-01')
    assert.deepEqual(told(newer, rule, '2026-12-02'), ['1. stockholm-2021 2026-12-16 ended'])
    const early = planned('2026-12-16').happened('implementation-plan', '2026-11-01')
    assert.deepEqual(told(early, rule, '2026-12-20'), [])
    const home = aChild()
      .placed('familjehem', '2026-09-01', '2026-12-01')
      .happened('implementation-plan', '2026-10-01', { untilDay: parseDay('2026-12-16') })
    assert.deepEqual(told(home, rule, '2026-12-20'), ['1. stockholm-2021 2026-12-16 ended'])
  })
})

describe('BBIC På väg (s. 32): six months from the seventeenth birthday in care', () => {
  const rule = 'on-the-way'
  const placed = (from = '2026-01-12', form = 'familjehem') =>
    aChild().born('2009-08-31').placed(form, from)

  test('from the birthday, or from a later placement', () => {
    assert.deepEqual(told(placed(), rule, '2026-08-30'), [])
    // Six months from 31 August: 28 February, a Sunday in 2027.
    assert.deepEqual(told(placed(), rule, '2026-08-31'), [
      '1. stockholm-2021 2027-02-28 (2027-02-26) coming',
    ])
    assert.deepEqual(told(placed('2026-10-05'), rule, '2027-04-06'), [
      '1. stockholm-2021 2027-04-05 late',
    ])
    const done = placed().happened('on-the-way', '2026-12-01', { outcome: 'ja' })
    assert.deepEqual(told(done, rule, '2026-12-02'), [
      '1. stockholm-2021 2027-02-28 (2027-02-26) done',
    ])
  })

  test('not in sheltered housing or private placement, nor when care ended before', () => {
    assert.deepEqual(told(placed('2026-10-05', 'skyddat-boende'), rule, '2026-10-06'), [])
    assert.deepEqual(told(placed('2026-10-05', 'privatplacering'), rule, '2026-10-06'), [])
    const left = aChild().born('2009-08-31').placed('hvb', '2026-01-12', '2026-08-31')
    assert.deepEqual(told(left, rule, '2026-10-06'), [])
  })
})

describe('stöd efter placeringen, SoL 18 kap. 10 §: the municipality has chosen 30 days', () => {
  const rule = 'aftercare'
  const left = (until: string, endReason = 'returned-home', form = 'familjehem') =>
    aChild().placed(form, '2025-09-01', until, { endReason })

  test('thirty days from the end; late the day after; done for any outcome', () => {
    assert.deepEqual(told(left('2026-10-05'), rule, '2026-11-04'), ['1. sol-2025 2026-11-04 today'])
    assert.deepEqual(told(left('2026-10-05'), rule, '2026-11-05'), ['1. sol-2025 2026-11-04 late'])
    for (const outcome of ['insats', 'avbojde', 'inget-behov']) {
      const done = left('2026-10-05').happened('aftercare', '2026-09-28', { about: 'p1', outcome })
      assert.deepEqual(told(done, rule, '2026-11-05'), ['1. sol-2025 2026-11-04 done'])
    }
  })

  test('no duty while placed, at a move, or where nobody is left to support', () => {
    assert.deepEqual(told(aChild().placed('familjehem', '2025-09-01'), rule, '2026-11-05'), [])
    const moved = left('2026-10-05', 'planned-move').placed('hvb', '2026-10-05')
    assert.deepEqual(told(moved, rule, '2026-11-05'), [])
    for (const reason of ['died', 'case-transferred', 'left-country']) {
      assert.deepEqual(told(left('2026-10-05', reason), rule, '2026-11-05'), [], reason)
    }
    assert.deepEqual(told(left('2026-10-05', 'other', 'privatplacering'), rule, '2026-11-05'), [])
    const grown = (born: string) =>
      told(aChild().born(born).placed('stodboende', '2025-09-01', '2026-10-05'), rule, '2026-11-05')
    assert.deepEqual(grown('2005-10-05'), [])
    assert.equal(grown('2005-10-06').length, 1)
  })

  test('a new placement before it is done makes it needless', () => {
    const again = left('2026-10-05').placed('hvb', '2026-10-20')
    assert.deepEqual(told(again, rule, '2026-11-22'), ['1. sol-2025 2026-11-04 ended'])
  })

  test('over 1 July 2025; before it not after sheltered housing', () => {
    const old = (form = 'familjehem') => aChild().placed(form, '2024-09-02', '2025-06-16')
    assert.deepEqual(told(old(), rule, '2025-06-30'), ['1. osol-2018 2025-07-16 coming'])
    assert.deepEqual(told(old(), rule, '2025-07-01'), ['1. sol-2025 2025-07-16 coming'])
    assert.deepEqual(told(old('skyddat-boende'), rule, '2025-06-30'), [])
  })

  test('what ended before the authority recorded it here is not asked about', () => {
    const duties = dutiesOf(left('2026-01-05'), '2026-11-22', rules, '2026-02-01')
    assert.ok(duties.every(({ ruleId }) => ruleId !== rule))
  })
})

test('what awaits its facts stands in the catalogue and gives nobody a duty', () => {
  const awaiting = ['placed-list-ivo', 'month-file', 'stella-week', 'procurement-extracts']
  for (const id of awaiting) {
    const rule = rules.find((one) => one.id === id)
    assert.ok(rule?.awaits, id)
    assert.deepEqual(told(aChild().placed('familjehem', '2026-11-02'), id, '2027-02-01'), [])
  }
})
