/**
 * An outsider with what was published and nothing else. It reads the tables as anybody would, and
 * computes by plain linear programming, or by trying every table there is, what the blanks can be.
 * It shares no code with the protector.
 */
import { feasibleCorner, most } from './simplex.ts'

/** A published table: of it the outsider needs no more than this. */
export type Seen = {
  readonly dimensions: readonly {
    readonly id: string
    readonly categories: readonly {
      readonly id: string
      readonly parent: string | null
      /** Each person once over the parts of that category. */
      readonly personsOf?: string
    }[]
    readonly margin: 'sum' | 'union'
    readonly personsMargin?: 'sum' | 'union'
  }[]
  readonly cells: readonly { readonly value: number | null }[]
}

export type Blank = { readonly name: string; readonly least: number; readonly most: number }

export type Insider = {
  readonly inside?: ReadonlyMap<string, number>
  readonly asked?: ReadonlySet<string>
}

/** 'sum': the whole is its parts together. 'union': at least each, at most all. 'within': at most all, no more is known. */
type Tie = {
  readonly whole: string
  readonly parts: readonly string[]
  readonly is: 'sum' | 'union' | 'within'
}
type Known = { readonly values: Map<string, number | null>; readonly ties: readonly Tie[] }

function read(tables: readonly Seen[]): Known {
  const values = new Map<string, number | null>()
  const ties: Tie[] = []
  for (const { dimensions, cells } of tables) {
    const spots: { chosen: string[] }[] = cells.map((_, index) => {
      let rest = index
      const chosen: string[] = []
      for (let nth = dimensions.length - 1; nth >= 0; nth -= 1) {
        const { categories } = dimensions[nth] as Seen['dimensions'][number]
        chosen[nth] = categories[rest % categories.length]?.id ?? ''
        rest = Math.floor(rest / categories.length)
      }
      return { chosen }
    })
    const name = (chosen: readonly string[]) =>
      dimensions
        .flatMap(({ id, categories }, nth) => {
          const roots = categories.filter((one) => one.parent === null && !one.personsOf)
          const isAll = categories.length > 1 && roots.length === 1 && roots[0]?.id === chosen[nth]
          return isAll ? [] : [`${id}=${chosen[nth]}`]
        })
        .sort()
        .join(', ')
    for (const [index, { chosen }] of spots.entries()) {
      // Shown in one table is known in all.
      values.set(name(chosen), values.get(name(chosen)) ?? cells[index]?.value ?? null)
      const own = dimensions.map(({ categories }, nth) =>
        categories.find(({ id }) => id === chosen[nth]),
      )
      for (const [nth, { categories, margin, personsMargin }] of dimensions.entries()) {
        const { id: category, personsOf } = own[nth] ?? {}
        const under = (whole: string | undefined) =>
          categories.filter(({ parent }) => parent === whole)
        // Somebody in two parts of a part is two in it, and one among the persons.
        const last = (part: { readonly id: string }): readonly { readonly id: string }[] =>
          under(part.id).length === 0 ? [part] : under(part.id).flatMap(last)
        const parts = personsOf === undefined ? under(category) : under(personsOf).flatMap(last)
        if (parts.length === 0) continue
        const others = dimensions.filter((_, at) => at !== nth)
        const isOnce = own.some((one, at) => at !== nth && one?.personsOf !== undefined)
        // Added up over the districts, those in a form may be more than the persons there are.
        const isMixed = others.some(
          (other) =>
            other.margin === 'sum' &&
            other.personsMargin === 'union' &&
            other.categories.some(({ parent }) => own.some((one) => one?.id === parent)),
        )
        const of = isOnce ? (personsMargin ?? margin) : margin
        ties.push({
          whole: name(chosen),
          parts: parts.map(({ id }) => name(chosen.map((old, at) => (at === nth ? id : old)))),
          is: personsOf === undefined ? of : isMixed ? 'within' : 'union',
        })
      }
    }
  }
  return { values, ties }
}

type Terms = readonly (readonly [name: string, sign: number])[]

/** All tables that fit what is published, and how far any sum of their cells can go. */
function allThatFit(tables: readonly Seen[], least: number, inside: Insider['inside'] = new Map()) {
  const { values, ties } = read(tables)
  for (const [name, value] of inside) values.set(name, value)
  const blanks = [...values].filter(([, value]) => value === null).map(([name]) => name)
  const rows: number[][] = []
  const right: number[] = []
  let slacks = 0
  const add = (terms: Terms, isEquation: boolean) => {
    const row = blanks.map(() => 0)
    let side = 0
    for (const [name, sign] of terms) {
      const column = blanks.indexOf(name)
      if (column < 0) side -= sign * (values.get(name) ?? 0)
      else {
        row[column] = (row[column] ?? 0) + sign
        side -= sign * least
      }
    }
    if (row.every((value) => value === 0)) return
    if (!isEquation) {
      for (let each = 0; each < slacks; each += 1) row.push(0)
      row.push(1)
      slacks += 1
    }
    rows.push(row)
    right.push(side)
  }
  for (const tie of ties) for (const terms of termsOf(tie)) add(terms, tie.is === 'sum')
  const width = blanks.length + slacks
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => 0)])
  const corner = full.length === 0 ? null : feasibleCorner({ rows: full, right })
  const end = (terms: Terms, sign: 1 | -1): number => {
    const weights = Array.from({ length: width }, () => 0)
    let known = 0
    for (const [name, times] of terms) {
      const column = blanks.indexOf(name)
      known += times * (column < 0 ? (values.get(name) ?? 0) : least)
      if (column >= 0) weights[column] = (weights[column] ?? 0) + sign * times
    }
    if (weights.every((weight) => weight === 0)) return known
    const moved = corner === null ? null : most(corner, weights)
    return moved === null ? sign * Infinity : known + sign * moved
  }
  return { blanks, ties, end }
}

/** Each is nothing for a sum, and at most nothing otherwise. */
function termsOf({ whole, parts, is }: Tie): Terms[] {
  const together: Terms = [[whole, 1], ...parts.map((part) => [part, -1] as const)]
  if (is !== 'union') return [together]
  return [
    together,
    ...parts.map(
      (part): Terms => [
        [part, 1],
        [whole, -1],
      ],
    ),
  ]
}

/**
 * What each blank can be, by linear programming. `least` is what every blank is known to be at least. An
 * insider knows some blanks besides, by name; `asked` are the blanks that are asked of, all unless given.
 */
export function attack(
  tables: readonly Seen[],
  least: number,
  { inside, asked }: Insider = {},
): Blank[] {
  const { blanks, end } = allThatFit(tables, least, inside)
  return blanks
    .filter((name) => asked?.has(name) !== false)
    .map((name) => ({
      name,
      least: Math.max(end([[name, 1]], -1), least),
      most: end([[name, 1]], 1),
    }))
}

/** What is over where persons are counted once: how many are in several parts, or not in one of them. */
export function attackRests(
  tables: readonly Seen[],
  least: number,
): readonly { readonly terms: Terms; readonly least: number; readonly most: number }[] {
  const { ties, end } = allThatFit(tables, least)
  return ties
    .filter(({ is }) => is !== 'sum')
    .flatMap(termsOf)
    .map((terms) => ({ terms, least: Math.max(-end(terms, 1), 0), most: -end(terms, -1) }))
}

/** What each blank can be, by trying every whole number up to `cap` in every blank. For small tables. */
export function tryAll(
  tables: readonly Seen[],
  least: number,
  cap: number,
  inside: ReadonlyMap<string, number> = new Map(),
): Map<string, Set<number>> {
  const { values, ties } = read(tables)
  for (const [name, value] of inside) values.set(name, value)
  const blanks = [...values].filter(([, value]) => value === null).map(([name]) => name)
  const found = new Map(blanks.map((name) => [name, new Set<number>()]))
  const now = new Map(values)
  // A tie is looked at when its last blank has been given a value.
  const rank = (name: string) => blanks.indexOf(name)
  const endsAt = ties.map(({ whole, parts }) => Math.max(rank(whole), ...parts.map(rank)))
  const fits = ({ whole, parts, is }: Tie) => {
    const total = now.get(whole) ?? 0
    const ofParts = parts.map((part) => now.get(part) ?? 0)
    const sum = ofParts.reduce((sofar, value) => sofar + value, 0)
    if (is === 'sum') return total === sum
    return total <= sum && (is === 'within' || ofParts.every((value) => value <= total))
  }
  const go = (at: number): void => {
    const name = blanks[at]
    if (name === undefined) {
      for (const each of blanks) found.get(each)?.add(now.get(each) ?? 0)
      return
    }
    for (let value = least; value <= cap; value += 1) {
      now.set(name, value)
      if (ties.every((tie, nth) => endsAt[nth] !== at || fits(tie))) go(at + 1)
    }
    now.set(name, null)
  }
  go(0)
  return found
}
