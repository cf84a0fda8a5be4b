/**
 * Every table against every role and every verb, on real PostgreSQL. Statements carry no WHERE, so
 * that nothing but a policy chooses the rows; a table without a line in the matrix fails.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../support/test-database.ts'
import { matrix } from './matrix/index.ts'
import { tryRights } from './rights.ts'
import { setStage } from './stage.ts'

const db = await testDatabase()
const stage = await setStage(db)
const client = await db.connectSuperuser()

describe('the matrix is whole', () => {
  test('every table has its line, and every line a table', async () => {
    const tables = await db.rows(sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f')`)
    assert.deepEqual(
      matrix.map(({ table }) => table).toSorted(),
      tables.map(({ name }) => name).toSorted(),
    )
  })

  test('every role of the application stands before every table', async () => {
    const roles = await db.rows(sql<{ name: string }>`
      select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid
      where m.member = 'obruten_app'::regrole`)
    const asked = new Set(Object.values(stage.askers).map(({ role }) => role))
    // Both are only what the others are members of: no transaction puts them on.
    const groups = ['care', 'signed_in']
    assert.deepEqual(
      [...asked].toSorted(),
      [...roles.map(({ name }) => name), 'obruten_app']
        .filter((name) => !groups.includes(name))
        .toSorted(),
    )
  })

  test('every row that a denial speaks of is there', async () => {
    for (const { table, names } of matrix) {
      const held = await client.query(names)
      assert.ok(held.rows.length > 0, `${table} is empty, so refusing it proves nothing`)
    }
  })

  test('row-level security is on for every table but the migrations’ own', async () => {
    const off = await db.rows(sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`)
    assert.deepEqual(off, [{ name: 'migration' }])
  })

  test('no role reaches another schema', async () => {
    const open = await db.rows(sql<{ schema: string }>`
      select distinct n.nspname as schema from pg_namespace n, pg_roles r
      where n.nspname not in ('public', 'pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
        and not r.rolsuper and r.rolname <> 'obruten_owner' and r.rolname not like 'pg\\_%'
        and has_schema_privilege(r.oid, n.oid, 'usage')`)
    assert.deepEqual(open, [])
  })
})

describe('who may do what with which rows of', () => {
  for (const rights of matrix) {
    test(rights.table, async () => {
      await client.query('begin')
      try {
        assert.deepEqual(await tryRights({ client, stage }, rights), [])
      } finally {
        await client.query('rollback')
      }
    })
  }
})
