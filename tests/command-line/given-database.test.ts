/** The commands over a database that is given: what they say, what they leave behind, their exit codes. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import readExcelFile from 'read-excel-file/node'
import { sealOnce } from '../../src/audit/seal.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { runCommand } from '../support/command.ts'
import { actingFrom, testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const alva = await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-03')
  .under('sol', '2026-02-03')
  .savedBy(db, city.anna)
await aChild('Disa').bornOn('2016-01-12').inJourhem('2026-02-04').savedBy(db, city.david)

const folder = mkdtempSync(join(tmpdir(), 'obruten-command-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const given = { DATABASE_URL: db.appUrl, DATABASE_OWNER_URL: db.ownerUrl }
const command = (...args: string[]) => runCommand(args, given)

type Release = { recipient: string; rows_count: number; released_by: string }
const releases = () => db.rows(sql<Release>`select recipient, rows_count, released_by from release`)
const lastLog = () =>
  db.rows(sql<{
    event: string
    outcome: string
    staff_id: string
    child_ids: string[]
    detail: object
  }>`
    select event, outcome, staff_id, child_ids, detail from access_log order by at desc, id desc limit 1`)

function exporting(out: string, appointmentId: string, stadsdel = 'Farsta') {
  const asked = ['--month', '2026-02', '--stadsdel', stadsdel, '--out', join(folder, out)]
  const why = ['--ground', 'osl-10-2', '--recipient', 'Socialförvaltningen', '--as', appointmentId]
  return command('export', 'sams', ...asked, ...why)
}

test('migrate: a database that is the newest stays as it is', async () => {
  const { code, out, err } = await command('migrate')
  assert.deepEqual([code, out, err], [0, '', 'Databasen var redan den nyaste.\n'])
})

test('demo: never into a database that is given', async () => {
  const { code, out, err } = await command('demo')
  assert.deepEqual([code, out], [1, ''])
  assert.match(err, /bara in i den inbyggda/)
})

test('export sams: the file, its release and its log row, for the contact person’s own district', async () => {
  const { code, out, err } = await exporting('farsta.xlsx', city.sara.appointmentId)
  const path = join(folder, 'farsta.xlsx')
  assert.deepEqual([code, out], [0, `${path}\n`], err)
  const sheets = await readExcelFile(path)
  const rows = sheets.find(({ sheet }) => sheet === 'Månadsfil')?.data ?? []
  assert.equal(rows.length, 2)
  assert.ok(rows[1]?.includes('Farsta'))
  assert.ok(!readFileSync(path).includes('Alva'))
  assert.equal(statSync(path).mode & 0o077, 0)
  assert.deepEqual(await releases(), [
    { recipient: 'Socialförvaltningen', rows_count: 1, released_by: city.sara.staffId },
  ])
  assert.deepEqual(await lastLog(), [
    {
      event: 'month-released',
      outcome: 'done',
      staff_id: city.sara.staffId,
      child_ids: [alva.id],
      detail: { month: '2026-02', rows: 1, format: 'xlsx', via: 'command-line' },
    },
  ])
})

test('export sams: an older file is not written over, and nothing is released', async () => {
  const before = readFileSync(join(folder, 'farsta.xlsx'))
  const { code, err } = await exporting('farsta.xlsx', city.sara.appointmentId)
  assert.equal(code, 2)
  assert.match(err, /finns redan/)
  assert.deepEqual(readFileSync(join(folder, 'farsta.xlsx')), before)
  assert.equal((await releases()).length, 1)
})

const nobody = '0190a0a0-0000-7000-8000-000000000000'
const refused = [
  ['a caseworker', city.anna.appointmentId, 'Farsta', true],
  ['a unit manager', city.maud.appointmentId, 'Farsta', true],
  ['the contact person of another district', city.sven.appointmentId, 'Farsta', true],
  ['nobody', nobody, 'Farsta', false],
  ['what is no id', 'sara', 'Farsta', false],
] as const

for (const [who, appointmentId, stadsdel, isLogged] of refused) {
  test(`export sams: refused for ${who}`, async () => {
    const { code, out } = await exporting('refused.csv', appointmentId, stadsdel)
    assert.deepEqual([code, out], [1, ''])
    assert.ok(!existsSync(join(folder, 'refused.csv')))
    assert.equal((await releases()).length, 1)
    const [row] = await lastLog()
    if (isLogged) assert.deepEqual([row?.event, row?.outcome], ['month-released', 'refused'])
  })
}

test('log verify: whole, and after somebody changed a row, broken at its seal', async () => {
  await sealOnce(actingFrom(db))
  const whole = await command('log', 'verify')
  assert.equal(whole.code, 0, whole.err)
  assert.match(whole.out, /^Loggen är hel: \d+ rader i 1 sigill\.\n$/)
  await db.rows(sql`update access_log set event = 'start-shown'
    where id = (select id from access_log where seal_no = 1 order by id limit 1)`)
  const broken = await command('log', 'verify', '--lang', 'en')
  assert.deepEqual([broken.code, broken.out], [1, 'The log is broken at seal 1.\n'])
  const asJson = await command('log', 'verify', '--json')
  assert.deepEqual([asJson.code, JSON.parse(asJson.out)], [1, { whole: false, brokenAt: 1 }])
})

test('settings that are wrong, and a database that does not answer, are told as sentences', async () => {
  const half = await runCommand(['migrate'], { DATABASE_URL: db.appUrl })
  assert.equal(half.code, 2)
  assert.match(half.err, /^DATABASE_OWNER_URL: saknas/)
  const away = (login: string) => `postgres://${login}:x@127.0.0.1:9/obruten`
  const silent = await runCommand(['log', 'verify'], {
    DATABASE_URL: away('app'),
    DATABASE_OWNER_URL: away('owner'),
  })
  assert.deepEqual([silent.code, silent.out, silent.err], [1, '', 'Databasen svarar inte.\n'])
})
