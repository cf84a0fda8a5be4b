import { type Cell, isDateCell, type Sheet } from '../../../../platform/spreadsheets/index.ts'
import type { Day } from '../../../../shared/day.ts'
import { parseIdentityNumber } from '../../../../shared/identity-number.ts'

/**
 * Where the first cell stands that holds what looks like an identity number, or null. It looks at
 * every cell, known column or not, and asks only for a possible date and four more characters: a
 * number with a slip of the pen still points at a person, so the check digit is not asked for.
 */
export function findIdentityNumber(
  sheet: Sheet,
  today: Day,
): { readonly row: number; readonly column: number } | null {
  for (const { number, cells } of sheet.rows) {
    const column = cells.findIndex((cell) => hasIdentityNumber(cell, today))
    if (column >= 0) return { row: number, column }
  }
  return null
}

/** Personal and coordination numbers (day + 60), and reserve numbers with letters after the date. */
const PATTERN =
  /(?<![\p{L}\p{N}])(?:\d{2})?\d{2}(\d{2})(\d{2}) ?(?:[-+–−] ?)?(?:\d{4}|[A-Z]\d{3}|[A-Z]{2}\d{2})(?![\p{L}\p{N}])/giu

/** Our own pseudonyms are twelve random characters, which now and then are all digits. */
const OWN_PSEUDONYM = /^P-[0-9A-F]{12}$/

export function hasIdentityNumber(cell: Cell, today: Day): boolean {
  if (cell === null || typeof cell === 'boolean' || isDateCell(cell)) return false
  const written = String(cell).trim()
  if (!/\d{6}/.test(written)) return false
  if (OWN_PSEUDONYM.test(written)) {
    const random = written.slice(2)
    return /^\d+$/.test(random) && parseIdentityNumber(random, { today }).accepted
  }
  return [...written.matchAll(PATTERN)].some(([, month, date]) => {
    const dateNumber = Number(date) % 60
    return Number(month) <= 12 && dateNumber <= 31 && Number(date) <= 91
  })
}
