import {
  cellIndex,
  type Dimension,
  marginAt,
  placesOf,
  type StatTable,
  wholeOf,
} from '../table/stat-table.ts'
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
  /** Cells that no table has: what an inequality leaves over, where that is small (`withRests`). */
  readonly rests: ReadonlySet<number>
}

/** The sum of `signs[i]` × the value of `cells[i]` is `to`, or at most `to`. */
export type Relation = {
  readonly cells: readonly number[]
  readonly signs: readonly number[]
  readonly kind: 'equal' | 'at-most'
  readonly to: number
  /** The place among `cells` of the one that is made of the others; null where none is. */
  readonly made: number | null
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
  /** What each cell counts, where whoever links the tables knows better than measure and categories tell. */
  readonly names?: readonly string[]
}

/**
 * What everybody knows of cells of several tables besides: the signed sum of those named is nothing, or at
 * most nothing. 'about': it would be, had all been counted on one day; the outsider is taken to know by how
 * much it is not.
 */
export type Tie = {
  readonly terms: readonly { readonly name: string; readonly sign: 1 | -1 }[]
  readonly kind: Relation['kind'] | 'about'
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
 * Cells and relations of one or several tables; a tie of a cell that no table has is passed over.
 * @throws TablesDisagree
 */
export function buildProblem(
  tables: readonly LinkedTable[],
  before: readonly PublishedBefore[] = [],
  ties: readonly Tie[] = [],
): Problem {
  const numbers = new Map<string, number>()
  const values: number[] = []
  const names: string[] = []
  const relations = new Map<string, Relation>()
  const keep = (relation: Relation) =>
    relations.set(`${relation.kind} ${relation.cells.join(' ')}`, relation)
  const places = [...tables, ...before].map(({ measure, table, names: given }) => {
    const place = placesOf(table).map((at, index) => {
      const name = given?.[index] ?? nameOf(table.dimensions, at)
      const key = given === undefined ? `${measure}\n${name}` : name
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
    for (const relation of relationsOf(table, place)) keep(relation)
    return place
  })
  for (const tie of ties) {
    const relation = relationOf(tie, numbers, values)
    if (relation !== null) keep(relation)
  }
  const known = new Set<number>()
  const hiddenBefore = new Set<number>()
  for (const [nth, { hidden }] of before.entries()) {
    for (const [index, cell] of (places[tables.length + nth] ?? []).entries()) {
      if (hidden.has(index)) hiddenBefore.add(cell)
      else known.add(cell)
    }
  }
  const problem = {
    ...{ values, names, places, known, hiddenBefore, rests: new Set<number>() },
    relations: [...relations.values()],
    dimensions: [...tables, ...before].map(({ table }) => table.dimensions),
  }
  checkTruth(problem)
  return problem
}

function relationOf(
  { terms, kind }: Tie,
  numbers: ReadonlyMap<string, number>,
  values: readonly number[],
): Relation | null {
  const cells = terms.map(({ name }) => numbers.get(name) ?? -1)
  if (cells.includes(-1)) return null
  const signs = terms.map(({ sign }) => sign)
  const sum = cells.reduce((sofar, cell, at) => sofar + (signs[at] ?? 0) * (values[cell] ?? 0), 0)
  return kind === 'about'
    ? { cells, signs, kind: 'equal', to: sum, made: null }
    : { cells, signs, kind, to: 0, made: null }
}

function nameOf(dimensions: readonly Dimension[], at: readonly number[]): string {
  return dimensions
    .flatMap((dimension, nth) => {
      const category = dimension.categories[at[nth] ?? 0]
      const isEverything = category === wholeOf(dimension)
      return isEverything || category === undefined ? [] : [`${dimension.id}=${category.id}`]
    })
    .toSorted()
    .join(', ')
}

/** For each category with parts, and each combination of the other dimensions. */
function relationsOf(table: StatTable, place: readonly number[]): Relation[] {
  const cell = (at: readonly number[]) => place[cellIndex(table, at)] ?? 0
  const all = placesOf(table)
  return table.dimensions.flatMap(({ categories }, nth) => {
    const numberOf = new Map(categories.map(({ id }, number) => [id, number]))
    const partsOf = Map.groupBy(
      categories.keys().filter((number) => categories[number]?.parent !== null),
      (number) => numberOf.get(categories[number]?.parent ?? '') ?? -1,
    )
    return all.flatMap((at) => {
      const own = at[nth] ?? 0
      const { personsOf } = categories[own] ?? {}
      const parts = partsOf.get(personsOf === undefined ? own : (numberOf.get(personsOf) ?? -1))
      if (parts === undefined) return []
      const cellsOf = (some: readonly number[]) => some.map((part) => cell(at.with(nth, part)))
      if (personsOf === undefined) {
        return between(cell(at), cellsOf(parts), marginAt(table, nth, at))
      }
      // Of the innermost parts: one that has parts itself adds up who is in several of them.
      const innermost = (part: number): number[] => partsOf.get(part)?.flatMap(innermost) ?? [part]
      const [total, ...partly] = between(cell(at), cellsOf(parts.flatMap(innermost)), 'union')
      // Where the parts are sums themselves, one of them may hold somebody twice and be more than the persons.
      return total === undefined ? [] : [total, ...(addsTwice(table, nth, at) ? [] : partly)]
    })
  })
}

/** Whether some other dimension adds up here what it would count once of persons. */
function addsTwice({ dimensions }: StatTable, nth: number, at: readonly number[]): boolean {
  return dimensions.some(({ categories, margin, personsMargin = margin }, other) => {
    const own = categories[at[other] ?? 0]
    const hasParts = categories.some(({ parent }) => parent === own?.id)
    return other !== nth && hasParts && margin === 'sum' && personsMargin === 'union'
  })
}

function between(whole: number, parts: readonly number[], margin: Dimension['margin']): Relation[] {
  const signs = [1, ...parts.map(() => -1)]
  const total: Relation = {
    cells: [whole, ...parts],
    signs,
    kind: margin === 'sum' ? 'equal' : 'at-most',
    to: 0,
    made: 0,
  }
  if (margin === 'sum') return [total]
  return [
    total,
    ...parts.map(
      (part): Relation => ({
        ...{ cells: [part, whole], signs: [1, -1], kind: 'at-most', to: 0, made: null },
      }),
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
