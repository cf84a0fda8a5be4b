/** Random tables of what random people put in, by seed: some alone, some dominant, some in many cells. */
import { text } from '../../../src/shared/text.ts'
import type { Dimension, StatTable } from '../../../src/statistics/table/stat-table.ts'
import { aDimension, chanceOf, isWithin, leavesOf } from './random-tables.ts'

type Spell = {
  readonly who: string
  readonly at: readonly string[]
  readonly amount: number
}

export type RandomAmounts = {
  readonly table: StatTable
  /** By the place of each inner cell, as the protector asks for it. */
  readonly contributions: ReadonlyMap<number, readonly (readonly [string, number])[]>
  /** What each has put into every cell, gone through one by one. */
  readonly perCell: readonly ReadonlyMap<string, number>[]
}

export type AmountsRule = {
  readonly percent?: number
  readonly dominance?: { readonly largest: number; readonly percent: number }
  readonly contributors: number
}

/** p % in most, dominance in every second, and from one to three contributors at least. */
export function amountsRuleOf(seed: number): AmountsRule {
  return {
    ...(seed % 4 !== 0 && { percent: 5 + (seed % 3) * 10 }),
    ...(seed % 2 === 0 && { dominance: { largest: 1 + (seed % 3), percent: 70 + (seed % 5) * 5 } }),
    contributors: 1 + (seed % 3),
  }
}

export function randomAmounts(seed: number): RandomAmounts {
  const chance = chanceOf(seed)
  for (let nth = 0; nth < 30; nth += 1) chance()
  const ways = 2 + (seed % 2)
  const dimensions = ['a', 'b', 'c'].slice(0, ways).map((id, nth) =>
    aDimension(id, chance, {
      margin: 'sum',
      most: ways === 2 ? 4 : 3,
      mayBeDeep: nth === 0,
    }),
  )
  const spells: Spell[] = []
  for (let who = 8 + Math.floor(chance() * 50); who > 0; who -= 1) {
    for (let times = 1 + Math.floor(chance() * 3); times > 0; times -= 1) {
      const at = dimensions.map((dimension) => {
        const leaves = leavesOf(dimension)
        return leaves[Math.floor(leaves.length * chance() ** 1.5)] ?? ''
      })
      spells.push({ who: `p${who}`, at, amount: 1 + Math.floor(chance() ** 3 * 366) })
    }
  }
  const spots = dimensions.reduce<string[][]>(
    (sofar, { categories }) => sofar.flatMap((at) => categories.map(({ id }) => [...at, id])),
    [[]],
  )
  const perCell = spots.map((spot) =>
    sumsOf(spells.filter((spell) => isIn(spell, spot, dimensions))),
  )
  const isInner = (spot: readonly string[]) =>
    dimensions.every((dimension, nth) => leavesOf(dimension).includes(spot[nth] ?? ''))
  return {
    table: {
      ...{ id: 't', title: text('', ''), definition: text('', ''), notes: [], dimensions },
      cells: perCell.map((sums) => ({ value: total(sums), status: 'shown' })),
    },
    contributions: new Map(
      spots.flatMap((spot, index) =>
        isInner(spot) ? [[index, [...(perCell[index] ?? [])]] as const] : [],
      ),
    ),
    perCell,
  }
}

export const total = (sums: ReadonlyMap<string, number>) =>
  [...sums.values()].reduce((all, amount) => all + amount, 0)

function isIn({ at }: Spell, spot: readonly string[], dimensions: readonly Dimension[]): boolean {
  return dimensions.every((dimension, nth) => isWithin(dimension, at[nth] ?? '', spot[nth] ?? ''))
}

function sumsOf(spells: readonly Spell[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { who, amount } of spells) sums.set(who, (sums.get(who) ?? 0) + amount)
  return sums
}
