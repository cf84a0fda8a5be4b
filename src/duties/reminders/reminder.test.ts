import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../shared/day.ts'
import { chooseDay } from './reminder.ts'

const today = parseDay('2026-11-22')
const choose = (day: string, kept: string | null = null) => {
  const decision = chooseDay(parseDay(day), { kept: kept === null ? null : parseDay(kept), today })
  return decision.accepted ? 'accepted' : decision.reason
}

test('a reminder is for today or later, and within five years', () => {
  assert.equal(choose('2026-11-21'), 'day-gone')
  assert.equal(choose('2026-11-22'), 'accepted')
  assert.equal(choose('2031-11-22'), 'accepted')
  assert.equal(choose('2031-11-23'), 'too-far')
})

test('one whose day has gone may keep it, but not take another that has', () => {
  assert.equal(choose('2026-11-02', '2026-11-02'), 'accepted')
  assert.equal(choose('2026-11-03', '2026-11-02'), 'day-gone')
})
