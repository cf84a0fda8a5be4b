import type { Cell, StatTable } from '../table/stat-table.ts'
import { type Audit, audit } from './audit.ts'
import { type Follows, followsForAlone } from './audit-alone.ts'
import { contributionsOf } from './contributions.ts'
import { type ExactAsked, solveExact } from './exact.ts'
import {
  type AmountRule,
  type CountRule,
  leastOf,
  type Needs,
  needsOfAmounts,
  needsOfCounts,
} from './needs.ts'
import {
  buildProblem,
  type LinkedTable,
  type Problem,
  type PublishedBefore,
  type Tie,
} from './problem.ts'
import { propose } from './propose.ts'
import { withRests } from './rests.ts'
import { loadSolver } from './solver.ts'

/** Counts by a threshold; or amounts, by what each contributor put into each cell of the tables. */
export type ProtectRule = CountRule | { readonly amounts: AmountRule }

export type ProtectAsked = ProtectRule & ProtectChoices

export type ProtectChoices = {
  /** To hide as few cells as can be, or as little of what is counted. */
  readonly objective: 'count' | 'value'
  readonly method: 'exact' | 'fast'
  /** Names of cells that stay shown, as in `Problem.names`: '' is the grand total. */
  readonly keep?: ReadonlySet<string>
  /** Names of cells that are hidden whatever else: what they tell of is hidden elsewhere. */
  readonly hide?: ReadonlySet<string>
  readonly before?: readonly PublishedBefore[]
  /** What is known of cells of several tables, beyond the margins of each. */
  readonly ties?: readonly Tie[]
  /** 'all': the interval of every hidden cell in full; 'primaries': of the others the proof alone. */
  readonly intervals?: 'all' | 'primaries'
  readonly secondsAtMost?: number
  readonly onProgress?: (step: 'propose' | 'audit', done: number, of: number) => void
}

export type Protected = {
  readonly tables: readonly StatTable[]
  readonly problem: Problem
  readonly audit: Audit
  readonly primaries: number
  /** The sum of all that is hidden. */
  readonly hiddenValue: number
  /** Whether it is proved that nothing is cheaper to hide. */
  readonly isOptimal: boolean
}

export type ProtectAnswer =
  | { readonly accepted: true; readonly value: Protected }
  /** What is kept, or was published before, leaves some small count open whatever else is hidden. */
  | { readonly accepted: false; readonly reason: 'cannot-be-protected' }

/**
 * Tables with every small count or sensitive amount hidden, and so much else that none of them can be computed. What is
 * proposed, by whatever method, is audited; a proposal that fails is mended and audited again, and
 * none that fails is ever answered.
 * @throws TablesDisagree when the tables do not agree with each other, with their sums or with what was put in.
 */
export async function protect(
  linked: readonly LinkedTable[],
  asked: ProtectAsked,
): Promise<ProtectAnswer> {
  const built = hidingToo(buildProblem(linked, asked.before, asked.ties), asked.hide)
  const problem =
    'amounts' in asked
      ? built
      : withRests(built, { threshold: asked.threshold, least: leastOf(asked) })
  const needs =
    'amounts' in asked
      ? needsOfAmounts(
          contributionsOf([...linked, ...(asked.before ?? [])], problem),
          asked.amounts,
        )
      : needsOfCounts(problem, asked)
  const shown = fixedCells(problem, asked)
  if ([...needs.widths.keys()].some((cell) => shown.has(cell))) {
    return { accepted: false, reason: 'cannot-be-protected' }
  }
  const costs = costsOf(problem, asked)
  const how = { needs, fixed: shown, costs, finishMs: 3000 }
  const cheap = await propose(problem, {
    ...how,
    onProgress: (done, of) => asked.onProgress?.('propose', done, of),
  })
  if (cheap === null) return { accepted: false, reason: 'cannot-be-protected' }
  const best =
    asked.method === 'exact'
      ? {
          ...(await provedCheapest(
            problem,
            { ...how, start: cheap.hidden },
            asked.secondsAtMost ?? 60,
          )),
          witnesses: cheap.witnesses,
        }
      : { ...cheap, isOptimal: false }
  const proof = await audit(problem, needs, {
    hidden: best.hidden,
    inFull: asked.intervals ?? 'all',
    witnesses: best.witnesses,
    onProgress: (done, of) => asked.onProgress?.('audit', done, of),
  })
  const open = await followsForAlone(problem, needs, best)
  if (!proof.isSafe || open.length > 0) return { accepted: false, reason: 'cannot-be-protected' }
  return {
    accepted: true,
    value: {
      tables: linked.map(({ table }, nth) =>
        withHidden(table, problem.places[nth] ?? [], best.hidden, needs),
      ),
      problem,
      audit: { ...proof, hidden: proof.hidden.filter(({ cell }) => !problem.rests.has(cell)) },
      primaries: needs.widths.size - problem.rests.size,
      hiddenValue: [...best.hidden]
        .filter((cell) => !problem.rests.has(cell))
        .reduce((sum, cell) => sum + (problem.values[cell] ?? 0), 0),
      isOptimal: best.isOptimal,
    },
  }
}

function hidingToo(problem: Problem, hide: ReadonlySet<string> = new Set()): Problem {
  const { values, names, known, hiddenBefore } = problem
  const cells = values
    .keys()
    .filter((cell) => hide.has(names[cell] ?? '') && values[cell] !== 0 && !known.has(cell))
  return { ...problem, hiddenBefore: new Set([...hiddenBefore, ...cells]) }
}

/** Never hidden: what is kept, what is known already, and zeros where zeros are shown. */
function fixedCells({ values, names, known }: Problem, asked: ProtectAsked): Set<number> {
  const showsZeros = 'amounts' in asked || asked.zeros === 'show'
  return new Set(
    [...values.keys()].filter(
      (cell) =>
        known.has(cell) || asked.keep?.has(names[cell] ?? '') || (showsZeros && values[cell] === 0),
    ),
  )
}

/**
 * By value, or by number and among equals by value. A cell that counts nobody still costs something, so
 * that it is not hidden for nothing.
 */
function costsOf({ values }: Problem, { objective }: ProtectAsked): number[] {
  const sum = values.reduce((sofar, value) => sofar + value, 1)
  return values.map((value) => (objective === 'value' ? value + 1e-3 : 1 + value / sum))
}

/** Solved again with each cell watched that was found to be exact though nobody needed it hidden. */
async function provedCheapest(
  problem: Problem,
  how: Omit<ExactAsked, 'watched' | 'beside' | 'secondsAtMost'>,
  secondsAtMost: number,
) {
  const highs = await loadSolver()
  const watched = new Set<number>()
  const beside: Follows[] = []
  const until = performance.now() + secondsAtMost * 1000
  for (;;) {
    const left = Math.max((until - performance.now()) / 1000, 0.1)
    const solved = solveExact(highs, problem, { ...how, watched, beside, secondsAtMost: left })
    const { isSafe, failing } = await audit(problem, how.needs, {
      hidden: solved.hidden,
      inFull: 'none',
    })
    const open = isSafe
      ? await followsForAlone(problem, how.needs, { ...solved, witnesses: [] })
      : []
    if (isSafe && open.length === 0) return solved
    const unseen = failing.filter((cell) => !how.needs.widths.has(cell) && !watched.has(cell))
    const isUnseen = (one: Follows) =>
      !beside.some(({ own, cell }) => own === one.own && cell === one.cell)
    // The program's real numbers can leave a primary a whole number short; then the safe one stands.
    const followed = open.filter(isUnseen)
    if (unseen.length + followed.length === 0 || performance.now() > until) {
      return { hidden: how.start, isOptimal: false }
    }
    for (const cell of unseen) watched.add(cell)
    beside.push(...followed)
  }
}

function withHidden(
  table: StatTable,
  place: readonly number[],
  hidden: ReadonlySet<number>,
  { widths }: Needs,
): StatTable {
  const cells = table.cells.map((cell, index): Cell => {
    const number = place[index] ?? -1
    if (!hidden.has(number)) return cell
    return { value: null, status: widths.has(number) ? 'small' : 'for-others' }
  })
  return { ...table, cells }
}
