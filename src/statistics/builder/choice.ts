import type { TableMeasure } from '../../measures/table-measure.ts'
import type { Day } from '../../shared/day.ts'
import { tryParseDay } from '../../shared/read-day.ts'
import { dimensionKinds } from '../counting/dimensions.ts'
import { tableMeasures } from '../counting/measures/index.ts'
import { grains } from '../counting/period.ts'
import type { TableRequest } from '../counting/request.ts'

export const editions = ['exakt', 'skyddad', 'publicerad'] as const
export const views = ['tabell', 'diagram', 'sma'] as const

/** A table as an address asks for it; the address is all there is to keep of it. */
export type Choice = {
  readonly measure: TableMeasure
  /** The address names a measure that there is not (any more): another stands in its place, and it is said. */
  readonly isMeasureGone: boolean
  readonly rows: string
  readonly within: string
  readonly columns: string
  readonly period: string
  /** 'form:hvb': only that category. */
  readonly only: string
  readonly asOf: string
  readonly since: string
  readonly edition: (typeof editions)[number]
  readonly view: (typeof views)[number]
  /** '2026-3', the publication that is to be corrected by it; else ''. */
  readonly corrects: string
  /** Ways to part it that were asked for and that the measure does not have. */
  readonly dropped: readonly string[]
}

/** Without an address: unique children by stadsdel, the last whole year. */
export function readChoice(query: URLSearchParams, year: number): Choice {
  const measure = tableMeasures.find(({ id }) => id === query.get('matt')) ?? tableMeasures[0]
  if (measure === undefined) throw new Error('No measure')
  const may = new Set(dimensionsOf(measure))
  const dropped: string[] = []
  const dimension = (name: string, otherwise: string) => {
    const asked = query.get(name) ?? otherwise
    if (asked === '' || may.has(asked)) return asked
    dropped.push(asked)
    return ''
  }
  return {
    measure,
    isMeasureGone: query.has('matt') && query.get('matt') !== measure.id,
    rows: dimension('rad', 'stadsdel'),
    within: dimension('inom', ''),
    columns: dimension('kol', may.has('sex') && !query.has('matt') ? 'sex' : ''),
    period: (query.get('period') ?? String(year - 1)).trim().slice(0, 30),
    only: query.get('bara') ?? '',
    asOf: query.get('kand') ?? '',
    since: query.get('sedan') ?? '',
    edition: editions.find((one) => one === query.get('upplaga')) ?? 'exakt',
    view: views.find((one) => one === query.get('visa')) ?? 'tabell',
    corrects: query.get('rattar') ?? '',
    dropped,
  }
}

/**
 * The same table in other columns, that may leave together with it: one family, declared at once. None of a
 * correction, nor of amounts.
 */
export function offeredBeside(choice: Choice): readonly string[] {
  const { measure, rows, within, columns, corrects } = choice
  if (corrects !== '' || measure.isAmount) return []
  const taken = [rows, within, columns]
  const isTimed = grains.some((grain) => taken.includes(grain))
  return dimensionsOf(measure).filter(
    (id) => !taken.includes(id) && !(isTimed && (grains as readonly string[]).includes(id)),
  )
}

/** At most so many leave at once. */
export const mostAtOnce = 5

/** The choice, and after it those of its family that the address asks for besides. */
export function choicesAtOnce(choice: Choice, query: URLSearchParams): readonly Choice[] {
  const beside = offeredBeside(choice).filter((id) => query.get(besideName(id)) === 'ja')
  return [choice, ...beside.map((columns) => ({ ...choice, columns }))].slice(0, mostAtOnce)
}

export const besideName = (dimension: string) => `aven-${dimension}`

/** What a measure can be parted by: its own dimensions, and time. */
export function dimensionsOf({ dimensions, always = [] }: TableMeasure): readonly string[] {
  return [...Object.keys(dimensions).filter((id) => !always.includes(id)), ...grains]
}

/** The dimensions whose categories can be chosen among before the table is counted. */
export function filtersOf(measure: TableMeasure) {
  return Object.keys(measure.dimensions).flatMap((id) => {
    const kind = dimensionKinds.get(id)
    return kind?.categories == null ? [] : [{ ...kind, categories: kind.categories }]
  })
}

export function requestOf(choice: Choice): TableRequest {
  const [dimension = '', category = ''] = choice.only.split(':')
  return {
    measure: choice.measure.id,
    rows: [choice.rows, choice.within].filter(Boolean),
    columns: [choice.columns].filter(Boolean),
    period: choice.period,
    ...(category !== '' && { filters: { [dimension]: [category] } }),
    asOf: dayIn(choice.asOf),
  }
}

/** A day as typed; null where it is none. */
export function dayIn(written: string): Day | null {
  return written.trim() === '' ? null : tryParseDay(written)
}
