import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGarbled, looksLikeFormula } from './suspect-text.ts'

const names = ['Björken', 'Åsa Öman', 'Ärlig', 'ÅÄÖ', 'Skärholmen', 'Ängsö', 'Göran', 'Éva Ånäs']

/** How the letters are written in two encodings of old, byte by byte, from their code tables. */
const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  cp850: { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, É: 0x90 },
  mac: { å: 0x8c, ä: 0x8a, ö: 0x9a, Å: 0x81, Ä: 0x80, Ö: 0x85, É: 0x83 },
}

function takenForWindows(written: string, table: Readonly<Record<string, number>>): string {
  const bytes = [...written].map((letter) => table[letter] ?? letter.charCodeAt(0))
  return new TextDecoder('windows-1252').decode(Buffer.from(bytes))
}

for (const name of names) {
  test(`${name} is as it is written, and not when UTF-8 was taken for Windows-1252`, () => {
    assert.equal(isGarbled(name), false)
    assert.equal(isGarbled(new TextDecoder('windows-1252').decode(Buffer.from(name))), true)
  })
}

test('letters that were lost are noticed', () => {
  assert.equal(isGarbled('Bj\u{fffd}rken'), true)
})

test('a file of names in the encoding of DOS or of an old Mac is noticed', () => {
  for (const table of Object.values(tables)) {
    assert.ok(names.some((name) => isGarbled(takenForWindows(name, table))))
  }
  assert.equal(isGarbled(takenForWindows('Björken', tables.cp850 ?? {})), true)
  assert.equal(isGarbled(takenForWindows('Skärholmen', tables.mac ?? {})), true)
})

const honest = [
  'Nataša',
  'Željko',
  'Šimun',
  'Hemmet ”Eken”',
  'Åse, född 2012',
  'São Paulo',
  'Çelik',
  'D’Arcy',
  '',
]
for (const words of honest) {
  test(`${JSON.stringify(words)} is let be`, () => assert.equal(isGarbled(words), false))
}

const formulas = [
  '=1+1',
  '=HYPERLINK("http://x")',
  '@SUM(A1)',
  '+1+cmd|x',
  '-2+3',
  '-cmd|x',
  '＝1',
  '\t=1',
]
for (const formula of formulas) {
  test(`${JSON.stringify(formula)} would be run`, () =>
    assert.equal(looksLikeFormula(formula), true))
}

const texts = ['+46 70-174 06 05', '-', 'a=b', 'Hemmet -Eken-', '070-1', '(08) 123', "'=1"]
for (const words of texts) {
  test(`${JSON.stringify(words)} is a text`, () => assert.equal(looksLikeFormula(words), false))
}
