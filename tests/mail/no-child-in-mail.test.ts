/**
 * Every member of staff of the demo city wants mail. What goes over the wire is searched for every name,
 * number, place and id that the city holds of any child.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { loadDemo } from '../../src/demo/index.ts'
import { parseDay } from '../../src/shared/day.ts'
import { runRound } from '../support/mail-round.ts'
import { startReceiver } from '../support/smtp-receiver.ts'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
await loadDemo({
  ownerUrl: db.ownerUrl,
  today: parseDay('2026-11-23'),
  size: 'small',
  engine: db.engine,
  say: () => {},
})
// Mail by a number, so that no address is a name; every other reads English.
await db.rows(sql`with numbered as (select id, row_number() over (order by id) as nth from staff)
  update staff s set mail_address = 'm' || nth || '@mail.example' from numbered n where n.id = s.id`)
await db.rows(sql`delete from staff_preference`)
await db.rows(sql`insert into staff_preference (staff_id, mail_wanted, mail_answer, mail_language)
  select id, true, mail_address, case when right(mail_address, 14) ~ '[02468]@' then 'en' else 'sv' end from staff`)
const { port, received } = await startReceiver()
await runRound(db, { port, at: '2026-11-23 08:00' })

const list = async (question: ReturnType<typeof sql<{ word: string }>>) =>
  (await db.rows(question)).map(({ word }) => word)

/** As sent, and as a reader of either part sees it. */
const wire = received
  .map(({ raw, mail }) => [raw, mail.text, mail.html, JSON.stringify(mail.headers)].join('\n'))
  .join('\n')
const plain = wire.toLowerCase()
const said = new Set(plain.split(/[^\p{L}]+/u))

describe('what goes over the wire', () => {
  test('are many mails, in both languages', () => {
    assert.ok(received.length > 30, `${received.length} mails`)
    for (const words of ['Försenat: ', 'Late: ', 'Barn utan handläggare: ']) {
      assert.ok(wire.includes(words), words)
    }
  })

  test('holds no name of a child, a home, a school, a guardian, a colleague or a unit', async () => {
    const names = await list(sql`select distinct word from (
      select given_name as word from child union select family_name from child
      union select name from staff union select name from unit union select home_name from placement
      union select school_name from school_enrolment union select name from guardian
      union select name from contact union select short_name from authority) all_names`)
    assert.ok(names.length > 200)
    const found = names.filter((name) =>
      name
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .every((part) => said.has(part)),
    )
    assert.deepEqual(found, [])
  })

  test('holds no number and no id', async () => {
    const numbers = await list(sql`select distinct word from (
      select id::text as word from child union select identity_number from child
      union select case_number from child union select pseudonym from person
      union select id::text from staff union select id::text from appointment union select id::text from unit
      union select id::text from fact union select id::text from duty union select phone from guardian
      union select phone from child) all_numbers where word is not null`)
    assert.ok(numbers.length > 5000)
    assert.deepEqual(
      numbers.filter((number) => plain.includes(number.toLowerCase())),
      [],
    )
  })

  test('holds no word but ours: every line is one of a few sentences', () => {
    const lines = new Set(
      received.flatMap(({ mail }) =>
        (mail.text ?? '').split('\n').map((line) => line.replace(/: \d+$/, ': 0').trim()),
      ),
    )
    assert.ok(lines.size < 40, [...lines].join('\n'))
  })
})

test('the search finds what is there, in the text, the html and the headers', () => {
  for (const word of ['försenat', 'arbetslistan', 'obruten', 'suppress']) {
    assert.ok(said.has(word), word)
  }
})
