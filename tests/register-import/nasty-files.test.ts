/** Files made to do harm, or spoilt on the way, handed in as an extract: refused in words, and nothing kept. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { FileOutcome } from '../../src/exchange/register-import/imports.ts'
import { buildWorkbook, textRow, workbookParts } from '../fixtures/spreadsheets/build-workbook.ts'
import { buildZip } from '../fixtures/spreadsheets/build-zip.ts'
import { aCity } from '../support/a-city.ts'
import { importedRegister, norrsystem } from '../support/a-register.ts'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const { mapping, files } = norrsystem()
const persons = files.persons ?? ''

/** The fixture's persons as a workbook, so that but for what is odd in it the file would be taken in. */
const lines = persons.trim().split('\n')
const rows = lines.map((line, index) => textRow(index + 1, ...line.split(';'))).join('')

type File = { kind: string; state: string; outcome: FileOutcome }

async function handedIn(content: Buffer | string): Promise<Map<string, File>> {
  const id = await importedRegister(db, city.farsta.id, {
    mapping,
    files: { persons: content, placements: files.placements ?? '' },
  })
  const told = await db.rows(
    sql<File>`select kind, state, outcome from register_file where import_id = ${id}`,
  )
  return new Map(told.map((file) => [file.kind, file]))
}

/** Nobody and nothing of the extract is in the database, nor its bytes. */
async function assertNothingKept(): Promise<void> {
  const [kept] = await db.rows(sql<Record<string, number>>`
    select (select count(*)::int from child) as children, (select count(*)::int from person) as persons,
      (select count(*)::int from fact) as facts, (select count(*)::int from register_row) as rows,
      (select count(*)::int from register_person) as keys, (select count(*)::int from register_difference) as differences,
      (select count(*)::int from register_file where content is not null) as contents`)
  assert.deepEqual(kept, {
    children: 0,
    persons: 0,
    facts: 0,
    rows: 0,
    keys: 0,
    differences: 0,
    contents: 0,
  })
}

const bomb = () =>
  buildZip(
    workbookParts({ rows }).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml'
        ? { ...part, content: Buffer.alloc(400 * 1024 * 1024, ' ') }
        : part,
    ),
  )

const refusedWhole: readonly (readonly [string, () => Buffer | string, RegExp])[] = [
  ['a zip bomb', bomb, /blir större än \d+ MB när den packas upp\. Gör om uttaget som csv\.$/],
  [
    'a workbook with macros',
    () => buildWorkbook({ rows, others: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
    /^Filen innehåller makron\. Spara den som Excel-arbetsbok utan makron/,
  ],
  [
    'a workbook that fetches from other files',
    () =>
      buildWorkbook({
        rows,
        others: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }],
      }),
    /^Filen hämtar värden från andra filer\. .*gör om uttaget som csv\.$/,
  ],
  [
    'a workbook with a formula',
    () =>
      buildWorkbook({
        rows: `${rows}<row r="9"><c r="C9"><f>HYPERLINK("http://x","y")</f><v>y</v></c></row>`,
      }),
    /^Cell C9 är en formel\. .*klistra in den som värden/,
  ],
  [
    'a workbook whose entities multiply',
    () =>
      buildWorkbook({
        rows,
        beforeSheet: `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>`,
      }),
    /dokumenttypsdeklaration.* Gör om uttaget som csv\.$/,
  ],
  [
    'text in UTF-16 without its mark',
    () => Buffer.from(persons, 'utf16le'),
    /^Filen är sparad i en teckenkodning som inte går att läsa säkert\. .*UTF-8/,
  ],
  ['a program', () => Buffer.from('4d5a90000300000004', 'hex'), /av en okänd typ.*Gör om uttaget/],
]

describe('a file that is refused whole', () => {
  for (const [name, build, words] of refusedWhole) {
    test(name, async () => {
      const told = await handedIn(build())
      const { state, outcome } = told.get('persons') as File
      assert.equal(state, 'refused')
      assert.match(outcome.refusal?.sv ?? '', words)
      // A register has no template, and its rows belong to no month.
      assert.doesNotMatch(outcome.refusal?.sv ?? '', /mallen|månaden|undefined/)
      // Its persons are unknown, so their placements do not come in either.
      assert.ok([...told.values()].every((file) => file.state === 'refused'))
      await assertNothingKept()
    })
  }
})

const named = (name: string) => persons.replace('Tuva', name)

/** 'Björken' as DOS wrote it (CP850) and as an old Mac did (Mac Roman). */
const inOldBytes = (letter: number) => {
  const [before = '', after = ''] = named('Bj¤rn').split('¤')
  return Buffer.concat([Buffer.from(before), Buffer.from([letter]), Buffer.from(after)])
}

const garbled = 'Bokstäver som å, ä och ö har blivit andra tecken.'
const formula = 'Texten börjar som en formel (=, +, - eller @) och kan vara skadlig.'

const refusedByRow: readonly (readonly [string, string | Buffer, string])[] = [
  ['a formula that would send cells away', named('=WEBSERVICE(A1)'), formula],
  ['a formula that would run a program', named('+1+cmd|calc'), formula],
  ['one behind the apostrophe that hides it', named("'@SUM(A1)"), formula],
  [
    'one in a text cell of a workbook',
    buildWorkbook({ rows: rows.replace('Tuva', '=A1') }),
    formula,
  ],
  ['UTF-8 taken for Windows-1252 and saved', named('BjÃ¶rn'), garbled],
  ['the same in a workbook', buildWorkbook({ rows: rows.replace('Tuva', 'BjÃ¶rn') }), garbled],
  ['letters that were lost on the way', named('Bj\u{fffd}rn'), garbled],
  ['the encoding of DOS', inOldBytes(0x94), garbled],
  ['the encoding of an old Mac, where Ä is a control sign', inOldBytes(0x81), garbled],
]

describe('a row that is told, and stops its file', () => {
  for (const [name, content, what] of refusedByRow) {
    test(name, async () => {
      const { state, outcome } = (await handedIn(content)).get('persons') as File
      assert.equal(state, 'refused')
      assert.deepEqual(
        (outcome.problems ?? []).map(({ row, column, what }) => [row, column, what.sv]),
        [[2, 'FORNAMN', what]],
      )
      await assertNothingKept()
    })
  }
})

test('the same file in Windows-1252, and in a workbook, is as good as in UTF-8', async () => {
  const latin = Buffer.from(named('Björn'), 'latin1')
  for (const content of [latin, buildWorkbook({ rows: rows.replace('Tuva', 'Björn') })]) {
    const told = await handedIn(content)
    assert.ok([...told.values()].every(({ state }) => state === 'written'))
    const children = await db.rows(sql<{ given_name: string }>`
      select given_name from child where family_name = 'Provdal' order by given_name`)
    assert.deepEqual(
      children.map(({ given_name }) => given_name),
      ['Björn', 'Melker'],
    )
  }
})
