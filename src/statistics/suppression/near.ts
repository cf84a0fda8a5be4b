import type { Highs } from 'highs'
import type { Dimension } from '../table/stat-table.ts'
import type { PatternAsked } from './patterns.ts'
import type { Problem } from './problem.ts'
import { openModel } from './solver.ts'
import type { Way } from './ways.ts'

/** How many other categories of each dimension a way may use. */
const MOST_OTHERS = 9

/**
 * The cheapest way within a part of the table around a cell: in each dimension its own category, all it
 * is part of, and the others where there is most room to move. Small, made for one question and
 * solved without presolving it takes a tenth of the time of the linear program of the whole table, and
 * answers nearly as well. Null when there is none in that part.
 */
export function nearWay(
  highs: Highs,
  problem: Problem,
  asked: PatternAsked & { readonly relationsOf: readonly (readonly number[])[] },
  moved: { readonly cell: number; readonly change: number },
): Way | null {
  const { values, relations } = problem
  const { needs, costs, fixed, relationsOf } = asked
  const cells = partAround(problem, moved.cell).filter((cell) => !fixed.has(cell))
  const columns = new Map(cells.map((cell, column) => [cell, column]))
  if (!columns.has(moved.cell)) return null
  const touched = new Set(cells.flatMap((cell) => relationsOf[cell] ?? []))
  const rows = [...touched].flatMap((nth) => {
    const relation = relations[nth]
    if (relation === undefined) return []
    const at = [...relation.cells.keys()].filter((each) => columns.has(relation.cells[each] ?? -1))
    const sum = relation.cells.reduce(
      (sofar, cell, each) => sofar + (relation.signs[each] ?? 0) * (values[cell] ?? 0),
      0,
    )
    const column = (each: number) => columns.get(relation.cells[each] ?? 0) ?? 0
    return [
      {
        columns: at.flatMap((each) => [column(each), column(each) + cells.length]),
        factors: at.flatMap((each) => [relation.signs[each] ?? 0, -(relation.signs[each] ?? 0)]),
        from: relation.kind === 'equal' ? 0 : -Infinity,
        to: relation.kind === 'equal' ? 0 : relation.to - sum,
      },
    ]
  })
  const room = cells.map((cell) => Math.max((values[cell] ?? 0) - needs.least, 0))
  const lower = new Array<number>(2 * cells.length).fill(0)
  const upper = [...cells.map(() => Infinity), ...room]
  const own = columns.get(moved.cell) ?? 0
  const [goes, stays] = moved.change > 0 ? [own, own + cells.length] : [own + cells.length, own]
  if (Math.abs(moved.change) > (upper[goes] ?? 0)) return null
  lower[goes] = Math.abs(moved.change)
  upper[goes] = Math.abs(moved.change)
  upper[stays] = 0
  const cost = cells.map((cell) => costs[cell] ?? 1)
  const model = openModel(highs, { lower, upper, cost: [...cost, ...cost], rows })
  try {
    model.options.set('presolve', 'off')
    model.run()
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null
    const { colValue } = model.getSolution()
    return new Map(
      cells.flatMap((cell, column) => {
        const differs = (colValue[column] ?? 0) - (colValue[column + cells.length] ?? 0)
        return Math.abs(differs) > 1e-7 ? [[cell, differs] as const] : []
      }),
    )
  } finally {
    model.dispose()
  }
}

/** Of the first table that the cell stands in. */
function partAround({ values, places, dimensions }: Problem, cell: number): number[] {
  const nth = places.findIndex((place) => place.includes(cell))
  const [place = [], shape = []] = [places[nth], dimensions[nth]]
  const index = place.indexOf(cell)
  const strides = shape.map((_, at) =>
    shape.slice(at + 1).reduce((product, { categories }) => product * categories.length, 1),
  )
  const offsets = shape.map((dimension, at) => {
    const stride = strides[at] ?? 1
    const own = Math.floor(index / stride) % dimension.categories.length
    const valueAt = (number: number) => values[place[index + (number - own) * stride] ?? 0] ?? 0
    return categoriesNear(dimension, own, valueAt).map((number) => (number - own) * stride)
  })
  return offsets
    .reduce((sofar, steps) => sofar.flatMap((from) => steps.map((step) => from + step)), [index])
    .map((each) => place[each] ?? 0)
}

function categoriesNear(
  { categories }: Dimension,
  own: number,
  valueAt: (number: number) => number,
): number[] {
  const numberOf = new Map(categories.map(({ id }, number) => [id, number]))
  const withWholes = (number: number): number[] => {
    const parent = numberOf.get(categories[number]?.parent ?? '')
    return parent === undefined ? [number] : [number, ...withWholes(parent)]
  }
  const wholes = new Set(categories.map(({ parent }) => parent))
  const parts = [...categories.keys()]
    .filter((number) => number !== own && !wholes.has(categories[number]?.id ?? ''))
    .toSorted((one, other) => valueAt(other) - valueAt(one))
  const within = parts.filter((number) => withWholes(number).includes(own)).slice(0, 2)
  const others = parts.filter((number) => !withWholes(number).includes(own)).slice(0, MOST_OTHERS)
  return [...new Set([own, ...within, ...others].flatMap(withWholes))]
}
