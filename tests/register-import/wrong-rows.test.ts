/** What is told of an extract with wrong rows: row, column and what to do, and never a value. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { FileOutcome } from '../../src/exchange/register-import/imports.ts'
import { aCity } from '../support/a-city.ts'
import { type Extract, importedRegister, norrsystem } from '../support/a-register.ts'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)

type File = { kind: string; state: string; outcome: FileOutcome }

async function taken(extract: Extract): Promise<Map<string, File>> {
  const id = await importedRegister(db, city.farsta.id, extract)
  const rows = await db.rows(
    sql<File>`select kind, state, outcome from register_file where import_id = ${id}`,
  )
  return new Map(rows.map((row) => [row.kind, row]))
}

/** The fixture, with one of its files changed. */
function with_(kind: string, change: (content: string) => string): Extract {
  const { mapping, files } = norrsystem()
  return { mapping, files: { ...files, [kind]: change(files[kind] ?? '') } }
}

const told = ({ outcome }: File) =>
  (outcome.problems ?? []).map(({ row, column, what }) => [row, column, what.sv])

describe('a file with wrong rows', () => {
  const wrong = with_('placements', (content) =>
    content
      .replace('01.02.2026;;FH', '31.02.2026;;FH')
      .replace('15.12.2025;;INST', '15.12.2025;;VILLA')
      .replace(
        '28.02.2026;SB;Eken stödboende;Stockholm;HEM',
        '28.02.2026;SB;Eken stödboende;Stockholm;',
      )
      .concat(
        '77777;01.03.2026;;FH;Hemmet;Hemort;;N;900\n90002;01.02.2026;;FH;Hemmet Alm;Hemort;;N;900\n',
      ),
  )

  test('is not taken in, and the others are', async () => {
    const files = await taken(wrong)
    const states = Object.fromEntries([...files].map(([kind, { state }]) => [kind, state]))
    assert.deepEqual(states, {
      persons: 'written',
      guardians: 'written',
      assignments: 'written',
      placements: 'refused',
      decisions: 'written',
      enrolments: 'written',
    })
    assert.deepEqual(await db.rows(sql`select 1 from placement`), [])
    assert.deepEqual(told(files.get('placements') as File), [
      [3, 'START', 'Det är inget datum i den form som mappningsfilen anger.'],
      [5, 'INSATSKOD', 'Koden är okänd.'],
      [6, null, 'Slutdag och avslutsorsak hör ihop'],
      [7, null, 'Placering utan person'],
      [8, null, 'Ny placering medan en annan är öppen'],
    ])
  })

  test('tells nothing of what a cell holds', async () => {
    const [row] = await db.rows(sql<{ told: string }>`
      select string_agg(outcome::text, ' ') as told from register_file`)
    for (const value of ['VILLA', '31.02', '77777', 'Tuva', 'Provdal', '2382', 'Alm']) {
      assert.ok(!row?.told.includes(value), value)
    }
  })

  test('comes in when it is mended, without the others', async () => {
    const { mapping, files } = norrsystem()
    const mended = await taken({ mapping, files: { placements: files.placements ?? '' } })
    assert.equal(mended.get('placements')?.state, 'written')
    const [count] = await db.rows(
      sql<{ count: number }>`select count(*)::int as count from placement`,
    )
    assert.equal(count?.count, 5)
  })
})

describe('a person', () => {
  const problemsOf = async (change: (content: string) => string) =>
    told((await taken(with_('persons', change))).get('persons') as File)

  test('with a wrong number, an unknown unit, or twice, is told', async () => {
    const wrong = await problemsOf((content) =>
      content
        .replace('20170112-2382', '20170112-2383')
        .replace('0;1201;H1;syd\n90003', '0;9999;H1;syd\n90003')
        .concat('90004;20091130-2396;Elis;Exempelsson;M;0;;;nord\n'),
    )
    assert.deepEqual(wrong, [
      [2, null, 'Personnumret går inte ihop'],
      [3, 'ENHETKOD', 'Enheten finns inte hos er.'],
      [6, null, 'Personen står två gånger'],
    ])
  })

  test('that is not taken in leaves nothing of it in the other files either', async () => {
    const { mapping, files } = norrsystem()
    const persons = files.persons?.replace('90001;20170112-2382', '5;20130516-2380') ?? ''
    const placements =
      'KLIENTNR;START;SLUT;INSATSKOD;UTFORARE;ORT;AVSLUTSKOD;SKOLBYTE;DYGNSPRIS\n5;10.01.2026;;JH;Asken;Huddinge;;J;900\n'
    const outcome = await taken({ mapping, files: { persons, placements } })
    assert.deepEqual(told(outcome.get('placements') as File), [
      [2, null, 'Personen är ny, och personfilen togs inte in.'],
    ])
  })

  test('without a name is told', async () => {
    assert.deepEqual(await problemsOf((content) => content.replace('Tuva', '')), [
      [2, 'FORNAMN', 'Uppgiften saknas.'],
    ])
  })
})

describe('a file that cannot be read', () => {
  const refusalOf = async (kind: string, content: string | Buffer) => {
    const { mapping } = norrsystem()
    const files = await taken({ mapping, files: { [kind]: content } })
    return files.get(kind)
  }

  test('lacks a column', async () => {
    const file = await refusalOf(
      'enrolments',
      'KLIENTNR;FR;TOM;SKOLA;FORM\n90001;18.08.2025;;Ek;GR\n',
    )
    assert.equal(file?.state, 'refused')
    assert.match(file?.outcome.refusal?.sv ?? '', /saknar kolumnen AK/)
  })

  test('is a zip that is no workbook, or nothing at all', async () => {
    const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
    assert.equal((await refusalOf('persons', zip))?.state, 'refused')
    assert.match((await refusalOf('persons', ''))?.outcome.refusal?.sv ?? '', /tom/)
  })
})
