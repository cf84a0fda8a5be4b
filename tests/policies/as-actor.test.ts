/** The one handle on the database: a role put on is taken off, and what is undone is undone whole. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Tx } from '../../src/access/as-actor.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)

const whoami = (tx: Tx) => tx.first(sql<{ role: string }>`select current_user as role`)
const draft = (tx: Tx, form: string) =>
  tx.rows(sql`insert into draft (id, staff_id, form, content)
    values (gen_random_uuid(), ${city.anna.staffId}, ${form}, '{}')`)
const drafts = async () =>
  (await db.rows(sql<{ form: string }>`select form from draft order by form`)).map(
    ({ form }) => form,
  )

describe('a transaction', () => {
  test('leaves nothing on its connection', async () => {
    for (let round = 0; round < 20; round += 1) {
      await asTest(db, city.anna, whoami)
      const { rows } = await sql<{ role: string; appointment: string | null }>`
        select current_user as role, nullif(current_setting('obruten.appointment', true), '') as appointment
      `.execute(db.app)
      assert.deepEqual(rows[0], { role: 'obruten_app', appointment: null })
    }
  })

  test('that failed leaves nothing either', async () => {
    await assert.rejects(asTest(db, city.anna, (tx) => tx.rows(sql`select 1/0`)))
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db.app)
    assert.equal(rows[0]?.role, 'obruten_app')
  })

  test('takes nobody’s word for a role that the login does not hold', async () => {
    await assert.rejects(sql`select set_config('role', 'obruten_owner', false)`.execute(db.app))
    await assert.rejects(sql`select set_config('role', 'postgres', false)`.execute(db.app))
  })
})

describe('the engine’s eyes', () => {
  test('are taken off when the work is done', async () => {
    const roles = await asTest(db, city.anna, async (tx) => [
      await tx.asEngine(() => whoami(tx)),
      await whoami(tx),
    ])
    assert.deepEqual(roles, [{ role: 'engine' }, { role: 'caseworker' }])
  })

  test('are taken off when the work fails, and the failure is caught', async () => {
    const role = await asTest(db, city.anna, async (tx) => {
      const failing = tx.asEngine(() => Promise.reject(new Error('a rule has a fault')))
      await assert.rejects(failing, /a rule has a fault/)
      return whoami(tx)
    })
    assert.deepEqual(role, { role: 'caseworker' })
  })

  test('do not hide what the database refused', async () => {
    await asTest(db, city.anna, async (tx) => {
      await assert.rejects(
        tx.asEngine(() => tx.rows(sql`select 1/0`)),
        { code: '22012' },
      )
    }).catch(() => {})
  })
})

describe('an attempt', () => {
  const fails = () => Promise.reject(new Error('refused'))

  test('that fails is undone, and what was before it is kept', async () => {
    await asTest(db, city.anna, async (tx) => {
      await draft(tx, 'kept')
      const attempt = tx.attempt(async () => {
        await draft(tx, 'undone')
        await fails()
      })
      await assert.rejects(attempt, /refused/)
    })
    assert.deepEqual(await drafts(), ['kept'])
  })

  test('within another undoes itself alone; the outer one then undoes all', async () => {
    await asTest(db, city.anna, async (tx) => {
      const outer = tx.attempt(async () => {
        await draft(tx, 'outer')
        await tx
          .attempt(async () => {
            await draft(tx, 'inner')
            await fails()
          })
          .catch(() => {})
        await fails()
      })
      await assert.rejects(outer, /refused/)
    })
    assert.deepEqual(await drafts(), ['kept'])
  })

  test('that the database ended leaves the actor’s role', async () => {
    const role = await asTest(db, city.anna, async (tx) => {
      await tx.attempt(() => tx.asEngine(() => tx.rows(sql`select 1/0`))).catch(() => {})
      return whoami(tx)
    })
    assert.deepEqual(role, { role: 'caseworker' })
  })
})
