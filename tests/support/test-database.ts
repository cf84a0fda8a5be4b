import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import type { Hono } from 'hono'
import type { RawBuilder } from 'kysely'
import pg from 'pg'
import { openTestServer } from '../../scripts/test-server.ts'
import type { AnyActor } from '../../src/access/actor.ts'
import { type AsActor, actingOn, type Tx } from '../../src/access/as-actor.ts'
import { assemble, assembleEngine } from '../../src/assemble.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { connect, type Database } from '../../src/platform/database/connect.ts'
import {
  createFromTemplate,
  dropDatabase,
  onDatabase,
} from '../../src/platform/postgres/template-database.ts'
import type { Engine } from '../../src/rules/reevaluate.ts'
import { parseDay } from '../../src/shared/day.ts'
import { readyTemplate } from './template.ts'

export type TestDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** The web application's own login, as the real one. */
  readonly app: Database
  readonly engine: Engine
  /** A connection that may put on any role and alter anything; closed with the database. */
  connectSuperuser(): Promise<pg.Client>
  /** As the owner, whom no policy binds: to set the stage, and to look behind it. */
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>
}

/**
 * A database of the file's own, with the schema and the rules and nothing else, dropped when the
 * file's tests have ended. Call it once, at the top of the file; the first file of a run that asks
 * starts the server, and copying takes some 50 ms.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await openTestServer()
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  const superuserUrl = await createFromTemplate(
    server.superuserUrl,
    await readyTemplate(server),
    name,
  )
  const [ownerUrl, appUrl] = [onDatabase(server.ownerUrl, name), onDatabase(server.appUrl, name)]
  const owner = connect(ownerUrl, { connections: 4 })
  const app = connect(appUrl, { keepsPlans: true })
  const superusers: pg.Client[] = []
  after(async () => {
    await Promise.all([owner.destroy(), app.destroy(), ...superusers.map((one) => one.end())])
    await dropDatabase(server.superuserUrl, name)
    await server.stop()
  })
  return {
    ownerUrl,
    appUrl,
    app,
    connectSuperuser: async () => {
      const client = new pg.Client({ connectionString: superuserUrl })
      await client.connect()
      superusers.push(client)
      return client
    },
    engine: assembleEngine(),
    rows: async (query) => (await query.execute(owner)).rows,
  }
}

/** The day that tests hold as today unless they say another: a Wednesday in term. */
export const testToday = '2026-03-18'

/** Acts as the application does: one transaction, the actor's role, the policies in force. */
export function asTest<Result>(
  db: TestDatabase,
  actor: AnyActor,
  work: (tx: Tx) => Promise<Result>,
  today = testToday,
): Promise<Result> {
  return actingFrom(db, today)(actor, work)
}

export function actingFrom(db: TestDatabase, today = testToday): AsActor {
  return actingOn(db.app, clockAt(parseDay(today)))
}

export type Site = ReturnType<typeof assemble> & { readonly app: Hono }

/** The whole web application over the test database, fetched without any network. */
export function testSite(
  db: TestDatabase,
  { today = testToday, isDemo = false }: { today?: string; isDemo?: boolean } = {},
): Site {
  return assemble({ database: db.app, clock: clockAt(parseDay(today)), isDemo })
}
