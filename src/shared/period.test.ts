import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contains, daysIn, intersect, joinUnbroken, overlaps } from './period.ts'

const period = (from: number, until: number | null) => ({ from, until })

test('a period holds its first day and not its last', () => {
  assert.equal(contains(period(10, 12), 10), true)
  assert.equal(contains(period(10, 12), 11), true)
  assert.equal(contains(period(10, 12), 12), false)
  assert.equal(contains(period(10, null), 9999), true)
  assert.equal(contains(period(10, 10), 10), false)
})

test('periods that only touch do not overlap', () => {
  assert.equal(overlaps(period(1, 5), period(5, 9)), false)
  assert.equal(overlaps(period(1, 6), period(5, 9)), true)
  assert.equal(overlaps(period(1, null), period(5, null)), true)
  assert.deepEqual(intersect(period(1, 6), period(5, null)), period(5, 6))
  assert.equal(intersect(period(1, 5), period(5, 9)), null)
})

test('days are nights; an open period is counted up to the day given', () => {
  assert.equal(daysIn(period(1, 3), 100), 2)
  assert.equal(daysIn(period(1, null), 4), 3)
  assert.equal(daysIn(period(5, null), 4), 0)
})

test('what follows on without a break is one run', () => {
  const runs = joinUnbroken(
    [period(20, null), period(1, 5), period(5, 9), period(10, 12)],
    (item) => item,
  )
  assert.deepEqual(
    runs.map(({ from, until }) => [from, until]),
    [
      [1, 9],
      [10, 12],
      [20, null],
    ],
  )
  assert.deepEqual(
    joinUnbroken(
      [period(1, 5), period(6, 8)],
      (item) => item,
      () => 1,
    ).map(({ until }) => until),
    [8],
  )
})

test('a run stays open when an earlier part of it is', () => {
  const [run] = joinUnbroken([period(1, null), period(3, 5)], (item) => item)
  assert.equal(run?.until, null)
  assert.equal(run?.items.length, 2)
})
