import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, parseDay } from './day.ts'
import {
  firstWorkdayOnOrAfter,
  holidaysOf,
  isWorkday,
  lastWorkdayOnOrBefore,
} from './swedish-holidays.ts'

/**
 * Typed by hand from lagen (1989:253) om allmänna helgdagar and the evenings of lagen (1930:173)
 * 2 §. Easter Sunday falls on 5 April 2026, 28 March 2027 and 16 April 2028.
 */
const byHand: Record<number, string[]> = {
  2026: [
    '01-01',
    '01-06',
    '04-03',
    '04-05',
    '04-06',
    '05-01',
    '05-14',
    '05-24',
    '06-06',
    '06-19',
    '06-20',
    '10-31',
    '12-24',
    '12-25',
    '12-26',
    '12-31',
  ],
  2027: [
    '01-01',
    '01-06',
    '03-26',
    '03-28',
    '03-29',
    '05-01',
    '05-06',
    '05-16',
    '06-06',
    '06-25',
    '06-26',
    '11-06',
    '12-24',
    '12-25',
    '12-26',
    '12-31',
  ],
  2028: [
    '01-01',
    '01-06',
    '04-14',
    '04-16',
    '04-17',
    '05-01',
    '05-25',
    '06-04',
    '06-06',
    '06-23',
    '06-24',
    '11-04',
    '12-24',
    '12-25',
    '12-26',
    '12-31',
  ],
}

for (const [year, days] of Object.entries(byHand)) {
  test(`the holidays of ${year} are those of the law`, () => {
    const computed = [...holidaysOf(Number(year))].sort((one, other) => one - other).map(isoDay)
    assert.deepEqual(
      computed,
      days.map((day) => `${year}-${day}`),
    )
  })
}

test('Saturdays, Sundays and holidays are no working days', () => {
  const days: [string, boolean][] = [
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-12-23', true],
    ['2026-12-24', false],
    ['2026-12-31', false],
    ['2027-01-05', true], // trettondagsafton is a working day
    ['2026-04-30', true], // valborgsmässoafton too
    ['2026-06-19', false], // midsommarafton
  ]
  for (const [day, expected] of days) assert.equal(isWorkday(parseDay(day)), expected, day)
})

test('the nearest working day is found across Christmas and Easter', () => {
  const before = (day: string) => isoDay(lastWorkdayOnOrBefore(parseDay(day)))
  const after = (day: string) => isoDay(firstWorkdayOnOrAfter(parseDay(day)))
  assert.equal(before('2026-12-27'), '2026-12-23')
  assert.equal(before('2027-01-01'), '2026-12-30')
  assert.equal(before('2027-03-29'), '2027-03-25')
  assert.equal(before('2026-11-16'), '2026-11-16')
  assert.equal(after('2026-12-24'), '2026-12-28')
  assert.equal(after('2027-03-26'), '2027-03-30')
})
