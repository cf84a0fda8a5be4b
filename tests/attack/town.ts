/** The children and people that the attacks are made among, each child with something of everything. */
import { sql } from 'kysely'
import type { Actor, Role } from '../../src/access/actor.ts'
import { addAttachment } from '../../src/notes/attachments/commands.ts'
import { writeNote } from '../../src/notes/commands.ts'
import { pdf } from '../fixtures/attachments/files.ts'
import { aChild, type SavedChild } from '../support/a-child.ts'
import { aCity, anActor, type City } from '../support/a-city.ts'
import { aLocalGoal } from '../support/a-local-goal.ts'
import { asTest, type TestDatabase, testDatabase } from '../support/test-database.ts'
import { aDifference, anImport } from './town-imports.ts'
import { aPublished, aSavedTable } from './town-publication.ts'

/** A child with the ids that addresses may hold. */
export type Target = SavedChild & {
  readonly dutyId: string
  readonly lawDutyId: string
  readonly boardDutyId: string
  readonly noteId: string
  readonly attachmentId: string
  readonly reminderId: string
  readonly bookingId: string
  readonly differenceId: string
}

export type Town = Awaited<ReturnType<typeof aTown>>

export const noSuchId = '0190a0a0-0000-7000-8000-000000000000'

export async function aTown() {
  const db = await testDatabase()
  const city = await aCity(db)
  const child = async (name: string, born: string, actor: Actor, author = actor) =>
    withMore(db, await whole(name, born).savedBy(db, actor), author)
  const children = {
    alva: await child('Alva', '2017-01-12', city.anna),
    bill: await child('Bill', '2016-02-13', city.bertil, city.maud),
    cleo: await child('Cleo', '2015-03-14', city.cecilia),
    eli: await child('Eli', '2014-04-15', city.david),
    wille: await child('Wille', '2013-05-16', city.ines),
    ylva: await child('Ylva', '2012-06-17', city.ivar),
    siri: await withMore(
      db,
      await whole('Siri', '2011-07-18')
        .protectedBy('skyddad-folkbokforing')
        .savedBy(db, city.bertil),
      city.bertil,
    ),
  }
  const { anna, ines, maud, sara, ulla, adam, nora } = city
  const people: Record<Role, Actor> = {
    caseworker: anna,
    intake: ines,
    unit_manager: maud,
    school_contact: sara,
    analyst: ulla,
    administrator: adam,
    on_call: nora,
  }
  const { alva, bill, cleo, eli, wille, ylva, siri } = children
  const shiftId = await aNight(db, city, cleo)
  await db.rows(sql`update staff set mail_address = 'staff@mail.example'`)
  return {
    db,
    city,
    children,
    people,
    /** A child for each role, never the same, for what one does to it is not the other's doing. */
    own: {
      caseworker: alva,
      intake: wille,
      unit_manager: bill,
      school_contact: cleo,
      // These two have no children at all.
      analyst: alva,
      administrator: alva,
      on_call: children.cleo,
    } satisfies Record<Role, Target>,
    /** Children that exist and are not theirs: of a colleague, another unit, another nämnd, protected. */
    others: {
      caseworker: [bill, cleo, eli, wille],
      intake: [alva, ylva, eli],
      unit_manager: [cleo, eli, ylva],
      school_contact: [eli, siri],
      analyst: [alva],
      administrator: [alva],
      on_call: [alva, eli, siri],
    } satisfies Record<Role, readonly Target[]>,
    appointmentId: (await someoneToDismiss(db, city)).appointmentId,
    importId: await aDelivery(db, ulla),
    registerId: await anImport(db, adam.authorityId),
    coverId: await aCover(db, city),
    shiftId,
    staffId: anna.staffId,
    loanId: await aLoan(db, city),
    versionId: await aLocalGoal(db, city),
    meetingId: await aMeeting(db, city, '2026-07-14'),
    meetingToCancelId: await aMeeting(db, city, '2026-07-21'),
    publication: await aPublished(db, ulla),
    savedId: await aSavedTable(db, ulla),
  }
}

function whole(name: string, born: string) {
  return aChild(name, `${name}sdotter`)
    .bornOn(born)
    .inJourhem('2026-02-01')
    .under('sol', '2026-02-01')
    .enrolledAt('Skolan', '2025-08-18')
    .withGuardian('Vera Vård')
    .withContact('Hemmet Ek')
    .abscondedOn('2026-03-01')
    .step('region-notified', '2026-02-02')
    .lasting('investigation', '2026-02-10')
    .happened('report', '2026-03-18')
}

/** A duty that the SAMS contact may see too, one of the board's, a note of its author's, and a document. */
async function withMore(db: TestDatabase, child: SavedChild, actor: Actor): Promise<Target> {
  const dutyOf = async (rule: string) => {
    const [duty] = await db.rows(sql<{ id: string }>`
      select id from duty where child_id = ${child.id} and rule_id = ${rule}`)
    if (duty === undefined) throw new Error('No duty to attack')
    return duty.id
  }
  const [noteId = ''] = await asTest(db, actor, (tx) =>
    writeNote(tx, actor, [child.id], { day: tx.today, text: 'Ringde hemmet.', isLocked: false }),
  )
  const attachmentId = await asTest(db, actor, (tx) =>
    addAttachment(tx, actor, {
      childId: child.id,
      factOriginId: null,
      category: 'dom',
      day: tx.today,
      description: null,
      type: 'pdf',
      bytes: pdf,
    }),
  )
  const dutyId = await dutyOf('school-start')
  return {
    ...child,
    dutyId,
    lawDutyId: await dutyOf('child-investigation'),
    differenceId: await aDifference(db, child, actor),
    boardDutyId: await dutyOf('overvagande-sol'),
    noteId,
    attachmentId,
    reminderId: await aReminder(db, actor, child.id),
    bookingId: await aBooking(db, actor, { childId: child.id, dutyId }),
  }
}

/** A reminder about a child, of nobody but the actor. */
async function aReminder(db: TestDatabase, actor: Actor, childId: string): Promise<string> {
  const [row] = await db.rows(sql<{ id: string }>`
    insert into reminder (id, staff_id, child_id, day, words)
    values (gen_random_uuid(), ${actor.staffId}, ${childId}, '2026-03-20', 'Ring skolan')
    returning id`)
  return row?.id ?? noSuchId
}

/** A time booked for the duty, at a place and with somebody that no list may tell. */
async function aBooking(
  db: TestDatabase,
  { staffId }: Actor,
  { childId, dutyId }: { childId: string; dutyId: string },
): Promise<string> {
  const [row] = await db.rows(sql<{ id: string }>`
    insert into booking (id, child_id, duty_id, origin_id, day, at, place, with_whom, made_by)
    values (gen_random_uuid(), ${childId}, ${dutyId}, gen_random_uuid(), '2026-03-19', '13:00',
      'Hemliga gatan 1', 'Vera Vård', ${staffId})
    returning id`)
  return row?.id ?? noSuchId
}

/** Of nobody: a loan within Farsta that its manager or administrator may end. */
async function aLoan(db: TestDatabase, { farsta, maud }: City): Promise<string> {
  const [row] = await db.rows(sql<{ id: string }>`
    insert into loan (id, from_unit_id, to_unit_id, valid, given_by)
    values (gen_random_uuid(), ${farsta.barn.id}, ${farsta.ungdom.id}, '[2026-03-01,2027-01-01)',
      ${maud.staffId}) returning id`)
  return row?.id ?? noSuchId
}

/** Nora is on call today and has opened one child; a colleague in Farsta has a shift that may be ended. */
async function aNight(db: TestDatabase, { farsta, nora, maud }: City, child: Target) {
  const [day] = await db.rows(sql<{ shift: string }>`
    with shift as (
      insert into on_call_shift (id, unit_id, staff_id, during, given_by)
      values (gen_random_uuid(), ${nora.unitId}, ${nora.staffId}, ${wholeDay}, ${maud.staffId}) returning *)
    insert into on_call_opening (id, child_id, shift_id, staff_id, during, reason)
    select gen_random_uuid(), ${child.id}, id, staff_id, during, 'Polisen ringde' from shift
    returning shift_id as shift`)
  await db.rows(
    sql`update fact set recorded_by = ${nora.staffId} where kind = 'report' and child_id = ${child.id}`,
  )
  const nils = await anActor(db, {
    name: 'Nisse',
    role: 'on_call',
    authority: farsta,
    unit: farsta.barn,
  })
  const [other] = await db.rows(sql<{ id: string }>`
    insert into on_call_shift (id, unit_id, staff_id, during, given_by)
    values (gen_random_uuid(), ${nils.unitId}, ${nils.staffId}, ${wholeDay}, ${maud.staffId}) returning id`)
  return other?.id ?? day?.shift ?? noSuchId
}

const wholeDay = sql`tstzrange('2026-03-18 00:00 Europe/Stockholm', '2026-03-19 00:00 Europe/Stockholm')`

async function aMeeting(db: TestDatabase, { farsta, maud }: City, day: string): Promise<string> {
  const [row] = await db.rows(sql<{ id: string }>`
    insert into board_meeting (id, authority_id, body, held_on, papers_by, set_by)
    values (gen_random_uuid(), ${farsta.id}, 'utskott', ${day}::date, ${day}::date - 10, ${maud.staffId})
    returning id`)
  return row?.id ?? noSuchId
}

function someoneToDismiss(db: TestDatabase, city: City) {
  return anActor(db, { name: 'Nils', role: 'analyst', authority: city.farsta, unit: null })
}

async function aDelivery(db: TestDatabase, actor: Actor): Promise<string> {
  const [row] = await db.rows(sql<{ id: string }>`
    insert into month_import (id, file_name, content_sha256, delivered_by, state)
    values (gen_random_uuid(), 'mars.csv', '\\x00', ${actor.staffId}, 'refused') returning id`)
  return row?.id ?? noSuchId
}

/** Of no children: Ines works with none of her own. */
async function aCover(db: TestDatabase, city: City): Promise<string> {
  const [row] = await db.rows(sql<{ id: string }>`
    insert into cover (id, unit_id, covered_id, deputy_id, valid, given_by)
    values (gen_random_uuid(), ${city.farsta.barn.id}, ${city.ines.staffId}, ${city.bertil.staffId},
      '[2026-03-01,2027-01-01)', ${city.maud.staffId}) returning id`)
  return row?.id ?? noSuchId
}
