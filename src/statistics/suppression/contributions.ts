import type { Dimension, StatTable } from '../table/stat-table.ts'
import { type LinkedTable, type Problem, TablesDisagree } from './problem.ts'

/** What one contributor, a person or a provider, put in; in whole steps of what is measured: days, öre. */
export type Contribution = readonly [contributor: string, amount: number]

/** By the place of each inner cell in its table; a cell that nobody put anything into may be left out. */
export type Contributions = ReadonlyMap<number, readonly Contribution[]>

/**
 * For each cell of the problem what every contributor put into it. A contributor is one and the same in all
 * cells, so that a margin holds what each put in over the cells that it sums.
 * @throws TablesDisagree where the amounts are not the cell's value, or two tables tell them differently.
 * @example a: x 5, b: x 3 and y 2; their total: x 8, y 2.
 */
export function contributionsOf(
  linked: readonly LinkedTable[],
  { places, values, names }: Problem,
): readonly ReadonlyMap<string, number>[] {
  const found: Map<string, number>[] = []
  for (const [nth, { table, contributions = new Map() }] of linked.entries()) {
    for (const [index, amounts] of sumsOf(table, contributions).entries()) {
      const cell = places[nth]?.[index] ?? 0
      const told = found[cell]
      if (told !== undefined && !areSame(told, amounts)) throw new TablesDisagree(names[cell] ?? '')
      found[cell] = amounts
    }
  }
  for (const [cell, amounts] of found.entries()) {
    const sum = amounts.values().reduce((sofar, amount) => sofar + amount, 0)
    if (sum !== values[cell]) throw new TablesDisagree(names[cell] ?? '')
  }
  return found
}

function sumsOf({ dimensions, cells }: StatTable, contributions: Contributions) {
  const sums = cells.map(() => new Map<string, number>())
  const holding = dimensions.map(holdingOf)
  for (const [index, amounts] of contributions) {
    let left = index
    const at = dimensions.map(() => 0)
    for (let nth = dimensions.length - 1; nth >= 0; nth -= 1) {
      const size = dimensions[nth]?.categories.length ?? 1
      at[nth] = left % size
      left = Math.floor(left / size)
    }
    const held = dimensions.reduce<number[]>(
      (sofar, { categories }, nth) =>
        sofar.flatMap((from) =>
          (holding[nth]?.[at[nth] ?? 0] ?? []).map((number) => from * categories.length + number),
        ),
      [0],
    )
    for (const [contributor, amount] of amounts) {
      if (amount === 0) continue
      for (const cell of held) {
        const sum = sums[cell]
        sum?.set(contributor, (sum.get(contributor) ?? 0) + amount)
      }
    }
  }
  return sums
}

/** For each category itself and all that it is part of. */
function holdingOf({ categories }: Dimension): number[][] {
  const numberOf = new Map(categories.map(({ id }, number) => [id, number]))
  const above = (number: number): number[] => {
    const parent = numberOf.get(categories[number]?.parent ?? '')
    return parent === undefined ? [number] : [number, ...above(parent)]
  }
  return categories.map((_, number) => above(number))
}

function areSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return (
    one.size === other.size && one.entries().every(([who, amount]) => other.get(who) === amount)
  )
}
