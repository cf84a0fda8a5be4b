import { cellIndex, type Dimension, type StatTable } from '../table/stat-table.ts'
import type { Contributions } from './contributions.ts'

/**
 * What is to be protected, and all that ties it together: cells with their true values, and the
 * relations between them that everybody knows. A cell that stands in several tables is one cell here.
 */
export type Problem = {
  readonly values: readonly number[]
  /** What a cell counts, 'area=farsta, form=hvb'; everything is ''. */
  readonly names: readonly string[]
  readonly relations: readonly Relation[]
  /** For each table, which cell stands at each place of it. */
  readonly places: readonly (readonly number[])[]
  /** The dimensions of each table. */
  readonly dimensions: readonly (readonly Dimension[])[]
  /** Published before, so known whatever is hidden now. */
  readonly known: ReadonlySet<number>
  /** Hidden in what was published before, and so hidden now. */
  readonly hiddenBefore: ReadonlySet<number>
}

/** The sum of `signs[i]` × the value of `cells[i]` is `to`, or at most `to`. */
export type Relation = {
  readonly cells: readonly number[]
  readonly signs: readonly number[]
  readonly kind: 'equal' | 'at-most'
  readonly to: number
}

/**
 * A table with every value true and shown. Cells of several tables are the same when `measure` is
 * the same and they count the same categories; a dimension's only category without a parent, its
 * total, counts everything and so says nothing: 'Farsta, all forms' is 'Farsta, all ages'.
 */
export type LinkedTable = {
  readonly measure: string
  readonly table: StatTable
  /** Of amounts: what each contributor put into each inner cell. */
  readonly contributions?: Contributions | undefined
}

/** A table that was published before: its true values, and which places of it were hidden. */
export type PublishedBefore = LinkedTable & { readonly hidden: ReadonlySet<number> }

/** Two tables of one measure tell a cell differently, or a sum is not the sum of its parts. */
export class TablesDisagree extends Error {
  readonly cell: string

  constructor(cell: string) {
    super(`The tables disagree on the cell ${cell || 'total'}`)
    this.cell = cell
  }
}

/**
 * Cells and relations of one or several tables.
 * @throws TablesDisagree
 */
export function buildProblem(
  tables: readonly LinkedTable[],
  before: readonly PublishedBefore[] = [],
): Problem {
  const numbers = new Map<string, number>()
  const values: number[] = []
  const names: string[] = []
  const relations = new Map<string, Relation>()
  const places = [...tables, ...before].map(({ measure, table }) => {
    const place = coordinatesOf(table).map((at, index) => {
      const name = nameOf(table.dimensions, at)
      const key = `${measure}\n${name}`
      const value = table.cells[index]?.value ?? Number.NaN
      const found = numbers.get(key)
      if (found === undefined) {
        numbers.set(key, values.length)
        names.push(name)
        return values.push(value) - 1
      }
      if (values[found] !== value) throw new TablesDisagree(name)
      return found
    })
    for (const relation of relationsOf(table, place)) {
      relations.set(`${relation.kind} ${relation.cells.join(' ')}`, relation)
    }
    return place
  })
  const known = new Set<number>()
  const hiddenBefore = new Set<number>()
  for (const [nth, { hidden }] of before.entries()) {
    for (const [index, cell] of (places[tables.length + nth] ?? []).entries()) {
      if (hidden.has(index)) hiddenBefore.add(cell)
      else known.add(cell)
    }
  }
  const problem = {
    values,
    names,
    relations: [...relations.values()],
    places,
    dimensions: [...tables, ...before].map(({ table }) => table.dimensions),
    known,
    hiddenBefore,
  }
  checkTruth(problem)
  return problem
}

function coordinatesOf({ dimensions }: StatTable): number[][] {
  return dimensions.reduce<number[][]>(
    (sofar, { categories }) => sofar.flatMap((at) => categories.map((_, nth) => [...at, nth])),
    [[]],
  )
}

function nameOf(dimensions: readonly Dimension[], at: readonly number[]): string {
  return dimensions
    .flatMap(({ id, categories }, nth) => {
      const category = categories[at[nth] ?? 0]
      const tops = categories.filter(({ parent }) => parent === null)
      const isEverything = tops.length === 1 && categories.length > 1 && category === tops[0]
      return isEverything || category === undefined ? [] : [`${id}=${category.id}`]
    })
    .toSorted()
    .join(', ')
}

/** For each category with parts, and each combination of the other dimensions. */
function relationsOf(table: StatTable, place: readonly number[]): Relation[] {
  const cell = (at: readonly number[]) => place[cellIndex(table, at)] ?? 0
  const all = coordinatesOf(table)
  return table.dimensions.flatMap(({ categories, margin }, nth) => {
    const numberOf = new Map(categories.map(({ id }, number) => [id, number]))
    const partsOf = Map.groupBy(
      categories.keys().filter((number) => categories[number]?.parent !== null),
      (number) => numberOf.get(categories[number]?.parent ?? '') ?? -1,
    )
    return all.flatMap((at) => {
      const parts = partsOf.get(at[nth] ?? 0)
      if (parts === undefined) return []
      const whole = cell(at)
      return between(
        whole,
        parts.map((part) => cell(at.with(nth, part))),
        margin,
      )
    })
  })
}

function between(whole: number, parts: readonly number[], margin: Dimension['margin']): Relation[] {
  const signs = [1, ...parts.map(() => -1)]
  const total: Relation = {
    cells: [whole, ...parts],
    signs,
    kind: margin === 'sum' ? 'equal' : 'at-most',
    to: 0,
  }
  if (margin === 'sum') return [total]
  return [
    total,
    ...parts.map(
      (part): Relation => ({ cells: [part, whole], signs: [1, -1], kind: 'at-most', to: 0 }),
    ),
  ]
}

function checkTruth({ values, names, relations }: Problem): void {
  for (const { cells, signs, kind, to } of relations) {
    const sum = cells.reduce((sofar, cell, at) => sofar + (signs[at] ?? 0) * (values[cell] ?? 0), 0)
    const isTrue = kind === 'equal' ? Math.abs(sum - to) < 1e-6 : sum <= to + 1e-6
    if (!isTrue) throw new TablesDisagree(names[cells[0] ?? 0] ?? '')
  }
}
