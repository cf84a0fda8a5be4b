/** Holds what an outsider, or somebody alone in a cell, found of amounts against what they were not to find. */
import type { StatTable } from '../../../src/statistics/table/stat-table.ts'
import { attack, type Seen } from './attacker.ts'
import { type AmountsRule, type RandomAmounts, total } from './random-amounts.ts'

/** What the second largest, or a few, are wrong by when they take the sum for its most; told anew from the rule's own words. */
function lacking(sums: ReadonlyMap<string, number>, rule: AmountsRule): number {
  const put = [...sums.values()].sort((one, other) => other - one)
  if (put.length === 0) return 0
  const all = total(sums)
  const { percent, dominance, contributors } = rule
  let short = 0
  if (percent !== undefined) {
    // The second takes its own away, and what is left over the largest is the rest.
    const rest = all - (put[0] ?? 0) - (put[1] ?? 0)
    short = Math.max(short, (percent / 100) * (put[0] ?? 0) - rest)
  }
  if (dominance !== undefined) {
    let few = 0
    for (let nth = 0; nth < dominance.largest; nth += 1) few += put[nth] ?? 0
    // The sum would have to be so large that they are no more than the share.
    short = Math.max(short, few / (dominance.percent / 100) - all)
  }
  if (put.length < contributors) short = Math.max(short, ((percent ?? 10) / 100) * all)
  return short
}

export function leaksOfAmounts(
  { table, perCell }: RandomAmounts,
  safe: StatTable,
  rule: AmountsRule,
): string[] {
  const names = namesOf(table)
  const short = new Map(
    names.map((name, cell) => [name, lacking(perCell[cell] ?? new Map(), rule)]),
  )
  const truth = new Map(names.map((name, cell) => [name, total(perCell[cell] ?? new Map())]))
  const tooNear = (found: ReturnType<typeof attack>, who: string) =>
    found.flatMap(({ name, least, most }) => {
      const [value, width] = [truth.get(name) ?? 0, short.get(name) ?? 0]
      // What is counted in whole steps can be told no finer.
      const top = Math.floor(most + 1e-5)
      const isNear = width > 0 ? top < value + width - 1e-5 : top - Math.ceil(least - 1e-5) < 1
      return isNear
        ? [`${name || 'total'}, ${value} and ${width}, within ${least} and ${most} for ${who}`]
        : []
    })
  const shown = names.flatMap((name, cell) => {
    const { value } = safe.cells[cell] ?? { value: null }
    if (value === null) return []
    if (value !== truth.get(name)) return [`${name} is shown as ${value}`]
    return (short.get(name) ?? 0) > 0 ? [`${name} is shown`] : []
  })
  const sensitive = new Set([...short].filter(([, width]) => width > 0).map(([name]) => name))
  const everybody = new Set(perCell.flatMap((sums) => [...sums.keys()]))
  const insiders = [...everybody].flatMap((who) => {
    const own = names.filter((_, cell) => perCell[cell]?.size === 1 && perCell[cell]?.has(who))
    if (own.length === 0) return []
    const inside = new Map(own.map((name) => [name, truth.get(name) ?? 0]))
    const asked = new Set([...sensitive].filter((name) => !inside.has(name)))
    return tooNear(attack([safe] as readonly Seen[], 1, { inside, asked }), who)
  })
  return [...shown, ...tooNear(attack([safe] as readonly Seen[], 1), 'anybody'), ...insiders]
}

/** By the name that the attacker gives a cell. */
function namesOf({ dimensions }: StatTable): string[] {
  return dimensions
    .reduce<string[][]>(
      (sofar, { id, categories }) =>
        sofar.flatMap((at) =>
          categories.map((each) => (each.parent === null ? at : [...at, `${id}=${each.id}`])),
        ),
      [[]],
    )
    .map((parts) => parts.sort().join(', '))
}
