import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { actingFrom, asTest, testDatabase } from '../../tests/support/test-database.ts'
import type { Actor } from '../access/actor.ts'
import { listCountingRows } from '../exchange/sams-month/deliveries.ts'
import { readOwnMonth } from '../exchange/sams-month/own-rows.ts'
import { evaluateAll } from '../rules/evaluate-all.ts'
import { listSchoolChanges } from '../schooling/index.ts'
import { isoDay, parseDay } from '../shared/day.ts'
import { loadDemo } from './index.ts'

const db = await testDatabase()
const today = '2026-11-22'
const said: string[] = []
await loadDemo({
  ownerUrl: db.ownerUrl,
  today: parseDay(today),
  size: 'small',
  engine: db.engine,
  say: (line) => said.push(line),
})

type Appointed = {
  id: string
  staff_id: string
  authority_id: string
  unit_id: string | null
  short_name: string
}

async function actorsAs(role: Actor['role']): Promise<{ actor: Actor; stadsdel: string }[]> {
  const rows = await db.rows(sql<Appointed>`select p.*, a.short_name from appointment p
    join authority a on a.id = p.authority_id where p.role = ${role} order by a.short_name, p.id`)
  return rows.map((row) => ({
    stadsdel: row.short_name,
    actor: {
      kind: 'person',
      staffId: row.staff_id,
      name: '',
      appointmentId: row.id,
      role,
      authorityId: row.authority_id,
      authorityName: row.short_name,
      unitId: row.unit_id,
      unitName: null,
    },
  }))
}

test('it says that it is loaded, and how large it is', () => {
  assert.match(said.join(), /\d+ barn i tretton stadsdelar/)
})

test('the rules find nothing to change in the duties that were loaded', async () => {
  await evaluateAll(db.engine, actingFrom(db, today))
  const [run] = await db.rows(
    sql<{
      children: number
      changed: number
    }>`select children_count as children, changed_count as changed from evaluation_run`,
  )
  assert.ok((run?.children ?? 0) > 190)
  assert.equal(run?.changed, 0)
})

test('the month reported is the month of the stadsdel’s own facts; one has changed since', async () => {
  const [analyst] = await actorsAs('analyst')
  assert.ok(analyst)
  const differing: string[] = []
  let reporting = 0
  for (const { actor, stadsdel } of await actorsAs('school_contact')) {
    const { rows } = await asTest(db, actor, (tx) => readOwnMonth(tx, stadsdel, '2026-10'), today)
    const counting = await asTest(
      db,
      analyst.actor,
      (tx) => listCountingRows(tx, '2026-10', actor.authorityId),
      today,
    )
    if (counting.length === 0) continue
    reporting += 1
    const inOrder = rows.toSorted(
      (one, other) => one.placedOn - other.placedOn || (one.pseudonym < other.pseudonym ? -1 : 1),
    )
    const same = JSON.stringify(inOrder) === JSON.stringify(counting.map(({ row }) => row))
    if (!same) differing.push(stadsdel)
  }
  assert.ok(reporting >= 6)
  assert.deepEqual(differing, ['Skärholmen'])
})

test('every caseworker has children, every intake is somebody’s, every role is held', async () => {
  const empty = await db.rows(sql`select s.name from appointment p join staff s on s.id = p.staff_id
    where p.role = 'caseworker' and not exists (select from assignment a where a.staff_id = s.id)
      and not exists (select from appointment o where o.staff_id = s.id and o.role <> 'caseworker')
      -- Those just lent are waiting to be given some.
      and not exists (select from loan_member m where m.staff_id = s.id)`)
  assert.deepEqual(empty, [])
  const roles = await db.rows(
    sql<{ role: string }>`select distinct role from appointment order by role`,
  )
  assert.deepEqual(
    roles.map(({ role }) => role),
    [
      'administrator',
      'analyst',
      'caseworker',
      'intake',
      'on_call',
      'school_contact',
      'unit_manager',
    ],
  )
  const two = await db.rows(sql`select staff_id from appointment group by 1 having count(*) > 1`)
  assert.ok(two.length >= 3)
})

test('nothing is recorded later than now on the day itself', async () => {
  const [real] = await db.rows(sql<{ day: number }>`
    select (now() at time zone 'Europe/Stockholm')::date as day`)
  const later = await db.rows(sql`select id from fact where recorded_at > now()`)
  if (isoDay(real?.day ?? 0) === today) assert.deepEqual(later, [])
})

test('who has a SAMS duty and who is listed are the same placements', async () => {
  const dutiful = await db.rows(sql<{ id: string }>`select distinct d.trigger_origin as id
    from duty d join child c on c.id = d.child_id
    where d.rule_id = 'sams-message' and d.state <> 'withdrawn' and c.protection = 'none'`)
  const listed = new Set<string>()
  for (const { actor } of await actorsAs('school_contact')) {
    const changes = await asTest(db, actor, (tx) => listSchoolChanges(tx, { begun: null }), today)
    for (const { placement_id } of changes) listed.add(placement_id)
  }
  assert.ok(listed.size > 50)
  assert.deepEqual([...listed].sort(), dutiful.map(({ id }) => id).sort())
})
