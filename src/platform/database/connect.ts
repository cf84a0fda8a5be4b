import { Socket } from 'node:net'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Day, parseDay } from '../../shared/day.ts'

/**
 * A pool of connections to one database under one login. Dates come back as epoch days and date
 * ranges as half-open periods: pg's own parser would put them through the local time zone and
 * shift them by a day.
 */
export type Database = Kysely<unknown>

const DATE = 1082
const DATERANGE = 3912
const BIGINT = 20

type OnStatement = (text: string, milliseconds: number) => void

type Connecting = {
  readonly connections?: number
  /** Whether a connection is one session of the database, whoever uses it: no pooler stands between. */
  readonly keepsPlans?: boolean
  /** Told of every statement, for those who measure. */
  readonly onStatement?: OnStatement
}

type Held = {
  readonly pool: pg.Pool
  readonly keepsPlans: boolean
  readonly onStatement: OnStatement | undefined
}

const held = new WeakMap<Database, Held>()

/** What transactions need of it, besides the queries. */
export function heldBy(database: Database): Held {
  const found = held.get(database)
  if (found === undefined) throw new Error('The database was not connected to by connect()')
  return found
}

/** How many of the pool's connections are used and idle, and how many wait for one. */
export function poolUse(database: Database): { used: number; idle: number; waiting: number } {
  const { totalCount, idleCount, waitingCount } = heldBy(database).pool
  return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
}

export function connect(
  url: string,
  { connections = 10, keepsPlans = false, onStatement }: Connecting = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
    application_name: 'obruten',
    pipeline: true,
    stream: () => new GatheringSocket(),
  })
  // An idle connection that the server closes is replaced by the pool; without this line it would end the process.
  pool.on('error', () => {})
  // The same of one in use: its statements fail, which is how whoever asked is told.
  pool.on('connect', (client) => client.on('error', () => {}))
  const database = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement && {
      log: ({ query, queryDurationMillis }) => onStatement(query.sql, queryDurationMillis),
    }),
  })
  held.set(database, { pool, keepsPlans, onStatement })
  return database
}

/** What is sent within one turn leaves in one write: the driver lets go after each statement. */
class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork())
  }
}

function typeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === DATE) return parseDay
  if (oid === DATERANGE) return parsePeriod
  if (oid === BIGINT) return Number
  return format === 'binary'
    ? pg.types.getTypeParser(oid, 'binary')
    : pg.types.getTypeParser(oid, 'text')
}

/** `[2026-02-01,2026-02-03)` → { from, until }; an open end is null. */
export function parsePeriod(range: string): { from: Day | null; until: Day | null } | null {
  if (range === 'empty') return null
  const [from = '', until = ''] = range.slice(1, -1).split(',')
  return {
    from: from === '' ? null : parseDay(from),
    until: until === '' ? null : parseDay(until),
  }
}
