import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../../shared/day.ts'
import { readMapping, takenOn, wrongDayOf } from './mapping.ts'
import { ourCodes } from './our-codes.ts'

const columns = { person: 'NR', caseworker: 'HANDL' }
const mapping = { system: 'Norr', ends: 'last-day', files: { assignments: { columns } } } as const
const wrongsOf = (written: string) => readMapping(written, ourCodes).wrongs.map(({ sv }) => sv)
const withDay = (extracted: string) => JSON.stringify({ ...mapping, extracted })

test('a mapping with what must be there is read', () => {
  const read = readMapping(JSON.stringify(mapping), ourCodes)
  assert.ok(read.accepted)
  assert.deepEqual(read.value, mapping)
})

test('the day of the extract is a day there is, as YYYY-MM-DD', () => {
  assert.deepEqual(wrongsOf(withDay('2028-02-29')), [])
  for (const day of ['2026-02-29', '2026-13-01', '1.2.2026', '20260201', '']) {
    assert.deepEqual(wrongsOf(withDay(day)), ['"extracted" saknas eller har fel form.'], day)
  }
})

test('the day is no later than today; said elsewhere than in the file it wins', () => {
  const today = parseDay('2026-11-22')
  assert.equal(wrongDayOf(mapping, today), null)
  assert.equal(wrongDayOf(takenOn(mapping, '2026-11-22'), today), null)
  for (const day of ['2026-11-23', 'i går']) {
    assert.match(
      wrongDayOf(takenOn(mapping, day), today)?.sv ?? '',
      /kan inte vara senare än i dag/,
    )
  }
  const told = { ...mapping, extracted: '2026-11-01' }
  assert.equal(takenOn(told, '2026-10-01').extracted, '2026-10-01')
  assert.equal(takenOn(told, null).extracted, '2026-11-01')
})

test('a file in another encoding than UTF-8 is said to be so', () => {
  const written = Buffer.from(JSON.stringify({ ...mapping, system: 'Väst' }), 'latin1')
  assert.deepEqual(wrongsOf(written.toString('utf8')), [
    'Mappningsfilen är inte sparad i teckenkodningen UTF-8. Spara om den.',
  ])
})
