import { type Audit, audit } from './audit.ts'
import { eliminate } from './eliminate.ts'
import {
  type FastAsked,
  hasTimeForEach,
  MOST_BY_PROGRAMS,
  type Proposal,
  proposeFast,
  type Start,
} from './fast.ts'
import { guardAlone } from './guard-alone.ts'
import type { Problem } from './problem.ts'
import { loadSolver } from './solver.ts'

/** Up to so many cells it is begun from nothing too. */
const MOST_FOR_NOTHING = 600

/**
 * What to hide, proposed and mended until it passes the audit. It is begun from what elimination
 * hides, which alone leaves much that can be computed nearly, but shows where to hide; where there is
 * time in several ways, and the cheapest is taken. A large table is begun from its primaries alone. Null when what
 * is fixed leaves some primary open whatever else is hidden.
 */
export async function propose(problem: Problem, asked: FastAsked): Promise<Proposal | null> {
  const size = problem.values.length
  const bare = new Set([...asked.needs.widths.keys(), ...problem.hiddenBefore])
  if (size > MOST_BY_PROGRAMS) return mend(problem, asked, { from: bare, forEach: false })
  const eliminated = new Set([...eliminate(problem, asked), ...problem.hiddenBefore])
  const audited = await audit(problem, asked.needs, { hidden: eliminated, inFull: 'none' })
  const starts = [
    { from: eliminated, forEach: false, audited },
    ...(hasTimeForEach(problem, audited.failing)
      ? [{ from: eliminated, forEach: true, audited }]
      : []),
    ...(size > MOST_FOR_NOTHING ? [] : [{ from: bare, forEach: false }]),
  ]
  const price = ({ hidden }: Proposal) =>
    [...hidden].reduce((sum, cell) => sum + (asked.costs[cell] ?? 0), 0)
  let best: Proposal | null = null
  for (const start of starts) {
    const found = await mend(problem, asked, start)
    if (found !== null && (best === null || price(found) < price(best))) best = found
  }
  return best
}

/** Hides more, at least cost, until the audit passes and nobody alone knows more; null when it cannot be made to. */
async function mend(
  problem: Problem,
  asked: FastAsked,
  { from, forEach, audited }: Omit<Start, 'failing'> & { readonly audited?: Audit },
): Promise<Proposal | null> {
  const highs = await loadSolver()
  let known = audited
  for (let now: Proposal = { hidden: from, witnesses: [] }; ; ) {
    const proof = known ?? (await audit(problem, asked.needs, { ...now, inFull: 'none' }))
    const { isSafe, failing } = proof
    known = undefined
    const start = { from: now.hidden, failing, forEach }
    const more = isSafe
      ? guardAlone(highs, problem, { ...asked, proposal: now })
      : proposeFast(highs, problem, { ...asked, ...start })
    if (more === null) return null
    const witnesses = isSafe ? more.witnesses : [...now.witnesses, ...more.witnesses]
    if (more.hidden.size === now.hidden.size) {
      // Nothing more to hide: where it is still too narrow, it will not be otherwise.
      return isSafe ? more : null
    }
    now = { hidden: more.hidden, witnesses }
  }
}
