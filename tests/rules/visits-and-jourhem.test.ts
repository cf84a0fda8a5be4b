import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { citation } from '../../src/rules/source.ts'
import { isoDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

// SoL (2025:400) 22:11: 'regularly'; the municipality's own ninety days. Named: familjehem,
// jourhem, stödboende, skyddat boende, HVB.
const followed = ['familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj', 'jourhem']
const forms = [...followed, 'hvb', 'sis', 'stodboende', 'skyddat-boende', 'samplacering']

// What each outcome of a visit fulfils: a visit, a talk.
const outcomes: [outcome: string, visit: boolean, talk: boolean][] = [
  ['besok', true, false],
  ['besok-samtal', true, true],
  ['besok-avbojt', true, true],
  ['samtal', false, true],
]

for (const ruleId of ['regular-visit', 'private-talk']) {
  describe(`${ruleId}: every ninety days`, () => {
    const placed = (form = 'familjehem', from = '2026-08-03') => aChild().placed(form, from)

    test('forms: jourhem too, not private placement', () => {
      for (const form of forms) {
        assert.deepEqual(told(placed(form), ruleId, '2026-08-03').length, 1, form)
      }
      assert.deepEqual(told(placed('privatplacering'), ruleId, '2026-08-03'), [])
    })

    test('ninety days from the start: 1 November, a Sunday; late the day after', () => {
      assert.deepEqual(told(placed(), ruleId, '2026-10-29'), [
        '1. sol-2025 2026-11-01 (2026-10-30) soon',
      ])
      assert.deepEqual(told(placed(), ruleId, '2026-11-01'), [
        '1. sol-2025 2026-11-01 (2026-10-30) today',
      ])
      assert.deepEqual(told(placed(), ruleId, '2026-11-02'), [
        '1. sol-2025 2026-11-01 (2026-10-30) late',
      ])
    })

    test('each counts on from the one before; the move to another home does not restart it', () => {
      const child = aChild()
        .placed('jourhem', '2026-03-02', '2026-05-04')
        .placed('familjehem', '2026-05-04')
        .happened('visit', '2026-04-20', { outcome: 'besok-samtal' })
        .happened('visit', '2026-09-01', { outcome: 'besok-samtal' })
      assert.deepEqual(told(child, ruleId, '2026-11-02'), [
        '1. sol-2025 2026-05-31 (2026-05-29) done',
        '2. sol-2025 2026-07-19 (2026-07-17) done-late',
        '3. sol-2025 2026-11-30 coming',
      ])
    })

    test('it ends with the care', () => {
      const child = aChild().placed('familjehem', '2026-08-03', '2026-09-07')
      assert.deepEqual(told(child, ruleId, '2026-11-20'), [
        '1. sol-2025 2026-11-01 (2026-10-30) ended',
      ])
    })

    test('of a child placed long before, counted from when it began to be recorded here', () => {
      const child = aChild().placed('familjehem', '2019-03-04')
      const [duty] = dutiesOf(child, '2026-02-02', rules, '2026-01-15').filter(
        (one) => one.ruleId === ruleId,
      )
      assert.equal(isoDay(duty?.limit ?? Number.NaN), '2026-04-15')
    })

    test('over the changes: 2024-04-01, 2025-07-01 and 2027-01-01 the day stays', () => {
      assert.deepEqual(told(placed('skyddat-boende', '2024-03-31'), ruleId, '2024-03-31'), [])
      assert.deepEqual(told(placed('skyddat-boende', '2024-04-01'), ruleId, '2024-04-01'), [
        '1. osol-2024 2024-06-30 (2024-06-28) coming',
      ])
      const old = placed('familjehem', '2025-05-05')
      assert.deepEqual(told(old, ruleId, '2025-06-30'), [
        '1. osol-2024 2025-08-03 (2025-08-01) coming',
      ])
      assert.deepEqual(told(old, ruleId, '2025-07-01'), [
        '1. sol-2025 2025-08-03 (2025-08-01) coming',
      ])
      const now = placed('familjehem', '2026-11-02')
      assert.deepEqual(told(now, ruleId, '2026-12-31'), [
        '1. sol-2025 2027-01-31 (2027-01-29) coming',
      ])
      assert.deepEqual(told(now, ruleId, '2027-01-01'), [
        '1. laws-2027 2027-01-31 (2027-01-29) coming',
      ])
    })
  })
}

test('what each kind of visit fulfils', () => {
  for (const [outcome, visit, talk] of outcomes) {
    const child = aChild()
      .placed('familjehem', '2026-08-03')
      .happened('visit', '2026-09-01', { outcome })
    const isDone = (ruleId: string) =>
      told(child, ruleId, '2026-09-02')[0]?.endsWith(' done') === true
    assert.equal(isDone('regular-visit'), visit, outcome)
    assert.equal(isDone('private-talk'), talk, outcome)
  }
})

test('from 2027 both laws are cited', () => {
  const version = rules.find(({ id }) => id === 'regular-visit')?.versions.at(-1)
  assert.ok(version)
  assert.equal(
    citation(version.source).sv,
    '22 kap. 11 § socialtjänstlagen (2025:400), för den som är omhändertagen 8 kap. 1 § lagen (2026:1600) om omhändertagande för vård av barn och unga',
  )
})

describe('jourhem, SoL 22 kap. 4 § andra stycket: two months after the investigation was closed', () => {
  const rule = 'jourhem-limit'
  const inJourhem = (from = '2026-06-01', until: string | null = null) =>
    aChild().placed('jourhem', from, until)

  const examples: [closed: string, today: string, expected: string[], why: string][] = [
    ['2026-09-22', '2026-11-22', ['1. sol-2025 2026-11-22 (2026-11-20) today'], 'a Sunday'],
    ['2026-09-21', '2026-11-22', ['1. sol-2025 2026-11-21 (2026-11-20) late'], 'the day after'],
    ['2026-12-31', '2027-01-02', ['1. sol-2025 2027-02-28 (2027-02-26) coming'], 'short month'],
    ['2027-12-31', '2028-01-02', ['1. sol-2025 2028-02-29 coming'], 'leap day'],
  ]
  for (const [closed, today, expected, why] of examples) {
    test(`closed ${closed}, seen ${today}: ${why}`, () => {
      const child = inJourhem().happened('investigation', '2026-05-20', {}, closed)
      assert.deepEqual(told(child, rule, today), expected)
    })
  }

  test('no duty while the investigation goes on, without one, or in another form', () => {
    assert.deepEqual(
      told(inJourhem().happened('investigation', '2026-05-20'), rule, '2026-11-22'),
      [],
    )
    assert.deepEqual(told(inJourhem(), rule, '2026-11-22'), [])
    for (const form of ['familjehem', 'konsulentstott', 'hvb']) {
      const child = aChild()
        .placed(form, '2026-06-01')
        .happened('investigation', '2026-05-20', {}, '2026-09-22')
      assert.deepEqual(told(child, rule, '2026-11-22'), [], form)
    }
  })

  test('leaving fulfils it: in time on the last day, late after; another jourhem does not', () => {
    const left = (until: string) =>
      told(
        inJourhem('2026-06-01', until)
          .placed('familjehem', until)
          .happened('investigation', '2026-05-20', {}, '2026-09-10'),
        rule,
        '2026-11-22',
      )
    assert.deepEqual(left('2026-11-10'), ['1. sol-2025 2026-11-10 done'])
    assert.deepEqual(left('2026-11-11'), ['1. sol-2025 2026-11-10 done-late'])
    const another = inJourhem('2026-06-01', '2026-10-05')
      .placed('jourhem', '2026-10-05', null, { isReplacement: true })
      .happened('investigation', '2026-05-20', {}, '2026-09-10')
    assert.deepEqual(told(another, rule, '2026-11-22'), ['1. sol-2025 2026-11-10 late'])
  })

  test('who comes after has what is left of the two months; later, none is asked', () => {
    const came = (from: string) =>
      told(
        inJourhem(from).happened('investigation', '2026-05-20', {}, '2026-09-10'),
        rule,
        '2026-11-22',
      )
    assert.deepEqual(came('2026-10-20'), ['1. sol-2025 2026-11-10 late'])
    assert.deepEqual(came('2026-11-11'), [])
  })

  test('a longer time by decision, for special reasons', () => {
    const child = inJourhem().happened('investigation', '2026-05-20', {}, '2026-09-10')
    const [duty] = dutiesOf(child, '2026-11-01', rules).filter(({ ruleId }) => ruleId === rule)
    child.happened('duty-extended', '2026-11-05', {
      dutyKey: duty?.key ?? '',
      untilDay: Math.trunc(Date.UTC(2027, 0, 15) / 86_400_000),
      byManager: false,
      ground: 'Syskonen ska flytta tillsammans',
    })
    assert.deepEqual(told(child, rule, '2026-11-22'), ['1. sol-2025 2027-01-15 coming'])
  })

  test('the paragraph speaks of a child', () => {
    const adult = aChild()
      .born('2008-09-10')
      .placed('jourhem', '2026-06-01')
      .happened('investigation', '2026-05-20', {}, '2026-09-10')
    assert.deepEqual(told(adult, rule, '2026-11-22'), [])
  })

  test('over the change of law on 1 July 2025 the day stays', () => {
    const child = inJourhem('2025-03-03').happened('investigation', '2025-03-01', {}, '2025-05-15')
    assert.deepEqual(told(child, rule, '2025-06-30'), ['1. osol-2013 2025-07-15 coming'])
    assert.deepEqual(told(child, rule, '2025-07-01'), ['1. sol-2025 2025-07-15 soon'])
  })
})
