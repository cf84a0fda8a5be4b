/** The municipality's own goals and limits: pure, with days typed by hand. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { effectOn } from '../../src/rules/local/effect.ts'
import type { Goal, GoalParts, LocalVersion } from '../../src/rules/local/local-version.ts'
import { trialOf } from '../../src/rules/local/trial.ts'
import { withLocal } from '../../src/rules/local/with-local.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { validateCatalogue } from '../../src/rules/validate-catalogue.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'
import { text } from '../../src/shared/text.ts'
import { type AChild, aChild } from './a-child.ts'
import { calendar, dutiesOf, firstRules } from './evaluated.ts'

const kind = (name: string, isPeriod = false, namesPlacement = false) => ({
  kind: name,
  name: text(name, name),
  isPeriod,
  namesPlacement,
})

const parts: GoalParts = {
  kinds: [
    kind('placement', true),
    kind('legal-basis', true),
    kind('overvagande'),
    kind('region-notified', false, true),
    kind('school-enrolment', true),
  ],
  forms: ['familjehem', 'hvb', 'jourhem'].map((code) => ({ code, name: text(code, code) })),
}
const known = [
  ...parts.kinds.map((one) => one.kind),
  'sams-message',
  'school-plan',
  'school-start',
  'omprovning',
]
const source = { work: 'Riktlinje', publisher: 'Socialnämnden 2026-11-03', place: 's. 4' }

function aTerm(ruleId: string, amount: number, from: string, number = 1): LocalVersion {
  const term = { amount, unit: 'days' as const }
  return { id: `t${number}`, ruleId, number, validFrom: parseDay(from), source, kind: 'term', term }
}

const visits: Goal = {
  title: text('Samtal var tredje månad', 'A talk every third month'),
  who: text('Socialsekreteraren.', 'The caseworker.'),
  text: text('Barnet ska få ett samtal.', 'The child shall have a talk.'),
  trigger: 'care-started',
  fulfilledBy: 'overvagande',
  rolling: false,
  reach: 'new',
  forms: [],
  ageFrom: null,
  ageTo: null,
}

function aGoal(goal: Partial<Goal>, from = '2027-02-01'): LocalVersion {
  const term = { amount: 3, unit: 'months' as const }
  const validFrom = parseDay(from)
  return {
    id: 'g1',
    ruleId: 'lokalt-1',
    number: 1,
    validFrom,
    source,
    kind: 'goal',
    term,
    goal: { ...visits, ...goal },
  }
}

const rulesWith = (...local: LocalVersion[]) => withLocal(firstRules, local, parts)

/** The limits of one rule's duties, and the version that each stands under. */
function limits(child: AChild, ruleId: string, today: string, rules: readonly Rule[]): string[] {
  return dutiesOf(child, today, [...rules])
    .filter((duty) => duty.ruleId === ruleId)
    .map(
      ({ limit, versionId, state }) =>
        `${limit === null ? '–' : isoDay(limit)} ${versionId} ${state}`,
    )
}

describe('another number of days', () => {
  const fewer = rulesWith(aTerm('region-notice', 5, '2027-03-01'))
  const placed = (day: string) => aChild().placed('familjehem', day)
  const notice = (day: string, today: string, rules = fewer) =>
    limits(placed(day), 'region-notice', today, rules)

  test('holds from its day: seven days before, five after', () => {
    assert.deepEqual(notice('2027-01-11', '2027-01-12'), ['2027-01-18 sol-2025 open'])
    assert.deepEqual(notice('2027-03-02', '2027-03-02'), ['2027-03-07 sol-2025+lokal-1 open'])
  })

  test('is for what is open then, but never gives a day before the day it begins', () => {
    // Seven days: 3 March. Five: 1 March, which is the day it begins.
    assert.deepEqual(notice('2027-02-24', '2027-03-01'), ['2027-03-01 sol-2025+lokal-1 open'])
    // Seven days: 2 March. Five: 28 February, and so the day it begins.
    assert.deepEqual(notice('2027-02-23', '2027-03-01'), ['2027-03-01 sol-2025+lokal-1 open'])
    assert.deepEqual(notice('2027-02-27', '2027-03-01'), ['2027-03-04 sol-2025+lokal-1 open'])
  })

  test('leaves what was late late, and tells beforehand what is coming', () => {
    assert.deepEqual(notice('2027-02-20', '2027-03-05'), ['2027-02-27 sol-2025+lokal-1 open'])
    const [duty] = dutiesOf(placed('2027-02-24'), '2027-02-25', [...fewer]).filter(
      ({ ruleId }) => ruleId === 'region-notice',
    )
    assert.equal(duty?.upcomingVersion?.versionId, 'sol-2025+lokal-1')
    assert.equal(isoDay(duty?.upcomingVersion?.limit ?? 0), '2027-03-01')
  })

  test('can be more, and later ones follow in any order they were decided', () => {
    const two = rulesWith(
      aTerm('region-notice', 14, '2027-06-01', 2),
      aTerm('region-notice', 5, '2027-03-01', 1),
    )
    assert.deepEqual(notice('2027-05-30', '2027-06-01', two), ['2027-06-13 sol-2025+lokal-2 open'])
    assert.deepEqual(notice('2027-04-10', '2027-04-10', two), ['2027-04-15 sol-2025+lokal-1 open'])
  })

  test('keeps the rule of school breaks', () => {
    const rules = rulesWith(aTerm('school-start', 3, '2026-12-01'))
    // Placed on 24 December, in the Christmas break: the first school day is 11 January.
    assert.deepEqual(limits(placed('2026-12-24'), 'school-start', '2026-12-24', rules), [
      '2027-01-11 stockholm-2021+lokal-1 open',
    ])
  })

  test('makes a catalogue that holds together, cited by its own source', () => {
    validateCatalogue(fewer, known)
    const version = fewer.find(({ id }) => id === 'region-notice')?.versions.at(-1)
    assert.equal(version?.level, 'lag')
    assert.equal(version?.term.level, 'lokal rutin')
    assert.equal(version?.term.source.publisher?.sv, 'Socialnämnden 2026-11-03')
    const goal = rulesWith(aTerm('school-start', 5, '2027-03-01'))
    const start = goal.find(({ id }) => id === 'school-start')?.versions.at(-1)
    assert.equal(start?.term.level, 'stadsmål')
  })

  test('never touches a number that stands in law', () => {
    for (const ruleId of ['overvagande-sol', 'overvagande-lvu-2', 'omprovning-lvu-3']) {
      const rules = rulesWith(aTerm(ruleId, 30, '2027-03-01'))
      const find = (all: readonly Rule[]) => all.find(({ id }) => id === ruleId)?.versions
      assert.deepEqual(find(rules), find(firstRules))
    }
  })

  test('goes on under the law that replaces the one it was set under', () => {
    const [last] = firstRules.filter(({ id }) => id === 'region-notice')
    const version = last?.versions.at(-1)
    if (last === undefined || version === undefined) throw new Error('No such rule')
    const replaced: Rule = {
      ...last,
      versions: [
        ...last.versions.slice(0, -1),
        { ...version, validUntil: parseDay('2028-01-01') },
        { ...version, id: 'law-2028', validFrom: parseDay('2028-01-01') },
      ],
    }
    const rules = withLocal([replaced], [aTerm('region-notice', 5, '2027-03-01')], parts)
    validateCatalogue(rules, known)
    assert.deepEqual(
      rules[0]?.versions.slice(-3).map(({ id, validFrom }) => `${isoDay(validFrom)} ${id}`),
      ['2025-07-01 sol-2025', '2027-03-01 sol-2025+lokal-1', '2028-01-01 law-2028+lokal-1'],
    )
  })

  test('draws nothing in that an earlier version still governs', () => {
    const rule = firstRules.find(({ id }) => id === 'sams-message')
    const version = rule?.versions[0]
    if (rule === undefined || version === undefined) throw new Error('No such rule')
    const day = parseDay('2026-07-01')
    const later = { ...version, id: 'later', validFrom: day }
    const followed: Rule = { ...rule, versions: [{ ...version, validUntil: day }, later] }
    const rules = withLocal([followed], [aTerm('sams-message', 1, '2027-03-01')], parts)
    assert.deepEqual(limits(placed('2026-06-30'), 'sams-message', '2027-03-02', rules), [
      '2026-07-03 stockholm-2021 open',
    ])
    assert.deepEqual(limits(placed('2026-07-01'), 'sams-message', '2027-03-02', rules), [
      '2026-07-04 later+lokal-1 open',
    ])
  })
})

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
