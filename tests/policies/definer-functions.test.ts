/** The few functions that run as the owner: who may call them, what they answer, and that nothing planted leads them astray. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { writeLog } from '../../src/audit/write-log.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase } from '../support/test-database.ts'
import { callers } from './definer-callers.ts'

const db = await testDatabase()
const city = await aCity(db)
const refused = { code: '42501' }
const february = ['2026-02-01', '2026-03-01'] as const

const alva = await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-01')
  .savedBy(db, city.anna)
const bo = await aChild('Bo')
  .bornOn('2015-03-04')
  .inJourhem('2026-02-01', { changesSchool: false })
  .savedBy(db, city.anna)
const cia = await aChild('Cia')
  .bornOn('2016-05-06')
  .protectedBy('sekretessmarkering')
  .inJourhem('2026-02-01')
  .savedBy(db, city.bertil)
const dan = await aChild('Dan')
  .bornOn('2012-07-08')
  .inJourhem('2026-02-01')
  .savedBy(db, city.cecilia)
const eli = await aChild('Eli').bornOn('2014-09-10').inJourhem('2026-02-01').savedBy(db, city.david)
const fia = await aChild('Fia').bornOn('2013-02-03').savedBy(db, city.ines)

/** Asks one function as an actor. */
async function ask<Answer>(actor: Actor, question: ReturnType<typeof sql<{ answer: Answer }>>) {
  return (await asTest(db, actor, (tx) => tx.first(question)))?.answer
}

describe('definer functions as the catalogue has them', () => {
  type Definer = { name: string; callers: string; path: string | null; open: boolean }
  const definers = () =>
    db.rows(sql<Definer>`
      select p.proname as name, array_to_string(p.proconfig, ',') as path,
        has_function_privilege('public', p.oid, 'execute') as open,
        coalesce((select string_agg(r.rolname, ' ' order by r.rolname) from pg_roles r
          join pg_auth_members m on m.roleid = r.oid and m.member = 'obruten_app'::regrole
          where r.rolname not in ('care', 'signed_in') and has_function_privilege(r.oid, p.oid, 'execute')), '')
          as callers
      from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace`)

  test('are called by whom this list says, and by nobody else', async () => {
    const found = (await definers()).map(({ name, callers }) => [name, callers])
    assert.deepEqual(Object.fromEntries(found), callers)
  })

  test('look for tables in the schema, and in the caller’s temporary one last', async () => {
    for (const { name, path } of await definers()) {
      assert.equal(path, 'search_path=public, pg_temp', name)
    }
  })

  test('no function at all is everyone’s', async () => {
    const open = await db.rows(sql<{ name: string }>`
      select proname as name from pg_proc p where pronamespace = 'public'::regnamespace
        and has_function_privilege('public', p.oid, 'execute')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`)
    assert.deepEqual(open, [])
  })

  test('the bare login calls none', async () => {
    await assert.rejects(sql`select actor_staff()`.execute(db.app), /schema|function|permission/)
  })
})

describe('what a caller plants', () => {
  /** Even where the database lets everybody make temporary tables, as PostgreSQL does by default. */
  async function planted(role: string, appointment: string, plant: string, question: string) {
    const client = await db.connectSuperuser()
    await client.query('begin')
    const database = (await client.query('select current_database() as name')).rows[0].name
    await client.query(`grant temporary on database ${database} to public`)
    await client.query(
      `select set_config('role', $1, true), set_config('obruten.appointment', $2, true),
      set_config('obruten.today', '2026-03-18', true)`,
      [role, appointment],
    )
    await client.query(plant)
    const answer = (await client.query(question)).rows[0].answer
    await client.query('rollback')
    return answer
  }

  test('a table of appointments gives nobody another unit’s children', async () => {
    const { appointmentId, staffId } = city.maud
    const answer = await planted(
      'unit_manager',
      appointmentId,
      `create temp table appointment as select '${appointmentId}'::uuid as id, '${staffId}'::uuid as staff_id,
         '${city.farsta.id}'::uuid as authority_id, '${city.farsta.ungdom.id}'::uuid as unit_id,
         daterange('2020-01-01', null) as valid;
       grant all on pg_temp.appointment to public`,
      `select string_agg(given_name, ' ' order by given_name) as answer from public.child`,
    )
    assert.equal(answer, 'Alva Bo Cia Fia')
  })

  test('a table of kinds does not lead a void into another table', async () => {
    const answer = await planted(
      'caseworker',
      city.anna.appointmentId,
      `create temp table fact_kind as select 'placement' as kind, 'no_such_table' as extends;
       grant all on pg_temp.fact_kind to public;
       update public.fact set voided_at = now(), void_kind = 'correction', voided_by = '${city.anna.staffId}'
         where id = '${alva.facts.placement?.[0]}'`,
      `select (voided_at is not null) as answer from public.placement where id = '${alva.facts.placement?.[0]}'`,
    )
    assert.equal(answer, true)
  })

  test('no role may make anything in the schema', async () => {
    for (const actor of [city.anna, city.maud, city.adam, city.ulla]) {
      await assert.rejects(
        asTest(db, actor, (tx) =>
          tx.rows(sql`create function public.actor_unit(x int) returns int
          language sql as 'select 1'`),
        ),
        refused,
      )
    }
  })
})

describe('assign_caseworker', () => {
  const assign = (actor: Actor, child: { id: string }, to: Actor) =>
    ask(
      actor,
      sql<{ answer: boolean }>`select assign_caseworker(${child.id}, ${to.staffId}) as answer`,
    )

  test('refuses a colleague of another unit', async () => {
    assert.equal(await assign(city.maud, alva, city.cecilia), false)
    assert.equal(await assign(city.maud, alva, city.david), false)
  })
  test('refuses a colleague who is no caseworker', async () => {
    assert.equal(await assign(city.maud, alva, city.ines), false)
  })
  test('refuses a child of another unit, to its own manager’s profit too', async () => {
    assert.equal(await assign(city.maud, dan, city.anna), false)
    assert.equal(await assign(city.maud, eli, city.anna), false)
  })
  test('lets intake give away only what waits', async () => {
    assert.equal(await assign(city.ines, alva, city.bertil), false)
    assert.equal(await assign(city.ines, fia, city.anna), true)
    assert.equal(await assign(city.ines, fia, city.bertil), false)
  })
  test('moves a child within the unit, and the former caseworker loses it', async () => {
    const sees = (actor: Actor) =>
      ask(
        actor,
        sql<{ answer: number }>`
      select count(*)::int as answer from child where id = ${fia.id}`,
      )
    assert.equal(await sees(city.anna), 1)
    assert.equal(await assign(city.maud, fia, city.bertil), true)
    assert.equal(await sees(city.anna), 0)
    assert.equal(await sees(city.bertil), 1)
  })
  test('is not a caseworker’s to call', async () => {
    await assert.rejects(assign(city.anna, alva, city.bertil), refused)
  })
})

describe('pseudonym_of', () => {
  const pseudonym = (actor: Actor, child: { id: string }) =>
    ask(actor, sql<{ answer: string | null }>`select pseudonym_of(${child.id}) as answer`)

  test('tells the contact those whose school changed, never a protected child', async () => {
    assert.match((await pseudonym(city.sara, alva)) ?? '', /^P-[0-9A-F]{12}$/)
    assert.match((await pseudonym(city.sara, dan)) ?? '', /^P-/)
    assert.equal(await pseudonym(city.sara, bo), null)
    assert.equal(await pseudonym(city.sara, cia), null)
    assert.equal(await pseudonym(city.sara, eli), null)
  })
  test('tells a manager the own unit’s only', async () => {
    assert.match((await pseudonym(city.maud, alva)) ?? '', /^P-/)
    assert.equal(await pseudonym(city.maud, dan), null)
  })
  test('is the same for one person at two nämnder', async () => {
    const again = await aChild('Alva')
      .bornOn('2017-01-12')
      .inJourhem('2026-03-01')
      .savedBy(db, city.david)
    assert.equal(await pseudonym(city.sven, again), await pseudonym(city.sara, alva))
  })
  test('is not for a caseworker', async () => {
    await assert.rejects(pseudonym(city.anna, alva), refused)
  })
})

describe('protected_left_out', () => {
  const leftOut = (actor: Actor, [from, until]: readonly [string, string]) =>
    ask(
      actor,
      sql<{ answer: number }>`select protected_left_out(${from}::date, ${until}::date) as answer`,
    )

  test('counts one in Farsta, begun in February, and none in Skärholmen', async () => {
    assert.equal(await leftOut(city.sara, february), 1)
    assert.equal(await leftOut(city.sara, ['2026-03-01', '2026-04-01']), 0)
    assert.equal(await leftOut(city.sven, february), 0)
  })
})

describe('name_in_log', () => {
  const name = (actor: Actor, staffId: string) =>
    ask(actor, sql<{ answer: string | null }>`select name_in_log(${staffId}) as answer`)

  test('names whoever tried to see a child of the unit, to its manager and no other', async () => {
    assert.equal(await name(city.maud, city.david.staffId), null)
    await asTest(db, city.david, (tx) =>
      writeLog(tx, { event: 'child-read', outcome: 'not-found', childIds: [alva.id] }),
    )
    assert.equal(await name(city.maud, city.david.staffId), 'David')
    assert.equal(await name(city.mats, city.david.staffId), null)
    assert.equal(await name(city.maud, city.ulla.staffId), null)
  })
})

describe('enqueue', () => {
  const enqueue = (actor: Actor, task: string) =>
    asTest(db, actor, (tx) => tx.rows(sql`select enqueue(${task}, '{"import":"1"}'::json)`))
  const waiting = () => db.rows(sql`select key from graphile_worker.jobs`)

  test('adds one job of a known kind, however often it is asked for', async () => {
    await enqueue(city.ulla, 'read-month-file')
    await enqueue(city.ulla, 'read-month-file')
    assert.equal((await waiting()).length, 1)
  })
  test('adds no other job, and none for others', async () => {
    await assert.rejects(enqueue(city.ulla, 'evaluate-all'), refused)
    await assert.rejects(enqueue(city.anna, 'read-month-file'), refused)
    assert.equal((await waiting()).length, 1)
  })
  test('adds nothing when the request fails', async () => {
    await assert.rejects(
      asTest(db, city.ulla, async (tx) => {
        await tx.rows(sql`select enqueue('read-month-file', '{"import":"2"}'::json)`)
        throw new Error('the page could not be made')
      }),
    )
    assert.equal((await waiting()).length, 1)
  })
})
