import type { Tx } from '../../access/as-actor.ts'
import type { Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { countAmounts } from '../counting/count-amounts.ts'
import { countTable } from '../counting/count-table.ts'
import { tableMeasures } from '../counting/measures/index.ts'
import { parsePeriod } from '../counting/period.ts'
import { linkedTo } from '../families/linked-to.ts'
import { tiesOf } from '../families/ties.ts'
import { type FamilyTable, nameOf, tellCells } from '../families/told-cell.ts'
import type { Contributions } from '../suppression/contributions.ts'
import type { LinkedTable, PublishedBefore, Tie } from '../suppression/problem.ts'
import type { StatTable } from '../table/stat-table.ts'
import { insideHidden, showsInsideHidden } from './amounts.ts'
import { type Choice, dayIn, readChoice, requestOf } from './choice.ts'
import type { Earlier } from './earlier.ts'
import { threshold } from './threshold.ts'

/**
 * Measures whose cells are the same, part of each other, or make each other up: what one table hides
 * another could show, so they are protected together. Each name is that of a family of publications too.
 */
const kin: Readonly<Record<string, string>> = {
  children: 'barn',
  'child-forms': 'barn',
  'placements-begun': 'placeringar',
  'placements-ended': 'placeringar',
  moves: 'placeringar',
  stock: 'placeringar',
  'school-start': 'placeringar',
}

export function familyOf(measure: string): string {
  return kin[measure] ?? measure
}

/** Of these no tie is told, but whoever is in the one may be in the other: the difference counts the rest. */
const alike = new Set(['children', 'child-forms', 'lvu-children'])

export type ShelfRefusal =
  /** Published otherwise: of a period that overlaps, filtered otherwise, or in categories there were then. */
  | 'told-otherwise'
  /** A number here less one on the shelf is one to three: how many are in the one and not in the other. */
  | 'small-difference'
  /** Published of the same, as it was known on another day. */
  | 'known-another-day'
  /** A correction whose cells differ from the old ones by one to three would tell of those few. */
  | 'small-changes'
  /** Amounts on the shelf say that at least three are in a count that is hidden here. */
  | 'amounts-tell'
  /** A correction of amounts whose cells have changed by what is told of one or two. */
  | 'few-changed'

type Asked = {
  readonly earlier: readonly Earlier[]
  readonly corrects: string | null
  /** The year of today, which an address without a period means the one before. */
  readonly year: number
  /** What is to leave, exact. */
  readonly table: StatTable
  /** Of amounts: who put what into its inner cells. */
  readonly contributions?: Contributions | undefined
}

/** A table with what was published of its family. */
export type Known = {
  readonly own: FamilyTable & { readonly contributions?: Contributions | undefined }
  readonly members: readonly Member[]
  /** Its cells that are hidden for what is hidden of children. */
  readonly hide: ReadonlySet<number>
}

/** All that is to be protected together. */
export type Family = {
  readonly owns: readonly LinkedTable[]
  readonly before: readonly PublishedBefore[]
  readonly ties: readonly Tie[]
  /** Names of cells that are hidden for what is hidden of children. */
  readonly hide: ReadonlySet<string>
}

/** Tables that leave at once, with all that was published of any of them and all that ties them. */
export function joined(known: readonly Known[]): Family {
  const members = [
    ...new Map(known.flatMap((one) => one.members).map((one) => [one.number, one])).values(),
  ]
  const owns = known.map(({ own }) => linked(own))
  return {
    owns,
    before: members.map((one) => ({ ...linked(one), hidden: one.hidden })),
    ties: tiesOf([...known.map(({ own }) => own), ...members]),
    hide: new Set(
      known.flatMap(({ hide }, nth) => [...hide].map((cell) => owns[nth]?.names[cell] ?? '')),
    ),
  }
}

const linked = (of: Known['own']) => ({
  ...{ measure: of.measure, table: of.table, names: tellCells(of).map(nameOf) },
  contributions: of.contributions,
})

/**
 * A table with what an outsider already has of the same children: it is protected together with that, and
 * with what is known of how the tables hang together. One that overlaps in a way that no relation tells is
 * refused. The numbers behind what was published are counted again, as they were known that day.
 */
export async function knownBefore(
  tx: Tx,
  choice: Choice,
  { earlier, corrects, year, table, contributions }: Asked,
): Promise<Decision<Known, ShelfRefusal>> {
  // What was corrected before is known as well, but was held against its correction then.
  const superseded = new Set(earlier.map((one) => one.corrects))
  const own = familyTable(choice, table, dayIn(choice.asOf) ?? tx.today)
  if (own === null) return refuse('told-otherwise')
  const candidates: (FamilyTable & Published)[] = []
  const hide = new Set<number>()
  for (const one of earlier) {
    if (one.number === corrects || superseded.has(one.number)) continue
    const before = one.source === null ? null : readChoice(parametersOf(one.source), year)
    const told = toldBy(one, year)
    if (told !== null && tellsSmallDifference(told, own)) {
      return refuse('small-difference', { number: one.number })
    }
    if (choice.measure.isAmount && countsPersons.has(one.table.id)) {
      if (told === null) return refuse('told-otherwise', { number: one.number })
      for (const cell of insideHidden(own, told)) hide.add(cell)
    }
    if (familyOf(one.table.id) !== familyOf(choice.measure.id)) continue
    if (before === null || told === null) return refuse('told-otherwise', { number: one.number })
    if (isApart(told, own)) continue
    if (overlapsOtherwise(told, own)) return refuse('told-otherwise', { number: one.number })
    candidates.push({ ...told, before, one })
  }
  const members: Member[] = []
  for (const { before, one, ...told } of linkedTo(own, candidates)) {
    const { knownOn } = told
    if (isSamePeriod(told, own) && knownOn !== own.knownOn) {
      return refuse('known-another-day', { number: one.number, day: knownOn })
    }
    const asOf = knownOn === tx.today ? null : knownOn
    const counted = await countAgain(tx, before, asOf)
    if (!counted.accepted || !isAsPublished(counted.value.table, one.table)) {
      return refuse('told-otherwise', { number: one.number })
    }
    const hidden = new Set(
      one.table.cells.flatMap(({ value }, cell) => (value === null ? [cell] : [])),
    )
    members.push({ ...told, ...counted.value, number: one.number, hidden })
  }
  return accept({ own: { ...own, contributions }, members, hide })
}

type Member = FamilyTable & {
  readonly number: string
  readonly hidden: ReadonlySet<number>
  readonly contributions?: Contributions | undefined
}

/** How many different children: an amount that is shown says that they are three at least. */
const countsPersons = new Set(['children', 'child-forms'])

async function countAgain(tx: Tx, choice: Choice, asOf: Day | null) {
  const request = { ...requestOf(choice), asOf }
  if (choice.measure.isAmount) return countAmounts(tx, request)
  const counted = await countTable(tx, request)
  return counted.accepted ? accept({ table: counted.value }) : counted
}

/** A publication of amounts that shows one inside a count that is hidden here; null where there is none. */
export function amountsInside(
  choice: Choice,
  safe: StatTable,
  { earlier, year, knownOn }: Pick<Asked, 'earlier' | 'year'> & { readonly knownOn: Day },
): Earlier | null {
  const own = countsPersons.has(choice.measure.id) ? familyTable(choice, safe, knownOn) : null
  if (own === null) return null
  const isAmount = (id: string) => tableMeasures.find((one) => one.id === id)?.isAmount === true
  const tells = (one: Earlier) => {
    if (!isAmount(one.table.id)) return false
    const told = toldBy(one, year)
    return told === null || showsInsideHidden(told, own)
  }
  return earlier.find(tells) ?? null
}

/** A publication as a table of its family; null where nobody here knows how it was asked for. */
export function toldBy({ source, publishedOn, table }: Earlier, year: number): FamilyTable | null {
  const choice = source === null ? null : readChoice(parametersOf(source), year)
  return choice === null ? null : familyTable(choice, table, dayIn(choice.asOf) ?? publishedOn)
}

type Published = { readonly before: Choice; readonly one: Earlier }

export function familyTable(
  { measure, period, only }: Choice,
  table: StatTable,
  knownOn: Day,
): FamilyTable | null {
  const days = parsePeriod(period)
  return days === null ? null : { measure: measure.id, period: days, only, knownOn, table }
}

function parametersOf(address: string): URLSearchParams {
  return new URLSearchParams(address.split('?')[1] ?? '')
}

const isSamePeriod = (one: FamilyTable, other: FamilyTable) =>
  one.period.from === other.period.from && one.period.until === other.period.until

/** Of other days altogether, and of another selection: nothing ties them. */
function isApart(one: FamilyTable, other: FamilyTable): boolean {
  const isLater = one.period.from >= other.period.until || other.period.from >= one.period.until
  return isLater && one.only !== other.only
}

/** Of some of the same days, and of another period or selection: what is in the one alone is told nowhere. */
function overlapsOtherwise(one: FamilyTable, other: FamilyTable): boolean {
  const isLater = one.period.from >= other.period.until || other.period.from >= one.period.until
  return !isLater && (one.only !== other.only || !isSamePeriod(one, other))
}

/** Whether what was counted again has the cells and the shown numbers that were published. */
function isAsPublished(again: StatTable, published: StatTable): boolean {
  const categories = ({ dimensions }: StatTable) =>
    dimensions.map((one) => [one.id, ...one.categories.map(({ id }) => id)].join(' ')).join()
  return (
    categories(again) === categories(published) &&
    published.cells.every(({ value }, cell) => value === null || value === again.cells[cell]?.value)
  )
}

/**
 * Whether some number of the one, less the same cell's of the other, is one to three, where both count
 * children but not the same ones. What the one hides is left out; the other is compared whole.
 */
function tellsSmallDifference(one: FamilyTable, other: FamilyTable): boolean {
  if (!alike.has(one.measure) || !alike.has(other.measure)) return false
  // Of one family they are tied, and what a difference would tell is protected.
  if (familyOf(one.measure) === familyOf(other.measure)) return false
  return differBySmall(ofChildren(one), ofChildren(other))
}

/** Whether a cell that both show has changed by so few that the two together tell of them. */
export function tellsSmallChanges(before: FamilyTable, after: FamilyTable): boolean {
  return differBySmall(shownByName(before), shownByName(after))
}

type ByName = ReadonlyMap<string, number>

function differBySmall(one: ByName, other: ByName): boolean {
  return [...one].some(([name, value]) => {
    const change = Math.abs(value - (other.get(name) ?? value))
    return change >= 1 && change <= threshold
  })
}

function shownByName(told: FamilyTable, named = nameOf): ByName {
  return new Map(
    tellCells(told).flatMap((cell, at) => {
      const value = told.table.cells[at]?.value ?? null
      return value === null ? [] : [[named(cell), value] as const]
    }),
  )
}

/** Each child once, whatever the measure: the unique children beside a sum, and not the sum. */
function ofChildren(told: FamilyTable): ByName {
  return shownByName(told, (cell) =>
    cell.measure === 'child-forms' ? nameOf(cell) : nameOf({ ...cell, measure: '' }),
  )
}
