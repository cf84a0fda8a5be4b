/** An import whose process is killed, at each place where it can be, and taken up again. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { AsActor } from '../../src/access/as-actor.ts'
import { importRegister } from '../../src/exchange/index.ts'
import { aCity } from '../support/a-city.ts'
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

/** A fresh authority in the same database each time would share persons; so all is emptied instead. */
async function takenIn(killedBefore: number | null): Promise<Record<string, number>> {
  await db.rows(sql`truncate authority, person, staff cascade`)
  const city = await aCity(db)
  const asActor = actingFrom(db)
  const { engine } = db
  const importId = await delivered(db, city.farsta.id, norrsystem())
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
