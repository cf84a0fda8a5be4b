import { atomsOf, PRIME, type Vector } from './atoms.ts'
import type { Needs } from './needs.ts'
import type { Problem } from './problem.ts'

/**
 * Elimination in the order of cost, as it is commonly done: the dearest cell is shown first, and then
 * every next one by which no primary follows from the equations. It knows neither that counts are not
 * negative nor how wide an interval is, so what it proposes has to be audited and mended.
 */
export function eliminate(
  { values, relations, known }: Problem,
  { needs, fixed, costs }: { needs: Needs; fixed: ReadonlySet<number>; costs: readonly number[] },
): Set<number> {
  const { vectors, tied } = atomsOf({ values, relations })
  const secret = [...needs.widths.keys()].map((cell) => vectors[cell] ?? new Map())
  const space = new Space(new Set(vectors.flatMap((vector) => [...vector.keys()])), secret)
  for (const vector of tied) space.show(vector)
  for (const cell of [...known, ...fixed]) space.show(vectors[cell] ?? new Map())
  const hidden = new Set(needs.widths.keys())
  const rest = [...values.keys()]
    .filter((cell) => !hidden.has(cell) && !fixed.has(cell) && !known.has(cell))
    .toSorted((one, other) => (costs[other] ?? 0) - (costs[one] ?? 0))
  for (const cell of rest) if (!space.showIfSafe(vectors[cell] ?? new Map())) hidden.add(cell)
  return hidden
}

/**
 * What is known from all that is shown, and the secrets with what is known taken out of them. Rows are
 * dense: they fill up after a few hundred steps anyway, and a typed array is ten times as quick as a map.
 */
class Space {
  private readonly columns = new Map<number, number>()
  private readonly secrets: Int32Array[]
  /** By column: what is shown, with 1 there. */
  private readonly pivots: (Int32Array | undefined)[] = []

  constructor(atoms: Iterable<number>, secrets: readonly Vector[]) {
    for (const atom of atoms) this.columns.set(atom, this.columns.size)
    this.secrets = secrets.map((secret) => this.dense(secret))
  }

  show(vector: Vector): void {
    const left = this.reduced(vector)
    const pivot = left.findIndex((value) => value !== 0)
    if (pivot >= 0) this.addPivot(left, pivot)
  }

  /** False, and nothing shown, when a secret would follow. */
  showIfSafe(vector: Vector): boolean {
    const left = this.reduced(vector)
    const pivot = left.findIndex((value) => value !== 0)
    if (pivot < 0) return true
    if (this.secrets.some((secret) => isMultiple(secret, left, pivot))) return false
    this.addPivot(left, pivot)
    return true
  }

  private dense(vector: Vector): Int32Array {
    const row = new Int32Array(this.columns.size)
    for (const [atom, value] of vector) row[this.columns.get(atom) ?? 0] = value
    return row
  }

  private reduced(vector: Vector): Int32Array {
    const left = this.dense(vector)
    for (const [column, pivot] of this.pivots.entries()) {
      const value = left[column] ?? 0
      if (pivot !== undefined && value !== 0) subtract(left, pivot, value, column)
    }
    return left
  }

  private addPivot(left: Int32Array, column: number): void {
    const scale = inverse(left[column] ?? 1)
    for (let each = column; each < left.length; each += 1) {
      left[each] = ((left[each] ?? 0) * scale) % PRIME
    }
    this.pivots[column] = left
    for (const secret of this.secrets) {
      const value = secret[column] ?? 0
      if (value !== 0) subtract(secret, left, value, column)
    }
  }
}

/** Everything before the pivot's column is zero in it, and stays as it is. */
function subtract(row: Int32Array, pivot: Int32Array, factor: number, from: number): void {
  const minus = PRIME - factor
  for (let each = from; each < row.length; each += 1) {
    row[each] = ((row[each] as number) + minus * (pivot[each] as number)) % PRIME
  }
}

function isMultiple(one: Int32Array, other: Int32Array, pivot: number): boolean {
  const value = one[pivot] ?? 0
  if (value === 0) return false
  const factor = (value * inverse(other[pivot] ?? 1)) % PRIME
  for (let each = 0; each < one.length; each += 1) {
    if (one[each] !== (factor * (other[each] as number)) % PRIME) return false
  }
  return true
}

/** By Fermat: a to the power of p - 2. */
function inverse(value: number): number {
  let [result, base, power] = [1, value % PRIME, PRIME - 2]
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
    power = Math.floor(power / 2)
  }
  return result
}
