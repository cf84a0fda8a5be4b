import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openTestServer } from '../../scripts/test-server.ts'
import { assembleEngine } from '../../src/assemble.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { dropDatabase, onDatabase } from '../../src/platform/postgres/template-database.ts'
import { parseDay } from '../../src/shared/day.ts'
import { journeyDay } from './journey-server.ts'

export type GivenDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly drop: () => Promise<void>
}

/** A database as an installer gives it: empty, with its two logins and nothing else. */
export async function givenDatabase(): Promise<GivenDatabase> {
  const server = await openTestServer()
  const name = `given_${process.pid}_${randomBytes(4).toString('hex')}`
  const superuser = new pg.Client({ connectionString: onDatabase(server.superuserUrl, 'postgres') })
  await superuser.connect()
  await superuser.query(`create database ${name} owner obruten_owner`)
  await superuser.query(`grant connect on database ${name} to obruten_app`)
  await superuser.query(`revoke temporary on database ${name} from public`)
  await superuser.end()
  return {
    ownerUrl: onDatabase(server.ownerUrl, name),
    appUrl: onDatabase(server.appUrl, name),
    drop: async () => {
      await dropDatabase(server.superuserUrl, name)
      await server.stop()
    },
  }
}

/** What says to a process over a given database that it is the demo, on the journeys' day. */
export const asDemo = { OBRUTEN_DEMO_DATABASE: 'yes', OBRUTEN_TODAY: journeyDay }

/** Fills a migrated database with the small demo city, which no start does with a given one. */
export function fillWithDemo(ownerUrl: string): Promise<void> {
  const today = parseDay(journeyDay)
  return loadDemo({ ownerUrl, today, size: 'small', engine: assembleEngine(), say: () => {} })
}
