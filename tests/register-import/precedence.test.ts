/** Where both say something: whose word counts, what is told, and that no version is ever lost. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild, type SavedChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { importedRegister, norrsystem } from '../support/a-register.ts'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const { mapping } = norrsystem()

/** One child of ours, told by Anna, and what the register then says of it. */
const tuva = await aChild('Tova', 'Provdal')
  .bornOn('2017-01-12')
  .inJourhem('2026-01-12')
  .under('sol', '2026-01-12')
  .withGuardian('Mona Provdal')
  .enrolledAt('Granskolan', '2025-08-18')
  .savedBy(db, city.anna)

const files = {
  persons:
    'KLIENTNR;PNR;FORNAMN;EFTERNAMN;KON;SKYDD;ENHETKOD;HUSHALL\n1;20170112-2382;Tuva;Provdal;K;0;1201;\n',
  guardians: 'KLIENTNR;NAMN;ROLL;TEL\n1;Mona Provdal;MOR;070-9\n1;Pär Provdal;FAR;\n',
  assignments: 'KLIENTNR;HANDL\n1;Bertil\n',
  placements:
    'KLIENTNR;START;SLUT;INSATSKOD;UTFORARE;ORT;AVSLUTSKOD;SKOLBYTE;DYGNSPRIS\n1;10.01.2026;;JH;Asken;Huddinge;;J;900\n',
  decisions: 'KLIENTNR;TYP;GALLER_FR;GALLER_TOM;LAGRUM;INSTANS\n1;VARD;10.01.2026;;LVU2;SU\n',
  enrolments: 'KLIENTNR;FR;TOM;SKOLA;FORM;AK\n1;18.08.2025;;Ekskolan;GR;2\n',
}

await importedRegister(db, city.farsta.id, { mapping, files })

async function held(kind: string, child: SavedChild, table: string) {
  return db.rows(sql<{ period: string; source: string; data: Record<string, unknown> }>`
    select f.period::text, f.source, to_jsonb(k.*) as data from fact f join ${sql.table(table)} k on k.id = f.id
    where f.kind = ${kind} and f.child_id = ${child.id} and f.voided_at is null order by f.period`)
}

const differences = () =>
  db.rows(sql<{ about: string; field: string; ours: string; theirs: string; taken: string }>`
    select about, field, ours, theirs, taken from register_difference order by about, field`)

describe('where both say something', () => {
  test('the register says who the child is', async () => {
    const [child] = await db.rows(
      sql<{ given_name: string }>`select given_name from child where id = ${tuva.id}`,
    )
    assert.equal(child?.given_name, 'Tuva')
    const [before] = await db.rows(
      sql<{ given_name: string }>`select given_name from child_version where child_id = ${tuva.id}`,
    )
    assert.equal(before?.given_name, 'Tova')
  })

  test('the register says when the placement began, and we say where', async () => {
    const [placement, ...more] = await held('placement', tuva, 'placement')
    assert.deepEqual(more, [])
    assert.deepEqual(
      [
        placement?.period,
        placement?.source,
        placement?.data.home_name,
        placement?.data.municipality,
      ],
      ['[2026-01-10,)', 'import', 'Hemmet Ek', 'Stockholm'],
    )
  })

  test('the register says by what decision', async () => {
    const [basis] = await held('legal-basis', tuva, 'legal_basis')
    assert.deepEqual([basis?.period, basis?.data.basis], ['[2026-01-10,)', 'lvu-2'])
  })

  test('we say school, telephone and caseworker; who we did not have is added', async () => {
    const [school] = await held('school-enrolment', tuva, 'school_enrolment')
    assert.deepEqual([school?.data.school_name, school?.source], ['Granskolan', 'obruten'])
    const guardians = await held('guardian', tuva, 'guardian')
    assert.deepEqual(guardians.map(({ data }) => [data.name, data.phone]).toSorted(), [
      ['Mona Provdal', '070-1'],
      ['Pär Provdal', null],
    ])
    const [child] = await db.rows(
      sql<{ name: string }>`select s.name from child c join staff s on s.id = c.caseworker_id`,
    )
    assert.equal(child?.name, 'Anna')
  })

  test('each difference is told, with whose word counts', async () => {
    const told = (await differences()).map(
      ({ about, field, taken }) => `${about} ${field} ${taken}`,
    )
    assert.deepEqual(told, [
      'assignment caseworker ours',
      'guardian phone ours',
      'legal-basis basis import',
      'legal-basis period import',
      'person givenName import',
      'placement homeName ours',
      'placement municipality ours',
      'placement period import',
      'school-enrolment grade ours',
      'school-enrolment schoolName ours',
    ])
  })

  test('what we said before stands as an earlier version, unedited', async () => {
    const versions = await db.rows(sql<{
      period: string
      source: string
      void_kind: string | null
    }>`
      select period::text, source, void_kind from fact where child_id = ${tuva.id} and kind = 'placement' order by recorded_at`)
    assert.deepEqual(versions, [
      { period: '[2026-01-12,)', source: 'obruten', void_kind: 'correction' },
      { period: '[2026-01-10,)', source: 'import', void_kind: null },
    ])
  })

  test('the same once more changes nothing, and tells nothing twice', async () => {
    const before = await differences()
    const [facts] = await db.rows(sql<{ count: number }>`select count(*)::int as count from fact`)
    await importedRegister(db, city.farsta.id, { mapping, files })
    assert.deepEqual(await differences(), before)
    assert.deepEqual(await db.rows(sql`select count(*)::int as count from fact`), [facts])
  })

  test('an import never lowers a protection', async () => {
    await db.rows(sql`update child set protection = 'by-decision' where id = ${tuva.id}`)
    await importedRegister(db, city.farsta.id, { mapping, files: { persons: files.persons } })
    const [child] = await db.rows(
      sql<{ protection: string }>`select protection from child where id = ${tuva.id}`,
    )
    assert.equal(child?.protection, 'by-decision')
    const told = (await differences()).find(({ field }) => field === 'protection')
    assert.deepEqual([told?.theirs, told?.taken], ['none', 'ours'])
  })

  test('a placement of ours that the register knows nothing of is left alone', async () => {
    const melker = await aChild('Melker', 'Provdal')
      .bornOn('2015-03-04', 'male')
      .placedIn('hvb', '2026-01-01', { until: '2026-02-01' })
      .savedBy(db, city.anna)
    await importedRegister(db, city.farsta.id, {
      mapping,
      files: {
        persons: files.persons.replace(
          '1;20170112-2382;Tuva;Provdal;K',
          '2;20150304-2390;Melker;Provdal;M',
        ),
        placements: files.placements.replace('1;10.01.2026;;JH', '2;01.02.2026;;FH'),
      },
    })
    const periods = (await held('placement', melker, 'placement')).map(({ period }) => period)
    assert.deepEqual(periods, ['[2026-01-01,2026-02-01)', '[2026-02-01,)'])
  })
})
