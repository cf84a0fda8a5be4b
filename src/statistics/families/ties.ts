import type { TableMeasure, TimePart } from '../../measures/table-measure.ts'
import { tableMeasures } from '../counting/measures/index.ts'
import { isGrain } from '../counting/request.ts'
import type { Tie } from '../suppression/problem.ts'
import { innerOf } from '../table/stat-table.ts'
import { baseOf, type FamilyTable, kindsIn, nameOf, type ToldCell, tellCells } from './told-cell.ts'

/**
 * What everybody knows of the cells of several tables, beyond the margins of each: quarters make a year,
 * forms in detail a heading, moves are some of those that ended, and what is under way at the end of a year
 * is what was at its beginning, with what began and without what ended.
 */
export function tiesOf(tables: readonly FamilyTable[]): Tie[] {
  const cells = new Map(tables.flatMap(tellCells).map((cell) => [nameOf(cell), cell]))
  const ties = [...overTime(cells), ...byKind(cells, tables), ...ofOthers(cells), ...ofStock(cells)]
  return [...new Map(ties.map((tie) => [JSON.stringify(tie), tie])).values()]
}

type Cells = ReadonlyMap<string, ToldCell>

/** A longer time and the shorter that make it up: years, quarters and months of one period. */
function overTime(cells: Cells): Tie[] {
  return alikeButInTime(cells, ({ measure }) => measure !== 'stock').flatMap((group) =>
    group.flatMap((whole) => {
      const inside = group.filter(
        (one) =>
          one.time.from >= whole.time.from &&
          one.time.until <= whole.time.until &&
          lengthOf(one) < lengthOf(whole),
      )
      const longestFirst = (one: ToldCell, other: ToldCell) => lengthOf(other) - lengthOf(one)
      const tilings = [
        tiled(whole.time, inside.toSorted(longestFirst)),
        tiled(whole.time, inside.toSorted(longestFirst).toReversed()),
      ]
      const is = measureOf(whole).addsOverTime ? 'sum' : 'union'
      return tilings.flatMap((parts) => (parts === null ? [] : tied(whole, parts, is)))
    }),
  )
}

function alikeButInTime(cells: Cells, isMeant: (cell: ToldCell) => boolean): ToldCell[][] {
  const noTime = { from: 0, until: 0 }
  const groups = Map.groupBy([...cells.values()].filter(isMeant), (cell) =>
    nameOf({ ...cell, time: noTime }),
  )
  return [...groups.values()].filter(({ length }) => length > 1)
}

const lengthOf = ({ time }: ToldCell) => time.until - time.from

/** Cells that follow on each other from the first day to the last, taken in order; null where none do. */
function tiled({ from, until }: TimePart, candidates: readonly ToldCell[]): ToldCell[] | null {
  const parts: ToldCell[] = []
  for (let at = from; at < until; ) {
    const next = candidates.find(({ time }) => time.from === at && time.until <= until)
    if (next === undefined) return null
    parts.push(next)
    at = next.time.until
  }
  return parts
}

/** Where two tables part the same thing in two ways, the coarser category and the finer ones it holds. */
function byKind(cells: Cells, tables: readonly FamilyTable[]): Tie[] {
  const partitions = tables.flatMap(({ table }) =>
    table.dimensions
      .filter(({ id }) => !isGrain(id))
      .map((dimension) => ({
        base: baseOf[dimension.id] ?? dimension.id,
        sets: innerOf(dimension).map(([category]) => kindsIn(dimension, category)),
      })),
  )
  return partitions.flatMap(({ base, sets }) =>
    [...cells.values()].flatMap((whole) => {
      const kinds = whole.within.get(base)
      if (kinds === undefined) return []
      const touched = sets.filter((set) => set.some((kind) => kinds.includes(kind)))
      if (touched.some((set) => !set.every((kind) => kinds.includes(kind)))) return []
      const parts = touched.map((set) => cells.get(narrowed(whole, base, set)))
      if (parts.length === 0 || parts.some((part) => part === undefined || part === whole))
        return []
      return tied(
        whole,
        parts.flatMap((part) => part ?? []),
        marginOf(whole, base),
      )
    }),
  )
}

function narrowed(cell: ToldCell, base: string, kinds: readonly string[]): string {
  return nameOf({ ...cell, within: new Map([...cell.within, [base, kinds]]) })
}

/** Of two measures one counts some of what the other does. */
const partOf: Readonly<Record<string, string>> = {
  // Each child at most as often as there are stadsdelar and forms it was in.
  children: 'child-forms',
  moves: 'placements-ended',
  'school-start': 'placements-begun',
}

function ofOthers(cells: Cells): Tie[] {
  return [...cells.values()].flatMap((cell) => {
    const measure = partOf[cell.measure]
    if (measure === undefined) return []
    const within = new Map([...cell.within].filter(([base]) => base !== 'school-start'))
    const whole = cells.get(nameOf({ ...cell, measure, within }))
    return whole === undefined ? [] : [atMost(cell, [whole])]
  })
}

/** What a placement keeps as long as it lasts: only by such can what began be followed to what ended. */
const changing = new Set(['legal-basis', 'age-at-year-end'])

function ofStock(cells: Cells): Tie[] {
  const isKept = ({ measure, within }: ToldCell) =>
    measure === 'stock' && ![...within.keys()].some((id) => changing.has(id))
  return alikeButInTime(cells, isKept).flatMap((group) => {
    const pairs = group.flatMap((before) => group.map((after) => [before, after] as const))
    return pairs.flatMap(([before, after]): Tie[] => {
      const time = { from: before.time.until, until: after.time.until }
      if (time.from >= time.until) return []
      const names = ['placements-begun', 'placements-ended'].map((measure) =>
        nameOf({ ...after, measure, time }),
      )
      const [begun = '', ended = ''] = names
      if (!names.every((name) => cells.has(name))) return []
      return [
        {
          kind: 'about',
          terms: [
            { name: nameOf(after), sign: 1 },
            { name: nameOf(before), sign: -1 },
            { name: begun, sign: -1 },
            { name: ended, sign: 1 },
          ],
        },
      ]
    })
  })
}

function tied(whole: ToldCell, parts: readonly ToldCell[], is: 'sum' | 'union'): Tie[] {
  const together = atMost(whole, parts)
  if (is === 'sum' || parts.length === 1) return [{ ...together, kind: 'equal' }]
  return [together, ...parts.map((part) => atMost(part, [whole]))]
}

/** The one is at most the others together. */
function atMost(one: ToldCell, others: readonly ToldCell[]): Tie {
  return {
    kind: 'at-most',
    terms: [
      { name: nameOf(one), sign: 1 },
      ...others.map((other) => ({ name: nameOf(other), sign: -1 as const })),
    ],
  }
}

function measureOf({ measure }: ToldCell): TableMeasure {
  const found = tableMeasures.find(({ id }) => id === measure)
  if (found === undefined) throw new Error(`There is no measure ${measure}`)
  return found
}

function marginOf(cell: ToldCell, base: string): 'sum' | 'union' {
  const margins = Object.entries(measureOf(cell).dimensions)
  return margins.find(([id]) => (baseOf[id] ?? id) === base)?.[1] ?? 'sum'
}
