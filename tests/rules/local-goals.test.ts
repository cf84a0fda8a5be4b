/** The municipality's own goals, and what a version would do: pure, with days typed by hand. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { effectOn } from '../../src/rules/local/effect.ts'
import type { Goal, LocalVersion } from '../../src/rules/local/local-version.ts'
import { trialOf } from '../../src/rules/local/trial.ts'
import { validateCatalogue } from '../../src/rules/validate-catalogue.ts'
import { parseDay } from '../../src/shared/day.ts'
import { type AChild, aChild } from './a-child.ts'
import { calendar, firstRules } from './evaluated.ts'
import { aGoal, aTerm, known, limits, parts, rulesWith, source } from './local-versions.ts'

describe('a goal of one’s own', () => {
  const talk = (child: AChild, today: string, goal: Partial<Goal> = {}) =>
    limits(child, 'lokalt-1', today, rulesWith(aGoal(goal)))
  const placed = (day: string, form = 'familjehem') => aChild().placed(form, day)

  test('is for what begins from its day', () => {
    assert.deepEqual(talk(placed('2027-01-31'), '2027-02-01'), [])
    assert.deepEqual(talk(placed('2027-02-01'), '2027-02-01'), ['2027-05-01 lokal-1 open'])
  })

  test('or also for what is under way, counted from its day', () => {
    const too = { reach: 'open-too' } as const
    assert.deepEqual(talk(placed('2026-03-04'), '2027-01-31', too), [])
    assert.deepEqual(talk(placed('2026-03-04'), '2027-02-01', too), ['2027-05-01 lokal-1 open'])
    const ended = aChild().placed('familjehem', '2026-03-04', '2027-01-15')
    assert.deepEqual(talk(ended, '2027-02-01', too), [])
  })

  test('is fulfilled by the kind of fact it names, and counts on from there when it rolls', () => {
    const child = placed('2027-02-01').considered('sol', '2027-03-15')
    assert.deepEqual(talk(child, '2027-03-20'), ['2027-05-01 lokal-1 done'])
    assert.deepEqual(talk(child, '2027-03-20', { rolling: true }), [
      '2027-05-01 lokal-1 done',
      '2027-06-15 lokal-1 open',
    ])
  })

  test('is for the forms and ages it names', () => {
    const forms = { forms: ['hvb'] }
    assert.deepEqual(talk(placed('2027-02-03'), '2027-02-03', forms), [])
    assert.deepEqual(talk(placed('2027-02-03', 'hvb'), '2027-02-03', forms), [
      '2027-05-03 lokal-1 open',
    ])
    // Born on 2 May 2017: nine years old on 3 February 2027.
    assert.deepEqual(talk(placed('2027-02-03'), '2027-02-03', { ageFrom: 10 }), [])
    assert.deepEqual(talk(placed('2027-02-03'), '2027-02-03', { ageTo: 8 }), [])
    assert.equal(talk(placed('2027-02-03'), '2027-02-03', { ageFrom: 9, ageTo: 9 }).length, 1)
  })

  test('stops at the age it is for when it rolls', () => {
    const child = placed('2027-02-03')
    assert.deepEqual(talk(child, '2027-05-01', { rolling: true, ageTo: 9 }), [
      '2027-05-03 lokal-1 open',
    ])
    assert.deepEqual(talk(child, '2027-05-02', { rolling: true, ageTo: 9 }), [
      '2027-05-03 lokal-1 ended',
    ])
  })

  test('of each fact of a kind ends with the period, or with the care', () => {
    const basis = { trigger: 'legal-basis' }
    const child = placed('2027-02-01').under('sol', '2027-02-10', '2027-03-01')
    assert.deepEqual(talk(child, '2027-02-20', basis), ['2027-05-10 lokal-1 open'])
    assert.deepEqual(talk(child, '2027-03-01', basis), ['2027-05-10 lokal-1 ended'])
    const decision = { trigger: 'overvagande', fulfilledBy: 'region-notified' }
    const moved = aChild()
      .placed('familjehem', '2027-02-01', '2027-04-01')
      .considered('sol', '2027-02-10')
    assert.deepEqual(talk(moved, '2027-03-20', decision), ['2027-05-10 lokal-1 open'])
    assert.deepEqual(talk(moved, '2027-04-01', decision), ['2027-05-10 lokal-1 ended'])
  })

  test('takes a fact that names its placement for that placement alone', () => {
    const goal = { fulfilledBy: 'region-notified' }
    const other = placed('2027-02-01').sent('region-notified', '2027-02-02', 'p9')
    assert.deepEqual(talk(other, '2027-02-03', goal), ['2027-05-01 lokal-1 open'])
    const own = placed('2027-02-01').sent('region-notified', '2027-02-02', 'p1')
    assert.deepEqual(talk(own, '2027-02-03', goal), ['2027-05-01 lokal-1 done'])
  })

  test('can be given another time, and ends from a day', () => {
    const term = aTerm('lokalt-1', 30, '2027-04-01', 2)
    const end: LocalVersion = {
      id: 'e3',
      ruleId: 'lokalt-1',
      number: 3,
      validFrom: parseDay('2027-08-01'),
      source,
      kind: 'end',
    }
    const rules = rulesWith(end, aGoal({}), term)
    validateCatalogue(rules, known)
    assert.deepEqual(limits(placed('2027-04-02'), 'lokalt-1', '2027-04-02', rules), [
      '2027-05-02 lokal-1+lokal-2 open',
    ])
    assert.deepEqual(limits(placed('2027-07-31'), 'lokalt-1', '2027-09-01', rules), [
      '2027-08-30 lokal-1+lokal-2 open',
    ])
    assert.deepEqual(limits(placed('2027-08-01'), 'lokalt-1', '2027-09-01', rules), [])
  })
})

describe('what it would do', () => {
  const effect = (child: AChild, version: LocalVersion, today: string) => {
    const asked = { builtIn: firstRules, confirmed: [], version, parts, today: parseDay(today) }
    const trial = trialOf(asked)
    if (trial === null) throw new Error('No such rule')
    const subject = { kind: 'child' as const, id: 'child', born: child.bornOn }
    return effectOn({ facts: child.facts, subject, calendar }, trial)
  }
  const fewer = aTerm('region-notice', 5, '2027-03-01')

  test('counts what is open on its first day, what moves, and what is due that very day', () => {
    const none = { open: 0, moved: 0, atOnce: 0, added: 0, past: 0 }
    const on = (day: string, version = fewer) =>
      effect(aChild().placed('familjehem', day), version, '2027-02-28')
    assert.deepEqual(on('2027-02-27'), { ...none, open: 1, moved: 1 })
    assert.deepEqual(on('2027-02-23'), { ...none, open: 1, moved: 1, atOnce: 1 })
    // Late already: open, and not moved.
    assert.deepEqual(on('2027-02-20'), { ...none, open: 1 })
    const done = aChild().placed('familjehem', '2027-02-27').sent('region-notified', '2027-02-28')
    assert.deepEqual(effect(done, fewer, '2027-02-28'), none)
  })

  test('counts what a new goal adds, and what it would have asked in a year', () => {
    const child = aChild()
      .placed('familjehem', '2026-01-10', '2026-02-10')
      .placed('familjehem', '2026-06-01')
    assert.deepEqual(effect(child, aGoal({ reach: 'open-too' }), '2027-01-20'), {
      open: 0,
      moved: 0,
      atOnce: 0,
      added: 1,
      past: 1,
    })
    assert.deepEqual(effect(child, aGoal({}), '2027-01-20').added, 0)
    assert.deepEqual(effect(child, aGoal({}), '2027-01-05').past, 2)
  })
})
