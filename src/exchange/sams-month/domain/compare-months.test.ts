import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../../shared/day.ts'
import { compareMonths } from './compare-months.ts'
import { daysToSchool, type MonthRow } from './month-row.ts'

const row: MonthRow = {
  stadsdel: 'Farsta',
  month: '2026-11',
  pseudonym: 'P-1',
  birthYear: 2014,
  sex: 'flicka',
  schoolForm: 'grundskola',
  grade: 6,
  placementForm: 'familjehem',
  placedOn: parseDay('2026-11-03'),
  changesSchool: true,
  municipality: 'Huddinge',
  samsSentOn: null,
  schoolStartOn: null,
  delayReason: null,
  delayNote: null,
  hasSchoolPlan: false,
}
const second = { ...row, pseudonym: 'P-2' }
const third = { ...row, pseudonym: 'P-3' }

test('nine days from 3 to 12 November; none while school has not begun', () => {
  const started = { ...row, schoolStartOn: parseDay('2026-11-12') }
  assert.equal(daysToSchool(started), 9)
  assert.equal(daysToSchool({ ...row, schoolStartOn: row.placedOn }), 0)
  assert.equal(daysToSchool(row), null)
})

test('the same file twice, in any order, changes nothing', () => {
  assert.deepEqual(compareMonths([row, second], [second, row]), {
    added: [],
    changed: [],
    removed: [],
    unchanged: 2,
  })
})

test('added, changed with its fields, and removed', () => {
  const after = { ...row, schoolStartOn: parseDay('2026-11-12'), hasSchoolPlan: true }
  assert.deepEqual(compareMonths([row, second], [after, third]), {
    added: [third],
    changed: [{ before: row, after, fields: ['schoolStartOn', 'hasSchoolPlan'] }],
    removed: [second],
    unchanged: 0,
  })
})

test('the same child placed twice in a month is two rows', () => {
  const again = { ...row, placedOn: parseDay('2026-11-20') }
  assert.deepEqual(compareMonths([row], [row, again]).added, [again])
})
