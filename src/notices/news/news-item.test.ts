import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, parseDay } from '../../shared/day.ts'
import { dayIn, lastWorkdayBefore, startOf } from './news-item.ts'

test('a day begins at midnight in Stockholm, winter and summer and on the days the clock changes', () => {
  const start = (day: string) => startOf(parseDay(day)).toISOString()
  assert.equal(start('2026-11-23'), '2026-11-22T23:00:00.000Z')
  assert.equal(start('2026-06-17'), '2026-06-16T22:00:00.000Z')
  // Forward at two in the night of 29 March 2026, back at three in that of 25 October.
  assert.equal(start('2026-03-29'), '2026-03-28T23:00:00.000Z')
  assert.equal(start('2026-03-30'), '2026-03-29T22:00:00.000Z')
  assert.equal(start('2026-10-25'), '2026-10-24T22:00:00.000Z')
  assert.equal(start('2026-10-26'), '2026-10-25T23:00:00.000Z')
})

test('a moment lies in the day that it is in Stockholm', () => {
  assert.equal(isoDay(dayIn(new Date('2026-11-22T22:59:59Z'))), '2026-11-22')
  assert.equal(isoDay(dayIn(new Date('2026-11-22T23:00:00Z'))), '2026-11-23')
})

test('the last working day before a Monday is the Friday, and before Easter’s Tuesday the Thursday', () => {
  const before = (day: string) => isoDay(lastWorkdayBefore(parseDay(day)))
  assert.equal(before('2026-11-24'), '2026-11-23')
  assert.equal(before('2026-11-23'), '2026-11-20')
  assert.equal(before('2026-04-07'), '2026-04-02')
})
