/**
 * The log: written with what it tells of or not at all, refusals kept though the request is undone,
 * and a chain over it that shows what anybody, even the owner of the tables, did to it afterwards.
 */
import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { sealOnce, verifyLog } from '../../src/audit/seal.ts'
import { log } from '../../src/platform/log.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { actingFrom, testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

// The defects here are meant.
log.level = 'silent'
const db = await testDatabase()
const city = await aCity(db)
const site = testSite(db)
const alva = await aChild('Alva')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-01')
  .under('lvu-2', '2026-02-01')
  .savedBy(db, city.anna)
const placement = alva.facts.placement?.[0]
const noSuchChild = '0190a0a0-0000-7000-8000-000000000000'
const asActor = actingFrom(db)

type Row = {
  event: string
  outcome: string
  staff_id: string
  child_ids: string[]
  detail: Record<string, string>
}

async function lastRows(count: number): Promise<Row[]> {
  return db.rows(sql<Row>`select event, outcome, staff_id, child_ids, detail from access_log
    order by at desc, id desc limit ${count}`)
}

const countRows = async () =>
  (await db.rows(sql<{ n: number }>`select count(*)::int as n from access_log`))[0]?.n ?? 0

describe('a row for every request', () => {
  test('a page read: the child it showed', async () => {
    const before = await countRows()
    const anna = await visit(site, city.anna)
    assert.equal((await anna.get(`/barn/${alva.id}`)).status, 200)
    assert.equal(await countRows(), before + 1)
    const [row] = await lastRows(1)
    assert.deepEqual([row?.event, row?.outcome, row?.child_ids], ['child-read', 'done', [alva.id]])
    assert.equal(row?.staff_id, city.anna.staffId)
  })

  test('a form sent back', async () => {
    const anna = await visit(site, city.anna)
    const answer = await anna.post(`/barn/${alva.id}/placeringar/${placement}/avsluta`, {
      till: 'x',
    })
    assert.equal(answer.status, 422)
    assert.equal((await lastRows(1))[0]?.outcome, 'invalid')
  })

  test('what is not there for the actor: the child asked for in vain', async () => {
    const david = await visit(site, city.david)
    assert.equal((await david.get(`/barn/${alva.id}`)).status, 404)
    const [row] = await lastRows(1)
    assert.deepEqual([row?.outcome, row?.child_ids], ['not-found', [alva.id]])
    assert.equal(row?.staff_id, city.david.staffId)
  })

  test('however the address was written', async () => {
    const david = await visit(site, city.david)
    assert.equal((await david.get(`/barn/${alva.id.toUpperCase()}`)).status, 404)
    assert.deepEqual((await lastRows(1))[0]?.child_ids, [alva.id])
  })

  test('what the role may not do: the child too', async () => {
    const ulla = await visit(site, city.ulla)
    assert.equal((await ulla.get(`/barn/${alva.id}`)).status, 404)
    const [row] = await lastRows(1)
    assert.deepEqual([row?.outcome, row?.child_ids], ['refused', [alva.id]])
  })

  test('a draft: kept about a child, and in vain about another’s', async () => {
    const [anna, david, ulla] = [
      await visit(site, city.anna),
      await visit(site, city.david),
      await visit(site, city.ulla),
    ]
    const address = `/utkast/placering/${alva.id}`
    assert.equal((await anna.post(address, { hem: 'Ek' })).status, 303)
    assert.deepEqual((await lastRows(1))[0]?.child_ids, [alva.id])
    assert.equal((await david.post(address, { hem: 'Ek' })).status, 404)
    assert.deepEqual((await lastRows(1))[0]?.child_ids, [alva.id])
    assert.equal((await ulla.post(address, { hem: 'Ek' })).status, 404)
    assert.equal((await ulla.post('/utkast/manadsfil/inget', { mottagare: 'Ek' })).status, 303)
  })

  test('a fact asked for in vain is no child, and is named as what it is', async () => {
    const david = await visit(site, city.david)
    await david.get(`/barn/${alva.id}/uppgift/${placement}`)
    const [row] = await lastRows(1)
    assert.deepEqual(row?.child_ids, [alva.id])
    assert.deepEqual(row?.detail, { factId: placement })
    await david.get(`/atagande/${noSuchChild}`)
    assert.deepEqual((await lastRows(1))[0]?.detail, { dutyId: noSuchChild })
  })

  test('is seen by the manager of the child’s unit, name and all', async () => {
    const maud = await visit(site, city.maud)
    const page = await maud.get(`/barn/${alva.id}/logg`)
    assert.equal(page.status, 200)
    assert.match(page.body, /David/)
  })
})

describe('when the row cannot be written', () => {
  const refuseRows = () =>
    db.rows(sql`create function no_log() returns trigger language plpgsql as
      $$ begin raise exception 'the log is full'; end $$;
      create trigger no_log before insert on access_log for each row execute function no_log()`)
  afterEach(() => db.rows(sql`drop function if exists no_log() cascade`))

  test('nothing is changed', async () => {
    const anna = await visit(site, city.anna)
    await refuseRows()
    const end = { till: '2026-03-10', skal: 'returned-home' }
    const answer = await anna.post(`/barn/${alva.id}/placeringar/${placement}/avsluta`, end)
    assert.equal(answer.status, 500)
    const versions = await db.rows(sql`select id from fact where origin_id = ${placement}`)
    assert.equal(versions.length, 1)
  })

  test('nothing is shown', async () => {
    const anna = await visit(site, city.anna)
    await refuseRows()
    const answer = await anna.get(`/barn/${alva.id}`)
    assert.equal(answer.status, 500)
    assert.doesNotMatch(answer.body, /Alva/)
  })

  test('and a refusal tells no more than a defect does', async () => {
    const david = await visit(site, city.david)
    await refuseRows()
    const [there, nowhere] = [
      await david.get(`/barn/${alva.id}`),
      await david.get(`/barn/${noSuchChild}`),
    ]
    assert.equal(there.status, 500)
    assert.equal(nowhere.status, 500)
  })
})

describe('the seal', () => {
  const broken = (verdict: Awaited<ReturnType<typeof verifyLog>>) => !verdict.whole

  /** Does something to the log as the owner of its tables, looks, and puts it back. */
  async function tampered(...statements: ReturnType<typeof sql>[]): Promise<boolean> {
    const client = await db.connectSuperuser()
    await client.query(
      'create table kept_log as table access_log; create table kept_seal as table log_seal',
    )
    for (const statement of statements) await db.rows(statement)
    const verdict = await verifyLog(asActor)
    await client.query(`truncate access_log, log_seal;
      insert into access_log table kept_log; insert into log_seal table kept_seal;
      drop table kept_log, kept_seal`)
    return broken(verdict)
  }

  const anyRow = sql`(select id from access_log where seal_no = 1 order by id limit 1)`

  test('covers what has been written, and then finds nothing more to do', async () => {
    const rows = await countRows()
    assert.equal(await sealOnce(asActor), rows)
    assert.equal(await sealOnce(asActor), 0)
    const anna = await visit(site, city.anna)
    await anna.get('/arbetslista')
    assert.equal(await sealOnce(asActor), 1)
    assert.deepEqual(await verifyLog(asActor), { whole: true, seals: 2, rows: rows + 1 })
  })

  test('of two sealers at once, each row is covered once', async () => {
    const anna = await visit(site, city.anna)
    for (let page = 0; page < 10; page += 1) await anna.get('/arbetslista')
    const sealed = await Promise.all(Array.from({ length: 6 }, () => sealOnce(asActor)))
    assert.equal(
      sealed.reduce((sum, count) => sum + count),
      10,
    )
    assert.ok((await verifyLog(asActor)).whole)
  })

  const tamperings = {
    'another person': sql`update access_log set staff_id = ${city.bertil.staffId} where id = ${anyRow}`,
    'another time': sql`update access_log set at = at + interval '1 second' where id = ${anyRow}`,
    'another child': sql`update access_log set child_ids = '{}' where id = ${anyRow}`,
    'another event': sql`update access_log set event = 'start-shown' where id = ${anyRow}`,
    'another outcome': sql`update access_log set outcome = 'done' where outcome <> 'done' and seal_no = 1`,
    'more said': sql`update access_log set detail = '{"a": 1}' where id = ${anyRow}`,
    'a row removed': sql`delete from access_log where id = ${anyRow}`,
    'a row added': sql`insert into access_log (id, staff_id, role, event, outcome, seal_no)
      values (gen_random_uuid(), ${city.anna.staffId}, 'caseworker', 'child-read', 'done', 1)`,
    'a row moved to another seal': sql`update access_log set seal_no = 2 where id = ${anyRow}`,
    'a row taken from its seal': sql`update access_log set seal_no = null where id = ${anyRow}`,
    'a seal removed': sql`delete from log_seal where seal_no = 1`,
    'the last seal removed, its rows left': sql`delete from log_seal
      where seal_no = (select max(seal_no) from log_seal)`,
    'every seal removed': sql`delete from log_seal`,
    'a seal rewritten': sql`update log_seal set hash = '\\x00' where seal_no = 1`,
    'a former hash rewritten': sql`update log_seal set previous_hash = hash where seal_no = 2`,
  }
  for (const [what, statement] of Object.entries(tamperings)) {
    test(`shows ${what}`, async () => assert.ok(await tampered(statement)))
  }

  test('and the log, put back, is whole', async () => assert.ok((await verifyLog(asActor)).whole))
})
