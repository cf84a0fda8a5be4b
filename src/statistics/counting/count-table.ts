import type { Tx } from '../../access/as-actor.ts'
import type { CategoryKind } from '../../measures/dimension.ts'
import type { CountedRow, RowsAsked } from '../../measures/table-measure.ts'
import type { Day } from '../../shared/day.ts'
import { momentInStockholm } from '../../shared/moment.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import type { StatTable } from '../table/stat-table.ts'
import { dimensionOf, readCategories } from './categories.ts'
import { fillTable } from './fill-table.ts'
import { partName } from './period.ts'
import {
  type Asked,
  isGrain,
  type RequestRefusal,
  readRequest,
  type TableRequest,
} from './request.ts'
import { notesOf, titleOf } from './table-words.ts'

/**
 * Counts a table from the facts, exactly. What it answers is for who may see small numbers, and leaves
 * the house only by publication (statistics/suppression); whoever shows it logs that it was shown.
 * An analyst of the socialnämnd counts the city, one of a stadsdel its own, and any other role nothing.
 */
export async function countTable(
  tx: Tx,
  request: TableRequest,
): Promise<Decision<StatTable, RequestRefusal>> {
  const counted = await countRows(tx, request)
  return counted.accepted ? accept(tableOf(counted.value, tx.today)) : counted
}

export type Counted = {
  readonly asked: Asked
  readonly rows: readonly CountedRow[]
  readonly categories: ReadonlyMap<string, readonly CategoryKind[]>
}

/** The rows that a request counts, filtered; they tell of single children and are shown to nobody. */
export async function countRows(
  tx: Tx,
  request: TableRequest,
): Promise<Decision<Counted, RequestRefusal>> {
  const read = readRequest(request, tx.today)
  if (!read.accepted) return read
  const asked = read.value
  const ids = [...new Set([...asked.dimensions, ...Object.keys(asked.filters)])]
  return tx.asCounter(async () => {
    const categories = await readCategories(tx, ids)
    const chosen = chooseLeaves(asked, categories)
    if (chosen === null) return refuse('unknown-category')
    const rows = await tx.rows(asked.measure.rows(rowsAsked(asked, ids, tx.today)))
    const isChosen = (row: CountedRow) =>
      chosen.every(([id, leaves]) => leaves.has(String(row[id] ?? '')))
    return accept({ asked, categories, rows: rows.filter(isChosen) })
  })
}

function rowsAsked(asked: Asked, ids: readonly string[], today: Day): RowsAsked {
  const { parts, filters, asOf } = asked
  const dimensions = ids.filter((id) => !isGrain(id))
  return {
    ...{ parts, filters, dimensions },
    today: asOf ?? today,
    knownUntil: asOf === null ? null : endOf(asOf),
  }
}

/** The last moment of a day in Stockholm. */
export function endOf(day: Day): Date {
  return new Date((momentInStockholm(day + 1, '00:00') ?? 0) - 1)
}

/** What each filter lets through: the chosen categories and their parts; null where one does not exist. */
function chooseLeaves({ filters }: Asked, all: Counted['categories']) {
  const chosen: (readonly [string, ReadonlySet<string>])[] = []
  for (const [id, wanted] of Object.entries(filters)) {
    const categories = all.get(id) ?? []
    if (wanted.some((one) => !categories.some((category) => category.id === one))) return null
    const leaves = categories.filter(
      (category) => wanted.includes(category.id) || wanted.includes(category.parent ?? ''),
    )
    chosen.push([id, new Set(leaves.map((category) => category.id))])
  }
  return chosen
}

/** The table of what was counted. */
export function tableOf({ asked, rows, categories }: Counted, today: Day): StatTable {
  const { measure } = asked
  const dimensions = asked.dimensions.map((id) =>
    dimensionOf(id, asked, {
      categories: categories.get(id) ?? [],
      found: new Set(rows.map((row) => String(row[id] ?? ''))),
    }),
  )
  const categoryOf = categoryReader(asked)
  return {
    id: measure.id,
    title: titleOf(asked, dimensions),
    definition: measure.definition,
    dimensions,
    cells: fillTable(rows, { counts: measure.counts, dimensions, categoryOf }),
    notes: notesOf(asked, categories, asked.asOf ?? today),
  }
}

/** Reads a row's category in each dimension of the table; of time it is the part's own name. */
export function categoryReader({ dimensions, grain, parts }: Asked) {
  const names = grain === null ? [] : parts.map((part) => partName(part, grain).id)
  return (row: CountedRow, nth: number): string => {
    const id = dimensions[nth] ?? ''
    return isGrain(id) ? (names[row.part] ?? '') : String(row[id])
  }
}
