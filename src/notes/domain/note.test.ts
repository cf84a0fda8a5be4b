import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseDay } from '../../shared/day.ts'
import { changeNote, isLocked, locksByItself } from './note.ts'

const written = parseDay('2026-11-22')
const open = { writtenBy: 'anna', locksOn: locksByItself(written), isVoided: false }

describe('a note', () => {
  test('written 22 November locks by itself on 6 December', () => {
    assert.equal(locksByItself(written), parseDay('2026-12-06'))
    assert.equal(isLocked(open, parseDay('2026-12-05')), false)
    assert.equal(isLocked(open, parseDay('2026-12-06')), true)
  })

  test('locked by its author is locked the same day', () => {
    assert.equal(isLocked({ locksOn: written }, written), true)
  })

  const cases = [
    ['its author, the day it was written', 'anna', '2026-11-22', {}, null],
    ['its author, the last open day', 'anna', '2026-12-05', {}, null],
    ['its author, when it has locked', 'anna', '2026-12-06', {}, 'locked'],
    ['a colleague', 'bertil', '2026-11-22', {}, 'not-author'],
    ['its author, when it is voided', 'anna', '2026-11-22', { isVoided: true }, 'voided'],
    ['a colleague, when it has locked', 'bertil', '2026-12-06', {}, 'locked'],
  ] as const
  for (const [who, staffId, today, more, refused] of cases) {
    test(`changed by ${who}: ${refused ?? 'accepted'}`, () => {
      const decided = changeNote({ ...open, ...more }, { staffId, today: parseDay(today) })
      assert.equal(decided.accepted ? null : decided.reason, refused)
    })
  }
})
