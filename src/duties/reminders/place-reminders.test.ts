import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { placeReminders, reachOf } from './place-reminders.ts'

/** Days as numbers; a duty stands before a reminder of the same day. */
const comesFirst = (duty: number, reminder: number) => duty <= reminder

function pageOf(all: readonly number[], reminders: readonly number[], page: number, size: number) {
  const { offset, limit } = reachOf({ page, pageSize: size }, reminders.length)
  const duties = all.slice(offset, offset + limit)
  return placeReminders({ page, pageSize: size }, { duties, reminders, comesFirst }).map((line) =>
    line.kind === 'duty' ? `d${line.duty}` : `r${line.reminder}`,
  )
}

describe('own reminders among duties', () => {
  test('stand by their day, after the duties of that day', () => {
    assert.deepEqual(pageOf([1, 2, 2, 5], [2, 4], 1, 10), ['d1', 'd2', 'd2', 'r2', 'r4', 'd5'])
  })

  test('push duties to the next page, and none is lost or told twice', () => {
    assert.deepEqual(pageOf([1, 3, 5, 7], [2, 6], 1, 3), ['d1', 'r2', 'd3'])
    assert.deepEqual(pageOf([1, 3, 5, 7], [2, 6], 2, 3), ['d5', 'r6', 'd7'])
  })

  test('may be all there is', () => {
    assert.deepEqual(pageOf([], [1, 2, 3], 2, 2), ['r3'])
  })

  test('every page together is the whole list, whatever the days', () => {
    const days = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 40 })
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 9 }), (some, others, size) => {
        const duties = some.toSorted((a, b) => a - b)
        const reminders = others.toSorted((a, b) => a - b)
        const whole = [
          ...duties.map((day) => ({ day, line: `d${day}` })),
          ...reminders.map((day) => ({ day, line: `r${day}` })),
        ]
          .toSorted((a, b) => a.day - b.day)
          .map(({ line }) => line)
        const pages = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
          pageOf(duties, reminders, index + 1, size),
        )
        assert.deepEqual(pages.flat(), whole)
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
