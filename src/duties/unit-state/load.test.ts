import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routineWeights, weighted } from './load.ts'

test('two in family homes and one in an HVB weigh 3.5 by the local routine', () => {
  const counts = [
    { kind: 'familjehem', count: 2 },
    { kind: 'hvb', count: 1 },
  ] as const
  assert.equal(weighted(counts, routineWeights), 3.5)
})

test('hundredths add up without the errors of binary fractions', () => {
  const weights = { ...routineWeights, jourhem: 0.1 }
  assert.equal(weighted([{ kind: 'jourhem', count: 3 }], weights), 0.3)
})

test('nobody weighs nothing', () => assert.equal(weighted([], routineWeights), 0))
