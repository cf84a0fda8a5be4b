import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { isoDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

describe('hälso- och tandundersökning, city goal (s. 36): the municipality has chosen 90 days', () => {
  const rule = 'health-dental-check'
  const placed = () => aChild().placed('familjehem', '2026-08-03')
  const examined = (...done: [day: string, outcome: string][]) => {
    const child = placed()
    for (const [day, outcome] of done) child.happened('health-examination', day, { outcome })
    return told(child, rule, '2026-12-01')
  }
  const limit = '1. stockholm-2022 2026-11-01 (2026-10-30)' // a Sunday

  test('both are needed, on one day or two; the later of them is the day', () => {
    assert.deepEqual(examined(), [`${limit} late`])
    assert.deepEqual(examined(['2026-09-01', 'halsa']), [`${limit} late`])
    assert.deepEqual(examined(['2026-09-01', 'tander']), [`${limit} late`])
    assert.deepEqual(examined(['2026-09-01', 'bada']), [`${limit} done`])
    assert.deepEqual(examined(['2026-09-01', 'halsa'], ['2026-11-01', 'tander']), [`${limit} done`])
    assert.deepEqual(examined(['2026-11-02', 'halsa'], ['2026-09-01', 'tander']), [
      `${limit} done-late`,
    ])
    assert.deepEqual(examined(['2026-08-02', 'bada']), [`${limit} late`], 'before the care')
  })

  test('children under 18, by the board, from 2022; a move is no new beginning', () => {
    const of = (child: ReturnType<typeof aChild>) => told(child, rule, '2026-08-04').length
    assert.equal(of(aChild().placed('privatplacering', '2026-08-03')), 0)
    assert.equal(of(aChild().born('2008-08-03').placed('hvb', '2026-08-03')), 0)
    assert.equal(of(aChild().born('2008-08-04').placed('hvb', '2026-08-03')), 1)
    assert.equal(of(aChild().placed('skyddat-boende', '2026-08-03')), 1)
    assert.equal(of(aChild().placed('familjehem', '2021-12-31')), 0)
    const moved = aChild()
      .placed('jourhem', '2026-06-01', '2026-08-03')
      .placed('familjehem', '2026-08-03')
    assert.equal(of(moved), 1)
  })
})

describe('SIP vid HVB, SoL 9 kap. 10 a §, from 1 January 2028', () => {
  const rule = 'sip-at-hvb'
  const placed = (form: string, from: string) => aChild().placed(form, from)

  test('nothing before it is in force, the same day from then on', () => {
    assert.deepEqual(told(placed('hvb', '2026-11-02'), rule, '2026-11-22'), [])
    assert.deepEqual(told(placed('hvb', '2027-12-31'), rule, '2028-01-10'), [])
    assert.deepEqual(told(placed('hvb', '2028-01-01'), rule, '2028-01-01'), [
      '1. sol-2028 2028-01-01 today',
    ])
    assert.deepEqual(told(placed('sis', '2028-01-03'), rule, '2028-01-04'), [
      '1. sol-2028 2028-01-03 late',
    ])
    assert.deepEqual(told(placed('familjehem', '2028-01-03'), rule, '2028-01-04'), [])
  })

  test('each home is a decision, and its own call fulfils it', () => {
    const child = placed('hvb', '2028-02-29').happened('sip-called', '2028-02-28', { about: 'p1' })
    assert.deepEqual(told(child, rule, '2028-03-01'), ['1. sol-2028 2028-02-29 done'])
    const moved = aChild()
      .placed('hvb', '2028-02-01', '2028-02-29')
      .placed('hvb', '2028-02-29')
      .happened('sip-called', '2028-02-01', { about: 'p1' })
    assert.deepEqual(told(moved, rule, '2028-03-01'), [
      '1. sol-2028 2028-02-01 done',
      '1. sol-2028 2028-02-29 late',
    ])
  })
})

test('the notice to the region is asked from the day its paragraph came, 15 April 2017', () => {
  const limits = (from: string, today: string) =>
    dutiesOf(aChild().placed('familjehem', from), today, rules)
      .filter(({ ruleId }) => ruleId === 'region-notice')
      .map(({ versionId, limit }) => [versionId, isoDay(limit ?? Number.NaN)])
  assert.deepEqual(limits('2017-04-14', '2017-05-01'), [])
  assert.deepEqual(limits('2017-04-15', '2017-05-01'), [['osol-2017-04', '2017-04-22']])
  assert.deepEqual(limits('2017-07-01', '2017-07-02'), [['osol-2017', '2017-07-08']])
})
