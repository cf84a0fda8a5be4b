import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isoDay, parseDay } from './day.ts'
import { demoIdentityNumber } from './demo-identity-number.ts'
import { parseIdentityNumber } from './identity-number.ts'

const today = parseDay('2026-11-22')

function read(written: string) {
  const decision = parseIdentityNumber(written, { today })
  if (!decision.accepted) return decision.reason
  const { kind, normal, born, sex } = decision.value
  return [kind, normal, born === null ? null : isoDay(born), sex]
}

// Every number here is one of Skatteverket's published test numbers, which nobody is ever given.
test('a personnummer is read in all the ways it is written', () => {
  const expected = ['personnummer', '201901012391', '2019-01-01', 'male']
  for (const written of [
    '20190101-2391',
    '201901012391',
    '190101-2391',
    '1901012391',
    '20190101 2391',
  ]) {
    assert.deepEqual(read(written), expected, written)
  }
})

test('a plus sign says that the person turned a hundred', () => {
  assert.deepEqual(read('031204+9802'), ['personnummer', '190312049802', '1903-12-04', 'female'])
})

test('a samordningsnummer has 60 added to the day, and may not tell the date of birth', () => {
  assert.deepEqual(read('20260162-2380'), [
    'samordningsnummer',
    '202601622380',
    '2026-01-02',
    'female',
  ])
  assert.deepEqual(read('19150072-2390'), ['samordningsnummer', '191500722390', null, 'male'])
  assert.deepEqual(read('19171160-2399'), ['samordningsnummer', '191711602399', null, 'male'])
})

test("a reservnummer follows the municipality's own pattern", () => {
  assert.deepEqual(read('20170412-R001'), ['reservnummer', '20170412R001', '2017-04-12', null])
  assert.deepEqual(read('20179912r001'), ['reservnummer', '20179912R001', null, null])
  const own = parseIdentityNumber('RES-1234', { today, reservePattern: /^RES\d{4}$/ })
  assert.equal(own.accepted && own.value.normal, 'RES1234')
})

test('what cannot be right is refused with its reason', () => {
  assert.equal(read('hej'), 'not-a-number')
  assert.equal(read('2019-01-01'), 'not-a-number')
  assert.equal(read('20190230-2391'), 'no-such-date')
  assert.equal(read('20190101-2392'), 'wrong-check-digit')
  assert.equal(read('20190101-0008'), 'wrong-check-digit')
})

test('an invented person gets a number that is valid and reads back as written', () => {
  const days = fc.integer({ min: parseDay('1990-01-01'), max: today })
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('female' as const, 'male' as const),
      fc.constantFrom('personnummer' as const, 'samordningsnummer' as const),
      (born, sex, kind) => {
        const normal = demoIdentityNumber(born, sex, kind)
        assert.deepEqual(read(normal), [kind, normal, isoDay(born), sex])
        assert.match(normal, /^.{8}23[89]\d$/)
      },
    ),
  )
})

test('invented numbers are the published ones', () => {
  // From Skatteverket's lists of test numbers.
  assert.equal(demoIdentityNumber(parseDay('2019-03-31'), 'female'), '201903312385')
  assert.equal(demoIdentityNumber(parseDay('2005-12-31'), 'male'), '200512312398')
  assert.equal(demoIdentityNumber(parseDay('1990-06-02'), 'male'), '199006022397')
  assert.equal(
    demoIdentityNumber(parseDay('2026-01-31'), 'male', 'samordningsnummer'),
    '202601912393',
  )
  assert.throws(() => demoIdentityNumber(parseDay('1989-12-31'), 'male'), /before 1990/)
})
