/** An extract that is older than what we know: what was recorded since stays, and the difference is told. */
import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild, type SavedChild } from '../support/a-child.ts'
import { aCity, type City } from '../support/a-city.ts'
import { importedRegister, norrsystem } from '../support/a-register.ts'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const { mapping } = norrsystem()

/** How the register read on 1 February 2026: Tuva in a jourhem since 10 January, with no end in sight. */
const asOfFebruary = {
  persons:
    'KLIENTNR;PNR;FORNAMN;EFTERNAMN;KON;SKYDD;ENHETKOD;HUSHALL\n1;20170112-2382;Tuva;Provdal;K;0;1201;\n',
  guardians: 'KLIENTNR;NAMN;ROLL;TEL\n1;Mona Provdal;MOR;070-1\n',
  assignments: 'KLIENTNR;HANDL\n1;Bertil\n',
  placements:
    'KLIENTNR;START;SLUT;INSATSKOD;UTFORARE;ORT;AVSLUTSKOD;SKOLBYTE;DYGNSPRIS\n1;10.01.2026;;JH;Asken;Huddinge;;J;900\n',
  decisions:
    'KLIENTNR;TYP;GALLER_FR;GALLER_TOM;LAGRUM;INSTANS\n1;VARD;10.01.2026;;SOL4;SU\n1;OVERV;28.01.2026;;LVU2;SU\n',
  enrolments: 'KLIENTNR;FR;TOM;SKOLA;FORM;AK\n1;18.08.2025;;Ekskolan;GR;2\n',
}
type Files = Partial<typeof asOfFebruary>

let city: City
beforeEach(async () => {
  await db.rows(sql`truncate authority, person, staff cascade`)
  city = await aCity(db)
})

const takeIn = (extracted: string | null, files: Files) =>
  importedRegister(db, city.farsta.id, {
    mapping: extracted === null ? mapping : { ...mapping, extracted },
    files,
  })

/** Everything that has been said so far was said on that day. */
const saidOn = (day: string) =>
  db.rows(sql`update fact set recorded_at = ${`${day} 12:00+01`}, voided_at = case when voided_at is not null
    then ${`${day} 12:00+01`}::timestamptz end`)

const told = async () => {
  const rows = await db.rows(sql<Record<string, string | null>>`
    select about, field, ours, theirs, taken from register_difference order by about, field, theirs`)
  return rows.map(({ about, field, ours, theirs, taken }) =>
    [about, field, ours ?? '–', theirs ?? '–', taken].join(' '),
  )
}

const held = async (kind: string) => {
  const rows = await db.rows(sql<{ period: string; source: string }>`
    select period::text, source from fact where kind = ${kind} and voided_at is null order by period::text`)
  return rows.map(({ period, source }) => `${period} ${source}`)
}

/** Tuva as Anna recorded her on 10 February: the placement had ended on the 5th. */
function ended(): Promise<SavedChild> {
  return aChild('Tuva', 'Provdal')
    .bornOn('2017-01-12')
    .placedIn('jourhem', '2026-01-10', { until: '2026-02-05' })
    .under('lvu-2', '2026-01-10')
    .savedBy(db, city.anna)
}

describe('what somebody here has recorded since', () => {
  test('a placement that has ended is not opened again, nor its decision undone', async () => {
    await ended()
    await saidOn('2026-02-10')
    await takeIn('2026-02-01', asOfFebruary)
    assert.deepEqual(await held('placement'), ['[2026-01-10,2026-02-05) obruten'])
    assert.deepEqual(await held('legal-basis'), ['[2026-01-10,) obruten'])
    const differences = await told()
    assert.ok(differences.includes('placement period 2026-01-10/2026-02-05 2026-01-10/ ours'))
    assert.ok(differences.includes('legal-basis basis lvu-2 sol ours'))
    // What it knows and we have nothing of is taken in all the same.
    assert.deepEqual(await held('overvagande'), ['[2026-01-28,2026-01-29) import'])
    assert.deepEqual(await held('school-enrolment'), ['[2025-08-18,) import'])
  })

  test('the same extract of a day after it, or of the same day, counts as ever', async () => {
    for (const day of ['2026-02-10', '2026-02-11']) {
      await db.rows(sql`truncate authority, person, staff cascade`)
      city = await aCity(db)
      await ended()
      await saidOn('2026-02-10')
      await takeIn(day, asOfFebruary)
      assert.deepEqual(await held('placement'), ['[2026-01-10,) import'], day)
      assert.ok((await told()).includes('legal-basis basis lvu-2 sol import'), day)
    }
  })

  test('the day is that of Stockholm: half past midnight there is still the day before elsewhere', async () => {
    await ended()
    await db.rows(sql`update fact set recorded_at = '2026-02-01 23:30:00+00'`)
    await takeIn('2026-02-01', {
      persons: asOfFebruary.persons,
      placements: asOfFebruary.placements,
    })
    assert.deepEqual(await held('placement'), ['[2026-01-10,2026-02-05) obruten'])
  })

  test('a placement said never to have been does not come back', async () => {
    await ended()
    await db.rows(sql`update fact set voided_at = now(), void_kind = 'mistake', void_reason = 'fel barn',
      voided_by = ${city.anna.staffId} where kind = 'placement'`)
    await saidOn('2026-02-10')
    await takeIn('2026-02-01', {
      persons: asOfFebruary.persons,
      placements: asOfFebruary.placements,
    })
    assert.deepEqual(await held('placement'), [])
    assert.deepEqual(await told(), ['placement older – 2026-01-10/ neither'])
  })

  test('a new placement stands in the way of the one that the extract still thinks goes on', async () => {
    await aChild('Tuva', 'Provdal')
      .bornOn('2017-01-12')
      .placedIn('hvb', '2026-02-05')
      .savedBy(db, city.anna)
    await saidOn('2026-02-10')
    await takeIn('2026-02-01', {
      persons: asOfFebruary.persons,
      placements: asOfFebruary.placements,
    })
    assert.deepEqual(await held('placement'), ['[2026-02-05,) obruten'])
    assert.equal((await told()).filter((one) => one.startsWith('placement')).length > 0, true)
  })

  test('a name and a caseworker that were changed stay, and protection that was lifted', async () => {
    const child = await aChild('Tuva', 'Testsson').bornOn('2017-01-12').savedBy(db, city.anna)
    const client = await db.connectSuperuser()
    await client.query(`begin; select set_config('obruten.appointment', '${city.anna.appointmentId}', true),
      set_config('obruten.today', '2026-02-10', true);
      update child set family_name = 'Annars', caseworker_id = null, protection = 'by-decision' where id = '${child.id}';
      update child set protection = 'none' where id = '${child.id}'; commit`)
    await db.rows(
      sql`update child_version set until_at = until_at - (now() - '2026-02-10 12:00+01'::timestamptz)`,
    )
    await takeIn('2026-02-01', {
      persons: asOfFebruary.persons.replace('Tuva', 'Tova').replace(';K;0;', ';K;S;'),
      assignments: asOfFebruary.assignments,
    })
    const [row] = await db.rows(
      sql`select given_name, family_name, caseworker_id, protection from child`,
    )
    // Of the given name nobody has said anything since, so there the register counts.
    assert.deepEqual(row, {
      given_name: 'Tova',
      family_name: 'Annars',
      caseworker_id: null,
      protection: 'none',
    })
    assert.deepEqual(await told(), [
      'assignment caseworker – Bertil neither',
      'person familyName Annars Provdal ours',
      'person givenName Tuva Tova import',
      'person protection none sekretessmarkering ours',
    ])
  })
})

describe('an extract that comes after a later one', () => {
  const later = {
    ...asOfFebruary,
    persons: asOfFebruary.persons.replace('Tuva', 'Tove'),
    guardians: asOfFebruary.guardians.replace('Mona', 'Maria'),
    placements: asOfFebruary.placements
      .replace('10.01.2026;;JH', '10.01.2026;04.02.2026;JH')
      .replace('Huddinge;;', 'Huddinge;HEM;'),
    decisions: asOfFebruary.decisions.replace(/1;OVERV.*\n/, ''),
  }
  const everything = async () => {
    const [row] = await db.rows(sql`select (select jsonb_agg(f order by id) from fact f) as facts,
      (select jsonb_agg(c order by id) from child c) as children, (select jsonb_agg(p) from register_person p) as keys,
      (select jsonb_agg(a) from assignment a) as assignments`)
    return row
  }

  test('changes nothing, adds nothing and tells what it has otherwise, once', async () => {
    await takeIn('2026-02-20', later)
    const before = await everything()
    await takeIn('2026-02-01', asOfFebruary)
    assert.deepEqual(await everything(), before)
    const differences = await told()
    assert.deepEqual(differences, [
      'guardian older – Mona Provdal neither',
      'overvagande older – 2026-01-28/2026-01-29 neither',
      'person givenName Tove Tuva ours',
      'placement period 2026-01-10/2026-02-05 2026-01-10/ ours',
    ])
    await takeIn('2026-02-01', asOfFebruary)
    assert.deepEqual(await told(), differences)
  })

  test('an extract whose day nobody says is of today, and so later', async () => {
    await takeIn(null, later)
    const before = await everything()
    await takeIn('2026-02-01', asOfFebruary)
    assert.deepEqual(await everything(), before)
  })

  test('in the order they were made, the later counts', async () => {
    await takeIn('2026-02-01', asOfFebruary)
    await takeIn('2026-02-20', later)
    assert.deepEqual(await held('placement'), ['[2026-01-10,2026-02-05) import'])
  })

  test('of a child that the later one did not tell of, it counts', async () => {
    await takeIn('2026-02-20', { persons: later.persons, placements: later.placements })
    const other = (content: string) =>
      content.replace('1;20170112-2382;Tuva', '2;20150304-2390;Melker').replace('\n1;', '\n2;')
    await takeIn('2026-02-01', {
      persons: other(asOfFebruary.persons),
      placements: other(asOfFebruary.placements),
      // The later one told of her placements, not of her school.
      enrolments: asOfFebruary.enrolments,
    })
    assert.deepEqual(await held('placement'), [
      '[2026-01-10,) import',
      '[2026-01-10,2026-02-05) import',
    ])
    assert.deepEqual(await held('school-enrolment'), ['[2025-08-18,) import'])
  })
})
