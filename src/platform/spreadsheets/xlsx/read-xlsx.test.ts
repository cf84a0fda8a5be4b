import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { buildWorkbook, textRow } from '../../../../tests/fixtures/spreadsheets/build-workbook.ts'
import { parseSpreadsheet } from '../parse-spreadsheet.ts'
import { DEFAULT_LIMITS } from '../read-limits.ts'
import type { Cell } from '../sheet.ts'
import { writeXlsx } from './write-xlsx.ts'

async function read(bytes: Buffer, sheetName: string | null = null) {
  const decision = await parseSpreadsheet(bytes, { sheetName, limits: DEFAULT_LIMITS })
  assert.ok(decision.accepted)
  return decision.value
}

const cellsOf = async (rows: string, others = {}) =>
  (await read(buildWorkbook({ rows, ...others }))).rows.map((row) => row.cells)

test('texts, numbers, truth and dates come as what they are', async () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2012</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" s="1"><v>46329</v></c><c r="E1" s="2"><v>46329.5</v></c><c r="F1" t="d"><v>2026-11-03T00:00:00Z</v></c></row>`
  const others = { strings: '<si><t>Skärholmen</t></si>', numberFormats: ['yyyy-mm-dd'] }
  assert.deepEqual(await cellsOf(rows, others), [
    ['Skärholmen', 2012, true, { day: 20_760 }, { day: 20_760 }, { day: 20_760 }],
  ])
})

test('a text in runs is joined, a reading aid left out, an escaped character restored', async () => {
  const strings =
    '<si><r><t>Skär</t></r><r><t xml:space="preserve">holmen </t></r><rPh><t>x</t></rPh></si><si><t>a_x000A_b &amp; c</t></si>'
  const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
  assert.deepEqual(await cellsOf(rows, { strings }), [['Skärholmen ', 'a\nb & c']])
})

test('gaps stay gaps and rows keep the number a person sees', async () => {
  const rows = `${textRow(1, 'a')}<row r="3"><c r="A3"/><c r="C3"><v>7</v></c></row><row r="9"><c r="A9" t="inlineStr"><is><t> </t></is></c></row>`
  const sheet = await read(buildWorkbook({ rows }))
  assert.deepEqual(sheet.rows, [
    { number: 1, cells: ['a'] },
    { number: 3, cells: [null, null, 7] },
  ])
})

test('a workbook that counts from 1904', async () => {
  const rows = '<row><c s="1"><v>44867</v></c></row>'
  assert.deepEqual(await cellsOf(rows, { isFrom1904: true }), [[{ day: 20_760 }]])
})

const tables = [
  { name: 'Först', columns: [{ header: 'a', width: 10 }], rows: [['1']] },
  { name: 'Månadsfil', columns: [{ header: 'b', width: 10 }], rows: [['2']] },
]

test('the sheet asked for is read, whatever its case, else the first', async () => {
  const bytes = await writeXlsx(tables)
  assert.equal((await read(bytes, 'MÅNADSFIL')).rows[0]?.cells[0], 'b')
  assert.equal((await read(bytes, 'Annat')).rows[0]?.cells[0], 'a')
  assert.equal((await read(bytes)).name, 'Först')
})

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aåÖ=<&>"\' _x0\n'), minLength: 1 }).filter(hasContent),
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.boolean(),
  fc.record({ day: fc.integer({ min: -25_000, max: 60_000 }) }, { noNullPrototype: true }),
)

function hasContent(text: string): boolean {
  return text.trim() !== ''
}

test('what is written is read again (property)', async () => {
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const columns = ['a', 'b', 'c'].map((header) => ({ header, width: 12 }))
      const sheet = await read(await writeXlsx([{ name: 'Blad', columns, rows }]))
      assert.deepEqual(
        sheet.rows.slice(1).map((row) => row.cells),
        rows,
      )
    }),
  )
})

test('another reader sees the same (property)', async () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const columns = ['a', 'b'].map((header) => ({ header, width: 12 }))
      const bytes = await writeXlsx([{ name: 'Blad', columns, rows }])
      const ours = (await read(bytes)).rows.map((row) =>
        row.cells.map((cell) =>
          cell !== null && typeof cell === 'object' ? new Date(cell.day * 86_400_000) : cell,
        ),
      )
      assert.deepEqual(ours, await readSheet(bytes, { trim: false }))
    }),
    { numRuns: 50 },
  )
})

test('a damaged workbook is refused or read, never a defect (property)', async () => {
  const whole = await writeXlsx(tables)
  const damage = fc.array(
    fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) }),
    { minLength: 1, maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      const damaged = Buffer.from(whole)
      for (const { at, byte } of bytes) damaged[at] = byte
      const limits = { ...DEFAULT_LIMITS, maxInflatedBytes: 1_000_000 }
      const decision = await parseSpreadsheet(damaged, { sheetName: null, limits })
      assert.equal(typeof decision.accepted, 'boolean')
    }),
    { numRuns: 500 },
  )
})
