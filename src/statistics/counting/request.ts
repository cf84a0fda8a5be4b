import type { TableMeasure, TimePart } from '../../measures/table-measure.ts'
import type { Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { dimensionKinds } from './dimensions.ts'
import { tableMeasures } from './measures/index.ts'
import { type Grain, grains, parsePeriod, partsOf } from './period.ts'

/** A table as somebody asks for it: all in words that can stand in an address. */
export type TableRequest = {
  readonly measure: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** '2020', '2020-Q1', '2020-03', '2020-03-15', or a span of them: '2018..2022'. */
  readonly period: string
  /** Only what is in one of these categories, by dimension. */
  readonly filters?: Readonly<Record<string, readonly string[]>>
  /** As it was known at the end of that day; without it, as it is known now. */
  readonly asOf?: Day | null
}

export type RequestRefusal =
  | 'unknown-measure'
  | 'unknown-dimension'
  | 'dimension-not-for-measure'
  | 'dimension-twice'
  | 'too-many-dimensions'
  | 'two-dimensions-of-time'
  | 'not-a-period'
  | 'period-ahead'
  | 'too-many-parts'
  | 'as-of-not-kept'
  | 'as-of-ahead'
  | 'unknown-category'

/** A request that can be counted. */
export type Asked = {
  readonly measure: TableMeasure
  /** Rows, then columns, then what the measure always has. */
  readonly dimensions: readonly string[]
  readonly period: TimePart
  readonly parts: readonly TimePart[]
  /** Null where the period is not parted. */
  readonly grain: Grain | null
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly asOf: Day | null
}

const mostDimensions = 4
const mostParts = 400

/** Whether a request can be counted, or the first reason why not. `today` bounds what can be known. */
export function readRequest(request: TableRequest, today: Day): Decision<Asked, RequestRefusal> {
  const measure = tableMeasures.find(({ id }) => id === request.measure)
  if (measure === undefined) return refuse('unknown-measure')
  const { always = [] } = measure
  const wanted = [...request.rows, ...request.columns]
  const dimensions = [...wanted, ...always.filter((id) => !wanted.includes(id))]
  const filters = request.filters ?? {}
  for (const id of [...dimensions, ...Object.keys(filters)]) {
    if (!dimensionKinds.has(id)) return refuse('unknown-dimension')
    if (!isGrain(id) && !(id in measure.dimensions)) return refuse('dimension-not-for-measure')
  }
  if (Object.keys(filters).some(isGrain)) return refuse('dimension-not-for-measure')
  if (new Set(dimensions).size < dimensions.length) return refuse('dimension-twice')
  if (dimensions.length > mostDimensions)
    return refuse('too-many-dimensions', { most: mostDimensions })
  const [grain = null, secondGrain] = dimensions.filter(isGrain)
  if (secondGrain !== undefined) return refuse('two-dimensions-of-time')
  const period = parsePeriod(request.period)
  if (period === null) return refuse('not-a-period')
  const asOf = request.asOf ?? null
  if (asOf !== null && !measure.asOf) return refuse('as-of-not-kept')
  if (asOf !== null && asOf > today) return refuse('as-of-ahead')
  // As it was known on an earlier day, nothing after that day has been.
  const last = asOf ?? today
  if (period.from > last) return refuse('period-ahead')
  const parts =
    grain === null ? [period] : partsOf(period, grain).filter(({ from }) => from <= last)
  if (parts.length > mostParts) return refuse('too-many-parts', { most: mostParts })
  return accept({ measure, dimensions, period, parts, grain, filters, asOf })
}

export function isGrain(id: string): id is Grain {
  return (grains as readonly string[]).includes(id)
}
