import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  buildWorkbook,
  textRow,
  workbookParts,
} from '../../../tests/fixtures/spreadsheets/build-workbook.ts'
import { buildZip } from '../../../tests/fixtures/spreadsheets/build-zip.ts'
import { readSpreadsheet, readSpreadsheetMeasured, spreadsheetRefusal } from './index.ts'

const MEGABYTE = 1024 * 1024
const ok = textRow(1, 'a', 'b')

function zipBomb(): Buffer {
  const parts = workbookParts({ rows: ok }).map((part) =>
    part.name === 'xl/worksheets/sheet1.xml'
      ? { ...part, content: Buffer.alloc(400 * MEGABYTE, ' ') }
      : part,
  )
  return buildZip(parts)
}

/** Well-formed rows, thirty million of them in a file of half a megabyte. */
function rowBomb(): Buffer {
  return buildWorkbook({ rows: '<row><c><v>1</v></c></row>'.repeat(15_000_000) })
}

function millionRows(): string {
  const rows: string[] = []
  for (let number = 1; number <= 1_000_000; number++) {
    rows.push(`<row r="${number}"><c r="A${number}"><v>${number * 7}</v></c></row>`)
  }
  return rows.join('')
}

const BILLION_LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>`

/** Every file that is refused, the reason, and the words a person must find in the sentence. */
const REFUSED: readonly [name: string, bytes: () => Buffer, reason: string, words: RegExp][] = [
  ['an empty file', () => Buffer.alloc(0), 'empty', /tom/],
  ['a sheet without content', () => buildWorkbook({ rows: '' }), 'empty', /tom/],
  ['a pdf named xlsx', () => Buffer.from('%PDF-1.7 …'), 'wrong-type', /en pdf/],
  ['an image', () => Buffer.from('89504e470d0a1a0a00', 'hex'), 'wrong-type', /en bild/],
  ['a web page named xls', () => Buffer.from('\n<html><table>'), 'wrong-type', /webbsida/],
  ['an xml spreadsheet', () => Buffer.from('<?xml version="1.0"?><Workbook>'), 'wrong-type', /xml/],
  ['an old xls', () => Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'old-excel', /2007/],
  [
    'a workbook with a password',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(1_024),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    'password-protected',
    /lösenord/,
  ],
  [
    'a Word document',
    () => buildZip([{ name: 'word/document.xml', content: '<w/>' }]),
    'wrong-type',
    /Word/,
  ],
  [
    'an OpenDocument sheet',
    () => buildZip([{ name: 'content.xml', content: '<o/>' }]),
    'wrong-type',
    /OpenDocument/,
  ],
  [
    'a binary workbook',
    () => buildZip([{ name: 'xl/workbook.bin', content: 'x' }]),
    'wrong-type',
    /xlsb/,
  ],
  ['a zip of photos', () => buildZip([{ name: 'a.jpg', content: 'x' }]), 'wrong-type', /zip-arkiv/],
  ['a program', () => Buffer.from('4d5a90000300000004', 'hex'), 'wrong-type', /okänd typ/],
  [
    'a workbook with macros',
    () => buildWorkbook({ rows: ok, others: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
    'has-macros',
    /makron/,
  ],
  [
    'links to other files',
    () =>
      buildWorkbook({
        rows: ok,
        others: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }],
      }),
    'has-external-links',
    /Redigera länkar/,
  ],
  [
    'a formula',
    () => buildWorkbook({ rows: `${ok}<row r="2"><c r="N2"><f>M2-I2</f><v>3</v></c></row>` }),
    'has-formulas',
    /Cell N2 är en formel/,
  ],
  [
    'a merged header',
    () =>
      buildWorkbook({
        rows: ok,
        afterRows: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
      }),
    'has-merged-cells',
    /A1:C1 är sammanfogade/,
  ],
  [
    'entities that multiply',
    () => buildWorkbook({ rows: textRow(1, '&b;'), beforeSheet: BILLION_LAUGHS }),
    'has-doctype',
    /dokumenttyp/,
  ],
  [
    'an entity that fetches a file',
    () =>
      buildWorkbook({
        rows: textRow(1, '&x;'),
        beforeSheet: '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      }),
    'has-doctype',
    /dokumenttyp/,
  ],
  ['a zip bomb of 400 MB', zipBomb, 'inflates-too-much', /120 MB/],
  ['a bomb of well-formed rows', rowBomb, 'too-many-rows', /20000 rader/],
  [
    'a bomb of texts',
    () => buildWorkbook({ rows: ok, strings: '<si><t>a</t></si>'.repeat(20_000_000) }),
    'suspicious-archive',
    /mallen/,
  ],
  [
    'a bomb of nested elements',
    () => buildWorkbook({ rows: '<a>'.repeat(60_000_000) }),
    'suspicious-archive',
    /mallen/,
  ],
  [
    'parts that share their bytes',
    () =>
      buildZip([
        ...workbookParts({ rows: ok }),
        { name: 'xl/copy.xml', content: '', sharesBytesOf: 'xl/worksheets/sheet1.xml' },
      ]),
    'suspicious-archive',
    /mallen/,
  ],
  [
    'two parts of one name',
    () => buildZip([...workbookParts({ rows: ok }), ...workbookParts({ rows: ok })]),
    'suspicious-archive',
    /mallen/,
  ],
  [
    'ten thousand parts',
    () =>
      buildZip(Array.from({ length: 10_000 }, (_, index) => ({ name: `p${index}`, content: 'x' }))),
    'suspicious-archive',
    /mallen/,
  ],
  [
    'a size that is a lie',
    () =>
      buildWorkbook({
        rows: '<row><c><v>1</v></c></row>'.repeat(10_000),
        claimedSheetBytes: 100,
      }),
    'damaged',
    /skadad/,
  ],
  [
    'an encrypted part',
    () =>
      buildZip(
        workbookParts({ rows: ok }).map((part) => ({
          ...part,
          isEncrypted: part.name.includes('sheet1'),
        })),
      ),
    'password-protected',
    /lösenord/,
  ],
  [
    '10⁶ rows in xlsx',
    () => buildWorkbook({ rows: millionRows() }),
    'too-many-rows',
    /20000 rader/,
  ],
  [
    'UTF-16 without its mark',
    () => Buffer.from('Förnamn;Efternamn\r\nÅsa;Öman\r\n', 'utf16le'),
    'wrong-encoding',
    /UTF-8/,
  ],
  ['10⁶ rows in csv', () => Buffer.from('a;b\n'.repeat(1_000_000)), 'too-many-rows', /20000 rader/],
  ['a file of 26 MB', () => Buffer.alloc(26 * MEGABYTE, 'a'), 'file-too-large', /25 MB/],
  [
    'content far to the right',
    () => buildWorkbook({ rows: '<row r="3"><c r="XFD3"><v>1</v></c></row>' }),
    'too-many-columns',
    /Rad 3 .* kolumn CV/,
  ],
  [
    'a novel in a cell',
    () => buildWorkbook({ rows: textRow(2, 'a'.repeat(5_000)) }),
    'cell-too-long',
    /rad 2/,
  ],
  [
    'quotes that do not end',
    () => Buffer.from('a;b\r\n1;"två\r\n3;4\r\n'),
    'broken-quotes',
    /rad 2/,
  ],
  ['a quote amid a text', () => Buffer.from('a;b\r\n1;tv"å\r\n'), 'broken-quotes', /rad 2/],
]

// The reason is asked for, not the speed: on a busy machine the ten seconds would answer first.
const patient = { limits: { maxMilliseconds: 120_000 } }

for (const [name, build, reason, words] of REFUSED) {
  test(`refused within 300 MB: ${name}`, async (t) => {
    const { decision, milliseconds, peakMemoryBytes } = await readSpreadsheetMeasured(
      build(),
      patient,
    )
    t.diagnostic(
      `${Math.round(milliseconds)} ms, ${Math.round(peakMemoryBytes / MEGABYTE)} MB: ${reason}`,
    )
    assert.equal(decision.accepted, false)
    assert.equal(decision.reason, reason)
    assert.match(spreadsheetRefusal(decision.reason, decision.detail).sv, words)
    assert.doesNotMatch(spreadsheetRefusal(decision.reason, decision.detail).en, /undefined/)
    assert.ok(peakMemoryBytes < 300 * MEGABYTE)
  })
}

for (const share of [0.05, 0.3, 0.6, 0.9, 0.999]) {
  test(`refused: a workbook cut at ${share * 100} %`, async () => {
    const whole = buildWorkbook({ rows: ok })
    const cut = await readSpreadsheet(whole.subarray(0, Math.floor(whole.length * share)))
    assert.equal(cut.accepted, false)
    assert.equal(cut.reason, 'truncated')
  })
}

test('the same workbook, whole, is read', async () => {
  const read = await readSpreadsheet(buildWorkbook({ rows: ok }))
  assert.ok(read.accepted)
  assert.deepEqual(read.value.rows, [{ number: 1, cells: ['a', 'b'] }])
})

test('a file past its time is stopped', async () => {
  const bytes = buildWorkbook({ rows: millionRows() })
  const limits = { maxMilliseconds: 300, maxRows: 2_000_000 }
  const { decision } = await readSpreadsheetMeasured(bytes, { limits })
  assert.equal(decision.accepted, false)
  assert.equal(decision.reason, 'too-slow')
})

test('a file past its memory is stopped', async () => {
  const bytes = buildWorkbook({ rows: millionRows() })
  const limits = {
    maxMemoryBytes: 110 * MEGABYTE,
    maxRows: 2_000_000,
    maxMilliseconds: 120_000,
  }
  const { decision } = await readSpreadsheetMeasured(bytes, { limits })
  assert.equal(decision.accepted, false)
  assert.equal(decision.reason, 'too-much-memory')
})

test('100 000 rows of 16 columns are read within 300 MB when the limit allows', async (t) => {
  const row = (_: unknown, row: number): string => {
    const cells = Array.from({ length: 16 }, (_, column) => `<c><v>${row * column}</v></c>`)
    return `<row>${cells.join('')}</row>`
  }
  const bytes = buildWorkbook({ rows: Array.from({ length: 100_000 }, row).join('') })
  const { decision, milliseconds, peakMemoryBytes } = await readSpreadsheetMeasured(bytes, {
    limits: { maxRows: 100_000, maxMilliseconds: 120_000 },
  })
  t.diagnostic(`${Math.round(milliseconds)} ms, ${Math.round(peakMemoryBytes / MEGABYTE)} MB`)
  assert.ok(decision.accepted)
  assert.equal(decision.value.rows.length, 100_000)
  assert.ok(peakMemoryBytes < 300 * MEGABYTE)
})
