import { sql } from 'kysely'
import { gatekeeper } from '../access/actor.ts'
import { actingOn } from '../access/as-actor.ts'
import { findAppointed } from '../access/session.ts'
import { clockAt } from '../platform/clock.ts'
import { connect } from '../platform/database/connect.ts'
import { civilDate, type Day } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'
import { auditOf, countTable, protect, publish, tableMeasures } from '../statistics/index.ts'
import type { CitySize } from './city.ts'

type Table = {
  readonly measure: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly period: string
  readonly family: string
  /** The measure as the reader knows it. */
  readonly name: Text
  readonly unit: Text
  /** Published so many days ago. */
  readonly daysAgo: number
}

/** The table of 2020 lies on the shelf as it was known then; whoever counts it again must count it so. */
export const daysSince2020Published = 40

const children = text('barn', 'children')

/**
 * What the socialnämnd has published: counted, protected, audited and put on the shelf as its analyst does
 * it. Each counts something else, so that no two tell of the same children in the same way.
 */
function tablesOf(today: Day, size: CitySize): readonly Table[] {
  const lastYear = civilDate(today).year - 1
  const byAge: Table = {
    measure: 'children',
    rows: ['age-at-year-end'],
    columns: ['sex'],
    period: String(lastYear),
    family: 'barn',
    name: text('Placerat barn', 'Child in care'),
    unit: children,
    daysAgo: 12,
  }
  if (size === 'small') return [byAge]
  const byForm: Table = {
    measure: 'child-forms',
    rows: ['stadsdel'],
    columns: ['form'],
    period: '2020',
    family: 'barn',
    name: text('Barn per placeringsform', 'Child by form of care'),
    unit: text('barn i varje form', 'children in each form'),
    daysAgo: daysSince2020Published,
  }
  const underLvu: Table = {
    measure: 'lvu-children',
    rows: ['year'],
    columns: [],
    period: `${lastYear - 7}..${lastYear}`,
    family: 'lvu-children',
    name: text('Barn under LVU', 'Child under care without consent'),
    unit: children,
    daysAgo: 26,
  }
  return [byForm, underLvu, byAge]
}

export async function publishTables(parts: {
  readonly appUrl: string
  readonly today: Day
  readonly size: CitySize
}): Promise<void> {
  const database = connect(parts.appUrl, { connections: 1 })
  try {
    for (const { daysAgo, ...table } of tablesOf(parts.today, parts.size)) {
      const asActor = actingOn(database, clockAt(parts.today - daysAgo))
      const id = await asActor(gatekeeper, (tx) =>
        tx.first(sql<{
          id: string
        }>`select a.id from appointment a join authority u on u.id = a.authority_id
          where a.role = 'analyst' and u.kind = 'socialnamnd'
            and (select value from setting where name = 'demo-guide') @> to_jsonb(a.id::text)`),
      )
      const analyst = await findAppointed(asActor, id?.id ?? '')
      if (analyst === null) throw new Error('The demo city has no analyst')
      await asActor(analyst, (tx) => publishTable(tx, table))
    }
  } finally {
    await database.destroy()
  }
}

const threshold = 3

async function publishTable(
  tx: Parameters<typeof countTable>[0],
  { family, unit, name, ...request }: Omit<Table, 'daysAgo'>,
): Promise<void> {
  const counted = await countTable(tx, request)
  if (!counted.accepted) throw new Error(counted.reason)
  const version = tableMeasures.find(({ id }) => id === request.measure)?.version ?? ''
  const made = await protect([{ measure: request.measure, table: counted.value }], {
    ...{ threshold, zeros: 'show', objective: 'count', method: 'fast' },
  })
  const [table] = made.accepted ? made.value.tables : []
  if (!made.accepted || table === undefined) throw new Error(`${family} cannot be protected`)
  const published = await publish(tx, {
    ...{ table, family, unit, threshold },
    audit: auditOf(made.value, 0),
    counted: 'count',
    definitions: [{ term: name, meaning: counted.value.definition, version }],
    // Where a correction would begin: the same table in the builder.
    source: `/tabeller?${new URLSearchParams({
      matt: request.measure,
      rad: request.rows[0] ?? '',
      kol: request.columns[0] ?? '',
      period: request.period,
    })}`,
    protection: text(
      'Antal 1–3 visas inte, och inte heller så många andra tal som behövs för att ingen ska kunna räkna ut dem. Alla summor är de rätta.',
      'Counts of 1–3 are not shown, nor as many other numbers as are needed for nobody to compute them. All totals are true.',
    ),
  })
  if (!published.accepted) throw new Error(published.reason)
}
