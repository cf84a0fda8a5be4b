/** What a publication says it counted, it can be held to: words that change are another version. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { tableMeasures } from '../../src/statistics/index.ts'

/** Of the words of each version; a change of them needs a new version here and in the measure. */
const versions: Readonly<Record<string, readonly [version: string, words: string]>> = {
  children: ['1', '4f922986'],
  'child-forms': ['2', 'a6a5a4a8'],
  'placements-begun': ['1', '6a57614a'],
  'placements-ended': ['1', '9e075469'],
  moves: ['1', '02a2399d'],
  stock: ['1', 'cf942a74'],
  days: ['1', '02188e5f'],
  'lvu-children': ['1', 'f6e73209'],
  accompanying: ['1', '21cb6ecf'],
  'school-start': ['1', '7d6bcfd9'],
  'duties-kept': ['1', 'bb8d3035'],
}

test('the words of a definition are those of its version', () => {
  const told = Object.fromEntries(
    tableMeasures.map(({ id, version, definition }) => {
      const words = createHash('sha256').update(`${definition.sv}\n${definition.en}`).digest('hex')
      return [id, [version, words.slice(0, 8)]]
    }),
  )
  assert.deepEqual(told, versions)
})
