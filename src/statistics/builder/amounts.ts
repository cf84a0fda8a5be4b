import type { Tx } from '../../access/as-actor.ts'
import { type CountedAmounts, countAmounts } from '../counting/count-amounts.ts'
import { type FamilyTable, nameOf, type ToldCell, tellCells } from '../families/told-cell.ts'
import { contributionsOf } from '../suppression/contributions.ts'
import type { AmountRule } from '../suppression/needs.ts'
import { buildProblem } from '../suppression/problem.ts'
import { type Choice, requestOf } from './choice.ts'

/** When an amount tells too much of one child; as the readers are told it (`texts.protectionOfAmounts`). */
export const amountRule: AmountRule = {
  percent: 10,
  dominance: { largest: 1, percent: 75 },
  contributors: 3,
}

/**
 * A shown amount says that at least three are in it, and so does it of every cell of children that holds it. Where
 * that count is hidden, three is more than may be known: the amounts inside it are hidden too.
 * @example children in hvb in Farsta hidden: so are the days in hvb in Farsta, of boys and of girls.
 */
export function insideHidden(amounts: FamilyTable, counts: FamilyTable): readonly number[] {
  const hidden = cellsOf(counts, (value) => value === null)
  return tellCells(amounts).flatMap((cell, index) =>
    hidden.some((whole) => isPartOf(cell, whole)) ? [index] : [],
  )
}

/** Whether a count that is hidden holds an amount that is shown. */
export function showsInsideHidden(amounts: FamilyTable, counts: FamilyTable): boolean {
  const hidden = cellsOf(counts, (value) => value === null)
  return cellsOf(amounts, (value) => value !== null && value > 0).some((cell) =>
    hidden.some((whole) => isPartOf(cell, whole)),
  )
}

function cellsOf(told: FamilyTable, isAsked: (value: number | null) => boolean): ToldCell[] {
  return tellCells(told).filter((_, index) => isAsked(told.table.cells[index]?.value ?? null))
}

function isPartOf(part: ToldCell, whole: ToldCell): boolean {
  const isThen = whole.time.from <= part.time.from && part.time.until <= whole.time.until
  const isChosen = whole.only === '' || whole.only === part.only
  return (
    isThen &&
    isChosen &&
    [...whole.within].every(
      ([base, kinds]) => part.within.get(base)?.every((kind) => kinds.includes(kind)) ?? false,
    )
  )
}

/**
 * Whether a cell that a correction shows has changed by what is told of one or two alone: the two editions
 * together would give away by how much theirs was wrong. So is it taken to be where what was published cannot be
 * counted again, and nobody can tell whose amounts have changed. `own` is what the correction would show.
 */
export async function changesOfFew(
  tx: Tx,
  choice: Choice,
  { now, own, was }: { now: CountedAmounts; own: FamilyTable; was: FamilyTable },
): Promise<boolean> {
  const asOf = was.knownOn === tx.today ? null : was.knownOn
  const counted = await countAmounts(tx, { ...requestOf(choice), asOf })
  if (!counted.accepted || !agree({ ...own, table: counted.value.table }, was)) return true
  const [before, after] = [perCell(counted.value), perCell(now)]
  if (before.length !== after.length) return true
  return own.table.cells.some(({ value }, cell) => {
    if (value === null) return false
    const [old, fresh] = [before[cell] ?? new Map(), after[cell] ?? new Map()]
    const changed = [...new Set([...old.keys(), ...fresh.keys()])].filter(
      (who) => old.get(who) !== fresh.get(who),
    )
    return changed.length > 0 && changed.length < amountRule.contributors
  })
}

/** Whether cells that both show, and that count the same, show the same. */
function agree(one: FamilyTable, other: FamilyTable): boolean {
  const shown = new Map(
    tellCells(one).map((cell, at) => [nameOf(cell), one.table.cells[at]?.value]),
  )
  return tellCells(other).every((cell, at) => {
    const [first, second] = [shown.get(nameOf(cell)), other.table.cells[at]?.value]
    return first == null || second == null || first === second
  })
}

function perCell({ table, contributions }: CountedAmounts) {
  const linked = [{ measure: '', table, contributions }]
  const problem = buildProblem(linked)
  const found = contributionsOf(linked, problem)
  return (problem.places[0] ?? []).map((cell) => found[cell])
}
