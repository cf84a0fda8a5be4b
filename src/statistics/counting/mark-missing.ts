import type { Category, StatTable } from '../table/stat-table.ts'
import type { Reporting } from './reporting.ts'
import { reportedText } from './reporting-words.ts'

/**
 * A finished table with whoever has not reported told apart: the cells of a stadsdel without a single file say
 * 'missing' instead of nought, as do those of a group of none but such, and under the table stands from whom it comes.
 * Only noughts are touched, and only after protection, which must count with what everybody can add up: whoever is
 * missing adds nothing to a sum.
 * @example Skarpnäck without files: 0 becomes missing; Farsta's 0 stays, and so does the total.
 */
export function withReporting(table: StatTable, reporting: Reporting): StatTable {
  return { ...markMissing(table, reporting), notes: [...table.notes, reportedText(reporting)] }
}

function markMissing(table: StatTable, { stadsdelar }: Reporting): StatTable {
  const nth = table.dimensions.findIndex(({ id }) => id === 'stadsdel')
  const dimension = table.dimensions[nth]
  if (dimension === undefined) return table
  const silent = new Set(stadsdelar.flatMap((one) => (one.hasFiles ? [] : [one.stadsdel])))
  const { categories } = dimension
  const isMissing = categories.map((category) => isAllSilent(category, categories, silent))
  if (!isMissing.includes(true)) return table
  const stride = table.dimensions
    .slice(nth + 1)
    .reduce((all, one) => all * one.categories.length, 1)
  return {
    ...table,
    cells: table.cells.map((cell, index) =>
      cell.status === 'shown' &&
      cell.value === 0 &&
      isMissing[Math.floor(index / stride) % categories.length] === true
        ? { value: null, status: 'missing' }
        : cell,
    ),
  }
}

function isAllSilent(
  { id }: Category,
  categories: readonly Category[],
  silent: ReadonlySet<string>,
): boolean {
  const parts = categories.filter(({ parent }) => parent === id)
  if (parts.length === 0) return silent.has(id)
  return parts.every((part) => isAllSilent(part, categories, silent))
}
