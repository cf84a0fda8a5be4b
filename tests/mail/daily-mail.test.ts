/** The daily mail over a real SMTP server: to whom, when, once, and with the numbers of her own pages. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { aChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { publicUrl, runRound, sender, statesOf, wantsMail } from '../support/mail-round.ts'
import { startReceiver } from '../support/smtp-receiver.ts'
import { asTest, testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil, cecilia, david, ines, maud, skarholmen } = city
const server = await startReceiver()
const { port, received } = server
const at = (moment: string) => runRound(db, { port, at: moment })

await aChild('Alva', 'Berg').bornOn('2017-01-12').inJourhem('2026-02-01').savedBy(db, anna)
await aChild('Bo', 'Lund').bornOn('2015-03-04').inJourhem('2026-03-16').savedBy(db, ines)
await aChild('Dan', 'Vik')
  .bornOn('2012-07-08')
  .inJourhem('2026-02-01')
  .protectedBy('by-decision')
  .savedBy(db, cecilia)
await aChild('Eli', 'Ros').bornOn('2014-09-10').inJourhem('2026-02-20').savedBy(db, david)
await db.rows(sql`insert into reminder (id, staff_id, day, words)
  values (gen_random_uuid(), ${anna.staffId}, '2026-03-18', 'Ring Alvas mormor')`)
// Anna also serves in Skärholmen, where she has nothing.
const annaElsewhere = await anActor(db, {
  name: 'Anna',
  role: 'caseworker',
  authority: skarholmen,
  unit: skarholmen.familj,
  staffId: anna.staffId,
  valid: '[2026-01-01,)',
})
// Bertil has no children; while he covers for Cecilia he has hers. He reads English.
const addresses = [anna, cecilia, david, ines, maud]
for (const actor of addresses) await wantsMail(db, actor)
await wantsMail(db, bertil, 'en')

/** The tabs of the work list, read off the page: 'Försenat' and its number. */
async function tabsOf(actor: Actor, today: string): Promise<Record<string, number>> {
  const page = await (await visit(testSite(db, { today }), actor)).get('/arbetslista')
  const nav = /<nav[^>]*ob-tabs.*?<\/nav>/s.exec(page.body)?.[0] ?? page.body
  const plain = nav.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  return Object.fromEntries(
    ['Försenat', 'I dag', 'Den här veckan'].map((tab) => [
      tab,
      Number(new RegExp(`${tab} \\(?(\\d+)`).exec(plain)?.[1] ?? Number.NaN),
    ]),
  )
}

const mailTo = (name: string, since = 0) =>
  received.slice(since).filter(({ to }) => to.includes(`${name}@mail.example`))

/** 'Försenat: 4' as ['Försenat', 4], of the whole mail. */
function numbersIn(text = ''): Record<string, number> {
  return Object.fromEntries(
    [...text.matchAll(/^([^\d\n]+): (\d+)$/gm)].map(([, words = '', count]) => [
      words,
      Number(count),
    ]),
  )
}

describe('when', () => {
  test('not before the hour, not on a Sunday, not on a holiday', async () => {
    await at('2026-03-18 06:59')
    await at('2026-03-15 08:00')
    await at('2026-01-06 08:00')
    assert.equal(received.length, 0)
    assert.deepEqual(await db.rows(sql`select day from mail_round`), [])
  })

  test('from the hour on, once that day however often it is asked', async () => {
    await at('2026-03-18 07:00')
    const first = received.length
    assert.equal(first, 5)
    await at('2026-03-18 07:05')
    await at('2026-03-18 12:00')
    assert.equal(received.length, first)
    assert.deepEqual(await statesOf(db, '2026-03-18'), {
      Anna: 'sent',
      // He has nothing to do, and is told nothing.
      Bertil: 'nothing',
      Cecilia: 'sent',
      David: 'sent',
      Ines: 'sent',
      Maud: 'sent',
    })
  })

  test('the hour is Stockholm’s, in summer too', async () => {
    const before = received.length
    // 06:30 in winter time is 07:30 on a summer’s clock.
    await at('2026-06-17 06:30')
    assert.ok(received.length > before)
  })
})

describe('what it says', () => {
  test('are the numbers of her own work list that day', async () => {
    for (const actor of [cecilia, david, ines, maud]) {
      const [mail] = mailTo(actor.name.toLowerCase())
      const { Försenat, 'I dag': today, 'Den här veckan': week } = numbersIn(mail?.mail.text)
      const told = { Försenat, 'I dag': today, 'Den här veckan': week }
      assert.deepEqual(told, await tabsOf(actor, '2026-03-18'), actor.name)
    }
    const [mail] = mailTo('anna')
    const own = await tabsOf(anna, '2026-03-18')
    // Her own reminder stands in both of her lists, and is told once.
    assert.equal((await tabsOf(annaElsewhere, '2026-03-18'))['I dag'], 1)
    assert.ok((own.Försenat ?? 0) > 0 && (own['I dag'] ?? 0) > 0)
    const told = numbersIn(mail?.mail.text)
    // What came late was recorded just now, and is new; another test tells that it is counted right.
    const { 'Nytt sedan förra arbetsdagen': news, ...pressing } = told
    assert.deepEqual(pressing, { ...own, 'Varav egna påminnelser': 1 })
    assert.ok((news ?? 0) > 0)
  })

  test('one mail under all her appointments, those with nothing left out', () => {
    const [mail] = mailTo('anna')
    assert.match(mail?.mail.text ?? '', /Som socialsekreterare, uppdrag 1 av 2/)
    assert.doesNotMatch(mail?.mail.text ?? '', /uppdrag 2 av 2/)
  })

  test('children that nobody has, to manager and intake', () => {
    assert.equal(numbersIn(mailTo('maud')[0]?.mail.text)['Barn utan handläggare'], 1)
    assert.equal(numbersIn(mailTo('ines')[0]?.mail.text)['Barn utan handläggare'], 1)
    assert.equal(numbersIn(mailTo('cecilia')[0]?.mail.text)['Barn utan handläggare'], undefined)
  })

  test('the same in plain text and in html, with a link and where to turn it off', () => {
    for (const { mail } of received) {
      const plain = (mail.html ?? '').replaceAll(/<[^>]*>/g, '')
      for (const [words, count] of Object.entries(numbersIn(mail.text))) {
        assert.ok(plain.includes(`${words}: ${count}`), words)
      }
      assert.ok(mail.text?.includes(`${publicUrl}/arbetslista`))
      assert.ok(mail.text?.includes(`${publicUrl}/min-inloggning/dagligt-mejl`))
      const links = [...(mail.html ?? '').matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to)
      assert.deepEqual(links, [
        `${publicUrl}/arbetslista`,
        `${publicUrl}/min-inloggning/dagligt-mejl`,
      ])
    }
  })
})

describe('what goes with it', () => {
  test('a subject without a number, and headers that tell nothing of the machine or of her', () => {
    const allowed = [
      'from',
      'to',
      'subject',
      'message-id',
      'date',
      'mime-version',
      'content-type',
      'list-unsubscribe',
      'auto-submitted',
      'x-auto-response-suppress',
    ]
    const ids = new Set<string>()
    for (const { mail, from, to } of received) {
      assert.equal(mail.subject, 'Obruten: att göra')
      assert.equal(from, sender)
      assert.equal(to.length, 1)
      assert.deepEqual(
        mail.to?.map(({ name }) => name),
        [''],
      )
      const names = mail.headers.map(({ key }) => key)
      assert.deepEqual(
        names.filter((name) => !allowed.includes(name)),
        [],
      )
      assert.match(mail.messageId ?? '', /^<[0-9a-f-]{36}@kommun\.example>$/)
      ids.add(mail.messageId ?? '')
    }
    assert.equal(ids.size, received.length)
  })

  test('no id of hers, or of anything else that we hold', async () => {
    const rows = await db.rows(sql<{ id: string }>`
      select id::text from staff union select id::text from appointment union select id::text from unit
      union select id::text from child union select id::text from duty union select id::text from reminder`)
    const all = received.map(({ raw }) => raw).join('\n')
    assert.deepEqual(
      rows.filter(({ id }) => all.includes(id)),
      [],
    )
  })
})

describe('a deputy', () => {
  test('is told of what she covers apart, and who is on leave is told all the same', async () => {
    const before = received.length
    await asTest(
      db,
      maud,
      (tx) =>
        tx.rows(
          sql`select cover_children(${anna.staffId}, ${bertil.staffId}, '2026-03-19', '2026-03-26')`,
        ),
      '2026-03-19',
    )
    await at('2026-03-19 08:00')
    const [own] = mailTo('anna', before)
    const [deputy] = mailTo('bertil', before)
    // That somebody covers for her is news under each of her appointments: her children are of the first.
    const [first, second] = own?.mail.text?.split('uppdrag 2 av 2') ?? []
    assert.ok((numbersIn(second)['Nytt sedan förra arbetsdagen'] ?? 0) > 0)
    const hers = numbersIn(first)
    const his = numbersIn(deputy?.mail.text)
    const reminders = hers['Varav egna påminnelser'] ?? 0
    const pressing = (hers.Försenat ?? 0) + (hers['I dag'] ?? 0) + (hers['Den här veckan'] ?? 0)
    // Her own reminder is nobody else’s; her children’s duties are his as well.
    assert.equal(his['Of those, for whom you cover'], pressing - reminders)
    assert.equal(hers['Varav för den du vikarierar för'], undefined)
    assert.equal(deputy?.mail.subject, 'Obruten: to do')
    assert.match(deputy?.mail.text ?? '', /Open the work list: https/)
  })

  test('and when it has ended is told nothing again', async () => {
    const before = received.length
    await at('2026-03-26 08:00')
    assert.equal(mailTo('bertil', before).length, 0)
    assert.equal(mailTo('anna', before).length, 1)
  })
})

describe('nothing goes', () => {
  test('to who has turned it off, left, or has another address than the one she said yes to', async () => {
    const before = received.length
    await db.rows(
      sql`update staff_preference set mail_wanted = false where staff_id = ${anna.staffId}`,
    )
    await db.rows(
      sql`update staff set mail_address = 'someone@mail.example' where id = ${cecilia.staffId}`,
    )
    await db.rows(sql`update staff set ended_on = '2026-03-27' where id = ${david.staffId}`)
    await at('2026-03-27 08:00')
    const to = received.slice(before).flatMap((one) => one.to)
    assert.deepEqual(to.toSorted(), ['ines@mail.example', 'maud@mail.example'])
    await db.rows(
      sql`update staff_preference set mail_wanted = true where staff_id = ${anna.staffId}`,
    )
    await db.rows(
      sql`update staff set mail_address = 'cecilia@mail.example' where id = ${cecilia.staffId}`,
    )
    await db.rows(sql`update staff set ended_on = null where id = ${david.staffId}`)
  })

  test('under an appointment that has ended', async () => {
    const before = received.length
    await db.rows(sql`update appointment set valid = '[2020-01-01,2026-03-30)'
      where id = ${david.appointmentId}`)
    await at('2026-03-30 08:00')
    assert.equal(mailTo('david', before).length, 0)
    assert.equal((await statesOf(db, '2026-03-30')).David, 'nothing')
    await db.rows(
      sql`update appointment set valid = '[2020-01-01,)' where id = ${david.appointmentId}`,
    )
  })
})

describe('in the log', () => {
  test('each mail is a row of the messenger’s, with to whom and no child', async () => {
    const rows = await db.rows(sql<{ role: string; children: number; detail: object }>`
      select role, cardinality(child_ids) as children, detail from access_log where event = 'daily-mail-sent'`)
    assert.equal(rows.length, received.length)
    for (const { role, children, detail } of rows) {
      assert.deepEqual([role, children, Object.keys(detail)], ['messenger', 0, ['staff']])
    }
  })
})
