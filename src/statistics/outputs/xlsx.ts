import { type Cell as SheetCell, writeXlsx } from '../../platform/spreadsheets/index.ts'
import type { Text } from '../../shared/text.ts'
import type { Cell } from '../table/stat-table.ts'
import { type Edition, numberIn, showingOf, signMeanings, signs, signsIn } from './edition.ts'
import { licence } from './licence.ts'
import { columnsOf, rowsOf, withColumns } from './rows.ts'

/**
 * A workbook for people: the table as it is read, and a sheet of what the words mean. Numbers are
 * numbers, a hidden cell is the text `..`; nothing is a formula and nothing lies behind a cell.
 */
export function writeTableXlsx(edition: Edition): Promise<Buffer> {
  const table = withColumns(edition.table, edition.unit)
  const rowDimensions = table.dimensions.slice(0, -1)
  const columns = columnsOf(table)
  return writeXlsx([
    {
      name: 'Tabell',
      columns: [
        ...rowDimensions.map(({ label }) => ({ header: label.sv, width: 28 })),
        ...columns.categories.map(({ label }) => ({ header: label.sv, width: 16 })),
      ],
      rows: rowsOf(table).map(({ at, cells }) => [
        ...at.map(({ label }) => label.sv),
        ...cells.map(asSheetCell),
      ]),
    },
    {
      name: 'Definitioner',
      columns: [
        { header: 'Uppgift', width: 30 },
        { header: 'Innebörd', width: 70 },
        { header: 'In English', width: 70 },
        { header: 'Version', width: 14 },
      ],
      rows: definitionRows(edition),
    },
  ])
}

function asSheetCell(cell: Cell): SheetCell {
  const showing = showingOf(cell)
  return numberIn(cell) ?? signs[showing === 'missing' ? 'missing' : 'hidden']
}

function definitionRows(edition: Edition): readonly (readonly SheetCell[])[] {
  const { table, definitions, protection, number, publishedOn, publisher, corrects } = edition
  const both = (term: string, { sv, en }: Text, version: string | null = null) => [
    term,
    sv,
    en,
    version,
  ]
  return [
    both('Tabell', table.title),
    ['Publikation', number, null, null],
    ['Publicerad', { day: publishedOn }, null, null],
    ...(corrects === null ? [] : [['Rättar', corrects, null, null]]),
    ['Utgivare', publisher, null, null],
    both('Räknas', edition.unit),
    both('Definition', table.definition),
    ...definitions.map(({ term, meaning, version }) => both(term.sv, meaning, version)),
    ...table.notes.map((note) => both('Anmärkning', note)),
    both('Skydd', protection),
    ...signsIn(table).map((sign) => both(signs[sign], signMeanings[sign])),
    both('Licens', licence.name),
  ]
}
