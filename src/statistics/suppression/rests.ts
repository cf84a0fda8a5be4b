import type { Problem, Relation } from './problem.ts'

/**
 * What an inequality leaves over is a count too: of a union and its parts, how many are in several; of a
 * whole and one part, how many are not in that part. Whoever has both numbers subtracts. Where it is 1 to
 * `threshold` it becomes a cell of its own that no table shows, and is protected like any other.
 * @example unique children 52 in forms of 40 and 14: two are in both, so one of the three must be hidden.
 */
export function withRests(
  problem: Problem,
  { threshold, least }: { readonly threshold: number; readonly least: number },
): Problem {
  const values = [...problem.values]
  const names = [...problem.names]
  const rests = new Set<number>()
  const relations = problem.relations.map((relation): Relation => {
    const { cells, signs, kind, to } = relation
    const isTold = cells.every((cell) => problem.known.has(cell))
    const sum = cells.reduce((sofar, cell, at) => sofar + (signs[at] ?? 0) * (values[cell] ?? 0), 0)
    const left = to - sum
    if (kind === 'equal' || isTold || left < 1 || left > threshold) return relation
    // Everything is at least `least` for the outsider, a rest at least 0: it is kept that much higher.
    const rest = values.push(left + least) - 1
    names.push(`rest ${rest}`)
    rests.add(rest)
    return {
      ...{ cells: [...cells, rest], signs: [...signs, 1], kind: 'equal', to: to + least },
      made: cells.length,
    }
  })
  return { ...problem, values, names, relations, rests }
}
