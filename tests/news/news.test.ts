/**
 * "Nytt": what became so lately is told to whom it concerns, of children that she may see when she reads
 * it; what is read is read, and what came since is not.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { writeNote } from '../../src/notes/commands.ts'
import { aDifference } from '../attack/town-imports.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { runRound, wantsMail } from '../support/mail-round.ts'
import { startReceiver } from '../support/smtp-receiver.ts'
import { asTest, testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil, ines, maud, cecilia, mats, david } = city

/** Tests hold a day in spring; what is recorded bears the real moment, so it is put back to that spring. */
const putBack = () =>
  Promise.all([
    db.rows(
      sql`update fact set recorded_at = '2026-02-02 10:00+01' where recorded_at > '2026-04-01'`,
    ),
    db.rows(sql`update child set opened_at = '2026-02-02 10:00+01' where opened_at > '2026-04-01'`),
    db.rows(
      sql`update assignment set given_at = '2026-02-02 10:00+01' where given_at > '2026-04-01'`,
    ),
  ])

const alva = await aChild('Alva', 'Berg')
  .bornOn('2017-01-12')
  .inJourhem('2026-03-01')
  .savedBy(db, anna, '2026-03-02')
const siri = await aChild('Siri', 'Dal')
  .bornOn('2011-07-18')
  .protectedBy('skyddad-folkbokforing')
  .inJourhem('2026-03-01')
  .savedBy(db, anna, '2026-03-02')
const eli = await aChild('Eli', 'Ros')
  .bornOn('2014-04-15')
  .inJourhem('2026-03-01')
  .savedBy(db, david, '2026-03-02')
await putBack()

type Line = { words: string; child: string; isUnread: boolean; isFresh: boolean }

/** The page as read, row by row. */
async function newsOf(actor: Actor, today = '2026-03-18'): Promise<Line[]> {
  const { status, body } = await (await visit(testSite(db, { today }), actor)).get('/nytt')
  assert.equal(status, 200)
  let isFresh = false
  return [...body.matchAll(/<tr.*?<\/tr>/gs)].flatMap(([row]) => {
    const cells = [...row.matchAll(/<td.*?<\/td>|<th[^>]*scope="row".*?<\/th>/gs)].map(([cell]) =>
      cell
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    if (cells.length < 3) {
      if (/Sedan /.test(row)) isFresh = true
      if (/Tidigare/.test(row)) isFresh = false
      return []
    }
    const [what = '', child = ''] = cells
    return [
      { words: what.replace(/^Oläst /, ''), child, isUnread: what.startsWith('Oläst'), isFresh },
    ]
  })
}
const told = async (actor: Actor, today?: string) =>
  (await newsOf(actor, today)).map(({ words, child }) => `${child}: ${words}`)
const lineOf = async (actor: Actor, page = '/arbetslista', today = '2026-03-18') =>
  /(En nyhet|\d+ nyheter) att läsa/.exec(
    (await (await visit(testSite(db, { today }), actor)).get(page)).body,
  )?.[1] ?? null

describe('what became late', () => {
  test('is told from the day after its last day, for two weeks', async () => {
    // Placed on Sunday 1 March with a change of school: school start by 8 March, a city goal.
    const start = (day: string) =>
      told(anna, day).then((all) =>
        all.some((one) => one.startsWith('Alva B.: Försenat: Skolstart')),
      )
    assert.equal(await start('2026-03-08'), false)
    assert.equal(await start('2026-03-09'), true)
    assert.equal(await start('2026-03-22'), true)
    assert.equal(await start('2026-03-24'), false)
  })

  test('is unread while it is from the last working day or since, then earlier', async () => {
    const on = async (day: string) =>
      (await newsOf(anna, day)).find(
        ({ child, words }) => child === 'Alva B.' && /^Försenat: Skolstart/.test(words),
      )
    assert.deepEqual(
      [(await on('2026-03-10'))?.isFresh, (await on('2026-03-10'))?.isUnread],
      [true, true],
    )
    assert.deepEqual(
      [(await on('2026-03-11'))?.isFresh, (await on('2026-03-11'))?.isUnread],
      [false, false],
    )
  })

  test('is told to nobody of another child', async () => {
    assert.deepEqual((await told(bertil)).length, 0)
    for (const line of await told(david)) assert.match(line, /^Eli R\./)
    assert.ok((await told(maud)).some((one) => one.startsWith('Alva B.')))
    assert.ok(!(await told(mats)).some((one) => /Alva|Eli/.test(one)))
  })
})

describe('read and unread', () => {
  test('what the page showed is read, what came since is not, and the roles do not share it', async () => {
    const day = '2026-03-10'
    const before = (await newsOf(anna, day)).filter(({ isUnread }) => isUnread).length
    assert.ok(before > 0)
    assert.equal(await lineOf(anna, '/arbetslista', day), `${before} nyheter`)
    const browser = await visit(testSite(db, { today: day }), anna)
    const sett = /name="sett" value="([^"]*)"/.exec((await browser.get('/nytt')).body)?.[1] ?? ''
    assert.equal((await browser.post('/nytt', { sett })).location, '/nytt?klart=allt-last')
    assert.equal(await lineOf(anna, '/arbetslista', day), null)
    assert.ok((await newsOf(anna, day)).every(({ isUnread }) => !isUnread))
    // Somebody else's is as it was.
    assert.notEqual(await lineOf(maud, '/enheten', day), null)
    await aDifference(db, alva, anna)
    await db.rows(sql`update register_difference set found_at = '2026-03-10 11:00+01'`)
    assert.equal(await lineOf(anna, '/arbetslista', day), 'En nyhet')
    assert.ok(
      (await told(anna, day)).includes(
        'Alva B.: Verksamhetssystemet säger annat än vi om en uppgift.',
      ),
    )
  })

  test('a moment that is none, or of tomorrow, marks nothing that has not been', async () => {
    const browser = await visit(testSite(db, { today: '2026-03-10' }), anna)
    await browser.post('/nytt', { sett: 'i morgon' })
    await browser.post('/nytt', { sett: '2027-01-01T00:00:00Z' })
    const [row] = await db.rows(sql<{ ahead: boolean }>`
      select read_until > '2026-03-11' as ahead from news_read where appointment_id = ${anna.appointmentId}`)
    assert.equal(row?.ahead, false)
  })
})

describe('a deputy', () => {
  test('both are told, and what the deputy did; a protected child is a case number to the deputy', async () => {
    await asTest(db, maud, (tx) =>
      tx.rows(
        sql`select cover_children(${anna.staffId}, ${bertil.staffId}, '2026-03-18', '2026-03-25')`,
      ),
    )
    await db.rows(sql`update cover set given_at = '2026-03-17 10:00+01'`)
    assert.ok((await told(bertil)).includes('–: Du vikarierar för Anna t.o.m. 24 mars 2026.'))
    assert.ok((await told(anna)).includes('–: Bertil vikarierar för dig t.o.m. 24 mars 2026.'))
    await asTest(db, bertil, (tx) =>
      writeNote(tx, bertil, [alva.id], { day: tx.today, text: 'Ringde.', isLocked: false }),
    )
    await db.rows(sql`update note set written_at = '2026-03-18 11:00+01'`)
    const line = 'Alva B.: Bertil, som vikarierade för dig, skrev en uppgift.'
    assert.ok((await told(anna)).includes(line))
    // One's own doing is no news.
    assert.ok(!(await told(bertil)).some((one) => one.includes('skrev')))
    const children = (await newsOf(bertil)).map(({ child }) => child)
    assert.ok(children.includes('Alva B.'))
    assert.ok(children.some((child) => /^Skyddad person, ärende/.test(child)))
    assert.ok(!children.some((child) => child.includes('Siri')))
    assert.ok((await newsOf(anna)).some(({ child }) => child.startsWith('Siri')))
  })

  test('is told no more when the cover has ended', async () => {
    assert.deepEqual(await told(bertil, '2026-03-25'), [])
  })
})

describe('a child that is given to another', () => {
  test('is news to who gets it, and gone from who had it, whatever was told of it', async () => {
    assert.ok((await told(anna)).some((one) => one.startsWith('Alva')))
    await asTest(db, maud, (tx) =>
      tx.rows(sql`select assign_caseworker(${alva.id}, ${bertil.staffId})`),
    )
    await db.rows(
      sql`update assignment set given_at = '2026-03-18 09:00+01' where given_at > '2026-04-01'`,
    )
    assert.ok((await told(bertil)).includes('Alva B.: Du har blivit handläggare, genom Maud.'))
    assert.ok(!(await told(anna)).some((one) => one.includes('Alva')))
  })
})

describe('to manager and intake', () => {
  test('a file that nobody has', async () => {
    const bo = await aChild('Bo', 'Lund').bornOn('2015-03-04').savedBy(db, ines)
    await db.rows(sql`update child set opened_at = '2026-03-17 15:00+01' where id = ${bo.id}`)
    const line = 'Bo L.: En ny akt väntar på handläggare.'
    assert.ok((await told(maud)).includes(line))
    assert.ok((await told(ines)).includes(line))
    assert.ok(!(await told(anna)).includes(line))
    assert.ok(!(await told(mats)).includes(line))
  })
})

describe('a new law', () => {
  test('is told for the open duties it will govern, while it comes', async () => {
    await aChild('Dan', 'Vik')
      .bornOn('2012-07-08')
      .inJourhem('2026-09-01')
      .under('lvu-2', '2026-09-01')
      .savedBy(db, cecilia, '2026-11-23')
    const law = async (day: string) =>
      (await told(cecilia, day)).filter((one) => one.includes('nya bestämmelser'))
    assert.deepEqual(await law('2026-10-30'), [])
    const [one = ''] = await law('2026-11-23')
    assert.match(one, /Från och med 1 januari 2027 gäller nya bestämmelser för (ett|\d+) öpp/)
    assert.deepEqual(await law('2027-01-01'), [])
  })
})

describe('the mail', () => {
  test('counts as new what the page shows since the last working day', async () => {
    const { port, received } = await startReceiver()
    for (const actor of [anna, bertil, maud, david]) await wantsMail(db, actor)
    await runRound(db, { port, at: '2026-03-18 08:00' })
    for (const actor of [anna, bertil, maud, david]) {
      const mail = received.find(({ to }) => to[0] === `${actor.name.toLowerCase()}@mail.example`)
      const counted = Number(
        /Nytt sedan förra arbetsdagen: (\d+)/.exec(mail?.mail.text ?? '')?.[1] ?? 0,
      )
      const fresh = (await newsOf(actor)).filter(({ isFresh }) => isFresh).length
      assert.equal(counted, fresh, actor.name)
    }
    assert.ok(received.some(({ mail }) => /Nytt sedan/.test(mail.text ?? '')))
  })
})

test('reading is in the log, with the children that were shown', async () => {
  const rows = await db.rows(sql<{ who: string; child: string }>`
    select distinct s.name as who, unnest(l.child_ids)::text as child from access_log l
    join staff s on s.id = l.staff_id where l.event = 'news-read'`)
  const seen = (name: string) => rows.filter(({ who }) => who === name).map(({ child }) => child)
  assert.ok(seen('Anna').includes(alva.id) && seen('Anna').includes(siri.id))
  assert.ok(seen('David').includes(eli.id) && !seen('David').includes(alva.id))
})
