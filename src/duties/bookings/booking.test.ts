import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseDay } from '../../shared/day.ts'
import { type Booking, bookTime, isUnanswered, readTime } from './booking.ts'

const today = parseDay('2026-11-22')

function book(day: string, isOpen = true): string {
  const wanted = { day: parseDay(day), at: '13:00', place: null, withWhom: null }
  const decision = bookTime(wanted, { isOpen, today })
  return decision.accepted ? 'accepted' : decision.reason
}

test('a time is booked for an open duty, today or later, within two years', () => {
  assert.equal(book('2026-11-21'), 'day-gone')
  assert.equal(book('2026-11-22'), 'accepted')
  assert.equal(book('2028-11-22'), 'accepted')
  assert.equal(book('2028-11-23'), 'too-far')
  assert.equal(book('2026-12-03', false), 'duty-closed')
})

describe('a time as it is typed', () => {
  for (const typed of ['13:00', '13.00', '1300', '13', ' kl 13', 'kl. 13:00', 'Kl 13.00']) {
    test(`${typed} is one in the afternoon`, () => assert.equal(readTime(typed), '13:00'))
  }
  test('a morning hour may be one digit', () => {
    assert.equal(readTime('9'), '09:00')
    assert.equal(readTime('9.05'), '09:05')
    assert.equal(readTime('905'), '09:05')
    assert.equal(readTime('0:00'), '00:00')
  })
  for (const typed of ['', 'ett', '24:00', '25', '12:60', '9.5', '12:00:00', '-1', '13:00 pm']) {
    test(`${typed || 'nothing'} is no time`, () => assert.equal(readTime(typed), null))
  }
})

test('a booking whose day has gone asks what became of it, while the duty is open', () => {
  const booking: Booking = {
    id: 'b',
    originId: 'b',
    moves: 0,
    replacesId: null,
    dutyId: 'd',
    childId: 'c',
    day: parseDay('2026-11-21'),
    at: '13:00',
    place: null,
    withWhom: null,
    isCancelled: false,
  }
  assert.equal(isUnanswered(booking, { isOpen: true, today }), true)
  assert.equal(isUnanswered(booking, { isOpen: false, today }), false)
  assert.equal(isUnanswered({ ...booking, isCancelled: true }, { isOpen: true, today }), false)
  assert.equal(isUnanswered({ ...booking, day: today }, { isOpen: true, today }), false)
})
