import type { Relation } from './problem.ts'

/** What an outsider can say of a hidden cell so far. */
export type Bounds = { readonly lower: Float64Array; readonly upper: Float64Array }

/**
 * Narrows what each cell can be by one relation at a time until nothing gives: a cell that is alone
 * in an equation follows at once, and most of the rest gets an end that a table is known to reach,
 * so that no linear program need be solved for it.
 */
export function narrow({ lower, upper }: Bounds, relations: readonly Relation[]): void {
  const around: number[][] = Array.from(lower, () => [])
  for (const [nth, { cells }] of relations.entries()) {
    for (const cell of cells) around[cell]?.push(nth)
  }
  const waiting = [...relations.keys()]
  const isWaiting = new Uint8Array(relations.length).fill(1)
  // Halving steps could go on for ever where real numbers close in on an end; enough is enough.
  let left = 60 * relations.length
  for (let next = 0; next < waiting.length && left > 0; next += 1) {
    left -= 1
    const nth = waiting[next] ?? 0
    isWaiting[nth] = 0
    const relation = relations[nth]
    if (relation === undefined) continue
    for (const cell of narrowOne({ lower, upper }, relation)) {
      for (const other of around[cell] ?? []) {
        if (isWaiting[other] === 1) continue
        isWaiting[other] = 1
        waiting.push(other)
      }
    }
  }
}

/** The cells that this relation narrowed. */
function narrowOne({ lower, upper }: Bounds, { cells, signs, kind, to }: Relation): number[] {
  // Signs are 1 or -1. The least and most that the whole sum can be; infinite ends are counted apart.
  let [least, most, leastOpen, mostOpen] = [0, 0, 0, 0]
  const ends = (at: number) => {
    const cell = cells[at] ?? 0
    const [low, high] = [lower[cell] ?? 0, upper[cell] ?? 0]
    return (signs[at] ?? 1) > 0 ? ([low, high] as const) : ([-high, -low] as const)
  }
  for (const at of cells.keys()) {
    const [low, high] = ends(at)
    if (low === -Infinity) leastOpen += 1
    else least += low
    if (high === Infinity) mostOpen += 1
    else most += high
  }
  const changed: number[] = []
  for (const at of cells.keys()) {
    const cell = cells[at] ?? 0
    const [low, high] = ends(at)
    const isLeastKnown = leastOpen === 0 || (leastOpen === 1 && low === -Infinity)
    const isMostKnown = mostOpen === 0 || (mostOpen === 1 && high === Infinity)
    const top = isLeastKnown ? to - (low === -Infinity ? least : least - low) : Infinity
    const bottom =
      kind === 'equal' && isMostKnown ? to - (high === Infinity ? most : most - high) : -Infinity
    const isPlus = (signs[at] ?? 1) > 0
    const [newLow, newHigh] = isPlus ? [bottom, top] : [-top, -bottom]
    if (newLow > (lower[cell] ?? 0) + 1e-9) {
      lower[cell] = newLow
      changed.push(cell)
    }
    if (newHigh < (upper[cell] ?? 0) - 1e-9) {
      upper[cell] = newHigh
      changed.push(cell)
    }
  }
  return changed
}
