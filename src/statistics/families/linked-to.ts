import { tiesOf } from './ties.ts'
import { type FamilyTable, nameOf, tellCells } from './told-cell.ts'

/**
 * Which of the others have to do with a table: they have a cell of it, are tied to it, or to one that is.
 * What one of them hides, another could show.
 */
export function linkedTo<Other extends FamilyTable>(
  table: FamilyTable,
  others: readonly Other[],
): Other[] {
  const tables: readonly FamilyTable[] = [table, ...others]
  const holders = new Map<string, number[]>()
  for (const [nth, one] of tables.entries()) {
    for (const name of new Set(tellCells(one).map(nameOf))) {
      holders.set(name, [...(holders.get(name) ?? []), nth])
    }
  }
  const groups = [
    ...holders.values(),
    ...tiesOf(tables).map(({ terms }) => terms.flatMap(({ name }) => holders.get(name) ?? [])),
  ].filter(({ length }) => length > 1)
  const reached = new Set([0])
  for (let size = 0; size < reached.size; ) {
    size = reached.size
    for (const group of groups) {
      if (group.some((nth) => reached.has(nth))) for (const nth of group) reached.add(nth)
    }
  }
  return others.filter((_, nth) => reached.has(nth + 1))
}
