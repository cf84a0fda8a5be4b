import { aloneInAmounts, aloneInCounts, type Own } from './alone.ts'
import type { Problem } from './problem.ts'

/**
 * What has to be hidden for its own sake, and how much an outsider must be left in doubt. Counts and amounts
 * are whole numbers, of persons or of the smallest step, and so is an interval measured: [0.5, 2.5] holds 1
 * and 2, so its width is 1.
 */
export type Needs = {
  /** Primary cells, and the width that the outsider's interval of each must have. */
  readonly widths: ReadonlyMap<number, number>
  /**
   * Of amounts: the true value of each primary, above which its width must lie. Who knows what is in a cell
   * besides the largest finds that one by taking it away, and what is too low is no estimate of it.
   */
  readonly above?: ReadonlyMap<number, number>
  /** The least a hidden cell can be for all the outsider knows. */
  readonly least: number
  /** For everybody who is alone in a cell, the cells that she so knows. */
  readonly alone: readonly Own[]
}

export type CountRule = { readonly threshold: number; readonly zeros: 'show' | 'hide' }

/**
 * Counts 1 to `threshold` are hidden, and zeros too where they are not shown. The interval of each
 * must hold at least as many whole numbers as the rule hides, so that an outsider learns no more of
 * it than the rule itself tells. Where zeros are always shown, everybody knows that a hidden cell is
 * at least 1, and that is counted in.
 * @example threshold 3, zeros shown: 1, 2 and 3 are hidden; an interval [1, 3] will do, [1, 2] not.
 */
export function needsOfCounts(problem: Problem, { threshold, zeros }: CountRule): Needs {
  const { values, rests } = problem
  const least = leastOf({ zeros })
  const small = [...values.keys()].filter((cell) => {
    const value = values[cell] ?? 0
    return !rests.has(cell) && value >= least && value <= threshold
  })
  const width = Math.max(threshold - least, 1)
  const ofRest = Math.max(threshold - 1, 1)
  const widths = [
    ...small.map((cell) => [cell, width] as const),
    ...[...rests].map((cell) => [cell, ofRest] as const),
  ]
  return { widths: new Map(widths), least, alone: aloneInCounts(problem) }
}

/** The least that a hidden count can be for all the outsider knows. */
export function leastOf({ zeros }: Pick<CountRule, 'zeros'>): number {
  return zeros === 'show' ? 1 : 0
}

/** When an amount tells too much of who put it in; either says so, or both. */
export type AmountRule = {
  /** Sensitive when the second largest could tell the largest to within so many per cent. */
  readonly percent?: number | undefined
  /** Sensitive when the `largest` contributors make up more than `percent` of the whole. */
  readonly dominance?: { readonly largest: number; readonly percent: number } | undefined
  /** An amount of fewer contributors than this is sensitive whatever the per cents say. */
  readonly contributors: number
}

/** What an amount of too few is left in doubt by where p % is not asked for, in per cent of it. */
const PERCENT_OF_FEW = 10

/**
 * Of amounts: what each contributor put into each cell, in the order of the cells. The width is what is
 * missing until the cell would no longer be sensitive, the larger where several rules say so, and for an
 * amount of too few p % of all of it. A cell that nobody put anything into is an honest 0 and shown.
 * @example percent 10, contributors 3, of 100, 50 and 4: 4 is less than 10, so sensitive, width 6.
 * @example the same of 100 and 50: only two, so sensitive, width 15.
 */
export function needsOfAmounts(
  contributions: readonly ReadonlyMap<string, number>[],
  rule: AmountRule,
): Needs {
  const widths = new Map<number, number>()
  const above = new Map<number, number>()
  for (const [cell, amounts] of contributions.entries()) {
    const byWeight = [...amounts.values()].toSorted((one, other) => other - one)
    const width = Math.ceil(shortOf(byWeight, rule) - TOLERANCE)
    if (width <= 0) continue
    widths.set(cell, width)
    above.set(cell, sumOf(byWeight))
  }
  return { widths, above, least: 1, alone: aloneInAmounts(contributions) }
}

const sumOf = (some: readonly number[]) => some.reduce((sofar, amount) => sofar + amount, 0)

function shortOf(byWeight: readonly number[], rule: AmountRule): number {
  const { percent, dominance, contributors } = rule
  const [largest = 0, ...others] = byWeight
  const whole = sumOf(byWeight)
  const missing: number[] = []
  if (percent !== undefined) missing.push((largest * percent) / 100 - sumOf(others.slice(1)))
  if (dominance !== undefined) {
    missing.push((sumOf(byWeight.slice(0, dominance.largest)) * 100) / dominance.percent - whole)
  }
  if (byWeight.length > 0 && byWeight.length < contributors) {
    missing.push((whole * (percent ?? PERCENT_OF_FEW)) / 100)
  }
  return Math.max(...missing)
}

const TOLERANCE = 1e-6

export type Interval = { readonly least: number; readonly most: number }

/** Whether the doubt suffices: a primary cell needs its width, any other must not be exact. */
export function isWideEnough(cell: number, { least, most }: Interval, needs: Needs): boolean {
  const from = needs.above?.get(cell) ?? Math.ceil(least - TOLERANCE)
  return Math.floor(most + TOLERANCE) - from >= neededWidth(cell, needs)
}

export function neededWidth(cell: number, { widths }: Needs): number {
  return widths.get(cell) ?? 1
}

/** By how much a cell may differ in another table so that the two leave it in doubt enough: up, or down too. */
export function changesOf(cell: number, needs: Needs): readonly number[] {
  const width = neededWidth(cell, needs)
  return needs.above?.has(cell) ? [width] : [width, -width]
}
