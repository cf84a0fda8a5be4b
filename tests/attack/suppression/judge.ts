/** Holds what the outsider found against what it was not to find. Knows the truth, which it does not. */
import type { StatTable } from '../../../src/statistics/table/stat-table.ts'
import { attack, attackRests, type Seen, tryAll } from './attacker.ts'
import { aloneOnes } from './insiders.ts'

export type Rule = { readonly threshold: number; readonly zeros: 'show' | 'hide' }

const wholes = (least: number, most: number) =>
  Math.floor(most + 1e-5) - Math.ceil(least - 1e-5) + 1

/** Sentences on what leaks; none when nothing does. */
export function leaks(
  truth: readonly StatTable[],
  safe: readonly StatTable[],
  rule: Rule,
): string[] {
  const least = rule.zeros === 'show' ? 1 : 0
  const values = truthByName(truth)
  const needed = (name: string) => {
    const value = values.get(name) ?? Number.NaN
    return value >= least && value <= rule.threshold ? rule.threshold - least + 1 : 2
  }
  const open = safe.flatMap(({ cells }, nth) =>
    cells.flatMap(({ value }, index) => {
      const true_ = truth[nth]?.cells[index]?.value ?? -1
      if (value === null) return []
      if (value !== true_) return [`a shown cell is ${value} and not ${true_}`]
      return value >= least && value <= rule.threshold ? [`a shown cell is ${value}`] : []
    }),
  )
  const found = attack(safe as readonly Seen[], least)
  const narrow = found.filter((blank) => wholes(blank.least, blank.most) < needed(blank.name))
  const over = attackRests(safe as readonly Seen[], least).flatMap((rest) => {
    const true_ = -rest.terms.reduce(
      (sum, [name, sign]) => sum + sign * (values.get(name) ?? Number.NaN),
      0,
    )
    const isSmall = true_ >= 1 && true_ <= rule.threshold
    if (!isSmall || wholes(rest.least, rest.most) >= rule.threshold) return []
    const names = rest.terms.map(([name]) => name || 'total').join(' less ')
    return [`what is over of ${names} is within ${rest.least} and ${rest.most}`]
  })
  return [
    ...open,
    ...over,
    ...narrow.map(
      ({ name, least: low, most }) => `${name || 'total'} is within ${low} and ${most}`,
    ),
  ]
}

/** The same by trying every table; null when there are too many to try. */
export function leaksTryingAll(
  truth: readonly StatTable[],
  safe: readonly StatTable[],
  rule: Rule,
): string[] | null {
  const blanks = attack(safe as readonly Seen[], rule.zeros === 'show' ? 1 : 0)
  const values = truthByName(truth)
  const cap = Math.max(...[...values.values()], 0) + rule.threshold + 1
  if (blanks.length > 9 || cap > 30) return null
  const least = rule.zeros === 'show' ? 1 : 0
  const outside = [...tryAll(safe as readonly Seen[], least, cap)].flatMap(([name, possible]) => {
    if (!possible.has(values.get(name) ?? -1)) return [`${name}: the truth itself is not possible`]
    return possible.size < 2 ? [`${name || 'total'} can only be ${[...possible]}`] : []
  })
  const inside = insidersOf(truth, rule).flatMap(({ knows, others }) => {
    const found = tryAll(safe as readonly Seen[], least, cap, knows)
    return [...others]
      .filter((name) => (found.get(name)?.size ?? 0) < 2)
      .map((name) => `${name || 'total'} can only be one, for who is alone in ${[...knows.keys()]}`)
  })
  return [...outside, ...inside]
}

/** Small counts that somebody who is alone in a blank could tell exactly, knowing that it is 1. */
export function leaksToInsiders(
  truth: readonly StatTable[],
  safe: readonly StatTable[],
  rule: Rule,
): string[] {
  const least = rule.zeros === 'show' ? 1 : 0
  return insidersOf(truth, rule).flatMap(({ knows, others }) =>
    attack(safe as readonly Seen[], least, { inside: knows, asked: others })
      .filter((blank) => wholes(blank.least, blank.most) < 2)
      .map(
        ({ name, least: only }) => `${name} is ${only} for who is alone in ${[...knows.keys()]}`,
      ),
  )
}

/** What each knows, and the other small counts that are somebody's. */
function insidersOf(truth: readonly StatTable[], rule: Rule) {
  const values = truthByName(truth)
  const small = [...values].filter(([, value]) => value >= 1 && value <= rule.threshold)
  return aloneOnes(truth, values).map((knows) => ({
    knows,
    others: new Set(small.map(([name]) => name).filter((name) => !knows.has(name))),
  }))
}

/** By the name that the attacker gives a cell. */
function truthByName(truth: readonly StatTable[]): Map<string, number> {
  const names = new Map<string, number>()
  for (const { dimensions, cells } of truth) {
    for (const [index, { value }] of cells.entries()) {
      let rest = index
      const parts: string[] = []
      for (const { id, categories } of dimensions.toReversed()) {
        const category = categories[rest % categories.length]
        rest = Math.floor(rest / categories.length)
        const roots = categories.filter((one) => one.parent === null && !one.personsOf)
        if (!(roots.length === 1 && categories.length > 1 && roots[0] === category)) {
          parts.push(`${id}=${category?.id}`)
        }
      }
      names.set(parts.sort().join(', '), value ?? 0)
    }
  }
  return names
}
