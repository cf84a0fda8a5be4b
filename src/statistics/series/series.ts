import type { Tx } from '../../access/as-actor.ts'
import type { Day } from '../../shared/day.ts'
import { civilDate } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'
import { countTable } from '../counting/count-table.ts'
import { tableMeasures } from '../counting/measures/index.ts'
import { schoolStartMedian } from '../counting/school-start-median.ts'
import type { StatTable } from '../table/stat-table.ts'

/** A number for each year, or a few beside each other, with what a reader must know before comparing them. */
export type Series = {
  readonly id: string
  readonly title: Text
  readonly definition: Text
  readonly columns: readonly Column[]
  readonly years: readonly YearRow[]
  /** Where the series is not the same before and after, the earliest first. */
  readonly breaks: readonly Text[]
}

export type Column = {
  readonly id: string
  readonly label: Text
  readonly as: 'number' | 'share' | 'days'
}

/** Null where there is nothing to tell: nobody has started, so no share of them. */
export type YearRow = { readonly year: string; readonly values: readonly (number | null)[] }

/** As many years as the requirements look back. */
export const yearsShown = 10

const sheltered = text(
  '1 april 2024: barn i skyddat boende placeras själva (lagen (2024:79); i dag även 22 kap. 5 § socialtjänstlagen) och räknas från den dagen bland de placerade, inte bland de medföljande.',
  '1 April 2024: children in sheltered housing are placed themselves (Act (2024:79); today Chapter 22, Section 5 of the Social Services Act too) and count from that day among the placed, not among the accompanying.',
)

const breaks: Readonly<Record<string, readonly Text[]>> = {
  children: [sheltered],
  'lvu-children': [
    text(
      '1 januari 2027: LVU ersätts av lagen (2026:1600). Vård utan samtycke enligt båda räknas, så serien fortsätter.',
      '1 January 2027: LVU is replaced by Act (2026:1600). Care without consent under both is counted, so the series goes on.',
    ),
  ],
  accompanying: [sheltered],
  'school-start': [
    text(
      '2021: stadens mål om skolstart inom sju dagar (Stöd till placerade barn och unga, 2021-11-12, s. 15). Dagarna räknas likadant före, men målet fanns inte.',
      '2021: the city’s goal of school start within seven days (Stöd till placerade barn och unga, 2021-11-12, p. 15). Before it the days are counted alike, but there was no goal.',
    ),
  ],
}

const number = (label: Text): Column => ({ id: 'number', label, as: 'number' })

/** The four series that the city follows, over the last whole years, exactly and as an analyst may see them. */
export async function readSeries(tx: Tx, today: Day): Promise<readonly Series[]> {
  const last = civilDate(today).year - 1
  const period = `${last - yearsShown + 1}..${last}`
  const counted = async (measure: string) => {
    const table = await countTable(tx, { measure, rows: ['year'], columns: [], period })
    if (!table.accepted) throw new Error(`${measure}: ${table.reason}`)
    return table.value
  }
  const whole: Series[] = []
  for (const [measure, unit] of [
    ['children', text('Barn', 'Children')],
    ['lvu-children', text('Barn', 'Children')],
    ['accompanying', text('Barn', 'Children')],
  ] as const) {
    const table = await counted(measure)
    whole.push({
      ...wordsOf(measure),
      columns: [number(unit)],
      years: yearsOf(table, (at) => [at()]),
    })
  }
  const median = await schoolStartMedian(tx, {
    measure: 'school-start',
    rows: ['year'],
    columns: [],
    period,
  })
  if (!median.accepted) throw new Error(`school-start: ${median.reason}`)
  const days = new Map(
    yearsOf(median.value, (at) => [at()]).map(({ year, values }) => [year, values[0]]),
  )
  const started = await counted('school-start')
  return [
    ...whole,
    {
      ...wordsOf('school-start'),
      columns: [
        { id: 'all', label: text('Placeringar', 'Placements'), as: 'number' },
        { id: 'share', label: text('Inom sju dagar', 'Within seven days'), as: 'share' },
        { id: 'median', label: text('Median, dagar', 'Median, days'), as: 'days' },
        { id: 'missing', label: text('Ingen skolstart', 'No school start'), as: 'number' },
      ],
      years: yearsOf(started, (at) => {
        const [within, later, without] = [at('within-week'), at('later'), at('missing')]
        const begun = (within ?? 0) + (later ?? 0)
        return [
          begun + (without ?? 0),
          begun === 0 ? null : (within ?? 0) / begun,
          null,
          without ?? 0,
        ]
      }).map(({ year, values }) => {
        return { year, values: values.with(2, days.get(year) ?? null) }
      }),
    },
  ]
}

function wordsOf(id: string): Pick<Series, 'id' | 'title' | 'definition' | 'breaks'> {
  const measure = tableMeasures.find((one) => one.id === id)
  if (measure === undefined) throw new Error(`There is no measure ${id}`)
  return { id, title: measure.name, definition: measure.definition, breaks: breaks[id] ?? [] }
}

type At = (category?: string) => number | null

/** One row for each year of the table's first dimension; `at` reads a cell of it by its second. */
function yearsOf({ dimensions, cells }: StatTable, read: (at: At) => (number | null)[]): YearRow[] {
  const [time, other] = dimensions
  const across = other?.categories ?? []
  return (time?.categories ?? [])
    .map(({ id }, row) => ({ id, row }))
    .filter(({ id }) => /^\d{4}$/.test(id))
    .map(({ id, row }) => ({
      year: id,
      values: read((category) => {
        const column = category === undefined ? 0 : across.findIndex((one) => one.id === category)
        return column < 0 ? 0 : (cells[row * Math.max(1, across.length) + column]?.value ?? null)
      }),
    }))
}
