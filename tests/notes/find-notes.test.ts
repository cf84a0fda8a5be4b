/** Notes found by their words within one child's file, and turned page by page. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil } = city
const site = testSite(db)

const alva = await aChild('Alva').bornOn('2017-01-12').savedBy(db, anna)
const cia = await aChild('Cia').bornOn('2016-05-06').savedBy(db, bertil)
const notesOf = (child: { id: string }) => `/barn/${child.id}/anteckningar`

async function write(text: string) {
  await (await visit(site, anna)).post(`${notesOf(alva)}/ny`, { dag: '2026-03-17', text })
}

describe('finding words', () => {
  const find = async (sok: string) => (await visit(site, anna)).post(notesOf(alva), { sok })

  test('looks in the notes and what was added, whatever the case of the letters', async () => {
    await write('Träffade läraren ÅSA i dag.')
    await write('Grunden.')
    const [note] = await db.rows(sql<{ id: string }>`select id from note where text = 'Grunden.'`)
    const addition = { text: 'Chefen lade till.' }
    await (await visit(site, city.maud)).post(`${notesOf(alva)}/${note?.id}/tillagg`, addition)
    const { status, body } = await find('åsa')
    assert.equal(status, 200)
    assert.match(body, /1 träff.*läraren <mark>ÅSA<\/mark> i dag/s)
    assert.match((await find('chefen lade')).body, /Grunden\./)
    assert.match((await find('finns ingenstans alls')).body, /Ingen anteckning om barnet/)
  })

  test('looks in no other child’s, and keeps the words nowhere', async () => {
    const other = await visit(site, bertil)
    await other.post(`${notesOf(cia)}/ny`, { dag: '2026-03-17', text: 'Hemligt ord' })
    assert.match((await find('hemligt ord')).body, /Ingen anteckning om barnet/)
    const rows = await db.rows(sql<{ row: string }>`select l::text as row from access_log l`)
    assert.deepEqual(
      rows.filter(({ row }) => row.includes('hemligt') || row.includes('åsa')),
      [],
    )
  })

  test('asks for two signs', async () => {
    const { status, body } = await find('x')
    assert.equal(status, 422)
    assert.match(body, /minst två tecken/)
  })
})

test('more than a page of notes are turned page by page, the latest first', async () => {
  const browser = await visit(site, bertil)
  for (let nth = 1; nth <= 21; nth += 1) {
    const dag = `2026-02-${String(nth).padStart(2, '0')}`
    await browser.post(`${notesOf(cia)}/ny`, { dag, text: `Nummer ${nth}.` })
  }
  const [first, second] = [
    await browser.get(notesOf(cia)),
    await browser.get(`${notesOf(cia)}?sida=2`),
  ]
  assert.match(first.body, /1–20 av 22/)
  assert.ok(first.body.indexOf('Nummer 21.') < first.body.indexOf('Nummer 20.'))
  assert.match(second.body, /Nummer 1\./)
  assert.doesNotMatch(second.body, /Nummer 21\./)
})

test('the page of a child without notes says so', async () => {
  const dan = await aChild('Dan').bornOn('2012-07-08').savedBy(db, anna)
  const { body } = await (await visit(site, anna)).get(notesOf(dan))
  assert.match(body, /Det finns inga anteckningar om barnet ännu\./)
})
