import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aChild } from './a-child.ts'
import { told } from './evaluated.ts'

// SoL (2025:400) 9:12 and 22:12 name familjehem, stödboende, skyddat boende and HVB (among which
// SoF 1:5 counts särskilda ungdomshem), and not jourhem.
const named = ['familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj', 'hvb', 'sis']
const planned = [...named, 'stodboende', 'skyddat-boende', 'samplacering']
const notPlanned = ['jourhem', 'privatplacering']

const rules: [ruleId: string, kind: string, limit: string, dayAfter: string][] = [
  ['care-plan', 'care-plan', '2026-11-16', '2026-11-17'], // local routine: 14 days
  ['implementation-plan', 'implementation-plan', '2026-12-14', '2026-12-15'], // 42 days
  ['named-social-worker', 'named-worker', '2026-11-09', '2026-11-10'], // 7 days
]
for (const [ruleId, kind, limit, dayAfter] of rules) {
  describe(`${ruleId}, care begun 2 November 2026`, () => {
    const placed = (form = 'familjehem', from = '2026-11-02') =>
      aChild().born('2009-05-02').placed(form, from)

    test('forms', () => {
      for (const form of planned) {
        assert.equal(told(placed(form), ruleId, '2026-11-02').length, 1, form)
      }
      for (const form of notPlanned) {
        assert.deepEqual(told(placed(form), ruleId, '2026-11-02'), [], form)
      }
    })

    test('the last day, the day after, and done', () => {
      assert.deepEqual(told(placed(), ruleId, limit), [`1. sol-2025 ${limit} today`])
      assert.deepEqual(told(placed(), ruleId, dayAfter), [`1. sol-2025 ${limit} late`])
      const done = (day: string) => told(placed().happened(kind, day), ruleId, '2027-02-01')
      assert.deepEqual(done('2026-10-20'), [`1. sol-2025 ${limit} done`])
      assert.deepEqual(done(limit), [`1. sol-2025 ${limit} done`])
      assert.deepEqual(done(dayAfter), [`1. sol-2025 ${limit} done-late`])
    })

    test('a move within unbroken care asks for nothing new; new care does', () => {
      const moved = aChild()
        .placed('familjehem', '2026-03-02', '2026-05-04')
        .placed('hvb', '2026-05-04')
        .happened(kind, '2026-03-03')
      assert.equal(told(moved, ruleId, '2026-11-02').length, 1)
      const again = aChild()
        .placed('familjehem', '2025-08-04', '2025-11-03')
        .placed('hvb', '2026-11-02')
        .happened(kind, '2025-08-05', {}, kind === 'named-worker' ? '2025-11-03' : null)
      assert.deepEqual(told(again, ruleId, '2026-11-02').at(-1)?.split(' ')[2], limit)
    })

    test('over the changes of wording: 1 April 2024 and 1 July 2025', () => {
      const shelter = (day: string) => told(placed('skyddat-boende', day), ruleId, day)
      assert.deepEqual(shelter('2024-03-31'), [])
      assert.match(shelter('2024-04-01')[0] ?? '', /^1\. osol-2024 /)
      const open = placed('familjehem', '2025-06-30')
      const [before = ''] = told(open, ruleId, '2025-06-30')
      const [after = ''] = told(open, ruleId, '2025-07-01')
      assert.equal(before.split(' ')[1], 'osol-2024')
      assert.equal(after.split(' ')[1], 'sol-2025')
      assert.equal(before.split(' ')[2], after.split(' ')[2])
    })
  })
}

test('a plan from more than three months before the care is not for it', () => {
  const child = (day: string) =>
    aChild().placed('familjehem', '2026-11-02').happened('care-plan', day)
  assert.deepEqual(told(child('2026-08-02'), 'care-plan', '2026-11-03'), [
    '1. sol-2025 2026-11-16 done',
  ])
  assert.deepEqual(told(child('2026-08-01'), 'care-plan', '2026-11-03'), [
    '1. sol-2025 2026-11-16 soon',
  ])
})

describe('ansvarig socialsekreterare, SoL 22 kap. 12 §: when the task ends another is appointed', () => {
  const child = () =>
    aChild()
      .placed('familjehem', '2026-03-02')
      .happened('named-worker', '2026-03-02', {}, '2026-11-02')

  test('the one who left is asked for, and the next one fulfils it', () => {
    assert.deepEqual(told(child(), 'named-social-worker', '2026-11-10'), [
      '1. sol-2025 2026-03-09 done',
      '1. sol-2025 2026-11-09 late',
    ])
    const next = child().happened('named-worker', '2026-11-04')
    assert.deepEqual(told(next, 'named-social-worker', '2026-11-10'), [
      '1. sol-2025 2026-03-09 done',
      '1. sol-2025 2026-11-09 done',
    ])
  })

  test('handed over the same day nothing is asked; nor when the care ended with it', () => {
    const handed = child().happened('named-worker', '2026-11-02')
    assert.deepEqual(told(handed, 'named-social-worker', '2026-11-10'), [
      '1. sol-2025 2026-03-09 done',
    ])
    const over = aChild()
      .placed('familjehem', '2026-03-02', '2026-11-02')
      .happened('named-worker', '2026-03-02', {}, '2026-11-02')
    assert.deepEqual(told(over, 'named-social-worker', '2026-11-10'), [
      '1. sol-2025 2026-03-09 done',
    ])
  })
})

describe('långsiktigt boende, SoL 9 kap. 13 § andra stycket: two years placed', () => {
  const placed = (from: string) => aChild().placed('familjehem', from)
  const rule = 'future-housing'

  test('told of half a year ahead, due after two years', () => {
    const child = placed('2025-03-10')
    assert.deepEqual(told(child, rule, '2026-09-09'), [])
    assert.deepEqual(told(child, rule, '2026-09-10'), ['1. sol-2025 2027-03-10 coming'])
    assert.deepEqual(told(child, rule, '2027-03-11'), ['1. sol-2025 2027-03-10 late'])
    // 29 February 2028 and two years: 28 February 2030 (lag 1930:173, 1 §).
    assert.deepEqual(told(placed('2028-02-29'), rule, '2029-09-01'), [
      '1. sol-2025 2030-02-28 coming',
    ])
  })

  test('only a plan that took the question up; an early one counts', () => {
    const child = placed('2025-03-10')
      .happened('care-plan', '2025-03-10', { flag: false })
      .happened('care-plan', '2026-02-02', { flag: true })
    assert.deepEqual(told(child, rule, '2026-11-22'), ['1. sol-2025 2027-03-10 done'])
  })

  test('time in jourhem counts, but who is only in jourhem has no care plan to revise', () => {
    const moved = aChild()
      .placed('jourhem', '2025-03-10', '2025-06-02')
      .placed('familjehem', '2025-06-02')
    assert.deepEqual(told(moved, rule, '2026-11-22'), ['1. sol-2025 2027-03-10 coming'])
    assert.deepEqual(told(aChild().placed('jourhem', '2025-03-10'), rule, '2026-11-22'), [])
  })

  test('a child: at 18 it ends, and it never begins after', () => {
    const child = () => aChild().born('2008-12-01').placed('familjehem', '2025-03-10')
    assert.deepEqual(told(child(), rule, '2026-11-30'), ['1. sol-2025 2027-03-10 coming'])
    assert.deepEqual(told(child(), rule, '2026-12-01'), ['1. sol-2025 2027-03-10 ended'])
    const adult = aChild().born('2007-05-02').placed('stodboende', '2025-03-10')
    assert.deepEqual(told(adult, rule, '2026-11-22'), [])
  })

  test('came on 1 March 2021, and passed into the new law in 2025', () => {
    assert.deepEqual(told(placed('2019-08-31'), rule, '2021-02-28'), [])
    assert.deepEqual(told(placed('2019-09-01'), rule, '2021-03-01'), [
      '1. osol-2021 2021-09-01 coming',
    ])
    assert.deepEqual(told(placed('2023-10-02'), rule, '2025-06-30'), [
      '1. osol-2021 2025-10-02 coming',
    ])
    assert.deepEqual(told(placed('2023-10-02'), rule, '2025-07-01'), [
      '1. sol-2025 2025-10-02 coming',
    ])
  })
})
