import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../shared/day.ts'
import { qualityRules } from './catalogue.ts'
import { checkRegister } from './check-register.ts'
import { aPlacement, aRegister } from './made-up-rows.ts'
import type { Codes, Register } from './register.ts'

/** For tests: the day and the codes that every rule is asked with. */
export const today = parseDay('2026-11-22')
export const codes: Codes = {
  form: new Set(['jourhem', 'familjehem', 'hvb', 'sis', 'stodboende', 'privatplacering']),
  endReason: new Set(['planned-move', 'breakdown', 'returned-home']),
  basis: new Set(['sol', 'lvu-2', 'lvu-3', 'lvu-6']),
  review: new Set(['overvagande', 'omprovning']),
  schoolForm: new Set(['grundskola']),
  sex: new Set(['flicka', 'pojke', 'okant']),
  protection: new Set(['none', 'sekretessmarkering']),
}

/** How many rows rule `number` finds. */
export function hits(number: number, told: Partial<Register>): number {
  const rules = qualityRules.filter((rule) => rule.number === number)
  assert.equal(rules.length, 1, `there is one rule ${number}`)
  return checkRegister(aRegister(told), { rules, today, codes }).findings.length
}

export const ended = (from: string, until: string, endReason = 'planned-move') => ({
  from,
  until,
  endReason,
})

export const first = aPlacement(ended('2026-02-01', '2026-05-01'))

/** Number, what it finds, how many times, and the same with the wrong mended. */
export type Case = readonly [number, string, number, Partial<Register>, Partial<Register>]

export function tryCases(cases: readonly Case[]): void {
  for (const [number, what, times, wrong, mended] of cases) {
    test(`rule ${number} finds ${what}`, () => assert.equal(hits(number, wrong), times))
    test(`rule ${number} lets be what is well: ${what}`, () =>
      assert.equal(hits(number, mended), 0))
  }
}
