import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../../shared/day.ts'
import { dayOfSerial, isDateFormat } from './date-format.ts'

for (const code of [
  'yyyy-mm-dd',
  'yyyy\\-mm\\-dd',
  '[$-41D]d mmmm yyyy;@',
  'mmm-yy',
  'mmm',
  'dd/mm/yyyy hh:mm',
  '"den "d mmmm',
]) {
  test(`a date: ${code}`, () => assert.equal(isDateFormat(164, code), true))
}

for (const code of ['General', '0.00', '# ##0 "dygn"', '[Red]0', 'h:mm', '[h]:mm', 'mm:ss', '@']) {
  test(`no date: ${code}`, () => assert.equal(isDateFormat(164, code), false))
}

test('built-in formats: 14 is a date, 0 (general) and 20 (h:mm) are not', () => {
  assert.deepEqual(
    [14, 0, 20].map((id) => isDateFormat(id, undefined)),
    [true, false, false],
  )
})

for (const [serial, isFrom1904, iso] of [
  [46_329, false, '2026-11-03'],
  [46_329.75, false, '2026-11-03'],
  [44_867, true, '2026-11-03'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [2_958_465, false, '9999-12-31'],
] as const) {
  test(`${serial}${isFrom1904 ? ' from 1904' : ''} is ${iso}`, () => {
    assert.equal(isoDay(dayOfSerial(serial, isFrom1904) ?? Number.NaN), iso)
  })
}

for (const serial of [0, -1, 2_958_466, Number.NaN]) {
  test(`${serial} is no day`, () => assert.equal(dayOfSerial(serial, false), null))
}
