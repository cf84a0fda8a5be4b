import type pg from 'pg'

type Part = { readonly drop: string; readonly make: string }

/**
 * Foreign keys, unique columns and what speeds up look-ups; primary keys and exclusions stay. Keys
 * come first, those of other tables too, for they rest on the unique columns.
 */
const partsOf = `
  select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname) as drop,
         'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '
           || pg_get_constraintdef(oid) as make, contype as kind
  from pg_constraint where contype in ('f', 'u') and conrelid = any ($1::regclass[])
    or contype = 'f' and confrelid = any ($1::regclass[])
  union all
  select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid), 'x'
  from pg_index where indrelid = any ($1::regclass[]) and not indisunique and not indisexclusion
  order by kind`

/**
 * Fills tables with many rows and checks their keys and sorts their indexes once, when all rows are
 * there, instead of row by row. In the caller's transaction, so that nobody sees the tables without
 * them; a row that points nowhere fails as ever.
 */
export async function checkedAfterwards(
  client: pg.Client,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const { rows: parts } = await client.query<Part>(partsOf, [tables])
  for (const { drop } of parts) await client.query(drop)
  await fill()
  for (const { make } of parts.toReversed()) await client.query(make)
}
