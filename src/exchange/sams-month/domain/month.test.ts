import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../../shared/day.ts'
import { fileName } from './file-name.ts'
import { monthName, monthOf, parseMonth, periodOf } from './month.ts'

test('a day lies in its month', () => assert.equal(monthOf(parseDay('2026-11-03')), '2026-11'))

test('a month is half-open, also in leap years and over the new year', () => {
  assert.deepEqual(periodOf('2028-02'), {
    from: parseDay('2028-02-01'),
    until: parseDay('2028-03-01'),
  })
  assert.equal(periodOf('2026-12').until, parseDay('2027-01-01'))
})

for (const written of ['2026-13', '2026-00', '2026-1', '26-11', 'november 2026', '']) {
  test(`no month: ${written}`, () => assert.equal(parseMonth(written), null))
}

test('a month in words', () => assert.equal(monthName('2026-11').sv, 'november 2026'))

test('a file name is ASCII and names office and month only', () => {
  assert.equal(
    fileName('Enskede-Årsta-Vantör', '2026-11', 'xlsx'),
    'sams-enskede-arsta-vantor-2026-11.xlsx',
  )
  assert.equal(fileName('Östermalm', '2026-01', 'csv'), 'sams-ostermalm-2026-01.csv')
})
