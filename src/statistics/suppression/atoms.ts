import type { Problem, Relation } from './problem.ts'

/** Atoms with how many times each is counted, modulo the prime. */
export type Vector = Map<number, number>

/** Below 2^15, so that a product of two stays a small integer, which engines are quick at. */
export const PRIME = 32_749

export type Atoms = {
  readonly vectors: readonly Vector[]
  /** What is nothing, and ties atoms together: a sum told in a second way, where tables are linked. */
  readonly tied: readonly Vector[]
  /** Equations that follow from the others: of a grand total as the sum of its rows, if the columns are told. */
  readonly toldTwice: ReadonlySet<Relation>
}

/** Each cell as a sum of atoms, cells that are made of no others; nothing is rounded. */
export function atomsOf({ values, relations }: Pick<Problem, 'values' | 'relations'>): Atoms {
  const equations = relations.filter(({ kind }) => kind === 'equal')
  const madeBy = new Map<number, Relation>()
  const spare: Relation[] = []
  for (const relation of equations) {
    const made = relation.made === null ? undefined : relation.cells[relation.made]
    if (made === undefined || madeBy.has(made)) spare.push(relation)
    else madeBy.set(made, relation)
  }
  const vectors: Vector[] = []
  const vectorOf = (cell: number): Vector => {
    const found = vectors[cell]
    if (found !== undefined) return found
    const vector: Vector = new Map()
    const relation = madeBy.get(cell)
    if (relation === undefined) vector.set(cell, 1)
    else addOthers(vector, relation, cell)
    vectors[cell] = vector
    return vector
  }
  /** The others of the relation with their signs, as this one is made of them. */
  const addOthers = (vector: Vector, { cells, signs, made }: Relation, cell: number | null) => {
    const own = cell === null ? -1 : (signs[made ?? -1] ?? 1)
    for (const [at, other] of cells.entries()) {
      if (other !== cell) addTo(vector, vectorOf(other), PRIME - own * (signs[at] ?? 1))
    }
  }
  for (let cell = 0; cell < values.length; cell += 1) vectorOf(cell)
  const tied: Vector[] = []
  const toldTwice = new Set<Relation>()
  for (const relation of spare) {
    const difference: Vector = new Map()
    addOthers(difference, relation, null)
    if (difference.size > 0) tied.push(difference)
    else toldTwice.add(relation)
  }
  return { vectors, tied, toldTwice }
}

function addTo(vector: Vector, other: Vector, factor: number): void {
  for (const [atom, value] of other) {
    const sum = ((vector.get(atom) ?? 0) + factor * value) % PRIME
    if (sum === 0) vector.delete(atom)
    else vector.set(atom, sum)
  }
}
