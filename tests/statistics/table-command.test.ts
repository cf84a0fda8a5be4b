/** `npx obruten table`, over a real database: the file, the log row, and what it says no to. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import JSONstat from 'jsonstat-toolkit'
import { sql } from 'kysely'
import { commands } from '../../src/cli/commands.ts'
import { run } from '../../src/cli/run.ts'
import { tableMeasures } from '../../src/statistics/counting/measures/index.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
await aChild('Alva').bornOn('2017-01-12').inJourhem('2026-02-01').savedBy(db, city.anna)
await aChild('Bo').bornOn('2015-03-04', 'male').inJourhem('2026-02-01').savedBy(db, city.anna)
const folder = mkdtempSync(join(tmpdir(), 'obruten-table-'))
after(() => rmSync(folder, { recursive: true, force: true }))
Object.assign(process.env, {
  ...{ DATABASE_URL: db.appUrl, DATABASE_OWNER_URL: db.ownerUrl, OBRUTEN_DEMO_DATABASE: 'yes' },
  OBRUTEN_TODAY: '2026-03-18',
})
await db.rows(sql`insert into setting (name, value) values ('demo', 'true')`)

async function call(...argv: string[]) {
  const [out, note]: [string[], string[]] = [[], []]
  const code = await run(['table', ...argv], {
    out: (line) => out.push(line),
    note: (line) => note.push(line),
  })
  return { code, out, note: note.join('\n') }
}
const asked = ['--measure', 'children', '--rows', 'stadsdel', '--columns', 'sex']

test('writes exact counts as JSON-stat, marked internal, and a row in the log', async () => {
  const path = join(folder, 'children.json')
  const { code, out } = await call(...asked, '--period', '2026', '--out', path)
  assert.deepEqual([code, out], [0, [path]])
  assert.equal(statSync(path).mode & 0o777, 0o600)
  const written = JSON.parse(readFileSync(path, 'utf8'))
  const dataset = JSONstat(written)
  assert.equal(dataset.Data({ stadsdel: 'Farsta', sex: 'flicka' }).value, 1)
  assert.equal(dataset.Data({ stadsdel: 'total', sex: 'total' }).value, 2)
  assert.match(written.extension.internal, /^INTERN/)
  // From whom the numbers come goes along when the file is protected.
  assert.match(written.note.at(-1), /1 av 2 stadsdelar har uppgifter om perioden/)
  const rows = await db.rows(sql<{ who: string; detail: Record<string, string> }>`
    select system_actor as who, detail from access_log where event = 'table-counted'`)
  assert.deepEqual(
    rows.map(({ who, detail }) => [who, detail.measure, detail.dimensions, detail.edition]),
    [['table-command', 'children', 'stadsdel,sex', 'exact']],
  )
  // The same name once more is not written over, and what was not written is not in the log.
  const again = await call(...asked, '--period', '2026', '--out', path)
  assert.equal(again.code, 1)
  const left = await db.rows(sql`select from access_log where event = 'table-counted'`)
  assert.equal(left.length, 1)
})

test('tells what has changed since a day, and hides as the city does', async () => {
  const path = join(folder, 'forms.json')
  await db.rows(sql`update child set opened_at = '2026-01-01'`)
  await db.rows(sql`update fact set recorded_at = '2026-02-02' where kind = 'placement'`)
  const { code, out } = await call(
    ...['--measure', 'child-forms', '--columns', 'form', '--period', '2026-02'],
    ...['--since', '2026-02-01', '--edition', 'published', '--out', path],
  )
  assert.deepEqual([code, out], [0, ['jourhem: 0 → 2', 'total: 0 → 2', 'persons: 0 → 2', path]])
  const written = JSON.parse(readFileSync(path, 'utf8'))
  assert.equal(JSONstat(written).Data({ form: 'jourhem' }).value, null)
})

test('says what is wrong', async () => {
  const path = join(folder, 'not-made.json')
  const wrong: readonly [readonly string[], RegExp][] = [
    [['--period', '2027'], /inte börjat/],
    [['--period', 'x'], /2020-Q1/],
    [['--period', '2026', '--filter', 'sex'], /Skriv urvalet/],
    [['--period', '2026', '--as-of', 'maj'], /2026-05-31/],
    [['--period', '2026', '--edition', 'published'], /child-forms/],
  ]
  for (const [more, says] of wrong) {
    const { code, note } = await call(...asked, ...more, '--out', path)
    assert.equal(code, 2)
    assert.match(note, says)
  }
  assert.throws(() => statSync(path))
})

test('the help names every measure there is', () => {
  const command = commands.find(({ name }) => name === 'table')
  const option = command?.options.find(({ name }) => name === 'measure')
  assert.deepEqual(
    option?.choices,
    tableMeasures.map(({ id }) => id),
  )
})
