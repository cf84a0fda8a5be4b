/** An extract of a system that is not ours, taken in through its mapping: what comes in, and what is told. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { FileOutcome } from '../../src/exchange/register-import/imports.ts'
import { aCity } from '../support/a-city.ts'
import { importedRegister, norrsystem } from '../support/a-register.ts'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const first = await importedRegister(db, city.farsta.id, norrsystem())

type Child = {
  id: string
  given_name: string
  unit: string
  caseworker: string | null
  protection: string
  sibling_group: string | null
}

const children = () =>
  db.rows(sql<Child>`select c.id, c.given_name, u.name as unit, s.name as caseworker, c.protection, c.sibling_group
    from child c join unit u on u.id = c.unit_id left join staff s on s.id = c.caseworker_id order by c.identity_number desc`)

const outcomes = async (importId: string) => {
  const rows = await db.rows(sql<{ kind: string; state: string; outcome: FileOutcome }>`
    select kind, state, outcome from register_file where import_id = ${importId}`)
  return new Map(rows.map((row) => [row.kind, row]))
}

describe('a foreign extract', () => {
  test('is taken in whole', async () => {
    const states = [...(await outcomes(first)).values()].map(({ kind, state }) => [kind, state])
    assert.deepEqual(Object.fromEntries(states), {
      persons: 'written',
      guardians: 'written',
      assignments: 'written',
      placements: 'written',
      decisions: 'written',
      enrolments: 'written',
    })
  })

  test('opens a file for each person, in its unit, with its caseworker', async () => {
    const [tuva, melker, ronja, elis] = await children()
    assert.deepEqual([tuva?.given_name, tuva?.unit, tuva?.caseworker], ['Tuva', 'Barn', 'Anna'])
    assert.deepEqual(
      [ronja?.unit, ronja?.caseworker, ronja?.protection],
      ['Ungdom', 'Cecilia', 'sekretessmarkering'],
    )
    // Whom nobody in the unit is called, waits with the intake.
    assert.deepEqual([elis?.unit, elis?.caseworker], ['Barn', null])
    assert.ok(tuva?.sibling_group && tuva.sibling_group === melker?.sibling_group)
    assert.equal(ronja?.sibling_group, null)
  })

  test('keeps placements with their last day counted, and each fact as imported', async () => {
    const rows = await db.rows(sql<{
      period: string
      form: string
      source: string
      is_replacement: boolean
    }>`
      select p.period::text, p.form, f.source, p.is_replacement from placement p join fact f on f.id = p.id
      join child c on c.id = p.child_id where c.given_name = 'Tuva' order by p.period`)
    assert.deepEqual(rows, [
      {
        period: '[2026-01-10,2026-02-01)',
        form: 'jourhem',
        source: 'import',
        is_replacement: false,
      },
      { period: '[2026-02-01,)', form: 'familjehem', source: 'import', is_replacement: true },
    ])
  })

  test('keeps grounds, överväganden, custodians and schools', async () => {
    const rows = await db.rows(sql<{ kind: string; count: number }>`
      select kind, count(*)::int as count from fact where voided_at is null group by kind order by kind`)
    assert.deepEqual(Object.fromEntries(rows.map(({ kind, count }) => [kind, count])), {
      guardian: 3,
      'legal-basis': 4,
      overvagande: 1,
      placement: 5,
      'school-enrolment': 2,
    })
  })

  test('works the duties out', async () => {
    const rows = await db.rows(sql<{ rule_id: string }>`
      select distinct d.rule_id from duty d join child c on c.id = d.child_id where c.given_name = 'Tuva' and d.state = 'open'`)
    assert.ok(rows.some(({ rule_id }) => rule_id === 'school-start'))
  })

  test('is logged, a row for each unit', async () => {
    const rows = await db.rows(sql<{ count: number }>`select count(*)::int as count from access_log
      where event = 'register-imported' and system_actor = 'register-import'`)
    assert.ok((rows[0]?.count ?? 0) >= 8)
  })

  test('leaves no row of it behind between reading and writing', async () => {
    assert.deepEqual(await db.rows(sql`select 1 from register_row`), [])
    assert.deepEqual(await db.rows(sql`select 1 from register_file where content is not null`), [])
  })

  test('says which rules it had no columns for, and warns of the cost that is missing', async () => {
    const [row] = await db.rows(sql<{ outcome: { notChecked: number[] } }>`
      select outcome from register_import where id = ${first}`)
    assert.ok(row?.outcome.notChecked.includes(33))
    assert.ok(!row?.outcome.notChecked.includes(35))
    const warnings = (await outcomes(first)).get('placements')?.outcome.warnings ?? []
    assert.deepEqual(
      warnings.filter(({ what }) => what.sv.startsWith('Dygnskostnad')).map(({ row }) => row),
      [6],
    )
  })

  test('changes nothing when it comes again', async () => {
    const state = () =>
      db.rows(sql`select (select count(*) from fact) as facts, (select count(*) from child) as children,
        (select count(*) from child_version) as versions, (select count(*) from register_difference) as differences,
        (select count(*) from assignment) as assignments`)
    const before = await state()
    const again = await importedRegister(db, city.farsta.id, norrsystem())
    assert.deepEqual(await state(), before)
    const written = (await outcomes(again)).get('placements')?.outcome.written
    assert.deepEqual([written?.added, written?.changed, written?.unchanged], [0, 0, 5])
  })
})
