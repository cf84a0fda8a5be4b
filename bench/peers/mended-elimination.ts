import { audit } from '../../src/statistics/suppression/audit.ts'
import { HIDDEN_COST } from '../../src/statistics/suppression/choice.ts'
import { eliminate } from '../../src/statistics/suppression/eliminate.ts'
import type { FastAsked } from '../../src/statistics/suppression/fast.ts'
import { guardAlone } from '../../src/statistics/suppression/guard-alone.ts'
import { changesOf } from '../../src/statistics/suppression/needs.ts'
import type { Problem } from '../../src/statistics/suppression/problem.ts'
import { loadSolver } from '../../src/statistics/suppression/solver.ts'
import { openWays } from '../../src/statistics/suppression/ways.ts'

/**
 * Elimination in the order of cost, brought to the same protection as ours in the plainest way: for each
 * cell that fails the audit the cheapest other table, by a linear program of the whole table, one after
 * another, until the audit passes. */
export async function mendedElimination(
  problem: Problem,
  asked: Pick<FastAsked, 'needs' | 'fixed' | 'costs'>,
): Promise<ReadonlySet<number>> {
  const highs = await loadSolver()
  const hidden = new Set([...eliminate(problem, asked), ...problem.hiddenBefore])
  for (;;) {
    const { isSafe, failing } = await audit(problem, asked.needs, { hidden, inFull: 'none' })
    if (isSafe) {
      const guarded = guardAlone(highs, problem, { ...asked, proposal: { hidden, witnesses: [] } })
      if (guarded === null) throw new Error('Elimination could not be guarded')
      if (guarded.hidden.size === hidden.size) return hidden
      for (const cell of guarded.hidden) hidden.add(cell)
      continue
    }
    const ways = openWays(highs, problem, asked)
    try {
      for (const cell of hidden) ways.setCost(cell, HIDDEN_COST)
      for (const cell of failing) {
        const way = changesOf(cell, asked.needs)
          .values()
          .map((change) => ways.find(new Map([[cell, change]])))
          .find((each) => each !== null)
        if (way === undefined || way === null) throw new Error('Elimination could not be mended')
        for (const other of way.keys()) {
          hidden.add(other)
          ways.setCost(other, HIDDEN_COST)
        }
      }
    } finally {
      ways.close()
    }
  }
}
