import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { aChild, type SavedChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { type TestDatabase, testToday } from '../support/test-database.ts'
import { addAttachments } from './stage-attachments.ts'
import { addLoans } from './stage-loans.ts'
import { addLocalRules, type StagedLocalRules } from './stage-local-rules.ts'
import { addMail } from './stage-mail.ts'
import { addMeetings, type StagedMeetings } from './stage-meetings.ts'
import { addNights } from './stage-nights.ts'
import { addNotes } from './stage-notes.ts'
import { addPublications } from './stage-publications.ts'
import { addImports, type StagedImports } from './stage-register.ts'
import { addSavedTables } from './stage-saved-tables.ts'

/** Whoever may stand before a policy: what a transaction has put on, and whose ids a row would bear. */
export type Asker = {
  readonly role: string
  readonly appointment: string
  readonly staff: string
  readonly authority: string
  readonly unit: string
  /** The import that a job works for. */
  readonly importId?: string
}

export type Stage = {
  readonly askers: Readonly<Record<string, Asker>>
  readonly child: Readonly<Record<string, string>>
  /** A voided fact of each child without a row in any kind's own table: something to hang one on. */
  readonly bare: Readonly<Record<string, string>>
  /** An open duty of each child. */
  readonly duty: Readonly<Record<string, string>>
  readonly ids: Readonly<Record<'farsta' | 'skarholmen' | 'central' | 'delivery', string>>
  readonly meetings: StagedMeetings
  readonly imports: StagedImports
  readonly localRules: StagedLocalRules
}

const nil = '00000000-0000-4000-8000-000000000000'

/**
 * Five children that tell every boundary apart. Farsta, unit Barn: Alva (Anna's, changed school),
 * Bo (nobody's yet), Cia (Bertil's, changed school, protected). Farsta, unit Ungdom: Dan (Cecilia's,
 * changed school). Skärholmen: Eli (David's, changed school). Gun worked with Alva and has left;
 * Bertil covered for her until February.
 */
export async function setStage(db: TestDatabase): Promise<Stage> {
  const city = await aCity(db)
  const { farsta, skarholmen, central } = city
  const gone = await anActor(db, {
    name: 'Gun',
    role: 'caseworker',
    authority: farsta,
    unit: farsta.barn,
    valid: '[2020-01-01,2026-03-01)',
  })
  const frida = await anActor(db, { name: 'Frida', role: 'analyst', authority: farsta, unit: null })
  const administrator = (name: string) =>
    anActor(db, { name, role: 'administrator', authority: central, unit: null })
  const [cajsa, clas] = [await administrator('Cajsa'), await administrator('Clas')]
  const saved: Record<string, SavedChild> = {
    alva: await told(aChild('Alva').bornOn('2017-01-12')).savedBy(db, city.anna),
    bo: await aChild('Bo')
      .bornOn('2015-03-04')
      .inJourhem('2026-02-01', { changesSchool: false })
      .under('lvu-2', '2026-02-01')
      .withGuardian('Bo Ek')
      .withContact('Hemmet Ek')
      .savedBy(db, city.ines),
    cia: await told(aChild('Cia').bornOn('2016-05-06').protectedBy('by-decision')).savedBy(
      db,
      city.bertil,
    ),
    dan: await told(aChild('Dan').bornOn('2012-07-08')).savedBy(db, city.cecilia),
    eli: await told(aChild('Eli').bornOn('2014-09-10')).savedBy(db, city.david),
  }
  const bare: Record<string, string> = {}
  for (const [name, { id }] of Object.entries(saved)) bare[name] = await addRows(db, id)
  bare.night = await reportAtNight(db, city.nora.staffId, saved)
  await db.rows(sql`insert into assignment (id, child_id, staff_id, kind, valid) values
    (gen_random_uuid(), ${saved.alva?.id}, ${gone.staffId}, 'own', '[2025-01-01,)'),
    (gen_random_uuid(), ${saved.alva?.id}, ${city.bertil.staffId}, 'deputy', '[2026-01-01,2026-02-01)')`)
  const people: Record<string, Actor> = { ...peopleOf(city), cajsa, clas, frida, gun: gone }
  await db.rows(sql`insert into cover (id, unit_id, covered_id, deputy_id, valid, given_by) values
    (gen_random_uuid(), ${farsta.barn.id}, ${city.anna.staffId}, ${city.bertil.staffId},
      '[2026-01-01,2026-02-01)', ${city.maud.staffId}),
    (gen_random_uuid(), ${skarholmen.familj.id}, ${gone.staffId}, ${city.david.staffId},
      '[2026-01-01,2026-02-01)', ${city.maud.staffId})`)
  await db.rows(sql`insert into unit_weight (unit_id, kind, weight, set_by) values
    (${farsta.barn.id}, 'hvb', 2, ${city.maud.staffId}), (${farsta.ungdom.id}, 'hvb', 3, ${city.mats.staffId})`)
  await addSessionsAndDrafts(db, people, saved.alva?.id ?? nil)
  await addOwn(db, people, saved)
  await addLog(db, people, saved)
  await addNotes(db, people, saved)
  await addAttachments(db, people, saved)
  const delivery = await addMonthFile(db, people)
  const meetings = await addMeetings(db, city, saved)
  const imports = await addImports(db, people, saved)
  const nisse = await addNights(db, city, saved)
  await addLoans(db, city)
  const localRules = await addLocalRules(db, { cajsa, clas }, city)
  await addMail(db, people)
  await addPublications(db, people)
  await addSavedTables(db, people)
  const jobs = ['gatekeeper', 'engine', 'importer', 'sealer', 'messenger', 'counter', 'shelf']
  return {
    askers: {
      ...Object.fromEntries(Object.entries(people).map(([name, actor]) => [name, askerOf(actor)])),
      nisse: askerOf(nisse),
      ...Object.fromEntries(jobs.map((role) => [role, withoutAppointment(role)])),
      // A caseworker's role without an appointment, and the bare login without any role.
      nobody: withoutAppointment('caseworker'),
      app: withoutAppointment('obruten_app'),
      // The importer at work for Farsta's import.
      importing: { ...withoutAppointment('importer'), importId: imports.farsta },
    },
    child: Object.fromEntries(Object.entries(saved).map(([name, { id }]) => [name, id])),
    bare,
    meetings,
    duty: await addBookings(db, people, saved),
    ids: {
      farsta: farsta.id,
      skarholmen: skarholmen.id,
      central: central.id,
      delivery,
    },
    imports,
    localRules,
  }
}

/** Cia's report came in at night, and one of Dan's of which nothing more is told: its fact's id. */
async function reportAtNight(
  db: TestDatabase,
  nora: string,
  { cia, dan }: Record<string, SavedChild>,
): Promise<string> {
  await db.rows(
    sql`update fact set recorded_by = ${nora} where kind = 'report' and child_id = ${cia?.id}`,
  )
  const [row] = await db.rows(sql<{ id: string }>`
    insert into fact (id, origin_id, kind, subject_kind, subject_id, period, authority_id, recorded_by)
    select made.id, made.id, 'report', 'child', c.id, '[2026-03-11,2026-03-12)', c.authority_id, ${nora}
    from child c, (select gen_random_uuid() as id) made where c.id = ${dan?.id} returning id`)
  return row?.id ?? nil
}

type City = Awaited<ReturnType<typeof aCity>>

function peopleOf(city: City): Record<string, Actor> {
  const { anna, bertil, cecilia, david, ines, maud, mats, sara, sven, ulla, adam, nora } = city
  return { anna, bertil, cecilia, david, ines, maud, mats, sara, sven, ulla, adam, nora }
}

function askerOf({ role, appointmentId, staffId, authorityId, unitId }: Actor): Asker {
  const unit = unitId ?? nil
  return { role, appointment: appointmentId, staff: staffId, authority: authorityId, unit }
}

function withoutAppointment(role: string): Asker {
  return { role, appointment: '', staff: nil, authority: nil, unit: nil }
}

/** Every kind of fact that the builder knows. */
function told(child: ReturnType<typeof aChild>) {
  return child
    .inJourhem('2026-02-01')
    .under('lvu-2', '2026-02-01')
    .enrolledAt('Skolan', '2025-08-18')
    .withGuardian('Vera Berg')
    .withContact('Hemmet Ek')
    .abscondedOn('2026-03-10')
    .step('sams-message', '2026-02-02')
    .step('school-start', '2026-02-05')
    .step('region-notified', '2026-02-03')
    .happened('report', '2026-03-02')
    .happened('duty-extended', '2026-03-05', {
      dutyKey: 'rule:1:1',
      untilDay: 20_600,
      byManager: false,
      ground: 'Skäl',
    })
}

/** An övervägande, an earlier reading of the file, a change not yet evaluated, and the bare fact. */
async function addRows(db: TestDatabase, child: string): Promise<string> {
  const [row] = await db.rows(sql<{ overvagande: string; bare: string }>`
    with of_child as (select id, authority_id from child where id = ${child}), made as (
      insert into fact (id, origin_id, kind, subject_kind, subject_id, period, authority_id, voided_at, void_kind)
      select made.id, made.id, kind, 'child', c.id, '[2026-03-01,2026-03-02)', c.authority_id, voided_at,
        case when voided_at is not null then 'correction' end
      from of_child c, (values (gen_random_uuid(), 'overvagande', null::timestamptz),
        (gen_random_uuid(), 'placement', now())) as made (id, kind, voided_at)
      returning id, kind)
    select max(id::text) filter (where kind = 'overvagande') as overvagande,
      max(id::text) filter (where kind = 'placement') as bare from made`)
  await db.rows(sql`insert into consideration (id, child_id, of, decided_by)
    values (${row?.overvagande}, ${child}, 'lvu-2', 'utskott')`)
  await db.rows(sql`update child set family_name = family_name || '-Ek' where id = ${child}`)
  return row?.bare ?? nil
}

async function addSessionsAndDrafts(
  db: TestDatabase,
  people: Record<string, Actor>,
  child: string,
): Promise<void> {
  for (const name of ['anna', 'david', 'ulla']) {
    const { staffId, appointmentId } = people[name] as Actor
    await db.rows(sql`insert into session (token_hash, staff_id, appointment_id)
      values (sha256(convert_to(${name}, 'UTF8')), ${staffId}, ${appointmentId})`)
    await db.rows(sql`insert into draft (id, staff_id, form, child_id, content)
      values (gen_random_uuid(), ${staffId}, 'placering', ${child}, '{}')`)
  }
}

/** What is one person's alone; Gun and Bertil opened Alva while she was theirs. */
async function addOwn(
  db: TestDatabase,
  people: Record<string, Actor>,
  saved: Record<string, SavedChild>,
): Promise<void> {
  const opened = ['anna alva', 'bertil alva', 'bertil cia', 'gun alva', 'maud bo', 'david eli']
  for (const [who = '', child = ''] of opened.map((one) => one.split(' '))) {
    await db.rows(sql`insert into recent_child (staff_id, child_id)
      values (${people[who]?.staffId}, ${saved[child]?.id})`)
  }
  const reminded = ['anna alva', 'anna -', 'bertil alva', 'gun alva', 'maud bo', 'maud -', 'sara -']
  for (const [who = '', child = ''] of reminded.map((one) => one.split(' '))) {
    await db.rows(sql`insert into reminder (id, staff_id, child_id, day, words)
      values (gen_random_uuid(), ${people[who]?.staffId}, ${saved[child]?.id ?? null}, '2026-03-20', 'Ring')`)
  }
  for (const who of ['anna', 'ulla']) {
    await db.rows(sql`insert into staff_preference (staff_id, shortcuts)
      values (${people[who]?.staffId}, true)`)
  }
}

/** A time booked for one duty of each child. */
async function addBookings(
  db: TestDatabase,
  people: Record<string, Actor>,
  saved: Record<string, SavedChild>,
): Promise<Record<string, string>> {
  const duties: Record<string, string> = {}
  for (const [name, { id }] of Object.entries(saved)) {
    const [row] = await db.rows(sql<{ duty_id: string }>`
      insert into booking (id, child_id, duty_id, origin_id, day, at, made_by)
      select gen_random_uuid(), child_id, id, gen_random_uuid(), '2026-03-20', '13:00', ${people.anna?.staffId}
      from duty where child_id = ${id} order by id limit 1 returning duty_id`)
    duties[name] = row?.duty_id ?? nil
  }
  return duties
}

/** Two sealed rows and two that wait; one is a job's and one is of another nämnd. */
async function addLog(
  db: TestDatabase,
  people: Record<string, Actor>,
  saved: Record<string, SavedChild>,
): Promise<void> {
  await db.rows(sql`insert into log_seal (seal_no, rows_count, previous_hash, hash)
    values (1, 2, '\\x00', '\\x01')`)
  const add = (event: string, child: string, seal: number | null) =>
    db.rows(sql`insert into access_log (id, staff_id, role, event, outcome, child_ids, seal_no)
      values (gen_random_uuid(), ${people.anna?.staffId}, 'caseworker', ${event}, 'done',
        array[${saved[child]?.id}::uuid], ${seal})`)
  await add('alva-sealed', 'alva', 1)
  await add('eli-sealed', 'eli', 1)
  await add('alva-new', 'alva', null)
  await add('dan-new', 'dan', null)
}

async function addMonthFile(db: TestDatabase, people: Record<string, Actor>): Promise<string> {
  for (const name of ['sara', 'sven']) {
    const { staffId, authorityId } = people[name] as Actor
    await db.rows(sql`insert into release (id, kind, authority_id, month, format, ground, recipient,
        rows_count, left_out_protected, content_sha256, released_by)
      values (gen_random_uuid(), 'sams-month', ${authorityId}, '2026-02-01', 'csv', 'osl-10-2',
        'Socialförvaltningen', 1, 0, '\\x00', ${staffId})`)
    await db.rows(sql`with delivered as (
      insert into month_import (id, file_name, content_sha256, delivered_by, state)
      values (gen_random_uuid(), ${name}, '\\x00', ${people.ulla?.staffId}, 'committed') returning id)
      insert into reported_row (id, import_id, authority_id, month, pseudonym, placement_from, form, changes_school)
      select gen_random_uuid(), id, ${authorityId}, '2026-02-01', ${name}, '2026-02-01', 'jourhem', true
      from delivered`)
  }
  await db.rows(sql`insert into evaluation_run (day) values (${testToday}::date)`)
  await db.rows(sql`insert into setting (name, value) values ('demo', 'true')`)
  await db.rows(sql`insert into school_term (id, period, name)
    values (gen_random_uuid(), '[2026-01-08,2026-06-12)', 'Vårterminen 2026')`)
  await db.rows(sql`insert into school_break (id, period, name)
    values (gen_random_uuid(), '[2026-02-23,2026-02-28)', 'Sportlov')`)
  const [delivered] = await db.rows(sql<{ id: string }>`select id from month_import limit 1`)
  return delivered?.id ?? nil
}
