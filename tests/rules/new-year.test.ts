import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { inUseSinceIn, makeCity } from '../../src/demo/city.ts'
import { factsInForce } from '../../src/demo/write/facts-in-force.ts'
import type { Duty } from '../../src/rules/duty.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { parseDay } from '../../src/shared/day.ts'
import { calendar } from './evaluated.ts'

const before = parseDay('2026-12-31')
const after = parseDay('2027-01-02')
const city = makeCity({ seed: 'stockholm', today: before })

/** The same facts, asked on two days. */
function dutiesOn(today: number): Map<string, Duty> {
  const inUseSince = inUseSinceIn(before)
  const duties = city.children.flatMap(({ id, born, facts }) => {
    const subject = { kind: 'child' as const, id, born }
    return evaluate({ rules, facts: factsInForce(facts), subject, today, calendar, inUseSince })
  })
  return new Map(duties.map((duty) => [duty.key, duty]))
}

const [old, now] = [dutiesOn(before), dutiesOn(after)]
const open = [...old.values()].filter(({ state }) => state === 'open')

test('no open duty of the demo city is lost over New Year, nor its key, nor a day that had passed', () => {
  assert.ok(open.length > 200)
  for (const { key, limit } of open) {
    const same = now.get(key)
    assert.ok(same, `${key} is gone`)
    assert.ok(same.state === 'open' || same.why.some(({ step }) => step === 'ended'), key)
    if (limit !== null && limit < before) assert.equal(same.limit, limit, key)
  }
})

test('after New Year no open duty stands under LVU, and each that did has passed to the new Act', () => {
  const underLvu = open.filter(({ versionId }) => versionId.startsWith('lvu-'))
  assert.ok(new Set(underLvu.map(({ ruleId }) => ruleId)).size >= 8)
  for (const { key, ruleId, versionId } of underLvu) {
    const same = now.get(key)
    const version = rules
      .find(({ id }) => id === ruleId)
      ?.versions.find(({ id }) => id === versionId)
    // Item 5 of the transition: what was decided under LVU 22 § stays under LVU 22–23 §§.
    if (version?.keepsItsOwn !== undefined) {
      assert.equal(same?.versionId, versionId, key)
      continue
    }
    if (same?.state === 'open') assert.match(same.versionId, /^law-2026-16(00|37)$/, key)
  }
})

test('what the new Act asks of old decisions is there: bans gone through, parents offered support', () => {
  const begun = [...now.values()].filter(({ key }) => !old.has(key)).map(({ ruleId }) => ruleId)
  assert.ok(begun.includes('moving-ban-review'))
  assert.ok(begun.includes('parents-support-offered'))
})
