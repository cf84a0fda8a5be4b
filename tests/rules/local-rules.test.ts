/** Limits that the municipality has set itself: pure, with days typed by hand. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withLocal } from '../../src/rules/local/with-local.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { validateCatalogue } from '../../src/rules/validate-catalogue.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { dutiesOf, firstRules } from './evaluated.ts'
import { aTerm, known, limits, parts, rulesWith } from './local-versions.ts'

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
