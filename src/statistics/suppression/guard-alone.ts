import type { Highs } from 'highs'
import type { Own } from './alone.ts'
import { needsBeside, Proofs } from './audit-alone.ts'
import { HIDDEN_COST } from './choice.ts'
import type { FastAsked, Proposal } from './fast.ts'
import { nearWay } from './near.ts'
import { changesOf, type Needs } from './needs.ts'
import { Patterns } from './patterns.ts'
import type { Problem } from './problem.ts'
import { openWays, type Way, type Ways } from './ways.ts'

/** More than any table is worth: cells of who is alone move only where there is no other way. */
const PROHIBITIVE = 1e9

/**
 * Hides so much more that nobody who is alone can compute another primary; null when that cannot be. What is
 * added may need more itself, so the whole has to be audited again.
 */
export function guardAlone(
  highs: Highs,
  problem: Problem,
  {
    needs,
    fixed,
    costs,
    proposal,
  }: Pick<FastAsked, 'needs' | 'fixed' | 'costs'> & { readonly proposal: Proposal },
): Proposal | null {
  const hidden = new Set(proposal.hidden)
  const witnesses = [...proposal.witnesses]
  const proofs = new Proofs(problem, needs, { hidden, witnesses })
  const open = needs.alone.filter((own) => proofs.lackingFor(own).length > 0)
  if (open.length === 0) return proposal
  const now = Float64Array.from(costs, (cost, cell) => (hidden.has(cell) ? HIDDEN_COST : cost))
  const beside = needsBeside(needs)
  const ways = openWays(highs, problem, { needs, fixed, costs: [...now] })
  const search = {
    highs,
    problem,
    hidden,
    beside,
    now,
    ways,
    patterns: new Patterns(problem, { needs: beside, fixed, costs: now }),
  }
  const price = (cells: Iterable<number>, cost: number) => {
    for (const cell of cells) {
      now[cell] = cost
      ways.setCost(cell, cost)
    }
  }
  const take = (way: Way) => {
    for (const other of way.keys()) hidden.add(other)
    price(way.keys(), HIDDEN_COST)
    proofs.add(way)
    witnesses.push(way)
  }
  try {
    // Most often one table does for all who could compute a cell, and hides nothing more.
    for (const [cell, owns] of byCell(open, proofs)) {
      const theirs = new Set(
        owns.filter((own) => proofs.isLackingFor(own, cell)).flatMap((own) => [...own]),
      )
      if (theirs.size === 0 || theirs.has(cell)) continue
      price(theirs, PROHIBITIVE)
      const way = withinHidden(theirs, cell, search)
      price(theirs, HIDDEN_COST)
      if (way !== null) take(way)
    }
    for (const own of open) {
      price(own, PROHIBITIVE)
      for (const cell of proofs.lackingFor(own)) {
        if (!proofs.isLackingFor(own, cell)) continue
        const way = cheapestBeside(own, cell, search)
        if (way === null) return null
        take(way)
      }
      price(own, HIDDEN_COST)
    }
    return { hidden, witnesses }
  } finally {
    ways.close()
  }
}

type Search = {
  readonly highs: Highs
  readonly problem: Problem
  readonly beside: Needs
  readonly hidden: ReadonlySet<number>
  readonly now: Float64Array
  readonly ways: Ways
  readonly patterns: Patterns
}

/** Who could compute each cell. */
function byCell(open: readonly Own[], proofs: Proofs): ReadonlyMap<number, readonly Own[]> {
  const found = new Map<number, Own[]>()
  for (const own of open) {
    for (const cell of proofs.lackingFor(own)) found.set(cell, [...(found.get(cell) ?? []), own])
  }
  return found
}

/** A table in which hers stand still and that hides nothing more, by what is quick. */
function withinHidden(own: Own, cell: number, search: Search): Way | null {
  const { highs, problem, beside, hidden, now, patterns } = search
  const pattern = patterns.find(cell)
  if (pattern !== null && priceOf(pattern, now) < 1) return pattern
  const still = new Set(problem.values.keys().filter((each) => !hidden.has(each) || own.has(each)))
  const around = { needs: beside, costs: now, fixed: still, relationsOf: patterns.relationsOf }
  for (const change of changesOf(cell, beside)) {
    const near = nearWay(highs, problem, around, { cell, change })
    if (near !== null) return near
  }
  return null
}

const priceOf = (way: Way, prices: Float64Array) =>
  way.keys().reduce((sum, each) => sum + (prices[each] ?? 0), 0)

/** What hides nothing more is looked for first; the whole table's program comes last. */
function cheapestBeside(own: Own, cell: number, search: Search): Way | null {
  const within = withinHidden(own, cell, search)
  if (within !== null) return within
  const { beside, now, ways, patterns } = search
  const pattern = patterns.find(cell)
  const found = changesOf(cell, beside).map((change) => ways.find(new Map([[cell, change]])))
  return [pattern, ...found]
    .filter((way) => way !== null && !own.values().some((mine) => way.has(mine)))
    .reduce(
      (best, way) => (best && way && priceOf(best, now) <= priceOf(way, now) ? best : way),
      null,
    )
}
