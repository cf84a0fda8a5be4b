import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { areaOf } from '../../src/rulebook/domain/areas.ts'
import { partiesOf } from '../../src/rulebook/domain/parties.ts'
import { searchRules } from '../../src/rulebook/domain/search-rules.ts'
import { nextVersion, ruleState, versionToTell } from '../../src/rulebook/domain/versions.ts'
import { parseDay } from '../../src/shared/day.ts'

const lanes: [] = []
const anything = { words: '', level: null, party: null, area: null } as const
const today = parseDay('2026-11-22')
const find = (wish: Partial<Parameters<typeof searchRules>[1]>) =>
  searchRules({ rules, lanes }, { ...anything, ...wish }, today).map(({ id }) => id)
const ruleCalled = (id: string) => {
  const found = rules.find((rule) => rule.id === id)
  assert.ok(found, id)
  return found
}

describe('a rule is found', () => {
  test('by a word of its title, with or without its dots, in either language', () => {
    for (const words of ['skolstart', 'SKOLSTART', 'school start']) {
      assert.ok(find({ words }).includes('school-start'), words)
    }
    assert.ok(find({ words: 'overvagande samtycke' }).includes('overvagande-lvu-2'))
  })
  test('by its paragraph as a whole, under the old law and the new', () => {
    for (const words of ['22 kap. 13 §', '22 kap 13§', '6 kap. 8 §']) {
      assert.ok(find({ words }).includes('overvagande-sol'), words)
    }
    assert.ok(find({ words: '13 § LVU' }).includes('omprovning-lvu-3'))
    assert.ok(find({ words: '2026:1600' }).includes('overvagande-lvu-2'))
  })
  test('but not by one law’s chapter and another’s paragraph', () => {
    assert.ok(!find({ words: '22 kap. 8 §' }).includes('overvagande-sol'))
    assert.ok(!find({ words: '01 §' }).includes('overvagande-sol'))
  })
  test('only where all words are said, and by nothing when nothing says them', () => {
    assert.ok(!find({ words: 'skolstart utskott' }).includes('school-start'))
    assert.deepEqual(find({ words: 'kvastskaft' }), [])
  })
})

test('levels are not mixed', () => {
  assert.ok(find({ level: 'stadsmål' }).includes('school-start'))
  assert.ok(!find({ level: 'lag' }).includes('school-start'))
  assert.ok(find({ level: 'lag' }).includes('overvagande-sol'))
})

test('who is to act is read from how the sentence begins', () => {
  assert.deepEqual(partiesOf(ruleCalled('overvagande-sol')), ['namnd'])
  assert.deepEqual(partiesOf(ruleCalled('school-plan')), ['socialsekreterare', 'skola'])
  assert.deepEqual(partiesOf(ruleCalled('sams-message')), ['socialsekreterare'])
  assert.deepEqual(partiesOf({ who: { sv: 'Staden ser till att det görs.', en: '' } }), ['ovriga'])
})

test('a rule belongs where the chain marks it, else to whom it is about', () => {
  const rule = ruleCalled('school-start')
  const lane = { id: 'skola', title: rule.title, order: 30, ruleIds: ['school-start'] }
  assert.equal(areaOf(rule, [lane]).id, 'skola')
  assert.equal(areaOf(rule, []).id, 'barnet')
  assert.equal(areaOf({ id: 'list', subject: 'authority' }, [lane]).id, 'verksamheten')
})

test('the version told first is the one in force', () => {
  const rule = ruleCalled('overvagande-lvu-2')
  const told = (day: string) => versionToTell(rule, parseDay(day)).id
  assert.equal(told('2026-12-31'), 'lvu-1990')
  assert.equal(told('2027-01-01'), 'law-2026-1600')
  assert.equal(told('1980-01-01'), 'lvu-1990')
  assert.equal(ruleState(rule, parseDay('1980-01-01')), 'to-come')
  assert.equal(ruleState(rule, today), 'in-force')
  assert.equal(nextVersion(rule, versionToTell(rule, today))?.id, 'law-2026-1600')
})
