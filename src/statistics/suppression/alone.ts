import type { Problem } from './problem.ts'

/** The cells whose values somebody knows because nobody else is in them. */
export type Own = ReadonlySet<number>

/**
 * Of counts: who is alone in a cell is alone in every cell of 1 that holds it. That two cells of 1 in different
 * tables are one person the relations may not tell; then they are two.
 */
export function aloneInCounts({ values, relations, rests }: Problem): readonly Own[] {
  const owned = new Map<number, Set<number>>()
  for (const [cell, value] of values.entries()) {
    if (value === 1 && !rests.has(cell)) owned.set(cell, new Set([cell]))
  }
  for (const { cells } of relations) {
    const whole = owned.get(cells[0] ?? -1)
    if (whole === undefined) continue
    for (const part of cells.slice(1).map((cell) => owned.get(cell))) {
      if (part === undefined || part === whole) continue
      for (const cell of part) {
        whole.add(cell)
        owned.set(cell, whole)
      }
    }
  }
  return [...new Set(owned.values())]
}

/** Of amounts: the cells that each contributor is alone in. */
export function aloneInAmounts(
  contributions: readonly ReadonlyMap<string, number>[],
): readonly Own[] {
  const owned = new Map<string, Set<number>>()
  for (const [cell, amounts] of contributions.entries()) {
    const [who] = amounts.keys()
    if (amounts.size !== 1 || who === undefined) continue
    owned.set(who, (owned.get(who) ?? new Set()).add(cell))
  }
  return [...owned.values()]
}
