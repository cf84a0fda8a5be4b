/**
 * A plain linear program solved by a plain tableau, as a textbook has it: at most `max c·x` over
 * `A x = b`, `x >= 0`. Slow and sure (Bland's rule), and it shares nothing with what it is used against.
 */
export type Equations = {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly number[]
}

const EPS = 1e-7

/** A tableau at a feasible corner, from which any objective can be followed. */
export function feasibleCorner({ rows, right }: Equations) {
  const width = rows[0]?.length ?? 0
  const table = rows.map((row, at) => {
    const sign = (right[at] ?? 0) < 0 ? -1 : 1
    const artificial = rows.map((_, other) => (other === at ? 1 : 0))
    return [...row.map((value) => value * sign), ...artificial, (right[at] ?? 0) * sign]
  })
  const basis = rows.map((_, at) => width + at)
  const cost = Array.from({ length: width + rows.length }, (_, at) => (at < width ? 0 : -1))
  const rest = follow(table, basis, cost, cost.length)
  if (rest === null || rest < -1e-5) throw new Error('No table agrees with what is shown')
  for (const [at, column] of basis.entries()) {
    if (column < width) continue
    const other = (table[at] ?? []).findIndex(
      (value, each) => each < width && Math.abs(value) > EPS,
    )
    if (other >= 0) pivot(table, basis, at, other)
  }
  return { table, basis, width }
}

/** The most that `cost · x` can be from there; null when there is no end to it. */
export function most(corner: ReturnType<typeof feasibleCorner>, cost: readonly number[]) {
  return follow(corner.table, corner.basis, cost, corner.width)
}

function follow(
  table: number[][],
  basis: number[],
  cost: readonly number[],
  width: number,
): number | null {
  for (;;) {
    const gain = (column: number) =>
      (cost[column] ?? 0) -
      table.reduce((sum, row, at) => sum + (cost[basis[at] ?? 0] ?? 0) * (row[column] ?? 0), 0)
    let entering = -1
    for (let column = 0; column < width && entering < 0; column += 1) {
      if (!basis.includes(column) && gain(column) > EPS) entering = column
    }
    if (entering < 0) {
      return table.reduce(
        (sum, row, at) => sum + (cost[basis[at] ?? 0] ?? 0) * (row.at(-1) ?? 0),
        0,
      )
    }
    let leaving = -1
    let best = Number.POSITIVE_INFINITY
    for (const [at, row] of table.entries()) {
      const step = row[entering] ?? 0
      if (step <= EPS) continue
      const ratio = (row.at(-1) ?? 0) / step
      const isBetter = ratio < best - 1e-10
      const isTie = Math.abs(ratio - best) <= 1e-10 && (basis[at] ?? 0) < (basis[leaving] ?? 0)
      if (!isBetter && !isTie) continue
      best = Math.min(ratio, best)
      leaving = at
    }
    if (leaving < 0) return null
    pivot(table, basis, leaving, entering)
  }
}

function pivot(table: number[][], basis: number[], at: number, column: number): void {
  const row = table[at] ?? []
  const by = row[column] ?? 1
  for (const each of row.keys()) row[each] = (row[each] ?? 0) / by
  for (const [other, values] of table.entries()) {
    const factor = values[column] ?? 0
    if (other === at || factor === 0) continue
    for (const each of values.keys()) values[each] = (values[each] ?? 0) - factor * (row[each] ?? 0)
  }
  basis[at] = column
}
