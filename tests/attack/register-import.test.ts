/** What an import might betray: another authority's child, and what hides in a file. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { registerImporter } from '../../src/access/actor.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { importedRegister, norrsystem } from '../support/a-register.ts'
import { asTest, testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const { mapping } = norrsystem()

/** Skärholmen has known her since January, placed and in school, under the same number. */
const eli = await aChild('Eli')
  .bornOn('2014-09-10')
  .inJourhem('2026-01-05')
  .under('sol', '2026-01-05')
  .savedBy(db, city.david)

const head = 'KLIENTNR;PNR;FORNAMN;EFTERNAMN;KON;SKYDD;ENHETKOD;HUSHALL\n'
const placementsHead = 'KLIENTNR;START;SLUT;INSATSKOD;UTFORARE;ORT;AVSLUTSKOD;SKOLBYTE;DYGNSPRIS\n'
const extractOf = (number: string) => ({
  mapping,
  files: {
    persons: `${head}1;${number};Eli;Testsson;K;0;1201;\n`,
    placements: `${placementsHead}1;10.01.2026;;JH;Asken;Huddinge;;J;900\n`,
  },
})

/** All that the import tells whoever delivered it, but for its ids and moments. */
async function toldOf(importId: string) {
  return db.rows(sql`select f.kind, f.state, f.rows_count, f.outcome, i.state as whole, i.outcome as found
    from register_file f join register_import i on i.id = f.import_id where i.id = ${importId} order by kind`)
}

describe('a child that another authority knows', () => {
  test('comes in just as one that nobody knows', async () => {
    // An extract before both, since a first one has no former to be compared with.
    const { files } = norrsystem()
    await importedRegister(db, city.farsta.id, {
      mapping,
      files: { persons: files.persons ?? '', placements: files.placements ?? '' },
    })
    const known = await importedRegister(db, city.farsta.id, extractOf(eli.identityNumber))
    const unknown = await importedRegister(db, city.farsta.id, {
      ...extractOf('20130516-2388'),
      files: Object.fromEntries(
        Object.entries(extractOf('20130516-2388').files).map(([kind, content]) => [
          kind,
          content.replace('\n1;', '\n2;'),
        ]),
      ),
    })
    assert.deepEqual(await toldOf(known), await toldOf(unknown))
    const held = await db.rows(sql<{ name: string; persons: number }>`
      select a.short_name as name, count(*) over (partition by person_id)::int as persons from child c
      join authority a on a.id = c.authority_id where c.identity_number = ${eli.identityNumber} order by 1`)
    assert.deepEqual(held, [
      { name: 'Farsta', persons: 2 },
      { name: 'Skärholmen', persons: 2 },
    ])
  })

  test('is left as it was where it was', async () => {
    const facts = await db.rows(sql<{ source: string; period: string }>`
      select source, period::text from fact where child_id = ${eli.id} and kind = 'placement'`)
    assert.deepEqual(facts, [{ source: 'obruten', period: '[2026-01-05,)' }])
    assert.deepEqual(
      await db.rows(
        sql`select 1 from access_log where event = 'register-imported' and ${eli.id} = any(child_ids)`,
      ),
      [],
    )
  })

  test('is not reached by the key that the other’s register uses', async () => {
    const id = await importedRegister(db, city.skarholmen.id, {
      mapping,
      files: { placements: `${placementsHead}1;10.01.2026;;JH;Asken;Huddinge;;J;900\n` },
    })
    const [file] = await toldOf(id)
    assert.equal((file as { state: string }).state, 'refused')
  })
})

describe('the importer', () => {
  const seen = (importId: string) =>
    asTest(db, registerImporter(importId), (tx) =>
      tx.first(sql<{ count: number }>`select count(*)::int as count from child`),
    )

  test('sees no child when its import is done, or is none', async () => {
    const done = await importedRegister(db, city.farsta.id, extractOf(eli.identityNumber))
    assert.equal((await seen(done))?.count, 0)
    assert.equal((await seen('0190a0a0-0000-7000-8000-000000000000'))?.count, 0)
  })
})

describe('what hides in a file', () => {
  test('an identity number in a file’s name is not kept, nor anything a cell held told', async () => {
    const id = await importedRegister(db, city.farsta.id, extractOf('20140910-0000'))
    const [row] = await db.rows(sql<{ told: string }>`
      select string_agg(outcome::text, ' ') as told from register_file where import_id = ${id}`)
    assert.doesNotMatch(row?.told ?? '', /0910|Testsson|Asken/)
  })
})
