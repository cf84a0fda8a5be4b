/** An import whose process is killed, at each place where it can be, and taken up again. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { AsActor } from '../../src/access/as-actor.ts'
import { importRegister } from '../../src/exchange/index.ts'
import { aChild } from '../support/a-child.ts'
import { aCity, type City } from '../support/a-city.ts'
import { delivered, norrsystem } from '../support/a-register.ts'
import { actingFrom, testDatabase } from '../support/test-database.ts'

const db = await testDatabase()

const counts = sql<Record<string, number>>`select (select count(*)::int from child) as children,
  (select count(*)::int from fact where voided_at is null) as facts,
  (select count(*)::int from fact) as versions,
  (select count(*)::int from assignment) as assignments,
  (select count(*)::int from duty where state = 'open') as duties,
  (select count(*)::int from register_row) as rows`

class Killed extends Error {}

/** A process that dies before its nth transaction, and with it every later word of its own. */
function dyingBefore(asActor: AsActor, nth: number): AsActor {
  let count = 0
  return (actor, work) => {
    count += 1
    return count >= nth ? Promise.reject(new Killed()) : asActor(actor, work)
  }
}

describe('an import that is killed', () => {
  test('ends in the same, wherever it was killed', async () => {
    const whole = await takenIn(null)
    assert.ok((whole.facts ?? 0) > 10 && (whole.duties ?? 0) > 0)
    // In the reading, the checking, a file of persons, a file of facts, between files, in the duties.
    for (const nth of [2, 7, 11, 14, 16, 21, 30]) {
      const { survived, ...state } = await takenIn(nth)
      assert.equal(survived, 0, `there are ${nth} transactions to be killed before`)
      assert.deepEqual(state, whole, `killed before transaction ${nth}`)
    }
  })
})

describe('an import that is run twice at once', () => {
  test('ends in the same as one', async () => {
    const whole = await takenIn(null)
    const { importId } = await waiting()
    const asActor = actingFrom(db)
    const run = () => importRegister({ asActor, engine: db.engine }, { importId })
    await Promise.all([run(), run(), run()])
    const [state] = await db.rows(counts)
    assert.deepEqual(state, whole)
    const [told] = await db.rows(sql<{ outcome: object; states: string[] }>`
      select outcome, (select array_agg(distinct state) from register_file) as states from register_import`)
    assert.ok(!('crashed' in (told?.outcome ?? {})))
    assert.deepEqual(told?.states, ['written'])
    const twice =
      await db.rows(sql`select detail->>'file' from access_log where event = 'register-imported'
      and detail->>'import' = ${importId} group by detail->>'file', child_ids having count(*) > 1`)
    assert.deepEqual(twice, [])
  })
})

describe('somebody who registers one of the persons meanwhile', () => {
  test('is waited for, and the file goes on with the file that she opened', async () => {
    const { city, importId } = await waiting()
    const asActor = actingFrom(db)
    let importing: Promise<void> | undefined
    await asActor(city.anna, async (tx) => {
      await aChild('Tova', 'Provdal').bornOn('2017-01-12').savedIn(tx, db, city.anna)
      importing = importRegister({ asActor, engine: db.engine }, { importId })
      // Until the import stands and waits for what is not yet committed here.
      for (let blocked = 0; blocked === 0; ) {
        const [row] = await db.rows(sql<{
          count: number
        }>`select count(*)::int as count from pg_stat_activity
          where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`)
        blocked = row?.count ?? 0
      }
    })
    await importing
    const children = await db.rows(sql<{ given_name: string; before: string[] | null }>`
      select given_name, (select array_agg(distinct v.given_name) from child_version v
        where v.child_id = c.id and v.given_name <> c.given_name) as before
      from child c where family_name = 'Provdal' order by given_name`)
    assert.deepEqual(children, [
      { given_name: 'Melker', before: null },
      { given_name: 'Tuva', before: ['Tova'] },
    ])
    const states = await db.rows(sql<{ state: string }>`select distinct state from register_file`)
    assert.deepEqual(states, [{ state: 'written' }])
  })
})

/** A fresh authority in the same database each time would share persons; so all is emptied instead. */
async function takenIn(killedBefore: number | null): Promise<Record<string, number>> {
  const { importId } = await waiting()
  const asActor = actingFrom(db)
  const { engine } = db
  let survived = 1
  if (killedBefore !== null) {
    const dying = dyingBefore(asActor, killedBefore)
    await importRegister({ asActor: dying, engine }, { importId }).catch((reason) => {
      if (!(reason instanceof Killed)) throw reason
      survived = 0
    })
    await importRegister({ asActor, engine }, { importId })
  } else {
    await importRegister({ asActor, engine }, { importId })
  }
  const [state] = await db.rows(counts)
  return { ...state, ...(killedBefore !== null && { survived }) }
}

async function waiting(): Promise<{ city: City; importId: string }> {
  await db.rows(sql`truncate authority, person, staff cascade`)
  const city = await aCity(db)
  return { city, importId: await delivered(db, city.farsta.id, norrsystem()) }
}
