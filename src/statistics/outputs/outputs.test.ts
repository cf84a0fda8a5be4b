/**
 * The files are read back by programs that share no code with the writing, and searched byte by byte
 * for what they must not hold.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import JSONstat from 'jsonstat-toolkit'
import Px from 'px'
import readXlsx from 'read-excel-file/node'
import { anEdition, hiddenTable, secrets } from '../../../tests/fixtures/statistics/an-edition.ts'
import { text } from '../../shared/text.ts'
import { writeCsvMetadata, writeTidyCsv } from './csv.ts'
import { writeJsonStatFile } from './json-stat-file.ts'
import { writePx } from './px.ts'
import { quoted } from './px-text.ts'
import { writeTableXlsx } from './xlsx.ts'

const edition = anEdition()
const px = writePx(edition)
const csv = writeTidyCsv(edition)
const metadata = JSON.parse(writeCsvMetadata(edition).toString('utf8'))
const json = writeJsonStatFile(edition)
const xlsx = await writeTableXlsx(edition)

describe('PX, read by px', () => {
  const read = new Px(px.toString('utf8'))

  test('has the variables, their values and codes', () => {
    assert.deepEqual(read.variables(), ['Stadsdel', 'Placeringsform'])
    assert.deepEqual(read.values('Stadsdel'), [
      'Hela staden',
      'Hägersten-Älvsjö',
      'Järva',
      'Östermalm ”City”',
    ])
    assert.deepEqual(read.codes('Placeringsform'), ['alla', 'familjehem', 'hvb'])
    assert.equal(read.keyword('TITLE'), 'Placerade barn efter stadsdel och form, 2025')
    assert.equal(read.keyword('UNITS'), 'barn')
    assert.equal(read.keyword('DECIMALS'), '0')
    assert.equal(read.keyword('DATASYMBOL2'), '..')
  })

  test('has each number where it belongs, .. for hidden and ... for missing', () => {
    const table = [0, 1, 2, 3].map((row) => [0, 1, 2].map((column) => read.datum([row, column])))
    assert.deepEqual(table, [
      ['129', '90', '41'],
      ['72', '..', '..'],
      ['57', '..', '..'],
      ['...', '0', '...'],
    ])
  })

  test('has the words in English beside', () => {
    assert.equal(read.keyword('TITLE[en]'), 'Placed children by district and form, 2025')
    assert.match(px.toString('utf8'), /VALUES\[en\]\("District"\)="The whole city",/)
  })

  test('begins as the format asks, ends each row of data with a space, and has no long line', () => {
    const lines = px.toString('utf8').split('\n')
    assert.equal(lines[0], 'CHARSET="ANSI";')
    const data = lines.slice(lines.indexOf('DATA=') + 1, -2)
    assert.equal(data.length, 4)
    assert.ok(data.every((line) => line.endsWith(' ')))
    assert.deepEqual(
      lines.filter((line) => line.length > 256),
      [],
    )
  })

  test('cuts a long text after a space, so that the pieces join to the same words', () => {
    const words = 'Ett ord till och '.repeat(40).trim()
    const parts = quoted(words).split('\n')
    assert.ok(parts.length > 2)
    assert.equal(parts.map((part) => part.slice(1, -1)).join(''), words)
  })

  test('holds a table of one dimension', () => {
    const [stadsdel] = hiddenTable.dimensions
    const table = {
      ...hiddenTable,
      dimensions: stadsdel ? [stadsdel] : [],
      cells: [129, 72, 57, 0].map((value) => ({ value, status: 'shown' as const })),
    }
    const one = new Px(writePx(anEdition({ table })).toString('utf8'))
    assert.deepEqual(one.variables(), ['Stadsdel', 'Mått'])
    assert.deepEqual(
      [0, 1, 2, 3].map((row) => one.datum([row, 0])),
      ['129', '72', '57', '0'],
    )
  })

  test('tells two values of one name apart', () => {
    const [stadsdel, form] = hiddenTable.dimensions
    if (!stadsdel || !form) throw new Error('two dimensions')
    const label = text('Annat', 'Other')
    const named = { ...stadsdel, categories: stadsdel.categories.map((one) => ({ ...one, label })) }
    const table = { ...hiddenTable, dimensions: [named, form] }
    const values = new Px(writePx(anEdition({ table })).toString('utf8')).values('Stadsdel')
    assert.equal(new Set(values).size, 4)
  })
})

describe('csv, read by csv-parse', () => {
  const [heading, ...lines] = parse(csv, { delimiter: ';', bom: true }) as string[][]

  test('has a line for each cell, and no number where it is not shown', () => {
    assert.deepEqual(heading, ['Stadsdel', 'Placeringsform', 'barn', 'Visning'])
    assert.equal(lines.length, 12)
    assert.deepEqual(lines[0], ['Hela staden', 'Alla former', '129', 'visas'])
    assert.deepEqual(lines[4], ['Hägersten-Älvsjö', 'Familjehem', '', 'skyddad'])
    assert.deepEqual(lines[8], ['Järva', 'Hem för vård eller boende', '', 'skyddad'])
    assert.deepEqual(lines[9], ['Östermalm "City"', 'Alla former', '', 'saknas'])
    assert.deepEqual(lines[10], ['Östermalm "City"', 'Familjehem', '0', 'visas'])
  })

  test('agrees with its metadata: columns by title and order, the number, the file', () => {
    const columns = metadata.tableSchema.columns as { titles: { sv: string }; name: string }[]
    assert.deepEqual(
      columns.map(({ titles }) => titles.sv),
      heading,
    )
    assert.equal(metadata.url, '2026-3.csv')
    assert.equal(metadata.dialect.delimiter, ';')
    assert.deepEqual(metadata.tableSchema.primaryKey, ['stadsdel', 'form'])
    const showing = new RegExp(
      `^(?:${(columns.at(-1) as { datatype?: { format: string } }).datatype?.format})$`,
    )
    for (const line of lines) assert.match(line[3] ?? '', showing)
  })
})

describe('JSON-stat, read by jsonstat-toolkit', () => {
  const read = JSONstat(JSON.parse(json.toString('utf8')))
  const datum = (stadsdel: string, form: string) => {
    const { value, status } = read.Data({ stadsdel, form })
    return [value, status]
  }

  test('has the dimensions with their categories by name', () => {
    assert.deepEqual([read.class, read.source], ['dataset', 'Socialnämnden, Stockholms stad'])
    assert.deepEqual(read.id, ['stadsdel', 'form'])
    const stadsdel = read.Dimension('stadsdel')
    assert.deepEqual(stadsdel.id, ['alla', 'hagersten', 'jarva', 'ostermalm'])
    assert.equal(stadsdel.Category('hagersten').label, 'Hägersten-Älvsjö')
  })

  test('has each number where it belongs, and says of the others how they are shown', () => {
    assert.deepEqual(datum('alla', 'alla'), [129, null])
    assert.deepEqual(datum('jarva', 'hvb'), [null, 'hidden'])
    assert.deepEqual(datum('hagersten', 'familjehem'), [null, 'hidden'])
    assert.deepEqual(datum('ostermalm', 'alla'), [null, 'missing'])
    assert.deepEqual(datum('ostermalm', 'familjehem'), [0, null])
  })
})

describe('xlsx, read by read-excel-file', () => {
  test('has the table with numbers as numbers, and the definitions', async () => {
    const sheets = await readXlsx(xlsx)
    const rows = sheets.find(({ sheet }) => sheet === 'Tabell')?.data ?? []
    assert.deepEqual(rows[0], [
      'Stadsdel',
      'Alla former',
      'Familjehem',
      'Hem för vård eller boende',
    ])
    assert.deepEqual(rows[1], ['Hela staden', 129, 90, 41])
    assert.deepEqual(rows[2], ['Hägersten-Älvsjö', 72, '..', '..'])
    assert.deepEqual(rows[4], ['Östermalm "City"', '...', 0, '...'])
    const words = sheets.find(({ sheet }) => sheet === 'Definitioner')?.data ?? []
    assert.deepEqual(words[2]?.slice(0, 2), ['Publikation', '2026:3'])
    assert.ok(words.some(([term, , , version]) => term === 'Placerad' && version === '2025-07-01'))
    assert.ok(words.some(([term]) => term === '..'))
  })
})

describe('what is hidden', () => {
  const unpacked = unzip(xlsx)

  test('is in no byte of any file', () => {
    const files = { px, csv, json, metadata: writeCsvMetadata(edition), xlsx, ...unpacked }
    for (const [name, bytes] of Object.entries(files)) {
      for (const secret of secrets) assert.equal(bytes.indexOf(String(secret)), -1, `${name} tells`)
    }
    // The search would find a number that is shown.
    assert.ok(px.includes('129') && csv.includes('129'))
    assert.ok(Object.values(unpacked).some((part) => part.includes('129')))
  })

  test('lies behind no formula, comment or hidden sheet of the workbook', () => {
    const parts = Object.keys(unpacked)
    assert.ok(parts.length > 4)
    assert.deepEqual(
      parts.filter((name) => /comment|calcChain|externalLink|drawing/i.test(name)),
      [],
    )
    const sheets = parts.filter((name) => /worksheets\/.*\.xml$/.test(name))
    assert.equal(sheets.length, 2)
    for (const name of sheets) assert.doesNotMatch(unpacked[name]?.toString('utf8') ?? '', /<f[ >]/)
    assert.doesNotMatch(
      unpacked['xl/workbook.xml']?.toString('utf8') ?? '',
      /state="|<definedName /,
    )
  })

  test('is told the same way whether small or hidden for others', () => {
    const other = {
      ...hiddenTable,
      cells: hiddenTable.cells.map((cell) =>
        cell.status === 'small' || cell.status === 'for-others'
          ? { value: null, status: 'small' as const }
          : cell,
      ),
    }
    assert.ok(writePx(anEdition({ table: other })).equals(px))
    assert.ok(writeTidyCsv(anEdition({ table: other })).equals(csv))
    assert.ok(writeJsonStatFile(anEdition({ table: other })).equals(json))
  })
})

/** The parts of an archive by its directory at the end. */
function unzip(bytes: Buffer): Record<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const parts: Record<string, Buffer> = {}
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const local = bytes.readUInt32LE(at + 42)
    const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(begins, begins + size)
    const called = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0))
    parts[called] = method === 0 ? packed : inflateRawSync(packed)
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}
