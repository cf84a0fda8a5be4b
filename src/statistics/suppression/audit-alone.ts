import type { Own } from './alone.ts'
import { audit } from './audit.ts'
import type { Proposal } from './fast.ts'
import { changesOf, type Needs } from './needs.ts'
import type { Problem } from './problem.ts'
import type { Way } from './ways.ts'

/** A primary that somebody who knows her own cells could compute. */
export type Follows = { readonly own: Own; readonly cell: number }

/**
 * The primaries that somebody who is alone in hidden cells could compute, hers being known to her: a count
 * that could be nothing else, an amount whose width is lacking. Tables that look the same and in which her
 * cells stand still prove most of it at once; what they do not prove is audited with her cells shown.
 */
export async function followsForAlone(
  problem: Problem,
  needs: Needs,
  { hidden, witnesses }: Proposal,
): Promise<readonly Follows[]> {
  const proofs = new Proofs(problem, needs, { hidden, witnesses })
  const found: Follows[] = []
  for (const own of needs.alone) {
    const only = new Set(proofs.lackingFor(own))
    if (only.size === 0) continue
    const { failing } = await audit(problem, needsBeside(needs), {
      hidden: new Set([...hidden].filter((cell) => !own.has(cell))),
      inFull: 'none',
      witnesses,
      only,
    })
    found.push(...failing.map((cell) => ({ own, cell })))
  }
  return found
}

/** What somebody who is alone must be left in doubt of: amounts by their whole width, counts between two at least. */
export function needsBeside(needs: Needs): Needs {
  return needs.above === undefined ? { ...needs, widths: new Map() } : needs
}

/** Which primaries are left in doubt by tables that look the same, and which cells those move. */
export class Proofs {
  private readonly problem: Problem
  private readonly needs: Needs
  private readonly hidden: ReadonlySet<number>
  private readonly relationsOf: readonly (readonly number[])[]
  /** By primary. */
  private readonly moving = new Map<number, Way[]>()
  private readonly tied: ReadonlyMap<number, readonly number[]>

  constructor(problem: Problem, needs: Needs, { hidden, witnesses }: Proposal) {
    this.problem = problem
    this.needs = needs
    this.hidden = hidden
    const around: number[][] = problem.values.map(() => [])
    for (const [nth, { cells }] of problem.relations.entries()) {
      for (const cell of cells) around[cell]?.push(nth)
    }
    this.relationsOf = around
    this.tied = tiedPrimaries(problem, needs, hidden)
    for (const witness of witnesses) this.add(witness)
  }

  /** Takes it for proof only if it indeed looks the same. */
  add(witness: Way): void {
    if (!this.looksTheSame(witness)) return
    const beside = needsBeside(this.needs)
    for (const [cell, moved] of witness) {
      if (!this.needs.widths.has(cell)) continue
      const isEnough = changesOf(cell, beside).some((change) =>
        change > 0 ? moved >= change - 1e-6 : moved <= change + 1e-6,
      )
      if (!isEnough) continue
      const ways = this.moving.get(cell) ?? []
      ways.push(witness)
      this.moving.set(cell, ways)
    }
  }

  /** The primaries that hers tell something of, and that no table leaves in doubt in which hers stand still. */
  lackingFor(own: Own): number[] {
    const tied = new Set([...own].flatMap((cell) => this.tied.get(cell) ?? []))
    return [...tied].filter((cell) => !own.has(cell) && this.isLackingFor(own, cell))
  }

  isLackingFor(own: Own, cell: number): boolean {
    const ways = this.moving.get(cell) ?? []
    if (!ways.every((way) => own.values().some((mine) => way.has(mine)))) return false
    return !this.isHerself(own, cell)
  }

  /** A rest of hers and of shown cells alone: that she is in two parts, she knows of herself. */
  private isHerself(own: Own, cell: number): boolean {
    const { rests, relations } = this.problem
    const others = (this.relationsOf[cell] ?? []).flatMap((nth) => relations[nth]?.cells ?? [])
    return rests.has(cell) && others.every((o) => o === cell || own.has(o) || !this.hidden.has(o))
  }

  private looksTheSame(witness: Way): boolean {
    const { values, relations } = this.problem
    const at = (cell: number) => (values[cell] ?? 0) + (witness.get(cell) ?? 0)
    const isAllowed = witness
      .keys()
      .every((cell) => this.hidden.has(cell) && at(cell) >= this.needs.least - 1e-7)
    if (!isAllowed) return false
    const touched = new Set([...witness.keys()].flatMap((cell) => this.relationsOf[cell] ?? []))
    return touched.values().every((nth) => {
      const relation = relations[nth]
      if (relation === undefined) return true
      const { cells, signs, kind, to } = relation
      const sum = cells.reduce((sofar, cell, each) => sofar + (signs[each] ?? 0) * at(cell), 0)
      return kind === 'equal' ? Math.abs(sum - to) < 1e-6 : sum <= to + 1e-6
    })
  }
}

/** For each hidden cell the primaries that relations tie it to through hidden cells alone; shared lists. */
function tiedPrimaries(
  { values, relations }: Problem,
  { widths }: Needs,
  hidden: ReadonlySet<number>,
): Map<number, readonly number[]> {
  const above = new Map<number, number>()
  const top = (cell: number): number => {
    let at = cell
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    if (at !== cell) above.set(cell, at)
    return at
  }
  for (const { cells } of relations) {
    const [first, ...others] = cells.filter((cell) => hidden.has(cell))
    if (first === undefined) continue
    for (const other of others) {
      const [one, two] = [top(first), top(other)]
      if (one !== two) above.set(two, one)
    }
  }
  const lists = Map.groupBy(
    widths.keys().filter((cell) => (values[cell] ?? 0) > 0),
    top,
  )
  return new Map([...hidden].map((cell) => [cell, lists.get(top(cell)) ?? []]))
}
