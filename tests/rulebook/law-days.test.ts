import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rules as all } from '../../src/catalogue.ts'
import {
  changesClock,
  lawDayAskedAbout,
  lawDayNear,
  lawDays,
  lawDayTitle,
} from '../../src/rules/law-days.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'

// The rules of care without consent pass from LVU to lag (2026:1600) on 2027-01-01.
const rules = all.filter(({ id }) =>
  ['overvagande-sol', 'overvagande-lvu-2', 'school-start'].includes(id),
)
const asked = (day: string) => lawDayAskedAbout(rules, parseDay(day))?.day

describe('the days on which the law changes under what is open', () => {
  test('are found in the rules, in order', () => {
    assert.deepEqual(
      lawDays(rules).map(({ day, changes }) => [isoDay(day), changes.map(({ to }) => to.id)]),
      [
        ['2024-04-01', ['osol-2024']],
        ['2025-07-01', ['sol-2025']],
        ['2027-01-01', ['law-2026-1600']],
      ],
    )
  })
  test('and without such a rule there is none', () => {
    const goals = all.filter(({ id }) => id === 'school-start')
    assert.deepEqual(lawDays(goals), [])
    assert.equal(lawDayAskedAbout(goals, parseDay('2026-11-22')), null)
    assert.equal(lawDayNear(goals, parseDay('2026-11-22')), null)
  })
})

test('before the day people ask about it, a month after it what happened, then about the next', () => {
  const newLaw = parseDay('2027-01-01')
  for (const day of [
    '2025-08-02',
    '2026-11-22',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2031-01-01',
  ]) {
    assert.equal(asked(day), newLaw, day)
  }
  assert.equal(asked('2025-08-01'), parseDay('2025-07-01'))
  assert.equal(asked('2020-01-01'), parseDay('2024-04-01'))
})

test('it stands in each day’s work while it is near', () => {
  const near = (day: string) => lawDayNear(rules, parseDay(day)) !== null
  assert.deepEqual(
    ['2026-09-02', '2026-09-03', '2027-01-01', '2027-02-01', '2027-02-02'].map(near),
    [false, true, true, true, false],
  )
})

test('the page is named for its day', () => {
  const newLaw = parseDay('2027-01-01')
  assert.equal(lawDayTitle(newLaw, newLaw - 1).sv, 'Inför 1 januari 2027')
  assert.equal(lawDayTitle(newLaw, newLaw).sv, 'Vad som hände 1 januari 2027')
})

test('a kept day is a kept clock; counted from care begun it is another', () => {
  const days = lawDays(rules)
  const clock = (day: string) =>
    days.find((one) => isoDay(one.day) === day)?.changes.map(changesClock)
  assert.deepEqual(clock('2025-07-01'), [false])
  assert.deepEqual(clock('2027-01-01'), [true])
})
