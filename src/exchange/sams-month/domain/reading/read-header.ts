import type { Cell, SheetRow } from '../../../../platform/spreadsheets/index.ts'
import { type ColumnKey, columns } from '../columns.ts'
import type { ProblemList } from './problem-list.ts'
import { fold, mostSimilar } from './similar-name.ts'

/** Which column of the file holds what, counted from 0. */
export type Header = ReadonlyMap<ColumnKey, number>

/**
 * Finds the columns by their headings, in any order and either language, case and accents aside.
 * A heading we do not know is a problem and not ignored: it may hold what must not be in the file.
 */
export function readHeader({ number, cells }: SheetRow, problems: ProblemList): Header | null {
  const keys = cells.map(keyOf)
  if (keys.filter((key) => key !== null).length < 3) {
    problems.add('no-header', { row: number, column: null })
    return null
  }
  const found = new Map<ColumnKey, number>()
  let isWhole = true
  for (const [index, key] of keys.entries()) {
    const cell = cells[index] ?? null
    const place = { row: number, column: index }
    if (key !== null && !found.has(key)) {
      found.set(key, index)
      continue
    }
    if (cell === null) continue
    isWhole = false
    if (key !== null) problems.add('duplicate-column', place)
    else if (namesPeople(cell)) problems.add('column-names-people', place)
    else problems.add('unknown-column', place, suggestionFor(cell, found))
  }
  for (const { header } of columns.filter(({ key }) => !found.has(key))) {
    isWhole = false
    const place = { row: number, column: null, header }
    problems.add('missing-column', place, { header: header.sv, headerEn: header.en })
  }
  return isWhole ? found : null
}

const KEYS = new Map<string, ColumnKey>(
  columns.flatMap(({ key, header }) => [
    [fold(header.sv), key] as const,
    [fold(header.en), key] as const,
  ]),
)

function keyOf(cell: Cell): ColumnKey | null {
  return typeof cell === 'string' ? (KEYS.get(fold(cell)) ?? null) : null
}

const PERSON_WORDS =
  /(^| )(\w*namn|name|\w*personnummer|personnr|pnr|ssn|personal (id|number)|identity number|adress|address|telefon|phone|mejl|mail|e post|email|arendenummer|arende|dossier|handlaggare|socialsekreterare|caseworker|vardnadshavare|guardian|mamma|pappa|skola|skolans|school name)( |$)/

function namesPeople(cell: Cell): boolean {
  return typeof cell === 'string' && PERSON_WORDS.test(fold(cell))
}

function suggestionFor(cell: Cell, found: Header): Record<string, string> {
  const missing = columns.filter(({ key }) => !found.has(key))
  const names = missing.flatMap(({ header }) => [...new Set([header.sv, header.en])])
  const suggestion = typeof cell === 'string' ? mostSimilar(cell, names) : null
  return suggestion === null ? {} : { suggestion }
}

/** Cells with content under no heading: a stray note, or a row with one delimiter too many. */
export function findStrayCell(row: SheetRow, header: Header): number | null {
  const known = new Set(header.values())
  const index = row.cells.findIndex((cell, column) => cell !== null && !known.has(column))
  return index < 0 ? null : index
}
