export { writeCsv } from './csv/write-csv.ts'
export { parseSpreadsheet } from './parse-spreadsheet.ts'
export { DEFAULT_LIMITS, type ReadLimits } from './read-limits.ts'
export {
  type MeasuredReading,
  type ReadOptions,
  readSpreadsheet,
  readSpreadsheetMeasured,
} from './read-spreadsheet.ts'
export {
  type Remedies,
  type SpreadsheetDecision,
  type SpreadsheetReason,
  spreadsheetRefusal,
} from './refusals.ts'
export {
  type Cell,
  columnLetters,
  type DateCell,
  isDateCell,
  type Sheet,
  type SheetRow,
} from './sheet.ts'
export { isGarbled, looksLikeFormula } from './suspect-text.ts'
export { type ColumnToWrite, type SheetToWrite, writeXlsx } from './xlsx/write-xlsx.ts'
