/** The catalogue as a whole; what each rule finds stands beside its rules. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codes, first, hits, today } from './ask-rule.ts'
import { qualityRules } from './catalogue.ts'
import { checkRegister } from './check-register.ts'
import { aPlacement, aRegister } from './made-up-rows.ts'

describe('the catalogue', () => {
  test('has the forty-two rules, each once', () => {
    const numbers = qualityRules.map(({ number }) => number)
    assert.deepEqual(
      numbers,
      Array.from({ length: 42 }, (_, index) => index + 1),
    )
    assert.equal(new Set(qualityRules.map(({ code }) => code)).size, 42)
  })

  test('says which rules a register has no column for, rather than that all is well', () => {
    const poor = aRegister({ placements: [aPlacement()], has: new Set(['placements', 'persons']) })
    const { cannotBeChecked, findings } = checkRegister(poor, { rules: qualityRules, today, codes })
    const told = new Map(cannotBeChecked.map(({ rule, lacks }) => [rule.number, lacks]))
    assert.deepEqual(told.get(35), ['dailyCost'])
    assert.deepEqual(told.get(31), ['bases', 'reviews'])
    assert.ok(!told.has(13))
    assert.ok(!findings.some(({ rule }) => told.has(rule.number)))
  })

  test('takes rows in any order', () => {
    const later = aPlacement({ from: '2026-05-01' })
    assert.equal(hits(13, { placements: [later, first] }), 0)
    assert.equal(hits(17, { placements: [later, first] }), 0)
  })
})
