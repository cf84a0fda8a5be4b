import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citation } from '../../rules/source.ts'
import { parseDay } from '../../shared/day.ts'
import { basesEndingOn, decisionPassagesOn } from './decision-passages.ts'

const newLaw = parseDay('2027-01-01')

test('each transitional provision on decisions is told, by its number', () => {
  // Lag (2026:1600), övergångsbestämmelserna 3–7.
  assert.deepEqual(
    decisionPassagesOn(newLaw).map(({ id, source }) => [id, citation(source).sv.slice(0, 9)]),
    [
      ['galler-som', 'punkten 3'],
      ['hos-domstolen', 'punkten 4'],
      ['forebyggande-insats', 'punkten 5'],
      ['flyttningsforbud', 'punkten 6'],
      ['sluten-ungdomsvard', 'punkten 7'],
    ],
  )
  assert.deepEqual(decisionPassagesOn(newLaw + 1), [])
})

test('every basis that a law takes over is told of on that day', () => {
  assert.deepEqual(basesEndingOn(newLaw), ['lvu-2', 'lvu-3', 'lvu-6'])
  const told = decisionPassagesOn(newLaw).flatMap(({ bases }) => bases)
  for (const code of basesEndingOn(newLaw)) assert.ok(told.includes(code), code)
  assert.deepEqual(basesEndingOn(parseDay('2026-12-31')), [])
})

test('an open moving ban is to be looked at again, a decision on care is not', () => {
  const review = Object.fromEntries(
    decisionPassagesOn(newLaw).map(({ id, isReview }) => [id, isReview]),
  )
  assert.equal(review.flyttningsforbud, true)
  assert.equal(review['galler-som'], false)
})
