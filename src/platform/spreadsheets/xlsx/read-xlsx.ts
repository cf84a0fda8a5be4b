import type { ReadLimits } from '../read-limits.ts'
import { FileRefused } from '../refusals.ts'
import type { Sheet } from '../sheet.ts'
import { openArchive } from './archive.ts'
import { readRows } from './rows.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readWorkbook } from './workbook.ts'

/**
 * Reads one sheet of a workbook: the one named `sheetName` if it is there, else the first. Other
 * sheets, such as the definitions beside the month's rows, are not even unpacked.
 */
export async function readXlsx(
  bytes: Buffer,
  { sheetName, limits }: { readonly sheetName: string | null; readonly limits: ReadLimits },
): Promise<Sheet> {
  const archive = await openArchive(bytes, limits)
  const workbook = await readWorkbook(archive)
  const wanted = sheetName?.toLocaleLowerCase('sv')
  const sheet =
    workbook.sheets.find(({ name }) => name.toLocaleLowerCase('sv') === wanted) ??
    workbook.sheets[0]
  if (sheet === undefined) throw new FileRefused('no-sheet')
  const strings =
    workbook.sharedStringsPart === null
      ? []
      : await readSharedStrings(archive, {
          part: workbook.sharedStringsPart,
          // No table within the limits can name more.
          maxStrings: limits.maxRows * limits.maxColumns,
        })
  const rows = await readRows(archive, { part: sheet.part, workbook, strings, limits })
  return { format: 'xlsx', name: sheet.name, rows }
}
