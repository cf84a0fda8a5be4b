import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, parseDay } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { daysToSchool, schoolDaysLost } from './days-without-school.ts'
import { gradeByAge, isOfSchoolAge } from './school-age.ts'
import { schoolCalendar } from './school-calendar.ts'

const row = (name: string, from: string, until: string) => ({
  name: text(name, name),
  from: parseDay(from),
  until: parseDay(until),
})
const autumn = row('Höstterminen 2026', '2026-08-18', '2026-12-22')
const spring = row('Vårterminen 2027', '2027-01-11', '2027-06-12')
const calendar = schoolCalendar([spring, autumn], [row('Höstlovet', '2026-10-26', '2026-10-31')])

test('school is on in the term, not on weekends, holidays and breaks', () => {
  const days: [string, boolean][] = [
    ['2026-08-17', true], // before what has been entered: a weekday counts
    ['2026-08-18', true],
    ['2026-10-23', true],
    ['2026-10-26', false],
    ['2026-10-30', false],
    ['2026-11-02', true],
    ['2026-11-07', false],
    ['2026-12-21', true],
    ['2026-12-22', false],
    ['2027-01-08', false],
    ['2027-01-11', true],
    ['2027-05-06', false], // Kristi himmelsfärdsdag
  ]
  for (const [day, expected] of days)
    assert.equal(calendar.isSchoolDay(parseDay(day)), expected, day)
})

test('a break reaches from its first day without school to the first school day', () => {
  const told = (day: string) => {
    const found = calendar.breakOn(parseDay(day))
    return found && [found.name.sv, isoDay(found.from), isoDay(found.until)]
  }
  assert.deepEqual(told('2026-10-28'), ['Höstlovet', '2026-10-24', '2026-11-02'])
  assert.deepEqual(told('2026-10-24'), ['Höstlovet', '2026-10-24', '2026-11-02'])
  assert.deepEqual(told('2026-12-31'), ['Jullovet', '2026-12-22', '2027-01-11'])
  assert.equal(told('2026-11-07'), null, 'an ordinary Saturday')
  assert.equal(told('2026-10-23'), null, 'a school day')
  assert.equal(told('2027-07-01'), null, 'past the last term entered')
})

test('the next school day is found, until the calendar ends', () => {
  const next = (day: string) => {
    const found = calendar.nextSchoolDay(parseDay(day))
    return found === null ? null : isoDay(found)
  }
  assert.equal(next('2026-12-24'), '2027-01-11')
  assert.equal(next('2026-11-02'), '2026-11-02')
  assert.equal(next('2027-06-12'), null)
})

test('a calendar that contradicts itself is no calendar', () => {
  assert.throws(
    () => schoolCalendar([autumn, { ...spring, from: autumn.from + 3 }], []),
    /börjar innan/,
  )
  assert.throws(() => schoolCalendar([{ ...autumn, until: autumn.from }], []), /slutar innan/)
})

test('days to school are calendar days; school days lost leave out the day of the move', () => {
  const [tuesday, thursday] = [parseDay('2026-09-01'), parseDay('2026-09-10')]
  assert.equal(daysToSchool(tuesday, thursday), 9)
  // 2, 3, 4, 7, 8 and 9 September.
  assert.equal(schoolDaysLost(tuesday, thursday, calendar), 6)
  assert.equal(schoolDaysLost(tuesday, tuesday + 1, calendar), 0)
  // Placed on Friday before höstlovet, started on the Monday after it: nothing lost.
  assert.equal(schoolDaysLost(parseDay('2026-10-23'), parseDay('2026-11-02'), calendar), 0)
})

test('the grade follows from the year of birth and the school year', () => {
  // Skollagen 7 kap. 10 §: the autumn of the year the child turns six.
  const table: [born: string, day: string, grade: number][] = [
    ['2017-05-02', '2026-11-22', 3],
    ['2020-12-31', '2026-08-18', 0],
    ['2020-12-31', '2026-06-30', -1],
    ['2011-01-01', '2027-06-11', 9],
    ['2011-01-01', '2027-07-01', 10],
  ]
  for (const [born, day, grade] of table) {
    assert.equal(gradeByAge(parseDay(born), parseDay(day)), grade, `${born} on ${day}`)
  }
  assert.equal(isOfSchoolAge(parseDay('2020-12-31'), parseDay('2026-06-30')), false)
})
