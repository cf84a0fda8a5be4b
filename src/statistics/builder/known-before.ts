import type { Tx } from '../../access/as-actor.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { countTable } from '../counting/count-table.ts'
import { parsePeriod } from '../counting/period.ts'
import { isGrain } from '../counting/request.ts'
import type { PublishedBefore } from '../suppression/problem.ts'
import type { StatTable } from '../table/stat-table.ts'
import { type Choice, dayIn, readChoice, requestOf } from './choice.ts'
import type { Earlier } from './earlier.ts'
import { threshold } from './threshold.ts'

/**
 * Measures whose inner cells are the same, or part of each other: what one table hides another could
 * show. Of other measures a difference may still tell of a few (children less those under LVU).
 */
const kin: Readonly<Record<string, string>> = {
  children: 'barn',
  'child-forms': 'barn',
  'placements-begun': 'placeringar',
  'placements-ended': 'placeringar',
  moves: 'placeringar',
  stock: 'placeringar',
  days: 'placeringar',
}

/** What each counts some of: of two that count some of the same, the difference counts the rest. */
const things: Readonly<Record<string, 'barn' | 'placeringar'>> = {
  children: 'barn',
  'child-forms': 'barn',
  'lvu-children': 'barn',
  accompanying: 'barn',
  'placements-begun': 'placeringar',
  'placements-ended': 'placeringar',
  moves: 'placeringar',
  stock: 'placeringar',
  'school-start': 'placeringar',
}

export function familyOf({ measure }: Choice): string {
  return kin[measure.id] ?? measure.id
}

export type ShelfRefusal =
  /** Published otherwise: of a period that overlaps, of another measure of the family, or filtered otherwise. */
  | 'told-otherwise'
  /** A number here less one on the shelf is one to three: how many are in the one and not in the other. */
  | 'small-difference'
  /** Published of the same, as it was known on another day. */
  | 'known-another-day'
  /** A correction whose cells differ from the old ones by one to three would tell of those few. */
  | 'small-changes'

type Asked = {
  readonly earlier: readonly Earlier[]
  readonly corrects: string | null
  /** The year of today, which an address without a period means the one before. */
  readonly year: number
  /** What is to leave, exact. */
  readonly table: StatTable
}

/**
 * What an outsider already has of the same children. A new table of the very same, parted otherwise, is
 * protected together with it; one that overlaps in another way is refused, since no audit joins the two.
 * The numbers behind what was published are counted again, as they were known that day.
 */
export async function knownBefore(
  tx: Tx,
  choice: Choice,
  { earlier, corrects, year, table }: Asked,
): Promise<Decision<readonly PublishedBefore[], ShelfRefusal>> {
  const known: PublishedBefore[] = []
  for (const one of earlier.filter(({ number }) => number !== corrects)) {
    const before = one.source === null ? null : readChoice(parametersOf(one.source), year)
    if (before !== null && tellsSmallDifference([before, one.table], [choice, table])) {
      return refuse('small-difference', { number: one.number })
    }
    if (before === null ? !isKin(one.table.id, choice) : !overlap(before, choice)) continue
    if (before === null || keyOf(before) !== keyOf(choice)) {
      return refuse('told-otherwise', { number: one.number })
    }
    const day = dayIn(before.asOf) ?? one.publishedOn
    if (day !== (dayIn(choice.asOf) ?? tx.today)) {
      return refuse('known-another-day', { number: one.number, day })
    }
    const asOf = day === tx.today ? null : day
    const counted = await countTable(tx, { ...requestOf(before), asOf })
    if (!counted.accepted) return refuse('told-otherwise', { number: one.number })
    const hidden = new Set(
      one.table.cells.flatMap(({ value }, cell) => (value === null ? [cell] : [])),
    )
    known.push({ measure: keyOf(choice), table: counted.value, hidden })
  }
  return accept(known)
}

/** The same cells are known by the same name in all tables of one measure, period and choice. */
export function keyOf({ measure, period, only }: Choice): string {
  return `${measure.id} ${period} ${only}`
}

function parametersOf(address: string): URLSearchParams {
  return new URLSearchParams(address.split('?')[1] ?? '')
}

/** Whether a table of which no more is known than its measure may tell of the same. */
function isKin(measure: string, choice: Choice): boolean {
  return (kin[measure] ?? measure) === familyOf(choice)
}

function overlap(one: Choice, other: Choice): boolean {
  if (familyOf(one) !== familyOf(other)) return false
  const [first, second] = [parsePeriod(one.period), parsePeriod(other.period)]
  if (first === null || second === null) return true
  return first.from < second.until && second.from < first.until
}

type Told = readonly [choice: Choice, table: StatTable]

/**
 * Whether some number of the one, less the same cell's of the other, is one to three, where both count
 * the same kind of thing but not the same ones. What the one hides is left out; the other is compared whole.
 */
function tellsSmallDifference([one, before]: Told, [other, after]: Told): boolean {
  const thing = things[one.measure.id]
  if (one.measure.id === other.measure.id || thing === undefined) return false
  if (thing !== things[other.measure.id]) return false
  return differBySmall(shownByName(before, one), shownByName(after, other))
}

/** Whether a cell that both show has changed by so few that the two together tell of them. */
export function tellsSmallChanges(choice: Choice, before: StatTable, after: StatTable): boolean {
  return differBySmall(shownByName(before, choice), shownByName(after, choice))
}

type ByName = ReadonlyMap<string, number>

function differBySmall(one: ByName, other: ByName): boolean {
  return [...one].some(([name, value]) => {
    const change = Math.abs(value - (other.get(name) ?? value))
    return change >= 1 && change <= threshold
  })
}

/** What is shown of each cell, by what it counts: the year too, where the whole table is of one. */
function shownByName({ dimensions, cells }: StatTable, { period, only }: Choice): ByName {
  const isTimed = dimensions.some(({ id }) => isGrain(id))
  const always = [...(isTimed ? [] : [`year=${period}`]), ...(only === '' ? [] : [only])]
  const strides = dimensions.map((_, nth) =>
    dimensions.slice(nth + 1).reduce((all, { categories }) => all * categories.length, 1),
  )
  return new Map(
    cells.flatMap(({ value }, index) => {
      if (value === null) return []
      const at = dimensions.flatMap(({ id, categories }, nth) => {
        const category = categories[Math.floor(index / (strides[nth] ?? 1)) % categories.length]
        const hasParts = categories.some(({ parent }) => parent === category?.id)
        // A total counts everything, and so says nothing of its dimension.
        return category === undefined || (category.parent === null && hasParts)
          ? []
          : [`${id}=${category.id}`]
      })
      return [[[...always, ...at].toSorted().join(' '), value] as const]
    }),
  )
}
