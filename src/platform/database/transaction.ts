/**
 * A transaction whose statements need not wait for each other. Those that are asked for in one go leave
 * in one write and are answered in order: `begin` goes along with the first, `commit` with the last. Each
 * trip to the database and back costs both ends more than a short statement does.
 */
import { createHash } from 'node:crypto'
import type { CompiledQuery, RawBuilder } from 'kysely'
import type pg from 'pg'
import { type Database, heldBy } from './connect.ts'
import { isAskedOften } from './often.ts'

export type Statements = {
  /** @param role whose eyes the statement is seen with; no two roles share a plan */
  readonly ask: <Row>(query: RawBuilder<Row>, role: string) => Promise<Row[]>
  /** The same, and ends the transaction with it: nothing may be asked after. */
  readonly askLast: <Row>(query: RawBuilder<Row>, role: string) => Promise<Row[]>
}

/**
 * Commits when `work` is done, undoes everything when it throws.
 * @param first what must hold before anything else; nobody waits for it, but where it fails so does all
 */
export async function inTransaction<Result>(
  database: Database,
  first: RawBuilder<unknown>,
  work: (statements: Statements) => Promise<Result>,
): Promise<Result> {
  const client = await heldBy(database).pool.connect()
  const say = (words: string) => send(database, client, { sql: words, parameters: [] })
  let [isBroken, committed]: [boolean, Promise<void> | null] = [false, null]
  const commit = () => {
    committed ??= say('commit').then(refuseRollback)
    return committed
  }
  const ask = async <Row>(query: RawBuilder<Row>, role: string) => {
    if (committed !== null) throw new Error('The transaction has ended')
    const name = isAskedOften(query) ? role : null
    return (await send(database, client, query.compile(database), name)).rows as Row[]
  }
  const askLast = async <Row>(query: RawBuilder<Row>, role: string) => {
    const [rows] = await Promise.all([ask(query, role), commit()])
    return rows
  }
  const begun = Promise.all([say('begin'), ask(first, 'login')])
  // Told below, when it is known whether anything else failed.
  begun.catch(() => {})
  try {
    const result = await work({ ask, askLast })
    await Promise.all([begun, commit()])
    return result
  } catch (reason) {
    await say('rollback').catch(() => {
      isBroken = true
    })
    // What failed first tells why: all that was asked after it was only refused.
    await begun
    throw reason
  } finally {
    client.release(isBroken)
  }
}

type Answer = pg.QueryResult<Record<string, unknown>>

/** PostgreSQL answers `commit` so where a statement before it had failed. */
function refuseRollback({ command }: Answer): void {
  if (command === 'ROLLBACK') throw new Error('The transaction was undone')
}

/** @param keeper the role whose plan of it the connection keeps; null for no plan to keep */
async function send(
  database: Database,
  client: pg.PoolClient,
  { sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>,
  keeper: string | null = null,
): Promise<Answer> {
  const { keepsPlans, onStatement } = heldBy(database)
  const began = performance.now()
  const name = keeper !== null && keepsPlans ? planName(client, `${keeper} ${sql}`) : null
  try {
    const asked = { text: sql, values: [...parameters], ...(name !== null && { name }) }
    // Also what has no parameters: the other way of asking does not let itself be gathered.
    return await client.query({ ...asked, queryMode: 'extended' } as pg.QueryConfig)
  } finally {
    onStatement?.(sql, performance.now() - began)
  }
}

/** No connection keeps more plans than this; what comes after is planned anew each time. */
const mostPlans = 100
const kept = new WeakMap<pg.PoolClient, Map<string, string>>()

function planName(client: pg.PoolClient, statement: string): string | null {
  const names = kept.get(client) ?? new Map<string, string>()
  kept.set(client, names)
  const known = names.get(statement)
  if (known !== undefined || names.size === mostPlans) return known ?? null
  const name = createHash('sha256').update(statement).digest('base64url')
  names.set(statement, name)
  return name
}
