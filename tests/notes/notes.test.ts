/**
 * Notes through the web as it is, without a script: written, changed while open, locked, added to,
 * voided, found, and written for sisters and brothers at once; each time with what the log says.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../../src/access/actor.ts'
import { writeNote } from '../../src/notes/commands.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase, testSite } from '../support/test-database.ts'
import { type Browser, visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil, maud } = city
const [now, later] = [testSite(db), testSite(db, { today: '2026-04-01' })]

const alva = await aChild('Alva').bornOn('2017-01-12').savedBy(db, anna)
const bo = await aChild('Bo').bornOn('2015-03-04').savedBy(db, anna)
const cia = await aChild('Cia').bornOn('2016-05-06').savedBy(db, bertil)
await db.rows(
  sql`update child set sibling_group = ${uuidv7()} where id in (${alva.id}, ${bo.id}, ${cia.id})`,
)

const notesOf = (child: { id: string }) => `/barn/${child.id}/anteckningar`

type Note = { id: string; text: string; day: string; locked: boolean; together: string | null }

function kept(child: { id: string }): Promise<Note[]> {
  return db.rows(sql<Note>`select id, text, day::text as day, locked_at is not null as locked,
    together_id as together from note where child_id = ${child.id} order by written_at desc`)
}

async function lastLog() {
  const [row] = await db.rows(sql<{ event: string; outcome: string; child_ids: string[] }>`
    select event, outcome, child_ids from access_log order by at desc, id desc limit 1`)
  return row
}

async function writeBy(actor: Actor, text: string, more: Record<string, string> = {}) {
  const browser = await visit(now, actor)
  const answer = await browser.post(`${notesOf(alva)}/ny`, { dag: '2026-03-17', text, ...more })
  return { browser, answer }
}

async function written(actor: Actor, text: string, more: Record<string, string> = {}) {
  const { browser, answer } = await writeBy(actor, text, more)
  assert.equal(answer.status, 303)
  const [note] = await kept(alva)
  assert.equal(note?.text, text)
  return { browser, page: `${notesOf(alva)}/${note?.id}`, id: note?.id ?? '' }
}

describe('a note', () => {
  test('is written with its day, and stands in the list and on the child’s page', async () => {
    const { browser } = await written(anna, 'Ringde hemmet.\nAllt väl.')
    assert.equal((await kept(alva))[0]?.day, '2026-03-17')
    assert.deepEqual(await lastLog(), {
      event: 'note-written',
      outcome: 'done',
      child_ids: [alva.id],
    })
    for (const page of [notesOf(alva), `/barn/${alva.id}`]) {
      const { body } = await browser.get(page)
      assert.match(body, /Ringde hemmet\.\nAllt väl\./, page)
      assert.match(body, /17 mars 2026/)
      assert.match(body, /Anna/)
    }
  })

  test('keeps a line break as one sign, however a browser sends it', async () => {
    await (await visit(now, anna)).post(`${notesOf(alva)}/ny`, {
      dag: '2026-03-17',
      text: `${'a'.repeat(999)}\r\n${'b'.repeat(1000)}`,
    })
    assert.equal((await kept(alva))[0]?.text.length, 2000)
  })

  const wrong: Record<string, [Record<string, string>, RegExp]> = {
    'without words': [{ dag: '2026-03-17', text: '  ' }, /Skriv något\./],
    'too long': [{ dag: '2026-03-17', text: 'x'.repeat(2001) }, /högst 2000 tecken/],
    'of tomorrow': [{ dag: '2026-03-19', text: 'Hej' }, /inte vara senare än i dag/],
    'of a day before the birth': [{ dag: '2016-12-31', text: 'Hej' }, /före barnets födelse/],
    'of no day': [{ dag: '2026-02-30', text: 'Hej' }, /ingen dag som finns/],
  }
  for (const [what, [form, says]] of Object.entries(wrong)) {
    test(`${what} is sent back with what was typed`, async () => {
      const before = (await kept(alva)).length
      const answer = await (await visit(now, anna)).post(`${notesOf(alva)}/ny`, form)
      assert.equal(answer.status, 422)
      assert.match(answer.body, says)
      assert.ok(answer.body.includes(form.text ?? ''))
      assert.equal((await kept(alva)).length, before)
    })
  }

  test('shows what was written as text, whatever it looks like', async () => {
    const { browser, page } = await written(anna, '<script>alert(1)</script> & "så"')
    const { body } = await browser.get(page)
    assert.ok(!body.includes('<script>alert'))
    assert.ok(body.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;så&quot;'))
  })
})

describe('while it is open', () => {
  test('its author changes it, and how it read before is kept', async () => {
    const { browser, page, id } = await written(anna, 'Mamma ringde.')
    assert.equal((await browser.get(`${page}/andra`)).status, 200)
    const change = { dag: '2026-03-16', text: 'Mormor ringde.' }
    assert.equal((await browser.post(`${page}/andra`, change)).status, 303)
    const { body } = await browser.get(page)
    assert.match(body, /Mormor ringde\..*Tidigare lydelser \(1\).*Mamma ringde\./s)
    const before = await db.rows(sql`select text from note_version where note_id = ${id}`)
    assert.deepEqual(before, [{ text: 'Mamma ringde.' }])
  })

  test('nobody else changes or locks it, not even the manager', async () => {
    const { page } = await written(anna, 'Annas egen.')
    const theirs = await visit(now, maud)
    assert.equal((await theirs.get(page)).status, 200)
    for (const [address, form] of [
      [`${page}/andra`, { dag: '2026-03-16', text: 'Chefens.' }],
      [`${page}/las`, {}],
    ] as const) {
      assert.equal((await theirs.post(address, form)).status, 404)
    }
    assert.equal((await kept(alva))[0]?.text, 'Annas egen.')
    assert.equal((await kept(alva))[0]?.locked, false)
  })

  test('an earlier day shows how it read then', async () => {
    const { page, id, browser } = await written(anna, 'Nuvarande lydelse.')
    await db.rows(sql`update note set written_at = '2026-03-10 12:00Z' where id = ${id}`)
    await browser.post(`${page}/andra`, { dag: '2026-03-10', text: 'Senare lydelse.' })
    await db.rows(sql`update note_version set until_at = '2026-03-14 12:00Z' where note_id = ${id}`)
    const on = async (day: string) => (await browser.get(`/barn/${alva.id}?kant=${day}`)).body
    assert.doesNotMatch(await on('2026-03-09'), /lydelse\./)
    assert.match(await on('2026-03-12'), /Nuvarande lydelse\./)
    assert.match(await on('2026-03-15'), /Senare lydelse\./)
  })
})

describe('once locked', () => {
  const ways: Record<string, (browser: Browser, page: string) => Promise<Browser>> = {
    'by its author': async (browser, page) => {
      assert.equal((await browser.post(`${page}/las`)).status, 303)
      return browser
    },
    'by itself, after fourteen days': () => visit(later, anna),
  }
  for (const [how, lock] of Object.entries(ways)) {
    test(`${how} it is not changed, and who tries keeps what was typed`, async () => {
      const { browser, page } = await written(anna, 'Som det var.')
      const after = await lock(browser, page)
      assert.equal((await after.get(`${page}/andra`)).status, 404)
      const typed = { dag: '2026-03-16', text: 'Något annat.' }
      const answer = await after.post(`${page}/andra`, typed)
      assert.equal(answer.status, 422)
      assert.match(answer.body, /har låsts eller makulerats.*Något annat\./s)
      const { body } = await after.get(page)
      assert.match(body, /Som det var\./)
      assert.match(body, /låst/)
      assert.doesNotMatch(body, /\/las"/)
    })
  }

  test('written locked, it is so from the first', async () => {
    const { browser, page } = await written(anna, 'Låst genast.', { las: 'ja' })
    assert.equal((await kept(alva))[0]?.locked, true)
    assert.equal((await browser.get(`${page}/andra`)).status, 404)
  })

  test('anybody who works with the child adds to it', async () => {
    const { browser, page } = await written(anna, 'Grunden.', { las: 'ja' })
    const manager = await visit(now, maud)
    assert.equal((await manager.post(`${page}/tillagg`, { text: 'Chefen lade till.' })).status, 303)
    const { body } = await browser.get(page)
    assert.match(body, /Grunden\..*Tillägg.*Chefen lade till\..*Maud/s)
    assert.equal((await manager.post(`${page}/tillagg`, { text: ' ' })).status, 422)
  })

  test('it is voided with a reason, once, and then neither added to nor voided', async () => {
    const { browser, page } = await written(anna, 'I fel akt.', { las: 'ja' })
    assert.equal((await browser.post(`${page}/makulera`, { skal: '' })).status, 422)
    assert.equal((await browser.post(`${page}/makulera`, { skal: 'Annat barn.' })).status, 303)
    assert.match((await browser.get(page)).body, /Makulerad .* av Anna: Annat barn\./)
    assert.doesNotMatch((await browser.get(`/barn/${alva.id}`)).body, /I fel akt\./)
    for (const end of ['tillagg', 'makulera']) {
      assert.equal((await browser.get(`${page}/${end}`)).status, 404)
      assert.equal((await browser.post(`${page}/${end}`, { text: 'x', skal: 'x' })).status, 404)
    }
  })
})

describe('for sisters and brothers at once', () => {
  test('the choice offers those whom one sees, and no others', async () => {
    const { body } = await (await visit(now, anna)).get(`${notesOf(alva)}/ny`)
    assert.ok(body.includes(`name="syskon-${bo.id}"`))
    assert.ok(!body.includes(cia.id))
    assert.ok((await lastLog())?.child_ids.includes(bo.id))
  })

  test('each file has its own note, and the log names each child', async () => {
    await written(anna, 'Umgänge hela helgen.', { [`syskon-${bo.id}`]: 'ja' })
    const [[one], [other]] = [await kept(alva), await kept(bo)]
    assert.equal(other?.text, 'Umgänge hela helgen.')
    assert.notEqual(one?.id, other?.id)
    assert.ok(one?.together)
    assert.equal(one?.together, other?.together)
    assert.deepEqual((await lastLog())?.child_ids.toSorted(), [alva.id, bo.id].toSorted())
  })

  test('with one that is not theirs, nothing is written for any', async () => {
    const before = [await kept(alva), await kept(bo), await kept(cia)]
    const { answer } = await writeBy(anna, 'Ingenstans.', {
      [`syskon-${bo.id}`]: 'ja',
      [`syskon-${cia.id}`]: 'ja',
    })
    assert.equal(answer.status, 422)
    assert.match(
      answer.body,
      /inte längre ditt, eller avslutat, och inget har sparats.*Ingenstans\./s,
    )
    assert.deepEqual([await kept(alva), await kept(bo), await kept(cia)], before)
  })

  test('nothing is written in a file that is closed, nor in the others with it', async () => {
    const before = await kept(alva)
    await db.rows(sql`update child set closed_on = '2026-03-01' where id = ${bo.id}`)
    const browser = await visit(now, anna)
    assert.ok(!(await browser.get(`${notesOf(alva)}/ny`)).body.includes(`name="syskon-${bo.id}"`))
    const { answer } = await writeBy(anna, 'Till ingen.', { [`syskon-${bo.id}`]: 'ja' })
    assert.equal(answer.status, 422)
    const alone = { dag: '2026-03-17', text: 'Till ingen.' }
    assert.notEqual((await browser.post(`${notesOf(bo)}/ny`, alone)).status, 303)
    await assert.rejects(
      asTest(db, anna, (tx) =>
        writeNote(tx, anna, [alva.id, bo.id], { day: tx.today, text: 'x', isLocked: false }),
      ),
      /row-level security/,
    )
    assert.equal((await browser.post(notesOf(bo), { sok: 'umgänge' })).status, 200)
    assert.doesNotMatch((await browser.get(notesOf(bo))).body, /Skriv anteckning|>Ändra</)
    await db.rows(sql`update child set closed_on = null where id = ${bo.id}`)
    assert.deepEqual(await kept(alva), before)
  })

  test('a day before one of them was born is refused for all', async () => {
    const before = await kept(bo)
    const { answer } = await writeBy(anna, 'Förr.', {
      dag: '2016-06-01',
      [`syskon-${bo.id}`]: 'ja',
    })
    assert.equal(answer.status, 422)
    assert.deepEqual(await kept(bo), before)
  })
})
