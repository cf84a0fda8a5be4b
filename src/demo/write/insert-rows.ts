import type pg from 'pg'

export type Row = Readonly<Record<string, unknown>>

/**
 * Inserts many rows in one statement: the rows travel as JSON and the table's own columns say their
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
  await client.query(
    `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
