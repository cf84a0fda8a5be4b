/**
 * What each asker may do with each table, tried in the database and told as names of rows, to be
 * held against what was written by hand. A statement that the grants refuse is `refused`; one that
 * is let through tells which rows it reached, which may be none.
 */
import type pg from 'pg'
import { testToday } from '../support/test-database.ts'
import type { Asker, Stage } from './stage.ts'

/** By asker: the rows reached, named and parted by spaces. Whoever is not named is refused. */
export type Expected = Readonly<Record<string, string>>

export type TableRights = {
  readonly table: string
  /** The column that tells rows apart, one that every reader may read. */
  readonly key: string
  /** Names the rows: a query for (key, name), run past the policies. Rows may share a name. */
  readonly names: string
  readonly select?: Expected
  /** Statements without WHERE, so that only policies choose rows; by what they change. */
  readonly update?: Readonly<Record<string, { set: Sql; expected: Expected }>>
  /** Rows that somebody might add, by name. */
  readonly insert?: {
    rows: (asker: Asker, stage: Stage) => Record<string, string>
    expected: Expected
  }
  readonly delete?: Expected
}

type Sql = string | ((asker: Asker, stage: Stage) => string)

/** What differs between the hand-written and the tried; empty when they agree. */
export type Difference = string

type Look = { readonly client: pg.Client; readonly stage: Stage }

/** Tries everything the table's line speaks of, in a transaction that is undone. */
export async function tryRights(
  look: Look,
  rights: TableRights,
  { stopAtFirst = false } = {},
): Promise<Difference[]> {
  const held = await heldRows(look.client, rights)
  const differences: Difference[] = []
  for (const [name, asker] of Object.entries(look.stage.askers)) {
    for (const attempt of attemptsOf(rights, asker, look.stage)) {
      const found = await tell(look.client, rights, held, asker, attempt)
      const expected = sorted(attempt.expected[name]?.split(' ') ?? [refused])
      if (found === expected) continue
      differences.push(`${name}, ${attempt.verb}: ${found || 'none'}, not ${expected || 'none'}`)
      if (stopAtFirst) return differences
    }
  }
  return differences
}

const refused = 'refused'

type Attempt = {
  readonly verb: string
  readonly expected: Expected
  /** Statements by name; for all but insert only one. */
  readonly statements: Readonly<Record<string, string>>
}

function attemptsOf(rights: TableRights, asker: Asker, stage: Stage): Attempt[] {
  const { table, key, select = {}, update, insert } = rights
  const write = (sql: Sql) => (typeof sql === 'string' ? sql : sql(asker, stage))
  const updates = update ?? { [key]: { set: `${key} = default`, expected: {} } }
  return [
    {
      verb: 'select',
      expected: select,
      statements: { rows: `select ${key}::text as key from ${table}` },
    },
    ...Object.entries(updates).map(([what, { set, expected }]) => ({
      verb: `update ${what}`,
      expected,
      statements: { rows: `update ${table} set ${write(set)}` },
    })),
    {
      verb: 'insert',
      expected: insert?.expected ?? {},
      statements: insert?.rows(asker, stage) ?? { row: `insert into ${table} default values` },
    },
    { verb: 'delete', expected: rights.delete ?? {}, statements: { rows: `delete from ${table}` } },
  ]
}

type Held = {
  readonly names: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
}

async function heldRows(client: pg.Client, { table, key, names }: TableRights): Promise<Held> {
  const named = await client.query<{ key: string; name: string }>(names)
  const placed = await client.query<{ key: string; place: string }>(
    `select ${key}::text as key, ctid::text as place from ${table}`,
  )
  return {
    names: new Map(named.rows.map(({ key, name }) => [key, name])),
    places: new Map(placed.rows.map(({ key, place }) => [key, place])),
  }
}

async function tell(
  client: pg.Client,
  rights: TableRights,
  held: Held,
  asker: Asker,
  { verb, statements }: Attempt,
): Promise<string> {
  if (verb === 'insert') return tellInserts(client, asker, statements)
  const answer = await attempt(client, asker, statements.rows ?? '')
  if (answer.refusal !== null) {
    await client.query('rollback to savepoint attempt')
    return answer.refusal === 'grant' ? refused : 'policy-refuses'
  }
  const reached = verb === 'select' ? answer.keys : await changedKeys(client, rights, held)
  await client.query('rollback to savepoint attempt')
  return inNames(reached, held.names)
}

async function tellInserts(
  client: pg.Client,
  asker: Asker,
  statements: Readonly<Record<string, string>>,
): Promise<string> {
  const added: string[] = []
  let isGranted = false
  for (const [name, statement] of Object.entries(statements)) {
    const answer = await attempt(client, asker, statement)
    await client.query('rollback to savepoint attempt')
    if (answer.refusal !== 'grant') isGranted = true
    if (answer.refusal === null) added.push(name)
  }
  return isGranted ? sorted(added) : refused
}

type Answer = { readonly refusal: 'grant' | 'policy' | null; readonly keys: string[] }

/** Runs one statement as the asker. Anything but rows or a refusal is a mistake of the test. */
async function attempt(client: pg.Client, asker: Asker, statement: string): Promise<Answer> {
  const settings = `set_config('role', '${asker.role}', true), set_config('obruten.appointment',
    '${asker.appointment}', true), set_config('obruten.import', '${asker.importId ?? ''}', true),
    set_config('obruten.today', '${testToday}', true),
    set_config('obruten.now', '${testToday} 12:00 Europe/Stockholm', true)`
  try {
    const results = (await client.query(
      `savepoint attempt; select ${settings}; ${statement}`,
    )) as unknown as pg.QueryResult<{ key: string }>[]
    return { refusal: null, keys: results.at(-1)?.rows.map(({ key }) => key) ?? [] }
  } catch (reason) {
    const { code, message } = reason as pg.DatabaseError
    // The bare login may not even look a name up.
    const isHidden = code === '42P01' && asker.role === 'obruten_app'
    if (code !== '42501' && !isHidden) throw new Error(`${asker.role}: ${statement}: ${message}`)
    return { refusal: message.includes('row-level security') ? 'policy' : 'grant', keys: [] }
  }
}

async function changedKeys(client: pg.Client, { table, key }: TableRights, held: Held) {
  await client.query(`select set_config('role', 'none', true)`)
  const now = await client.query<{ key: string; place: string }>(
    `select ${key}::text as key, ctid::text as place from ${table}`,
  )
  const places = new Map(now.rows.map((row) => [row.key, row.place]))
  return [...held.places].filter(([row, place]) => places.get(row) !== place).map(([row]) => row)
}

/** A name whose rows were reached only in part says so. */
function inNames(keys: readonly string[], names: ReadonlyMap<string, string>): string {
  const reached = new Set(keys)
  const groups = Map.groupBy(names, ([, name]) => name)
  return sorted(
    [...groups].flatMap(([name, rows]) => {
      const count = rows.filter(([key]) => reached.has(key)).length
      return count === 0 ? [] : [count === rows.length ? name : `${name}(${count}/${rows.length})`]
    }),
  )
}

function sorted(names: readonly string[]): string {
  return names
    .filter((name) => name !== '')
    .toSorted()
    .join(' ')
}
