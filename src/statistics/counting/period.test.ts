import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, parseDay } from '../../shared/day.ts'
import { parsePeriod, partName, partsOf } from './period.ts'

const days = (written: string) => {
  const period = parsePeriod(written)
  return period === null ? null : `${isoDay(period.from)} ${isoDay(period.until)}`
}

test('a period as people write it', () => {
  assert.equal(days('2020'), '2020-01-01 2021-01-01')
  assert.equal(days('2020-Q1'), '2020-01-01 2020-04-01')
  assert.equal(days('2020-Q4'), '2020-10-01 2021-01-01')
  assert.equal(days('2020-02'), '2020-02-01 2020-03-01')
  assert.equal(days('2020-02-29'), '2020-02-29 2020-03-01')
  assert.equal(days('2018..2022'), '2018-01-01 2023-01-01')
  assert.equal(days('2020-11..2021-Q1'), '2020-11-01 2021-04-01')
})

test('what is no period', () => {
  for (const written of [
    ...['', '20', '2020-13', '2020-00', '2020-Q5', '2021-02-29', '2022..2018', '2018..', '..2018'],
    ...['2018..2019..2020', '2020 ', '1800', '9999', "2020'; drop table child"],
  ]) {
    assert.equal(parsePeriod(written), null, written)
  }
})

test('its parts, with those at the ends cut', () => {
  const period = { from: parseDay('2020-11-15'), until: parseDay('2021-02-01') }
  const names = (grain: 'year' | 'quarter' | 'month') =>
    partsOf(period, grain).map(
      (part) => `${partName(part, grain).id} ${isoDay(part.from)} ${isoDay(part.until)}`,
    )
  assert.deepEqual(names('year'), ['2020 2020-11-15 2021-01-01', '2021 2021-01-01 2021-02-01'])
  assert.deepEqual(names('quarter'), [
    '2020-Q4 2020-11-15 2021-01-01',
    '2021-Q1 2021-01-01 2021-02-01',
  ])
  assert.deepEqual(names('month'), [
    '2020-11 2020-11-15 2020-12-01',
    '2020-12 2020-12-01 2021-01-01',
    '2021-01 2021-01-01 2021-02-01',
  ])
})
