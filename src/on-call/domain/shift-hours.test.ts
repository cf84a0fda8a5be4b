import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isoDay, parseDay } from '../../shared/day.ts'
import { planShift, readClock, touchesOfficeHours } from './shift-hours.ts'

const today = parseDay('2026-11-16')

function plan(day: string, from: string, until: string) {
  const planned = planShift({ day: parseDay(day), from, until }, today)
  assert.ok(planned.accepted)
  return planned.value
}

test('the clock is read as people write it', () => {
  assert.equal(readClock('02:10'), 130)
  assert.equal(readClock(' 16.30 '), 990)
  for (const wrong of ['', '24:00', '12:60', 'kl 8', '8', '08:0']) {
    assert.equal(readClock(wrong), null, wrong)
  }
})

describe('a shift', () => {
  test('ends the next time the clock stands so', () => {
    assert.equal(isoDay(plan('2026-11-20', '16:30', '08:00').untilDay), '2026-11-21')
    assert.equal(isoDay(plan('2026-11-20', '08:00', '16:30').untilDay), '2026-11-20')
    assert.equal(isoDay(plan('2026-11-20', '08:00', '08:00').untilDay), '2026-11-21')
  })
  test('is refused for a day gone by and for no time', () => {
    const on = (day: string, from: string) =>
      planShift({ day: parseDay(day), from, until: '08:00' }, today)
    assert.deepEqual(on('2026-11-15', '16:30'), {
      accepted: false,
      reason: 'in-the-past',
      detail: { today },
    })
    assert.equal(on('2026-11-16', '25:00').accepted, false)
    assert.equal(on('2026-11-16', '16:30').accepted, true)
  })
})

describe('office hours, 8.00–16.30 on working days,', () => {
  // Friday 20 November 2026; 24 December is no working day; Monday 23 November is.
  const cases: [day: string, from: string, until: string, touches: boolean][] = [
    ['2026-11-20', '16:30', '08:00', false],
    ['2026-11-20', '16:29', '08:00', true],
    ['2026-11-22', '16:30', '08:01', true],
    ['2026-11-22', '16:30', '08:00', false],
    ['2026-11-21', '08:00', '16:30', false],
    ['2026-12-24', '08:00', '16:30', false],
    ['2026-11-23', '00:00', '08:00', false],
    ['2026-11-23', '12:00', '13:00', true],
  ]
  for (const [day, from, until, touches] of cases) {
    test(`${day} ${from}–${until}: ${touches ? 'touched' : 'not touched'}`, () =>
      assert.equal(touchesOfficeHours(plan(day, from, until)), touches))
  }
})
