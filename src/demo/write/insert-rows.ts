import type pg from 'pg'

export type Row = Readonly<Record<string, unknown>>

/** Rows in a statement: few enough that their JSON is some megabytes. */
const batch = 2000

/**
 * Inserts many rows in few statements: the rows travel as JSON and the table's own columns say their
 * types. All rows name the same columns as the first.
 */
export async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
    .map((name) => client.escapeIdentifier(name))
    .join(', ')
  const name = client.escapeIdentifier(table)
  const insert = `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`
  // The next batch is spelled out while the server takes in the last one.
  let inserting: Promise<unknown> = Promise.resolve()
  for (let begin = 0; begin < rows.length; begin += batch) {
    const json = JSON.stringify(rows.slice(begin, begin + batch))
    await inserting
    inserting = client.query(insert, [json])
  }
  await inserting
}
