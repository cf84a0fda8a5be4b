import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addMonths,
  ageOn,
  birthday,
  civilDate,
  daysInMonth,
  isoDay,
  parseDay,
  weekday,
  yearOf,
} from './day.ts'

const from1900 = parseDay('1900-01-01')
const to2100 = parseDay('2100-12-31')
const anyDay = fc.integer({ min: from1900, max: to2100 })
const temporal = (day: number) => Temporal.PlainDate.from('1970-01-01').add({ days: day })

test('every day from 1900 to 2100 is written and read as Temporal writes it', () => {
  for (let day = from1900; day <= to2100; day += 1) {
    const date = temporal(day)
    assert.equal(isoDay(day), date.toString())
    assert.equal(parseDay(date.toString()), day)
    assert.equal(weekday(day), date.dayOfWeek)
    assert.deepEqual(civilDate(day), { year: date.year, month: date.month, date: date.day })
    assert.equal(daysInMonth(date.year, date.month), date.daysInMonth)
  }
})

test('adding months keeps the number of the day, or takes the last day of a shorter month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -36, max: 240 }), (day, months) => {
      const expected = temporal(day).add({ months }, { overflow: 'constrain' })
      assert.equal(isoDay(addMonths(day, months)), expected.toString())
    }),
    { numRuns: 5000 },
  )
})

test('months are counted from the anchor: 31 August does not drift to the 28th', () => {
  // Lagen (1930:173) 1 §.
  const anchor = parseDay('2026-08-31')
  const ends = [6, 12, 18, 24].map((months) => isoDay(addMonths(anchor, months)))
  assert.deepEqual(ends, ['2027-02-28', '2027-08-31', '2028-02-29', '2028-08-31'])
})

test('age is reached on the birthday, and by those born on 29 February on the 28th', () => {
  const born = parseDay('2008-11-23')
  assert.equal(ageOn(born, parseDay('2026-11-22')), 17)
  assert.equal(ageOn(born, parseDay('2026-11-23')), 18)
  const leapling = parseDay('2008-02-29')
  assert.equal(isoDay(birthday(leapling, 18)), '2026-02-28')
  assert.equal(ageOn(leapling, parseDay('2026-02-27')), 17)
  assert.equal(ageOn(leapling, parseDay('2026-02-28')), 18)
  assert.equal(isoDay(birthday(leapling, 20)), '2028-02-29')
})

test('age agrees with Temporal, whose leap birthdays also fall on the 28th', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [born, day] = one < other ? [one, other] : [other, one]
      const age = ageOn(born, day)
      assert.ok(birthday(born, age) <= day && day < birthday(born, age + 1))
      assert.ok(yearOf(day) - yearOf(born) - age <= 1)
    }),
  )
})

test('what is no day is refused', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-2-1', '26-02-01', '', '2026-02-01T00:00']) {
    assert.throws(() => parseDay(text), /Not a day/)
  }
})
