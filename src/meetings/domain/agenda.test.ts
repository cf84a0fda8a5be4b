import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Day, parseDay } from '../../shared/day.ts'
import { arePapersLate, dealOut, lastMeetingBefore } from './agenda.ts'

const meeting = (id: string, day: string) => {
  const heldOn = parseDay(day)
  return { id, heldOn, papersBy: heldOn - 10 }
}
const december = [
  meeting('first', '2026-12-01'),
  meeting('second', '2026-12-14'),
  meeting('third', '2026-12-22'),
]
const due = (limit: string, meetingId: string | null = null) => ({
  limit: parseDay(limit),
  meetingId,
})
const where = (limit: string, meetingId: string | null = null) => {
  const duty = due(limit, meetingId)
  const { byMeeting, missed } = dealOut([duty], december)
  const found = [...byMeeting].filter(([, duties]) => duties.includes(duty)).map(([id]) => id)
  return [...found, ...(missed.includes(duty) ? ['missed'] : [])]
}

describe('the last meeting before the last day', () => {
  const cases: [limit: string, meeting: string | undefined][] = [
    ['2026-11-30', undefined],
    ['2026-12-01', 'first'],
    ['2026-12-13', 'first'],
    ['2026-12-14', 'second'],
    ['2026-12-21', 'second'],
    ['2027-05-01', 'third'],
  ]
  for (const [limit, expected] of cases) {
    test(`of ${limit} is ${expected ?? 'none'}`, () =>
      assert.equal(lastMeetingBefore(parseDay(limit) as Day, december)?.id, expected))
  }
})

describe('what stands on which list', () => {
  test('all that falls due before the meeting after', () => {
    assert.deepEqual(where('2026-12-01'), ['first'])
    assert.deepEqual(where('2026-12-13'), ['first'])
    assert.deepEqual(where('2026-12-20'), ['second'])
  })
  test('what no meeting is left for is missed, once', () => {
    assert.deepEqual(where('2026-11-30'), ['missed'])
  })
  test('what is announced stands where it was announced, early or too late', () => {
    assert.deepEqual(where('2026-12-20', 'first'), ['first'])
    assert.deepEqual(where('2026-11-30', 'second'), ['second'])
  })
  test('what is announced to a meeting that is not to come is as if it were not', () => {
    assert.deepEqual(where('2026-12-20', 'gone'), ['second'])
  })
  test('the calendar’s last meeting takes five weeks, and then none does', () => {
    assert.deepEqual(where('2027-01-26'), ['third'])
    assert.deepEqual(where('2027-01-27'), [])
  })
  test('without a calendar nothing is missed', () => {
    const { byMeeting, missed } = dealOut([due('2026-11-30')], [])
    assert.equal(byMeeting.size, 0)
    assert.deepEqual(missed, [])
  })
})

test('papers are in time on their last day', () => {
  const one = { papersBy: parseDay('2026-12-04') }
  assert.equal(arePapersLate(one, parseDay('2026-12-04')), false)
  assert.equal(arePapersLate(one, parseDay('2026-12-05')), true)
})
