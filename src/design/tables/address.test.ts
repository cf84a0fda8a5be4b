import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesShown, readPage, readSort, withQuery } from './address.ts'

test('a part of the address is changed and the rest kept', () => {
  const address = '/arbetslista?niva=lag&sida=3'
  assert.equal(
    withQuery(address, { sortera: '-senast', sida: null }),
    '/arbetslista?niva=lag&sortera=-senast',
  )
  assert.equal(withQuery('/arbetslista?sida=3', { sida: null }), '/arbetslista')
  assert.equal(withQuery('/arbetslista', { sida: 2 }), '/arbetslista?sida=2')
})

test('what is typed into the address by hand falls back instead of failing', () => {
  const fallback = { key: 'senast', direction: 'asc' } as const
  const sort = (query: string) => readSort(new URLSearchParams(query), ['senast', 'barn'], fallback)
  assert.deepEqual(sort('sortera=-barn'), { key: 'barn', direction: 'desc' })
  assert.deepEqual(sort('sortera=losenord'), fallback)
  assert.deepEqual(sort(''), fallback)
  for (const [asked, page] of [
    ['2', 2],
    ['0', 1],
    ['-1', 1],
    ['1.5', 1],
    ['x', 1],
  ] as const) {
    assert.equal(readPage(new URLSearchParams(`sida=${asked}`)), page)
  }
})

test('page numbers near the current one are shown, and a gap of one page is no gap', () => {
  assert.deepEqual(pagesShown(1, 1), [1])
  assert.deepEqual(pagesShown(5, 9), [1, null, 4, 5, 6, null, 9])
  assert.deepEqual(pagesShown(3, 5), [1, 2, 3, 4, 5])
  assert.deepEqual(pagesShown(4, 9), [1, 2, 3, 4, 5, null, 9])
})
