/** What DuckDB is asked for the same, in its own words. Days are numbered from the period's first. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { forms, type SpellSize, yearStarts } from '../counting/made-up-spells.ts'

export const spellColumns = `child integer, cell integer, from_day integer, until_day integer, cost integer`

/** An empty database in memory with as many threads as there are processors, as it is by itself. */
export async function openPeer(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:')
  return instance.connect()
}

/** Its table in memory, read from a csv file by its own reader. */
export async function loadPeer(connection: DuckDBConnection, csv: string): Promise<void> {
  await connection.run(`create or replace table spell (${spellColumns})`)
  await connection.run(`insert into spell select * from read_csv('${csv}', header = false, columns = {
    'child': 'integer', 'cell': 'integer', 'from_day': 'integer', 'until_day': 'integer', 'cost': 'integer'})`)
}

/**
 * (a) As one would ask it: each placement's days, grouped. The join of days with placements by `between`
 * says the same and is slower, so this is the peer's better way.
 */
export const naturally = (days: number) => `create or replace table answer as
  select day, cell // ${forms} as area, cell % ${forms} as form, count(*) as stock, sum(cost) as cost
  from (select unnest(range(from_day, least(until_day, ${days}))) as day, cell, cost from spell)
  group by all`

/** The join, to be held against it. */
export const byJoin = (days: number) => `create or replace table answer as
  select d.day, cell // ${forms} as area, cell % ${forms} as form, count(*) as stock, sum(cost) as cost
  from range(${days}) d (day) join spell on from_day <= d.day and d.day < until_day group by all`

/** (b) The same algorithm: what is added and taken away each day, and its running sum over the whole grid. */
export const byDifferences = (days: number, cells: number) => `create or replace table answer as
  with change as (select day, cell, sum(one)::integer as one, sum(cost)::bigint as cost from (
      select from_day as day, cell, 1 as one, cost from spell
      union all select until_day, cell, -1, -cost from spell where until_day < ${days}) group by day, cell)
  select day, cell // ${forms} as area, cell % ${forms} as form,
    sum(coalesce(one, 0)) over running as stock, sum(coalesce(cost, 0)) over running as cost
  from (select d.day, c.cell from range(${days}) d (day), range(${cells}) c (cell)) left join change using (day, cell)
  window running as (partition by cell order by day)`

/** What both must come to: three sums that a cell in a wrong place would change. */
export async function peerSums(connection: DuckDBConnection, days: number): Promise<string> {
  const reader = await connection.runAndReadAll(`select sum(stock)::bigint::varchar,
    sum(stock * ((day * 31 + area * 7 + form) % 1009))::bigint::varchar, sum(cost)::bigint::varchar
    from answer where day < ${days}`)
  return reader.getRows().join()
}

/** W1b: unique children by year, area and form, with every margin of area and form. */
export function uniqueByYear({ years }: SpellSize): string {
  const starts = yearStarts(years)
  const values = starts
    .slice(0, -1)
    .map((from, year) => `(${year}, ${from}, ${starts[year + 1]})`)
    .join(', ')
  return `create or replace table answer as
    select year, cell // ${forms} as area, cell % ${forms} as form, count(distinct child) as persons
    from spell join (values ${values}) y (year, first_day, next_day)
      on from_day < next_day and until_day > first_day
    group by grouping sets ((year, area, form), (year, area), (year, form), (year))`
}

export async function peerPersons(connection: DuckDBConnection): Promise<string> {
  const reader = await connection.runAndReadAll(`select sum(persons)::bigint::varchar,
    sum(persons * ((year * 31 + coalesce(area + 1, 0) * 7 + coalesce(form + 1, 0)) % 1009))::bigint::varchar
    from answer`)
  return reader.getRows().join()
}
