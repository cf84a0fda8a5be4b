import type { Tx } from '../../access/as-actor.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { countTable } from '../counting/count-table.ts'
import { parsePeriod } from '../counting/period.ts'
import type { PublishedBefore } from '../suppression/problem.ts'
import type { StatTable } from '../table/stat-table.ts'
import { type Choice, dayIn, readChoice, requestOf } from './choice.ts'
import type { Earlier } from './earlier.ts'

/**
 * Measures that tell of the same children, or the same placements: a table of one of them helps to
 * compute a table of another.
 */
const kin: Readonly<Record<string, string>> = {
  children: 'barn',
  'child-forms': 'barn',
  'lvu-children': 'barn',
  accompanying: 'barn',
  'placements-begun': 'placeringar',
  'placements-ended': 'placeringar',
  moves: 'placeringar',
  stock: 'placeringar',
  days: 'placeringar',
}

export function familyOf({ measure }: Choice): string {
  return kin[measure.id] ?? measure.id
}

export type ShelfRefusal =
  /** Published otherwise: of a period that overlaps, of another measure of the family, or filtered otherwise. */
  | 'told-otherwise'
  /** Published of the same, as it was known on another day. */
  | 'known-another-day'
  /** A correction whose cells differ from the old ones by one to three would tell of those few. */
  | 'small-changes'

/**
 * What an outsider already has of the same children. A new table of the very same, parted otherwise, is
 * protected together with it; one that overlaps in another way is refused, since no audit joins the two.
 * The numbers behind what was published are counted again, as they were known that day.
 */
export async function knownBefore(
  tx: Tx,
  choice: Choice,
  {
    earlier,
    corrects,
    year,
  }: { earlier: readonly Earlier[]; corrects: string | null; year: number },
): Promise<Decision<readonly PublishedBefore[], ShelfRefusal>> {
  const known: PublishedBefore[] = []
  for (const one of earlier.filter(({ number }) => number !== corrects)) {
    const before = one.source === null ? null : readChoice(parametersOf(one.source), year)
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

/** Whether a cell that both show has changed by so few that the two together tell of them. */
export function tellsSmallChanges(before: StatTable, after: StatTable, threshold: number): boolean {
  const was = shownByName(before)
  return [...shownByName(after)].some(([name, value]) => {
    const change = Math.abs(value - (was.get(name) ?? value))
    return change >= 1 && change <= threshold
  })
}

function shownByName({ dimensions, cells }: StatTable): Map<string, number> {
  const strides = dimensions.map((_, nth) =>
    dimensions.slice(nth + 1).reduce((all, { categories }) => all * categories.length, 1),
  )
  return new Map(
    cells.flatMap(({ value }, index) => {
      if (value === null) return []
      const at = dimensions.map(
        ({ id, categories }, nth) =>
          `${id}=${categories[Math.floor(index / (strides[nth] ?? 1)) % categories.length]?.id}`,
      )
      return [[at.toSorted().join(' '), value] as const]
    }),
  )
}
