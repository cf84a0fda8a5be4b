import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_LIMITS } from '../read-limits.ts'
import { readCsv } from './read-csv.ts'

const read = (bytes: Buffer | string) => readCsv(Buffer.from(bytes), DEFAULT_LIMITS).rows

const NAMES = [
  { number: 1, cells: ['Stadsdel', 'Kommun'] },
  { number: 2, cells: ['Hässelby-Vällingby', 'Österåker'] },
]
const TEXT = 'Stadsdel;Kommun\r\nHässelby-Vällingby;Österåker\r\n'

for (const [encoding, bytes] of [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
  ['Windows-1252', Buffer.from(TEXT, 'latin1')],
  ['UTF-16LE with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
] as const) {
  test(`å, ä and ö are right in ${encoding}`, () => assert.deepEqual(read(bytes), NAMES))
}

test('Windows-1252 is not Latin-1: 80 is €, 96 a dash', () => {
  assert.deepEqual(read(Buffer.from('a\n\xe5 \x80 \x96\n', 'latin1'))[1]?.cells, ['å € –'])
})

for (const [delimiter, name] of [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
] as const) {
  test(`a ${name} is recognised from the heading`, () => {
    assert.deepEqual(
      read(`a${delimiter}b${delimiter}"c,;"\n1${delimiter}2${delimiter}3\n`).map(
        (row) => row.cells,
      ),
      [
        ['a', 'b', 'c,;'],
        ['1', '2', '3'],
      ],
    )
  })
}

test('a first line sep= names the delimiter and is no row', () => {
  assert.deepEqual(read('sep=,\r\na,b;c\r\n'), [{ number: 1, cells: ['a', 'b;c'] }])
})

test('quoted cells may hold the delimiter, quotes and line breaks', () => {
  assert.deepEqual(read('a;b\n"1;""2""";"x\ny"\n3;4\n'), [
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: ['1;"2"', 'x\ny'] },
    { number: 3, cells: ['3', '4'] },
  ])
})

test('empty lines are left out and still counted', () => {
  assert.deepEqual(
    read('a;b\n\n;\n1;\n').map((row) => [row.number, ...row.cells]),
    [
      [1, 'a', 'b'],
      [4, '1', null],
    ],
  )
})

test('the line of a broken quote is the one where it began', () => {
  assert.throws(() => read('a;b\r\n1;"x\r\ny"\r\n1;"två\r\n3;4\r\n'), {
    reason: 'broken-quotes',
    detail: { line: 4 },
  })
})
