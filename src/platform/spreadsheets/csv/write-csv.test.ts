import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DEFAULT_LIMITS } from '../read-limits.ts'
import { readCsv } from './read-csv.ts'
import { writeCsv } from './write-csv.ts'

test('as Swedish Excel opens it: marked UTF-8, semicolons, dates as written in Sweden', () => {
  const csv = writeCsv([
    ['Kommun', 'Datum', 'Dagar', 'Skolbyte'],
    ['Österåker; norra', { day: 20_760 }, -3, true],
    ['Sa "nej"', null, null, false],
  ])
  assert.equal(
    csv.toString('utf8'),
    '\ufeffKommun;Datum;Dagar;Skolbyte\r\n"Österåker; norra";2026-11-03;-3;ja\r\n"Sa ""nej""";;;nej\r\n',
  )
})

for (const text of ['=1+1', '+46', '-3', '@SUM(A1)', '\t=1', '\n=1', '＝1', "'=1"]) {
  test(`guarded against being run: ${JSON.stringify(text)}`, () => {
    assert.match(writeCsv([[text]]).toString('utf8'), /^\ufeff"?'/)
  })
}

for (const text of ['Farsta', "O'Hara", '3-4', "'citat'"]) {
  test(`left as it is: ${text}`, () => {
    assert.equal(writeCsv([[text]]).toString('utf8'), `\ufeff${text}\r\n`)
  })
}

test('what is written is read again, also formulas and quotes (property)', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'aå=+-@\'"; \n\t1'), minLength: 1, maxLength: 8 })
    .filter((candidate) => candidate.trim() !== '')
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 })
  fc.assert(
    fc.property(table, (body) => {
      const rows = [['a', 'b'], ...body]
      const read = readCsv(writeCsv(rows), DEFAULT_LIMITS)
      assert.deepEqual(
        read.rows.map((row) => row.cells),
        rows,
      )
    }),
  )
})
