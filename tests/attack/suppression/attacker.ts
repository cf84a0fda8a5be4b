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
    readonly categories: readonly { readonly id: string; readonly parent: string | null }[]
    readonly margin: 'sum' | 'union'
  }[]
  readonly cells: readonly { readonly value: number | null }[]
}

export type Blank = { readonly name: string; readonly least: number; readonly most: number }

type Tie = { readonly whole: string; readonly parts: readonly string[]; readonly isSum: boolean }
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
          const roots = categories.filter(({ parent }) => parent === null)
          const isAll = categories.length > 1 && roots.length === 1 && roots[0]?.id === chosen[nth]
          return isAll ? [] : [`${id}=${chosen[nth]}`]
        })
        .sort()
        .join(', ')
    for (const [index, { chosen }] of spots.entries()) {
      // Shown in one table is known in all.
      values.set(name(chosen), values.get(name(chosen)) ?? cells[index]?.value ?? null)
      for (const [nth, { categories, margin }] of dimensions.entries()) {
        const parts = categories.filter(({ parent }) => parent === chosen[nth])
        if (parts.length === 0) continue
        ties.push({
          whole: name(chosen),
          parts: parts.map(({ id }) => name(chosen.map((old, at) => (at === nth ? id : old)))),
          isSum: margin === 'sum',
        })
      }
    }
  }
  return { values, ties }
}

/** What each blank can be, by linear programming. `least` is what every blank is known to be at least. */
export function attack(tables: readonly Seen[], least: number): Blank[] {
  const { values, ties } = read(tables)
  const blanks = [...values].filter(([, value]) => value === null).map(([name]) => name)
  if (blanks.length === 0) return []
  const rows: number[][] = []
  const right: number[] = []
  let slacks = 0
  const add = (terms: readonly (readonly [string, number])[], isEquation: boolean) => {
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
  for (const { whole, parts, isSum } of ties) {
    add([[whole, 1], ...parts.map((part) => [part, -1] as const)], isSum)
    if (isSum) continue
    for (const part of parts)
      add(
        [
          [part, 1],
          [whole, -1],
        ],
        false,
      )
  }
  const width = blanks.length + slacks
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => 0)])
  if (full.length === 0) return blanks.map((name) => ({ name, least, most: Infinity }))
  const corner = feasibleCorner({ rows: full, right })
  const end = (column: number, sign: number) =>
    most(
      corner,
      Array.from({ length: width }, (_, each) => (each === column ? sign : 0)),
    )
  return blanks.map((name, column) => {
    const [up, down] = [end(column, 1), end(column, -1)]
    return {
      name,
      least: least - (down ?? 0),
      most: up === null ? Infinity : least + up,
    }
  })
}

/** What each blank can be, by trying every whole number up to `cap` in every blank. For small tables. */
export function tryAll(
  tables: readonly Seen[],
  least: number,
  cap: number,
): Map<string, Set<number>> {
  const { values, ties } = read(tables)
  const blanks = [...values].filter(([, value]) => value === null).map(([name]) => name)
  const found = new Map(blanks.map((name) => [name, new Set<number>()]))
  const now = new Map(values)
  // A tie is looked at when its last blank has been given a value.
  const rank = (name: string) => blanks.indexOf(name)
  const endsAt = ties.map(({ whole, parts }) => Math.max(rank(whole), ...parts.map(rank)))
  const fits = ({ whole, parts, isSum }: Tie) => {
    const total = now.get(whole) ?? 0
    const ofParts = parts.map((part) => now.get(part) ?? 0)
    const sum = ofParts.reduce((sofar, value) => sofar + value, 0)
    return isSum ? total === sum : total <= sum && ofParts.every((value) => value <= total)
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
