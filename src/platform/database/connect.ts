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

type Connecting = {
  readonly connections?: number
  /** Told of every statement, for those who measure. */
  readonly onStatement?: (text: string, milliseconds: number) => void
}

const pools = new WeakMap<Database, pg.Pool>()

/** How many of the pool's connections are used and idle, and how many wait for one. */
export function poolUse(database: Database): { used: number; idle: number; waiting: number } {
  const pool = pools.get(database)
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pool ?? {}
  return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
}

export function connect(url: string, { connections = 10, onStatement }: Connecting = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
    application_name: 'obruten',
  })
  // An idle connection that the server closes is replaced by the pool; without this line it would end the process.
  pool.on('error', () => {})
  const database = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement && {
      log: ({ query, queryDurationMillis }) => onStatement(query.sql, queryDurationMillis),
    }),
  })
  pools.set(database, pool)
  return database
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
