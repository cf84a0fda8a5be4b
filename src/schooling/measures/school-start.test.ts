import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDay } from '../../shared/day.ts'
import { type SchoolStartCase, schoolStartMeasure } from './school-start.ts'

const placed = (placedOn: string, schoolStartOn: string | null): SchoolStartCase => ({
  placedOn: parseDay(placedOn),
  schoolStartOn: schoolStartOn === null ? null : parseDay(schoolStartOn),
})

test('the hand-counted example: three placements, one of them still without school', () => {
  const figures = schoolStartMeasure.count([
    placed('2026-11-03', '2026-11-05'),
    placed('2026-11-05', '2026-11-14'),
    placed('2026-11-10', null),
  ])
  assert.deepEqual(figures, {
    placements: 3,
    started: 2,
    withinWeek: 1,
    medianDays: 5.5,
    missing: 1,
  })
})

test('day 7 is in time and day 8 is not; a month without placements has no median', () => {
  const seventh = schoolStartMeasure.count([placed('2026-11-03', '2026-11-10')])
  const eighth = schoolStartMeasure.count([placed('2026-11-03', '2026-11-11')])
  assert.equal(seventh.withinWeek, 1)
  assert.equal(eighth.withinWeek, 0)
  assert.equal(schoolStartMeasure.count([]).medianDays, null)
})

test('a naive recount agrees', () => {
  const rows = fc.array(
    fc.record({
      placedOn: fc.integer({ min: 20000, max: 20100 }),
      wait: fc.option(fc.integer({ min: 0, max: 40 })),
    }),
  )
  fc.assert(
    fc.property(rows, (drawn) => {
      const figures = schoolStartMeasure.count(
        drawn.map(({ placedOn, wait }) => ({
          placedOn,
          schoolStartOn: wait === null ? null : placedOn + wait,
        })),
      )
      let within = 0
      let missing = 0
      for (const { wait } of drawn) {
        if (wait === null) missing += 1
        else if (wait < 8) within += 1
      }
      assert.equal(figures.withinWeek, within)
      assert.equal(figures.missing, missing)
      if (figures.medianDays === null) return
      // As many lie at or below the median as at or above it.
      const waits = drawn.flatMap(({ wait }) => wait ?? [])
      const below = waits.filter((wait) => wait <= (figures.medianDays ?? 0)).length
      const above = waits.filter((wait) => wait >= (figures.medianDays ?? 0)).length
      assert.ok(below * 2 >= waits.length && above * 2 >= waits.length)
    }),
  )
})
