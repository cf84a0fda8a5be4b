import { outcomes as allOutcomes, type Outcome } from '../../duties/index.ts'
import type { FigureCount } from '../figures.ts'

/** A number and the address of the very rows it counts. */
export type Counted = { readonly count: number; readonly href: string }

/** What became of the duties of a rule whose last day went by, and how many were done by it. */
export type Kept = {
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly all: number
  /** Per cent, whole; null where nothing has come to its last day. */
  readonly share: number | null
}

/**
 * The share done in time, of all that were to be done by now: what is still open after its last day
 * is as little kept as what was done late.
 * @example 7 in time, 2 late, 1 never, 0 open: 70.
 */
export function kept(counts: readonly FigureCount[]): Kept {
  const outcomes = Object.fromEntries(
    allOutcomes.map((outcome) => [outcome, sum(counts, (one) => one.outcome === outcome)]),
  ) as Kept['outcomes']
  const all = Object.values(outcomes).reduce((total, count) => total + count, 0)
  return { outcomes, all, share: shareOf(outcomes['i-tid'], all) }
}

/** Never rounded up to all, nor down to none. */
export function shareOf(inTime: number, all: number): number | null {
  if (all === 0) return null
  const share = Math.round((inTime / all) * 100)
  if (inTime < all) return Math.min(99, inTime > 0 ? Math.max(1, share) : share)
  return share
}

/** The work list's rows of a rule. */
export function rowsOf(ruleId: string, more: Readonly<Record<string, string>> = {}): string {
  return `/arbetslista?${new URLSearchParams({ typ: ruleId, ...more })}`
}

export function outcomeRows(ruleId: string, outcome: Outcome, count: number): Counted {
  return { count, href: rowsOf(ruleId, { tid: 'tolv', utfall: outcome }) }
}

/**
 * What is open now: all, what is late, what is to be planned within two weeks, what has been given more
 * time; and apart from it what is exempted for now.
 */
export function openNow(ruleId: string, counts: readonly FigureCount[]) {
  const open = counts.filter(({ state }) => state === 'open')
  const isLate = ({ standing }: FigureCount) => standing !== null && standing !== 'snart'
  return {
    open: { count: sum(open, () => true), href: rowsOf(ruleId) },
    late: { count: sum(open, isLate), href: rowsOf(ruleId, { nar: 'late' }) },
    extended: {
      count: sum(open, ({ is_extended }) => is_extended),
      href: rowsOf(ruleId, { tid: 'langre' }),
    },
    exempted: {
      count: sum(counts, ({ state }) => state === 'exempted'),
      href: rowsOf(ruleId, { tid: 'undantaget' }),
    },
    soon: {
      count: sum(open, ({ standing }) => standing === 'snart'),
      href: rowsOf(ruleId, { lage: 'snart' }),
    },
  }
}

function sum(counts: readonly FigureCount[], which: (one: FigureCount) => boolean): number {
  return counts.filter(which).reduce((total, { count }) => total + count, 0)
}
