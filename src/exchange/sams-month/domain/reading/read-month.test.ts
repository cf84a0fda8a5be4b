import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../../../shared/day.ts'
import type { Cell, Sheet } from '../../../spreadsheets/index.ts'
import { type ColumnKey, columns } from '../columns.ts'
import type { ProblemReason } from './problems.ts'
import { readMonth } from './read-month.ts'

const STADSDELAR = ['Farsta', 'Skärholmen', 'Enskede-Årsta-Vantör']
const today = parseDay('2026-12-02')
const options = { stadsdelar: STADSDELAR, today }
const on = (iso: string): Cell => ({ day: parseDay(iso) })

type Cells = Partial<Record<ColumnKey, Cell>>

const row: Record<ColumnKey, Cell> = {
  stadsdel: 'Skärholmen',
  month: '2026-11',
  pseudonym: 'P-4F07A91C22BE',
  birthYear: 2014,
  sex: 'flicka',
  schoolForm: 'Grundskola',
  grade: 6,
  placementForm: 'Familjehem',
  placedOn: on('2026-11-03'),
  changesSchool: 'ja',
  municipality: 'Huddinge',
  samsSentOn: on('2026-11-04'),
  schoolStartOn: on('2026-11-12'),
  daysToSchool: 9,
  delayReason: 'Väntar på mottagande skola',
  hasSchoolPlan: 'nej',
}

const HEADERS = columns.map(({ header }) => header.sv)

function sheetOf(rows: readonly Cells[], headers: readonly Cell[] = HEADERS): Sheet {
  const cells = rows.map((changes) => columns.map(({ key }) => ({ ...row, ...changes })[key]))
  return {
    format: 'xlsx',
    name: 'Månadsfil',
    rows: [headers, ...cells].map((cells, index) => ({ number: index + 1, cells })),
  }
}

function asCsv(sheet: Sheet): Sheet {
  return { ...sheet, format: 'csv', name: '' }
}

const read = (rows: readonly Cells[]) => readMonth(sheetOf(rows), options)

test('a row is read as what it says', () => {
  const reading = read([{}])
  assert.deepEqual(reading.problems, [])
  assert.deepEqual([reading.stadsdel, reading.month], ['Skärholmen', '2026-11'])
  assert.deepEqual(reading.rows, [
    {
      stadsdel: 'Skärholmen',
      month: '2026-11',
      pseudonym: 'P-4F07A91C22BE',
      birthYear: 2014,
      sex: 'flicka',
      schoolForm: 'grundskola',
      grade: 6,
      placementForm: 'familjehem',
      placedOn: parseDay('2026-11-03'),
      changesSchool: true,
      municipality: 'Huddinge',
      samsSentOn: parseDay('2026-11-04'),
      schoolStartOn: parseDay('2026-11-12'),
      delayReason: 'vantar-pa-mottagande-skola',
      delayNote: null,
      hasSchoolPlan: false,
    },
  ])
})

/** Other ways of writing that mean the same. */
const SAME: readonly [name: string, Cells][] = [
  ['month as Excel makes it of a typed 2026-11', { month: on('2026-11-01') }],
  ['stadsdel in capitals', { stadsdel: 'SKÄRHOLMEN ' }],
  ['numbers as text', { birthYear: '2014', grade: '6', daysToSchool: ' 9 ' }],
  ['grade with its word', { grade: 'åk 6' }],
  [
    'words in English',
    { sex: 'girl', placementForm: 'Family home', schoolForm: 'compulsory school' },
  ],
  ['codes', { placementForm: 'familjehem', delayReason: 'vantar-pa-mottagande-skola' }],
  ['truth as truth', { changesSchool: true, hasSchoolPlan: false }],
  ['yes and no in English', { changesSchool: 'Yes', hasSchoolPlan: 'NO' }],
  ['days left to be computed', { daysToSchool: null }],
]
for (const [name, changes] of SAME) {
  test(`read the same: ${name}`, () => {
    const reading = read([changes])
    assert.deepEqual(reading.problems, [])
    assert.deepEqual(reading.rows, read([{}]).rows)
  })
}

test('a reason may say more after a colon', () => {
  const [first] = read([{ delayReason: 'Annat: skolskjuts dröjer: två veckor' }]).rows
  assert.equal(first?.delayReason, 'annat')
  assert.equal(first?.delayNote, 'skolskjuts dröjer: två veckor')
})

test('what is not required may be empty', () => {
  const reading = read([
    {
      schoolForm: null,
      grade: null,
      municipality: null,
      samsSentOn: null,
      schoolStartOn: null,
      daysToSchool: null,
      delayReason: null,
    },
  ])
  assert.deepEqual(reading.problems, [])
  assert.equal(reading.rows[0]?.schoolStartOn, null)
})

test('headings in any order, in English, in capitals', () => {
  const headers = columns.map(({ header }) => ` ${header.en.toUpperCase()} `)
  const sheet = sheetOf([{}], headers)
  const turned = {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.toReversed() })),
  }
  assert.deepEqual(readMonth(turned, options).problems, [])
  assert.deepEqual(readMonth(turned, options).rows, read([{}]).rows)
})

/** One cell wrong: where it is told, and what the sentence says to do. */
const WRONG: readonly [Cells, ProblemReason, column: string, todo: RegExp][] = [
  [{ stadsdel: 'Skdrholmen' }, 'unknown-stadsdel', 'A', /Menade du Skärholmen\?/],
  [{ stadsdel: 'Huddinge' }, 'unknown-stadsdel', 'A', /listan över stadsdelar/],
  [{ stadsdel: null }, 'empty-cell', 'A', /Fyll i/],
  [{ month: 'november 2026' }, 'not-a-month', 'B', /2026-11/],
  [{ month: on('2026-11-03') }, 'not-a-month', 'B', /2026-11/],
  [{ pseudonym: 'Kalle Karlsson' }, 'not-a-pseudonym', 'C', /aldrig ett namn/],
  [{ pseudonym: 'Kalle' }, 'not-a-pseudonym', 'C', /aldrig ett namn/],
  [{ birthYear: 14 }, 'not-a-number', 'D', /siffror/],
  [{ birthYear: 2027 }, 'impossible-birth-year', 'D', /födelseåret/],
  [{ birthYear: 2004 }, 'impossible-birth-year', 'D', /födelseåret/],
  [{ sex: 'f' }, 'unknown-word', 'E', /flicka, pojke, okänt/],
  [{ schoolForm: 'Grundskolan' }, 'unknown-word', 'F', /Menade du Grundskola\?/],
  [{ grade: 11 }, 'not-a-number', 'G', /siffror/],
  [{ placementForm: 'Fosterhem' }, 'unknown-word', 'H', /Jourhem, Familjehem/],
  [{ placedOn: '2026-11-03' }, 'date-as-text', 'I', /2026-11-03\?.*Text till kolumner/],
  [{ placedOn: '3 nov 2026' }, 'date-as-text', 'I', /Menade du 2026-11-03\?/],
  [{ placedOn: '11/03/26 ?' }, 'date-as-text', 'I', /format till Datum/],
  [{ placedOn: 46_329 }, 'date-as-number', 'I', /format till Datum/],
  [
    { placedOn: on('2026-10-31'), daysToSchool: null },
    'placed-outside-month',
    'I',
    /rätt månads fil/,
  ],
  [{ changesSchool: 'kanske' }, 'not-yes-no', 'J', /ja eller nej/],
  [{ municipality: 'Storgatan 3' }, 'not-a-municipality', 'K', /utan adress/],
  [{ municipality: 'x'.repeat(61) }, 'text-too-long', 'K', /Korta/],
  [{ samsSentOn: on('2026-12-03') }, 'in-the-future', 'L', /tills det har hänt/],
  [{ schoolStartOn: on('2026-11-02') }, 'starts-before-placement', 'M', /Rätta ett av datumen/],
  [{ schoolStartOn: null }, 'days-without-start', 'N', /skolstarten/],
  [{ daysToSchool: 8 }, 'days-differ', 'N', /räknas dagarna ut/],
  [{ daysToSchool: 'nio' }, 'not-a-number', 'N', /siffror/],
  [{ delayReason: 'För att' }, 'unknown-word', 'O', /Ingen skola utsedd/],
  [{ delayReason: `Annat: ${'x'.repeat(201)}` }, 'text-too-long', 'O', /Korta/],
  [{ hasSchoolPlan: null }, 'empty-cell', 'P', /Fyll i/],
]
for (const [changes, reason, column, todo] of WRONG) {
  test(`told at ${column}3: ${reason} (${JSON.stringify(changes)})`, () => {
    const reading = read([{}, { pseudonym: 'P-0002', ...changes }])
    assert.deepEqual(
      reading.problems.map((problem) => [problem.row, problem.column, problem.reason]),
      [[3, column, reason]],
    )
    assert.match(reading.problems[0]?.todo.sv ?? '', todo)
    assert.deepEqual(reading.rows, [], 'all or nothing')
  })
}

test('no sentence repeats what stood in the cell', () => {
  const secret = 'Kalle Karlsson'
  const cells = Object.fromEntries(columns.map(({ key }) => [key, secret]))
  const { problems } = read([cells])
  assert.ok(problems.length >= 14)
  assert.doesNotMatch(JSON.stringify(problems), /Kalle/)
})

for (const [written, todo] of [
  ['3 nov 2026', /Menade du 2026-11-03\?/],
  ['03/11/2026', /Menade du 2026-11-03\?/],
  ['2026-02-30', /år, månad och dag/],
] as const) {
  test(`a csv date is YYYY-MM-DD and nothing else: ${written}`, () => {
    const [problem] = readMonth(asCsv(sheetOf([{ placedOn: written }])), options).problems
    assert.equal(problem?.reason, 'not-a-date')
    assert.match(problem?.todo.sv ?? '', todo)
  })
}

test('an identity number anywhere refuses the whole file and nothing else is told', () => {
  const reading = read([{ stadsdel: 'Huddinge' }, { delayReason: 'Annat: se 20121212-1212' }])
  assert.deepEqual(
    reading.problems.map(({ row, column, reason }) => [row, column, reason]),
    [[3, 'O', 'identity-number']],
  )
  assert.doesNotMatch(JSON.stringify(reading), /1212/)
})

test('headings missing, twice, unknown, near, and for names', () => {
  const told = (headers: Cell[]) =>
    readMonth(sheetOf([{}], headers), options).problems.map(({ column, reason }) => [
      column,
      reason,
    ])
  const replaced = (heading: string) => [heading, ...HEADERS.slice(1)]
  assert.deepEqual(told(replaced('Anteckning')), [
    [null, 'missing-column'],
    ['A', 'unknown-column'],
  ])
  assert.deepEqual(told(replaced('Månad')), [
    [null, 'missing-column'],
    ['B', 'duplicate-column'],
  ])
  assert.deepEqual(told([...HEADERS, 'Barnets namn']), [['Q', 'column-names-people']])
  const near = readMonth(sheetOf([{}], replaced('Stadsdeln')), options).problems
  assert.match(near.at(-1)?.todo.sv ?? '', /Menade du Stadsdel\?/)
  assert.deepEqual(told(['SAMS november', ...HEADERS.slice(1).map(() => null)]), [
    [null, 'no-header'],
  ])
})

test('a cell under no heading is told, not dropped', () => {
  const sheet = sheetOf([{}])
  const rows = sheet.rows.map((row, index) =>
    index === 1 ? { ...row, cells: [...row.cells, 'se mejl'] } : row,
  )
  const [problem] = readMonth({ ...sheet, rows }, options).problems
  assert.deepEqual([problem?.column, problem?.reason], ['Q', 'content-without-header'])
})

test('one file, one stadsdel, one month, each placement once', () => {
  const { problems } = read([
    {},
    { stadsdel: 'Farsta' },
    { month: '2026-10', placedOn: on('2026-10-03'), schoolStartOn: on('2026-10-12') },
    {},
  ])
  assert.deepEqual(
    problems.map(({ row, reason }) => [row, reason]),
    [
      [3, 'several-stadsdelar'],
      [4, 'several-months'],
      [5, 'duplicate-row'],
    ],
  )
  assert.match(problems[2]?.what.sv ?? '', /redan på rad 2/)
})

test('the month and stadsdel that were asked for', () => {
  const reading = readMonth(sheetOf([{}, { pseudonym: 'P-0002' }]), {
    ...options,
    expectedMonth: '2026-10',
    expectedStadsdel: 'Farsta',
  })
  assert.deepEqual(
    reading.problems.map(({ row, reason }) => [row, reason]),
    [
      [2, 'not-expected-stadsdel'],
      [2, 'not-expected-month'],
    ],
  )
})

const NO_PLACEMENTS = Object.fromEntries(
  columns.filter(({ key }) => key !== 'stadsdel' && key !== 'month').map(({ key }) => [key, null]),
) as Cells

test('stadsdel and month alone: a month without placements', () => {
  const reading = read([NO_PLACEMENTS])
  assert.deepEqual(
    [reading.problemCount, reading.rows, reading.stadsdel, reading.month],
    [0, [], 'Skärholmen', '2026-11'],
  )
  assert.equal(read([{ ...NO_PLACEMENTS, stadsdel: 'Farstaa' }]).problems[0]?.column, 'A')
  assert.equal(read([{}, NO_PLACEMENTS]).problems[0]?.reason, 'empty-row-among-others')
  assert.equal(read([]).problems[0]?.reason, 'no-rows')
})

test('late without a reason, or a reason without being late, is a warning and no hindrance', () => {
  const late = read([{ delayReason: null }])
  assert.deepEqual([late.problemCount, late.warnings[0]?.reason], [0, 'delay-without-reason'])
  const waiting = read([{ delayReason: null, schoolStartOn: null, daysToSchool: null }])
  assert.equal(waiting.warnings[0]?.reason, 'delay-without-reason')
  const quick = read([{ schoolStartOn: on('2026-11-10'), daysToSchool: 7 }])
  assert.equal(quick.warnings[0]?.reason, 'reason-without-delay')
})

test('two hundred problems are shown, all are counted', () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({
    pseudonym: `P-${1000 + index}`,
    sex: 'x',
  }))
  const reading = read(rows)
  assert.deepEqual([reading.problems.length, reading.problemCount], [200, 300])
})
