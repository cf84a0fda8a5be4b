/** Many random tables of the small demo city, each cell counted again by plain-count.ts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableCommand } from '../../src/access/actor.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { parseDay } from '../../src/shared/day.ts'
import { countTable, type TableRequest } from '../../src/statistics/index.ts'
import type { StatTable } from '../../src/statistics/table/stat-table.ts'
import { actingFrom, testDatabase } from '../support/test-database.ts'
import { countOne, isIn, listAll, type Part } from './plain-count.ts'
import { readPlain } from './plain-rows.ts'

const today = '2026-11-22'
const db = await testDatabase()
await loadDemo({
  ownerUrl: db.ownerUrl,
  today: parseDay(today),
  size: 'small',
  engine: db.engine,
  say: () => undefined,
})
const plain = await readPlain(db)
const asActor = actingFrom(db, today)
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

const ofPlacement = [
  ...['stadsdel', 'form', 'form-detail', 'sex', 'age-at-year-end'],
  ...['age-at-placement', 'sheltered', 'school-stage', 'unaccompanied', 'provider'],
]
const measures: Readonly<Record<string, readonly string[]>> = {
  children: [...ofPlacement, 'legal-basis'],
  'child-forms': ['stadsdel', 'form', 'sex', 'age-at-year-end', 'unaccompanied'],
  'placements-begun': [...ofPlacement, 'legal-basis'],
  'placements-ended': [...ofPlacement, 'legal-basis'],
  moves: [...ofPlacement, 'legal-basis'],
  stock: [...ofPlacement, 'legal-basis'],
  days: ofPlacement,
  'lvu-children': ['stadsdel', 'sex', 'age-at-year-end', 'unaccompanied', 'legal-basis'],
  'school-start': ofPlacement.filter((id) => id !== 'sheltered'),
  'duties-kept': ['rule', 'stadsdel', 'sex', 'age-at-year-end', 'unaccompanied'],
}
/** Written by hand: the first day and the day after the last. */
const periods: Readonly<Record<string, readonly [string, string]>> = {
  '2026': ['2026-01-01', '2027-01-01'],
  '2025': ['2025-01-01', '2026-01-01'],
  '2026-Q1': ['2026-01-01', '2026-04-01'],
  '2026-02': ['2026-02-01', '2026-03-01'],
  '2026-09-15': ['2026-09-15', '2026-09-16'],
  '2025..2026': ['2025-01-01', '2027-01-01'],
  '2025-11..2026-02': ['2025-11-01', '2026-03-01'],
}

/** By the category's own id, where the dimension is of time. */
function partOf(id: string): { from: number; until: number } {
  const [, year = '', quarter, month] = /^(\d{4})(?:-Q(\d)|-(\d\d))?$/.exec(id) ?? []
  const first = quarter === undefined ? Number(month ?? 1) - 1 : Number(quarter) * 3 - 3
  const months = quarter !== undefined ? 3 : month !== undefined ? 1 : 12
  const at = (more: number) => Date.UTC(Number(year), first + more, 1) / 86_400_000
  return { from: at(0), until: at(months) }
}

const requests = fc
  .record({
    measure: fc.constantFrom(...Object.keys(measures)),
    period: fc.constantFrom(...Object.keys(periods)),
    time: fc.option(fc.constantFrom('year', 'quarter', 'month'), { freq: 2 }),
    asOf: fc.option(fc.constantFrom('2025-12-31', '2026-03-10', '2026-10-01', '2026-11-20'), {
      freq: 2,
    }),
    picks: fc.array(fc.nat(), { maxLength: 3 }),
    isFiltered: fc.boolean(),
  })
  .map(({ measure, period, time, asOf, picks, isFiltered }) => {
    const own = measures[measure] ?? []
    const ids = [...new Set(picks.map((pick) => own[pick % own.length] ?? ''))]
    const most = measure === 'duties-kept' || measure === 'school-start' ? 2 : 3
    const dimensions = [...(time === null ? [] : [time]), ...ids].slice(0, most)
    const filters: Readonly<Record<string, readonly string[]>> =
      isFiltered && own.includes('form')
        ? { form: ['jourhem', 'familjehem'] }
        : isFiltered
          ? { sex: ['flicka'] }
          : {}
    const isKept = measure !== 'duties-kept'
    // On the last day of 2025 nothing of 2026 had been.
    const hasBegun = asOf === null || asOf >= (periods[period]?.[0] ?? '')
    return { measure, period, dimensions, filters, asOf: isKept && hasBegun ? asOf : null }
  })
type Drawn = typeof requests extends fc.Arbitrary<infer One> ? One : never

test('each cell of a hundred and fifty random tables is what plain rows come to', async () => {
  let cells = 0
  let counted = 0
  await fc.assert(
    fc.asyncProperty(requests, async (drawn) => {
      const table = await countIt(drawn)
      const found = recount(drawn, table)
      assert.deepEqual(
        table.cells.map(({ value }) => value),
        found,
        JSON.stringify(drawn),
      )
      cells += found.length
      counted += found.filter((value) => value > 0).length
    }),
    { numRuns: 150, seed: 20261122 },
  )
  assert.ok(cells > 10_000 && counted > 2_000, `${counted} of ${cells} cells hold anything`)
})

async function countIt({ measure, period, dimensions, filters, asOf }: Drawn): Promise<StatTable> {
  const request: TableRequest = {
    ...{ measure, period, filters, rows: dimensions.slice(0, 1), columns: dimensions.slice(1) },
    asOf: asOf === null ? null : parseDay(asOf),
  }
  const table = await asActor(tableCommand, (tx) => countTable(tx, request))
  if (!table.accepted) throw new Error(`${table.reason}: ${JSON.stringify(request)}`)
  return table.value
}

/** Every cell, the last dimension fastest. */
function recount({ measure, period, filters, asOf }: Drawn, table: StatTable): number[] {
  const [from = '', until = ''] = periods[period] ?? []
  const whole = { from: day(from), until: day(until) }
  // The last moment of the day in Stockholm: 23:59 in summer is 21:59 UTC.
  const knownUntil =
    asOf === null
      ? Number.POSITIVE_INFINITY
      : Date.parse(`${asOf}T23:59:59.999${asOf === '2026-10-01' ? '+02:00' : '+01:00'}`)
  const look = { measure, today: day(asOf ?? today), knownUntil }
  const time = table.dimensions.findIndex(({ id }) => ['year', 'quarter', 'month'].includes(id))
  const parts = (table.dimensions[time]?.categories ?? []).flatMap(({ id }) =>
    id === 'total' ? [] : { id, all: listAll(plain, look, cut(partOf(id), whole)) },
  )
  const overall = time === -1 ? listAll(plain, look, whole) : parts.flatMap(({ all }) => all)
  const places = table.dimensions.reduce<string[][]>(
    (all, { categories }) => all.flatMap((at) => categories.map(({ id }) => [...at, id])),
    [[]],
  )
  return places.map((at) => {
    const all = parts.find(({ id }) => id === at[time])?.all ?? overall
    const inCell = all.filter(
      (one) =>
        table.dimensions.every(
          ({ id }, nth) =>
            nth === time || isIn(plain, one, { dimension: id, category: at[nth] ?? '', look }),
        ) &&
        Object.entries(filters).every(([id, wanted]) =>
          wanted.some((category) => isIn(plain, one, { dimension: id, category, look })),
        ),
    )
    // Beside a sum each child is counted once.
    return countOne(at.includes('persons') ? 'children' : measure, inCell)
  })
}

function cut(part: Part, whole: Part): Part {
  return { from: Math.max(part.from, whole.from), until: Math.min(part.until, whole.until) }
}
