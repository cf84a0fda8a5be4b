/** Random tables from random people, by seed: hierarchies, linked tables, unions, many zeros and ones. */
import { text } from '../../../src/shared/text.ts'
import type { Category, Dimension, StatTable } from '../../../src/statistics/table/stat-table.ts'

export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = (seed * 2654435761 + 12345) >>> 0
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4294967296
  }
}

type Person = { readonly id: number; readonly at: Readonly<Record<string, readonly string[]>> }

const word = (one: string) => text(one, one)
const below = (chance: Chance, limit: number) => Math.floor(chance() * limit)

/** Two to four parts under a total; in a hierarchy some of them have parts of their own. */
export function aDimension(
  id: string,
  chance: Chance,
  { margin, most, mayBeDeep }: { margin: Dimension['margin']; most: number; mayBeDeep: boolean },
): Dimension {
  const categories: Category[] = [{ id: 'total', label: word('total'), parent: null }]
  const count = 2 + below(chance, most - 1)
  const isDeep = mayBeDeep && margin === 'sum' && chance() < 0.4
  for (let nth = 0; nth < count; nth += 1) {
    categories.push({ id: `${id}${nth}`, label: word(`${id}${nth}`), parent: 'total' })
    if (!isDeep || nth > 1) continue
    for (const part of ['x', 'y'].slice(0, 1 + below(chance, 2))) {
      categories.push({ id: `${id}${nth}${part}`, label: word(part), parent: `${id}${nth}` })
    }
  }
  return { id, label: word(id), categories, margin }
}

export const leavesOf = ({ categories }: Dimension) =>
  categories
    .filter(({ id, personsOf }) => !personsOf && categories.every(({ parent }) => parent !== id))
    .map(({ id }) => id)

const hasPersons = ({ categories }: Dimension) =>
  categories.some(({ personsOf }) => personsOf !== undefined)

export function isWithin({ categories }: Dimension, leaf: string, whole: string): boolean {
  if (whole === 'persons') return true
  let at: string | null = leaf
  while (at !== null) {
    if (at === whole) return true
    const here: string = at
    at = categories.find(({ id }) => id === here)?.parent ?? null
  }
  return false
}

/** The last dimension gets unique persons beside its sum; in the first somebody may be in several parts too. */
function besidePersons(dimensions: Dimension[]): void {
  const [first, last] = dimensions
  if (first === undefined || last === undefined) return
  dimensions[0] = { ...first, personsMargin: 'union' }
  const persons = { id: 'persons', label: word('persons'), parent: null, personsOf: 'total' }
  dimensions[1] = { ...last, categories: [...last.categories, persons] }
}

/** Counts each cell by going through everybody: who is in several parts is counted once in the whole. */
function count(dimensions: readonly Dimension[], people: readonly Person[], id: string): StatTable {
  const spots = dimensions.reduce<string[][]>(
    (sofar, dimension) =>
      sofar.flatMap((at) => dimension.categories.map((each) => [...at, each.id])),
    [[]],
  )
  const cells = spots.map((spot) => {
    const counted = people.map(({ at }) =>
      dimensions.reduce((times, dimension, nth) => {
        const within = (at[dimension.id] ?? []).filter((leaf) =>
          isWithin(dimension, leaf, spot[nth] ?? ''),
        )
        return times * new Set(within).size
      }, 1),
    )
    // Where sums stand beside persons, somebody in two parts is two in the sum of them.
    const isSum =
      dimensions.some(hasPersons) && !dimensions.some((_, nth) => spot[nth] === 'persons')
    const value = counted.reduce((sum, times) => sum + (isSum ? times : Math.min(times, 1)), 0)
    return { value, status: 'shown' as const }
  })
  return { id, title: word(id), definition: word(''), dimensions, cells, notes: [] }
}

export type RandomTables = { readonly kind: string; readonly tables: readonly StatTable[] }

/** The same seed gives the same tables. `size` bounds how many cells there are, roughly. */
export function randomTables(seed: number, size: 'small' | 'middling'): RandomTables {
  const chance = chanceOf(seed)
  for (let nth = 0; nth < 30; nth += 1) chance()
  const kinds = ['two-way', 'three-way', 'four-way', 'linked', 'union', 'persons'] as const
  const kind = kinds[seed % kinds.length] ?? 'two-way'
  const ways = { 'two-way': 2, 'three-way': 3, 'four-way': 4, linked: 3, union: 2, persons: 2 }[
    kind
  ]
  const names = ['a', 'b', 'c', 'd'].slice(0, ways)
  const dimensions = names.map((name, nth) =>
    aDimension(name, chance, {
      margin: kind === 'union' && nth === 1 ? 'union' : 'sum',
      most: { 2: 4, 3: kind === 'linked' ? 4 : 3, 4: 2 }[ways] ?? 2,
      mayBeDeep: ways < 3 || nth === 0,
    }),
  )
  if (kind === 'persons') besidePersons(dimensions)
  const few = size === 'small' ? 6 : 20
  const people: Person[] = []
  const leaning = chance() * 2
  for (let id = below(chance, few * 4) + few; id > 0; id -= 1) {
    const at = Object.fromEntries(
      dimensions.map((dimension) => {
        const leaves = leavesOf(dimension)
        const pick = () => leaves[Math.floor(leaves.length * chance() ** (1 + leaning))] ?? ''
        const mayBeMany =
          dimension.margin === 'union' ||
          hasPersons(dimension) ||
          dimension.personsMargin === 'union'
        const isMany = mayBeMany && chance() < 0.3
        return [dimension.id, isMany ? [pick(), pick()] : [pick()]]
      }),
    )
    people.push({ id, at })
  }
  const [one, two, three] = dimensions
  if (kind === 'linked' && one && two && three) {
    return { kind, tables: [count([one, two], people, 't1'), count([one, three], people, 't2')] }
  }
  return { kind, tables: [count(dimensions, people, 't1')] }
}
