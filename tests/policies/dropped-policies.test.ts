/**
 * The matrix is held to account: each policy is taken away once, and once widened to everything, and
 * each time its table's line must go red. A policy that nobody would miss is not tested, or not needed.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../support/test-database.ts'
import { matrix } from './matrix/index.ts'
import { tryRights } from './rights.ts'
import { setStage } from './stage.ts'

type Policy = { table: string; name: string; using: string | null; check: string | null }

const db = await testDatabase()
const stage = await setStage(db)
const client = await db.connectSuperuser()
const policies = await db.rows(sql<Policy>`
  select tablename as table, policyname as name, qual as using, with_check as check
  from pg_policies where schemaname = 'public' order by tablename, policyname`)

test('there are policies to lose', () => assert.ok(policies.length > 50))

describe('goes red when', () => {
  for (const { table, name, using, check } of policies) {
    test(`${table} loses ${name}`, () => staysRed(table, `drop policy ${name} on ${table}`))
    if (using !== null && using !== 'true') {
      test(`${name} of ${table} shows all`, () =>
        staysRed(table, `alter policy ${name} on ${table} using (true)`))
    }
    if (check !== null && check !== 'true') {
      test(`${name} of ${table} takes all`, () =>
        staysRed(table, `alter policy ${name} on ${table} with check (true)`))
    }
  }

  // Where every policy lets everything through, only the catalogue tells (see matrix.test.ts).
  const choosing = policies.filter(({ using }) => using !== null && using !== 'true')
  for (const table of new Set(choosing.map((policy) => policy.table))) {
    test(`${table} has its policies switched off`, () =>
      staysRed(table, `alter table ${table} disable row level security`))
  }
})

async function staysRed(table: string, change: string): Promise<void> {
  const rights = matrix.find((one) => one.table === table)
  assert.ok(rights, `${table} has no line in the matrix`)
  await client.query('begin')
  try {
    await client.query(change)
    assert.ok(await goesRed(rights), `${change}: and nobody notices`)
  } finally {
    await client.query('rollback')
  }
}

/** A statement that only now comes as far as a constraint is a difference too. */
async function goesRed(rights: (typeof matrix)[number]): Promise<boolean> {
  try {
    return (await tryRights({ client, stage }, rights, { stopAtFirst: true })).length > 0
  } catch {
    return true
  }
}
