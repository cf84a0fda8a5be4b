import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, parseDay } from './day.ts'
import { formatDay, formatPeriod } from './day-words.ts'
import { tryParseDay } from './read-day.ts'

test('a day is read in the ways people in Sweden write it', () => {
  const ways = [
    '2026-02-01',
    ' 2026-02-01 ',
    '20260201',
    '260201',
    '1/2 2026',
    '1/2-26',
    '01.02.2026',
    '1 februari 2026',
    '1 feb 2026',
    '1 feb. -26',
    'den 1 februari 2026',
    'Söndag 1 Februari 2026',
    '1 February 2026',
  ]
  for (const way of ways) assert.equal(isoDay(tryParseDay(way) ?? Number.NaN), '2026-02-01', way)
})

test('months that begin alike are told apart', () => {
  const read = (text: string) => isoDay(tryParseDay(text) ?? Number.NaN)
  assert.equal(read('3 mars 2026'), '2026-03-03')
  assert.equal(read('3 maj 2026'), '2026-05-03')
  assert.equal(read('3 may 2026'), '2026-05-03')
  assert.equal(read('3 juni 2026'), '2026-06-03')
  assert.equal(read('3 juli 2026'), '2026-07-03')
})

test('what is no day, or only half of one, is null and never guessed', () => {
  for (const text of [
    '',
    '1 feb',
    'februari 2026',
    '30/2 2026',
    '2026-02-30',
    'i går',
    '45000',
    '1/13 2026',
  ]) {
    assert.equal(tryParseDay(text), null, text)
  }
})

test('a day is written short, medium, long and full, in both languages', () => {
  const day = parseDay('2026-11-16')
  const sv = (['short', 'medium', 'long', 'full'] as const).map((style) =>
    formatDay(day, 'sv', style),
  )
  const en = (['short', 'medium', 'long', 'full'] as const).map((style) =>
    formatDay(day, 'en', style),
  )
  assert.deepEqual(sv, ['mån 16 nov', '16 nov 2026', '16 november 2026', 'måndag 16 november 2026'])
  assert.deepEqual(en, ['Mon 16 Nov', '16 Nov 2026', '16 November 2026', 'Monday 16 November 2026'])
})

test('a period is written with its last day included', () => {
  const from = parseDay('2026-02-01')
  const write = (until: string | null) =>
    formatPeriod({ from, until: until === null ? null : parseDay(until) }, 'sv')
  assert.equal(write('2026-02-03'), '1 feb 2026 t.o.m. 2 feb 2026')
  assert.equal(write('2026-02-02'), '1 feb 2026')
  assert.equal(write('2026-02-01'), '1 feb 2026')
  assert.equal(write(null), 'från 1 feb 2026')
})
