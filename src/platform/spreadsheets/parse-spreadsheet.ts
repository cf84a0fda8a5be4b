import { accept, refuse } from '../../shared/refusal.ts'
import { readCsv } from './csv/read-csv.ts'
import { fileKind } from './file-kind.ts'
import type { ReadLimits } from './read-limits.ts'
import { FileRefused, type SpreadsheetDecision } from './refusals.ts'
import type { Sheet } from './sheet.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

export type ParseOptions = {
  /** Read this sheet if the workbook has it, else the first. */
  readonly sheetName: string | null
  readonly limits: ReadLimits
}

/**
 * Reads a spreadsheet in this very process. A server reads what people send by `readSpreadsheet`,
 * which does the same in a child that can be killed.
 */
export async function parseSpreadsheet(
  bytes: Buffer,
  { sheetName, limits }: ParseOptions,
): Promise<SpreadsheetDecision<Sheet>> {
  try {
    const sheet =
      fileKind(bytes) === 'zip'
        ? await readXlsx(bytes, { sheetName, limits })
        : readCsv(bytes, limits)
    return sheet.rows.length === 0 ? refuse('empty') : accept(sheet)
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.reason, error.detail)
    throw error
  }
}
