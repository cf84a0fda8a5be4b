import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  asCsv,
  type Cells,
  day,
  HEADERS,
  monthOptions,
  monthSheet,
} from '../../../../../tests/fixtures/spreadsheets/month-sheet.ts'
import type { Cell } from '../../../../platform/spreadsheets/index.ts'
import { parseDay } from '../../../../shared/day.ts'
import { columns } from '../columns.ts'
import { readMonth } from './read-month.ts'

const read = (rows: readonly Cells[]) => readMonth(monthSheet(rows), monthOptions)

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
  ['month as Excel makes it of a typed 2026-11', { month: day('2026-11-01') }],
  ['stadsdel in capitals', { stadsdel: 'SKÄRHOLMEN ' }],
  ['numbers as text', { birthYear: '2014', grade: '6', daysToSchool: ' 9 ' }],
  ['grade with its word', { grade: 'åk 6' }],
  [
    'words in English',
    { sex: 'girl', placementForm: 'Family home', schoolForm: 'compulsory school' },
  ],
  ['codes', { placementForm: 'familjehem', delayReason: 'vantar-pa-mottagande-skola' }],
  ['sloppy words', { sex: ' FLICKA', placementForm: 'FamiljeHem', schoolForm: 'GRUNDSKOLA' }],
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
  const sheet = monthSheet([{}], headers)
  const turned = {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.toReversed() })),
  }
  assert.deepEqual(readMonth(turned, monthOptions).problems, [])
  assert.deepEqual(readMonth(turned, monthOptions).rows, read([{}]).rows)
})

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
    const [problem] = readMonth(asCsv(monthSheet([{ placedOn: written }])), monthOptions).problems
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
    readMonth(monthSheet([{}], headers), monthOptions).problems.map(({ column, reason }) => [
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
  const near = readMonth(monthSheet([{}], replaced('Stadsdeln')), monthOptions).problems
  assert.match(near.at(-1)?.todo.sv ?? '', /Menade du Stadsdel\?/)
  assert.deepEqual(told(['SAMS november', ...HEADERS.slice(1).map(() => null)]), [
    [null, 'no-header'],
  ])
})

test('a cell under no heading is told, not dropped', () => {
  const sheet = monthSheet([{}])
  const rows = sheet.rows.map((row, index) =>
    index === 1 ? { ...row, cells: [...row.cells, 'se mejl'] } : row,
  )
  const [problem] = readMonth({ ...sheet, rows }, monthOptions).problems
  assert.deepEqual([problem?.column, problem?.reason], ['Q', 'content-without-header'])
})

test('one file, one stadsdel, one month, each placement once', () => {
  const { problems } = read([
    {},
    { stadsdel: 'Farsta' },
    { month: '2026-10', placedOn: day('2026-10-03'), schoolStartOn: day('2026-10-12') },
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
  const reading = readMonth(monthSheet([{}, { pseudonym: 'P-0002' }]), {
    ...monthOptions,
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
  const quick = read([{ schoolStartOn: day('2026-11-10'), daysToSchool: 7 }])
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
