import type { TimePart } from '../../measures/table-measure.ts'
import type { Day } from '../../shared/day.ts'
import { formHeadings } from '../counting/dimensions.ts'
import { partName, partsOf } from '../counting/period.ts'
import { isGrain } from '../counting/request.ts'
import {
  type Category,
  type Dimension,
  innerOf,
  placesOf,
  type StatTable,
  wholeOf,
} from '../table/stat-table.ts'

/** A table of a family, as it was asked for. */
export type FamilyTable = {
  readonly measure: string
  readonly period: TimePart
  /** The one category that all of it is of: 'form:hvb'; else ''. */
  readonly only: string
  /** The day whose knowledge it tells; a stock of a period that has not ended is of that day. */
  readonly knownOn: Day
  readonly table: StatTable
}

/** What one cell counts, told so that cells of two tables that count the same are told the same. */
export type ToldCell = {
  readonly measure: string
  /** The days it is about; of a stock the one day. */
  readonly time: TimePart
  readonly only: string
  /** What it is narrowed to, by what is parted: the finest kinds there are. */
  readonly within: ReadonlyMap<string, readonly string[]>
}

/**
 * Each cell of a table, told by the finest kinds: a heading of forms is the forms under it, and "not in
 * skyddat boende" all forms but one. A child × stadsdel × form is a unique child there, and so are the unique
 * persons beside a sum.
 */
export function tellCells({ measure, period, only, table, knownOn }: FamilyTable): ToldCell[] {
  const times = timesOf(table, period)
  return placesOf(table).map((at) => {
    const chosen = table.dimensions.map((dimension, nth) => ({
      dimension,
      category: dimension.categories[at[nth] ?? 0],
    }))
    const within = new Map<string, readonly string[]>()
    let time = period
    for (const { dimension, category } of chosen) {
      if (category === undefined || category === wholeOf(dimension)) continue
      if (category.personsOf !== undefined) continue
      if (isGrain(dimension.id)) {
        time = times.get(category.id) ?? period
        continue
      }
      const base = baseOf[dimension.id] ?? dimension.id
      const kinds = kindsIn(dimension, category)
      const before = within.get(base)
      within.set(base, before === undefined ? kinds : kinds.filter((one) => before.includes(one)))
    }
    return {
      ...{ only, within },
      measure: isOfPersons(measure, chosen) ? 'children' : measure,
      time: measure === 'stock' ? dayOfStock(time, knownOn) : time,
    }
  })
}

/** Two cells that count the same have the same name. */
export function nameOf({ measure, time, only, within }: ToldCell): string {
  const narrowed = [...within]
    .map(([base, kinds]) => `${base}=${kinds.toSorted().join('+')}`)
    .toSorted()
  return [measure, `${time.from}..${time.until}`, only, ...narrowed].join(' | ')
}

/** Dimensions that part by the same thing, each in its own way. */
export const baseOf: Readonly<Record<string, string>> = {
  form: 'form',
  'form-detail': 'form',
  sheltered: 'form',
}

/** The finest kinds that a category of a dimension holds. */
export function kindsIn(dimension: Dimension, category: Category): readonly string[] {
  const { categories, id } = dimension
  const parentOf = new Map(categories.map((one) => [one.id, one.parent]))
  const isIn = (inner: string): boolean => {
    for (let at: string | null | undefined = inner; at != null; at = parentOf.get(at)) {
      if (at === category.id) return true
    }
    return false
  }
  return innerOf(dimension).flatMap(([inner]) => (isIn(inner.id) ? finest(id, inner.id) : []))
}

function finest(dimension: string, category: string): readonly string[] {
  if (dimension === 'form') return formHeadings[category] ?? [category]
  if (dimension !== 'sheltered') return [category]
  const forms = Object.values(formHeadings).flat()
  return forms.filter((form) => (form === 'skyddat-boende') === (category === 'yes'))
}

type Chosen = { readonly dimension: Dimension; readonly category: Category | undefined }

function isOfPersons(measure: string, chosen: readonly Chosen[]): boolean {
  if (measure !== 'child-forms') return false
  const isInner = (id: string) =>
    chosen.some(
      ({ dimension, category }) =>
        dimension.id === id && innerOf(dimension).some(([inner]) => inner === category),
    )
  const isBeside = chosen.some(({ category }) => category?.personsOf !== undefined)
  return isBeside || (isInner('stadsdel') && isInner('form'))
}

function timesOf({ dimensions }: StatTable, period: TimePart): ReadonlyMap<string, TimePart> {
  const grain = dimensions.map(({ id }) => id).find(isGrain)
  if (grain === undefined) return new Map()
  return new Map(partsOf(period, grain).map((part) => [partName(part, grain).id, part]))
}

function dayOfStock({ until }: TimePart, today: Day): TimePart {
  const day = Math.min(until - 1, today)
  return { from: day, until: day + 1 }
}
