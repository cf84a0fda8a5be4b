import type { Problem } from './problem.ts'

/**
 * What has to be hidden for its own sake, and how much an outsider must be left in doubt.
 * For counts an interval is measured in whole numbers: [0.5, 2.5] holds 1 and 2, so its width is 1.
 */
export type Needs = {
  /** Primary cells, and the width that the outsider's interval of each must have. */
  readonly widths: ReadonlyMap<number, number>
  readonly isCount: boolean
  /** The least a hidden cell can be for all the outsider knows. */
  readonly least: number
}

export type CountRule = { readonly threshold: number; readonly zeros: 'show' | 'hide' }

/**
 * Counts 1 to `threshold` are hidden, and zeros too where they are not shown. The interval of each
 * must hold at least as many whole numbers as the rule hides, so that an outsider learns no more of
 * it than the rule itself tells. Where zeros are always shown, everybody knows that a hidden cell is
 * at least 1, and that is counted in.
 * @example threshold 3, zeros shown: 1, 2 and 3 are hidden; an interval [1, 3] will do, [1, 2] not.
 */
export function needsOfCounts({ values }: Problem, { threshold, zeros }: CountRule): Needs {
  const least = zeros === 'show' ? 1 : 0
  const small = [...values.keys()].filter((cell) => {
    const value = values[cell] ?? 0
    return value >= least && value <= threshold
  })
  const width = Math.max(threshold - least, 1)
  return { widths: new Map(small.map((cell) => [cell, width])), isCount: true, least }
}

export type MagnitudeRule =
  /** Sensitive when the second largest could tell the largest to within `percent`. */
  | { readonly kind: 'p-percent'; readonly percent: number }
  /** Sensitive when the `largest` contributors make up more than `percent` of the whole. */
  | { readonly kind: 'dominance'; readonly largest: number; readonly percent: number }

/**
 * For sums of money: what each contributor put into each cell, in the order of the cells. The width
 * is what is missing until the cell would no longer be sensitive. Amounts in any one unit.
 * @example p-percent 10 of [100, 50, 4]: 4 < 10, so sensitive, width 6.
 */
export function needsOfMagnitudes(
  contributions: readonly (readonly number[])[],
  rule: MagnitudeRule,
): Needs {
  const widths = new Map(
    contributions.entries().flatMap(([cell, amounts]) => {
      const width = shortOf(
        amounts.toSorted((one, other) => other - one),
        rule,
      )
      return width > 0 ? [[cell, width] as const] : []
    }),
  )
  return { widths, isCount: false, least: 0 }
}

function shortOf(amounts: readonly number[], rule: MagnitudeRule): number {
  const sum = (some: readonly number[]) => some.reduce((sofar, amount) => sofar + amount, 0)
  if (rule.kind === 'p-percent') {
    return ((amounts[0] ?? 0) * rule.percent) / 100 - sum(amounts.slice(2))
  }
  return (sum(amounts.slice(0, rule.largest)) * 100) / rule.percent - sum(amounts)
}

const TOLERANCE = 1e-6

export type Interval = { readonly least: number; readonly most: number }

/** How wide the outsider's interval is; in whole numbers where counts are meant. */
export function widthOf({ least, most }: Interval, { isCount }: Needs): number {
  if (!isCount) return most - least
  return Math.floor(most + TOLERANCE) - Math.ceil(least - TOLERANCE)
}

/** Whether the doubt suffices: a primary cell needs its width, any other must not be exact. */
export function isWideEnough(cell: number, interval: Interval, needs: Needs): boolean {
  return widthOf(interval, needs) >= neededWidth(cell, needs) - TOLERANCE
}

export function neededWidth(cell: number, { widths, isCount }: Needs): number {
  return widths.get(cell) ?? (isCount ? 1 : 10 * TOLERANCE)
}
