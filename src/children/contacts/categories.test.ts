import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Protection } from '../person.ts'
import { categories, mayShare } from './categories.ts'

const family = (...protections: Protection[]) => protections.map((protection) => ({ protection }))

test('where a child is, is written for one at a time when one of the family is protected', () => {
  const refused = (protections: Protection[]) =>
    categories.filter((category) => !mayShare(category, family(...protections)))
  assert.deepEqual(refused(['none', 'none']), [])
  assert.deepEqual(refused(['none', 'by-decision']), ['hem', 'skola'])
  assert.deepEqual(refused(['sekretessmarkering', 'none']), ['hem', 'skola'])
  assert.deepEqual(refused(['skyddad-folkbokforing', 'skyddad-folkbokforing']), ['hem', 'skola'])
  assert.deepEqual(refused(['skyddad-folkbokforing']), [])
})
