import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DEFAULT_LIMITS, parseSpreadsheet } from '../../../platform/spreadsheets/index.ts'
import { parseDay } from '../../../shared/day.ts'
import { delayReasonWords, placementFormWords, schoolFormWords, sexWords } from './code-words.ts'
import { columns } from './columns.ts'
import type { MonthRow } from './month-row.ts'
import { readMonth } from './reading/read-month.ts'
import { rowsToSheet, templateSheet, writeMonthFile, writeTemplate } from './rows-to-sheet.ts'

const STADSDELAR = ['Farsta', 'Enskede-Årsta-Vantör', 'Hässelby-Vällingby']
const today = parseDay('2026-12-02')

async function readFile(bytes: Buffer) {
  const decision = await parseSpreadsheet(bytes, { sheetName: 'Månadsfil', limits: DEFAULT_LIMITS })
  assert.ok(decision.accepted)
  return readMonth(decision.value, { stadsdelar: STADSDELAR, today })
}

const codeOf = <Code extends string>(words: Readonly<Record<Code, unknown>>) =>
  fc.constantFrom(...(Object.keys(words) as Code[]))

const words = (max: number) =>
  fc
    .array(fc.constantFrom('Österåker', 'å', 'é', 'Upplands', 'Väsby'), {
      minLength: 1,
      maxLength: max,
    })
    .map((parts) => parts.join(' '))

const note = fc
  .string({ unit: fc.constantFrom(...'aåö=;:"\', -+'), minLength: 1, maxLength: 200 })
  .map((text) => text.trim())
  .filter((text) => text !== '')

const november = { min: parseDay('2026-11-01'), max: parseDay('2026-11-30') }

const monthRow = (stadsdel: string): fc.Arbitrary<MonthRow> =>
  fc
    .record({
      pseudonym: fc
        .string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: 12, maxLength: 12 })
        .map((hex) => `P-${hex}X7`),
      birthYear: fc.integer({ min: 2006, max: 2026 }),
      sex: codeOf(sexWords),
      schoolForm: fc.option(codeOf(schoolFormWords)),
      grade: fc.option(fc.integer({ min: 0, max: 10 })),
      placementForm: codeOf(placementFormWords),
      placedOn: fc.integer(november),
      changesSchool: fc.boolean(),
      municipality: fc.option(words(4)),
      samsSentOn: fc.option(fc.integer(november)),
      waited: fc.option(fc.integer({ min: 0, max: 2 })),
      delayReason: fc.option(codeOf(delayReasonWords)),
      delayNote: fc.option(note),
      hasSchoolPlan: fc.boolean(),
    })
    .map(({ waited, delayReason, delayNote, ...row }) => ({
      ...row,
      stadsdel,
      month: '2026-11',
      schoolStartOn: waited === null ? null : row.placedOn + waited,
      delayReason,
      delayNote: delayReason === null ? null : delayNote,
    }))

const month = fc.constantFrom(...STADSDELAR).chain((stadsdel) =>
  fc.record({
    stadsdel: fc.constant(stadsdel),
    rows: fc.uniqueArray(monthRow(stadsdel), { selector: (row) => row.pseudonym, maxLength: 8 }),
  }),
)

const byKey = (rows: readonly MonthRow[]) =>
  rows.toSorted(
    (one, other) => one.placedOn - other.placedOn || (one.pseudonym < other.pseudonym ? -1 : 1),
  )

for (const format of ['xlsx', 'csv', 'csv in Windows-1252'] as const) {
  for (const language of ['sv', 'en'] as const) {
    test(`what is written is read again: ${format}, ${language} (property)`, async () => {
      await fc.assert(
        fc.asyncProperty(month, async ({ stadsdel, rows }) => {
          const file = await writeMonthFile(rows, {
            format: format === 'xlsx' ? 'xlsx' : 'csv',
            language,
            stadsdel,
            month: '2026-11',
            leftOutProtected: 2,
            definitions: true,
          })
          const bytes = format.endsWith('1252')
            ? Buffer.from(file.toString('utf8').slice(1), 'latin1')
            : file
          const reading = await readFile(bytes)
          assert.deepEqual(reading.problems, [])
          assert.deepEqual(reading.rows, byKey(rows))
          assert.deepEqual([reading.stadsdel, reading.month], [stadsdel, '2026-11'])
        }),
        { numRuns: 60 },
      )
    })
  }
}

test('the day 9 of a school start stands in the file', async () => {
  const [sample] = fc.sample(monthRow('Farsta'), { numRuns: 1, seed: 7 })
  assert.ok(sample)
  const row = { ...sample, placedOn: parseDay('2026-11-03'), schoolStartOn: parseDay('2026-11-12') }
  const csv = await writeMonthFile([row], {
    format: 'csv',
    language: 'sv',
    stadsdel: 'Farsta',
    month: '2026-11',
    leftOutProtected: 0,
    definitions: false,
  })
  assert.match(csv.toString('utf8'), /;2026-11-12;9;/)
})

test('protected children are counted as left out, on the sheet of explanations', () => {
  const sheets = rowsToSheet([], {
    language: 'sv',
    stadsdel: 'Farsta',
    month: '2026-11',
    leftOutProtected: 3,
    definitions: true,
  })
  assert.equal(sheets[1]?.name, 'Läs mig')
  assert.deepEqual(sheets[1]?.rows[2], [
    'Utelämnade placeringar av barn med skyddade personuppgifter',
    3,
  ])
})

test('the template holds every heading and no row, and is told to be empty', async () => {
  assert.deepEqual(
    templateSheet('sv')[0]?.columns.map(({ header }) => header),
    columns.map(({ header }) => header.sv),
  )
  const reading = await readFile(await writeTemplate('sv'))
  assert.deepEqual(
    reading.problems.map(({ reason }) => reason),
    ['no-rows'],
  )
})

test('every column is explained in both languages', () => {
  for (const { header, meaning, example } of columns) {
    for (const words of [header, meaning, example]) {
      assert.ok(words.sv.length > 0 && words.en.length > 0)
    }
  }
})
