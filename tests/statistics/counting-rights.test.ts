/** Who may count what: the analyst's own role nothing, the counter what these lines say, and none a name. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { tableCommand } from '../../src/access/actor.ts'
import { countTable } from '../../src/statistics/index.ts'
import { aChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { asTest, testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const { farsta, central } = city
const frida = await anActor(db, { name: 'Frida', role: 'analyst', authority: farsta, unit: null })
const gone = await anActor(db, {
  ...{ name: 'Göte', role: 'analyst', authority: central, unit: null },
  valid: '[2020-01-01,2026-03-01)',
})
await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-01')
  .under('lvu-2', '2026-02-01')
  .savedBy(db, city.anna)
await aChild('Cia')
  .bornOn('2016-05-06')
  .protectedBy('sekretessmarkering')
  .placedIn('skyddat-boende', '2026-02-01')
  .savedBy(db, city.bertil)
await aChild('Eli').bornOn('2014-09-10').inJourhem('2026-02-01').savedBy(db, city.david)

const ask = (actor: Actor, question: RawBuilder<{ stadsdel: string }>) =>
  asTest(db, actor, (tx) => tx.rows(question))
const counted = (actor: Actor) =>
  asTest(db, actor, (tx) =>
    tx.asCounter(() =>
      tx.rows(sql<{ stadsdel: string }>`
        select stadsdel from counted_placements('2026-01-01', '2027-01-01', 'infinity') order by 1`),
    ),
  )

/** What each function tells: written by hand, so that nothing is added to it unseen. */
const told: Readonly<Record<string, string>> = {
  counted_placements:
    'file person stadsdel sex born_year age_at_start form from_day until_day end_reason goes_on changes_school school_start_on school_form grade unaccompanied provider',
  counted_grounds: 'file person stadsdel sex born_year basis from_day until_day unaccompanied',
  counted_accompanying: 'person stadsdel sex born_year from_day unaccompanied',
  counted_duties: 'person stadsdel sex born_year rule_id limit_day outcome unaccompanied',
  counted_reporting: 'stadsdel in_group has_files has_told last_recorded month_files',
  counted_stadsdelar: 'stadsdel in_group place',
}

describe('the counter', () => {
  test('is told these columns: no name, number, home, place, unit, birthday or protection', async () => {
    const rows = await db.rows(sql<{ name: string; columns: string }>`
      select proname as name, array_to_string(proargnames[pronargs + 1 :], ' ') as columns from pg_proc
      where has_function_privilege('counter', oid, 'execute') and pronamespace = 'public'::regnamespace
        and prorettype = 'record'::regtype`)
    assert.deepEqual(Object.fromEntries(rows.map(({ name, columns }) => [name, columns])), told)
  })

  test('reads no table but the rules, and writes none but the log', async () => {
    const rows = await db.rows(sql<{ name: string; verb: string }>`
      select c.relname as name, v.verb from pg_class c, unnest(array['select', 'insert', 'update']) v (verb)
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
        and has_any_column_privilege('counter', c.oid, v.verb) order by 1`)
    assert.deepEqual(rows, [
      { name: 'access_log', verb: 'insert' },
      { name: 'rule_version', verb: 'select' },
    ])
  })

  test('counts the city for the socialnämnd, a stadsdel its own, and for nobody else anything', async () => {
    const all = ['Farsta', 'Farsta', 'Skärholmen']
    const stadsdelar = async (actor: Actor) =>
      (await counted(actor)).map(({ stadsdel }) => stadsdel)
    assert.deepEqual(await stadsdelar(city.ulla), all)
    assert.deepEqual(await stadsdelar(frida), ['Farsta', 'Farsta'])
    for (const actor of [gone, city.anna, city.maud, city.sara, city.adam, city.nora]) {
      assert.deepEqual(await stadsdelar(actor), [], actor.name)
    }
    const whole = await asTest(db, tableCommand, (tx) =>
      countTable(tx, { measure: 'children', rows: [], columns: [], period: '2026' }),
    )
    assert.equal(whole.accepted && whole.value.cells[0]?.value, 3)
  })

  test('knows a person by one number in a transaction, and by another in the next', async () => {
    const persons = () =>
      asTest(db, tableCommand, (tx) =>
        tx.rows(sql<{ person: string }>`
          select p.person::text from counted_placements('2026-01-01', '2027-01-01', 'infinity') p
          join counted_grounds('2026-01-01', '2027-01-01', 'infinity') g on g.file = p.file and g.person = p.person`),
      )
    const [one, other] = [await persons(), await persons()]
    assert.equal(one.length, 1)
    assert.notDeepEqual(one, other)
  })
})

describe('the analyst’s own role', () => {
  test('is told nothing by them, whatever it asks', async () => {
    for (const name of Object.keys(told)) {
      const given =
        name === 'counted_stadsdelar'
          ? ''
          : name === 'counted_duties'
            ? `null, '2026-01-01', '2027-01-01'`
            : `'2026-01-01', '2027-01-01', 'infinity'`
      const question = sql<{ stadsdel: string }>`select * from ${sql.raw(`${name}(${given})`)}`
      await assert.rejects(ask(city.ulla, question), { code: '42501' }, name)
    }
    for (const name of ['counted_file', 'counted_authority', 'counted_as']) {
      const question = sql<{ stadsdel: string }>`select ${sql.raw(`${name}(null)`)}`
      await assert.rejects(ask(city.ulla, question), name)
    }
  })

  test('is the analyst’s again when the counting is done', async () => {
    const role = await asTest(db, city.ulla, async (tx) => {
      await countTable(tx, { measure: 'children', rows: ['stadsdel'], columns: [], period: '2026' })
      return tx.rows(sql<{ role: string }>`select current_user::text as role`)
    })
    assert.deepEqual(role, [{ role: 'analyst' }])
  })
})
