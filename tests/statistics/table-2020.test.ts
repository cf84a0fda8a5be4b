/**
 * The printed table of 2020 by the ordinary measure, out of the full demo city and under the counter's
 * eyes alone; and the same with true totals, and unique persons beside the sums.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { findAppointed } from '../../src/access/session.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { parseDay } from '../../src/shared/day.ts'
import { countTable, protect, publishedEdition } from '../../src/statistics/index.ts'
import { cellIndex, type StatTable } from '../../src/statistics/table/stat-table.ts'
import { leaks } from '../attack/suppression/judge.ts'
import { actingFrom, testDatabase } from '../support/test-database.ts'

const printed = readFileSync(
  new URL('../fixtures/children-by-form-2020.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => line.split(';'))
const headings = [
  ['§12-hem', 'sis-hem'],
  ['HVB', 'hvb'],
  ['Jourhem', 'jourhem'],
  ['Familjehem', 'familjehem'],
  ['Skyddat boende', 'skyddat-boende'],
  ['Stödboende', 'stodboende'],
] as const

const today = '2026-11-22'
const db = await testDatabase()
await loadDemo({
  ownerUrl: db.ownerUrl,
  today: parseDay(today),
  size: 'full',
  engine: db.engine,
  say: () => undefined,
})
const asActor = actingFrom(db, today)
const [row] = await db.rows(sql<{ id: string }>`select a.id from appointment a
  join authority u on u.id = a.authority_id where a.role = 'analyst' and u.kind = 'socialnamnd' limit 1`)
const analyst = (await findAppointed(asActor, row?.id ?? '')) as Actor

async function count(measure: string, rows: string[], columns: string[], period = '2020') {
  const counted = await asActor(analyst, (tx) => countTable(tx, { measure, rows, columns, period }))
  assert.ok(counted.accepted, counted.accepted ? '' : counted.reason)
  return counted.value
}

function cell(table: StatTable, ...ids: string[]) {
  const at = ids.map(
    (id, nth) => table.dimensions[nth]?.categories.findIndex((one) => one.id === id) ?? -1,
  )
  assert.ok(!at.includes(-1), ids.join(' / '))
  const { value, status } = table.cells[cellIndex(table, at)] ?? {}
  return status === 'small' ? '*' : String(value)
}

/** The published edition in the printed table's own rows and columns. */
async function asPrinted() {
  const table = publishedEdition(await count('child-forms', ['stadsdel'], ['form']))
  return [
    ['stadsdel', ...headings.map(([name]) => name)],
    ...printed
      .slice(1)
      .map(([stadsdel = '']) => [stadsdel, ...headings.map(([, id]) => cell(table, stadsdel, id))]),
  ]
}

test('the published edition is the printed table, cell for cell, with its totals', async () => {
  assert.deepEqual(await asPrinted(), printed)
  const table = publishedEdition(await count('child-forms', ['stadsdel'], ['form']))
  const totals = headings.map(([, id]) => cell(table, 'total', id))
  assert.deepEqual(totals, ['97', '307', '817', '622', '8', '193'])
  assert.equal(cell(table, 'Rinkeby-Kista', 'total'), '326')
  assert.equal(cell(table, 'total', 'total'), '2044')
  assert.match(table.notes[0]?.sv ?? '', /synliga/)
})

test('the true totals are higher than the printed, and the persons fewer than both', async () => {
  const sums = await count('child-forms', ['stadsdel'], ['form'])
  const persons = await count('children', ['stadsdel'], ['form'])
  const [plain] = await db.rows(sql<{ sums: number; persons: number }>`
    select count(distinct (c.person_id, c.authority_id, case when p.form in ('natverkshem', 'konsulentstott',
        'behandlingsfamilj') then 'familjehem' else p.form end))::int as sums,
      count(distinct c.person_id)::int as persons
    from placement p join child c on c.id = p.child_id
    where p.voided_at is null and p.period && daterange('2020-01-01', '2021-01-01')`)
  assert.equal(cell(sums, 'total', 'total'), String(plain?.sums))
  assert.equal(cell(persons, 'total', 'total'), String(plain?.persons))
  assert.equal(cell(sums, 'total', 'persons'), String(plain?.persons))
  assert.ok((plain?.sums ?? 0) > 2044 && (plain?.persons ?? 0) < 2044)
  for (const [stadsdel = ''] of printed.slice(1)) {
    for (const [, form] of headings) {
      assert.equal(cell(sums, stadsdel, form), cell(persons, stadsdel, form))
    }
    assert.equal(cell(sums, stadsdel, 'persons'), cell(persons, stadsdel, 'total'))
  }
})

test('with true totals and unique persons beside them it can be protected, and nothing is exact', async () => {
  const table = await count('child-forms', ['stadsdel'], ['form'])
  const answer = await protect([{ measure: 'child-forms', table }], {
    ...{ threshold: 3, zeros: 'show', objective: 'count', method: 'exact', secondsAtMost: 20 },
    keep: new Set(['', 'form=persons']),
  })
  assert.ok(answer.accepted)
  const { tables, audit } = answer.value
  const [safe] = tables
  assert.ok(safe !== undefined && audit.isSafe && audit.hidden.length > 12)
  assert.ok(audit.hidden.every(({ least, most }) => most - least >= 1))
  for (const { value } of safe.cells) assert.ok(value === null || value === 0 || value > 3)
  assert.equal(cell(safe, 'total', 'total'), cell(table, 'total', 'total'))
  assert.equal(cell(safe, 'total', 'persons'), cell(table, 'total', 'persons'))
  // An outsider that shares no code with the protector.
  assert.deepEqual(leaks([table], tables, { threshold: 3, zeros: 'show' }), [])
})

test('the figures that the reports give', async () => {
  assert.equal(cell(await count('children', [], [], '2022')), '2122')
  const lvu = await count('lvu-children', ['year'], [], '2020..2022')
  assert.deepEqual([cell(lvu, '2020'), cell(lvu, '2022')], ['670', '715'])
  assert.equal(cell(await count('accompanying', [], [], '2020')), '286')
})

test('one placement changed, and the table is another', async () => {
  await db.rows(sql`update placement set form = 'hvb' where id = (
    select p.id from placement p join child c on c.id = p.child_id
    join authority a on a.id = c.authority_id
    where p.form = 'stodboende' and a.short_name = 'Bromma' and p.voided_at is null
      and p.period && daterange('2020-01-01', '2021-01-01') limit 1)`)
  const changed = await asPrinted()
  assert.notDeepEqual(changed, printed)
  assert.equal(changed.find(([name]) => name === 'Bromma')?.at(-1), '*')
})
