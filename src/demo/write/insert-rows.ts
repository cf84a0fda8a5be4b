import type pg from 'pg'

export type Row = Readonly<Record<string, unknown>>

/** Rows in a statement: few enough that their JSON is some megabytes. */
const batch = 2000

/**
 * Inserts many rows in few statements: the rows travel as JSON and the table's own columns say their
 * types. All rows name the same columns as the first. While the server takes in one batch, the next
 * is drawn from `rows` and spelled out.
 */
export async function insertRows(
  client: pg.Client,
  table: string,
  rows: Iterable<Row>,
): Promise<void> {
  const name = client.escapeIdentifier(table)
  let inserting: Promise<unknown> = Promise.resolve()
  for (const drawn of batchesOf(rows)) {
    const columns = Object.keys(drawn[0] ?? {})
      .map((column) => client.escapeIdentifier(column))
      .join(', ')
    const json = JSON.stringify(drawn)
    await inserting
    inserting = client.query(
      `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [json],
    )
  }
  await inserting
}

function* batchesOf(rows: Iterable<Row>): Generator<readonly Row[]> {
  let drawn: Row[] = []
  for (const row of rows) {
    drawn.push(row)
    if (drawn.length < batch) continue
    yield drawn
    drawn = []
  }
  if (drawn.length > 0) yield drawn
}
