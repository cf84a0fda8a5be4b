import { FileRefused } from '../refusals.ts'
import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

/**
 * The workbook's texts, which cells name by number. A text may come in runs with different looks,
 * which are joined, and with a reading aid (rPh) for East Asian scripts, which is left out.
 */
export async function readSharedStrings(
  archive: Archive,
  { part, maxStrings }: { readonly part: string; readonly maxStrings: number },
): Promise<string[]> {
  const strings: string[] = []
  let string = ''
  let isInText = false
  let isInReadingAid = false

  function addString(): void {
    strings.push(unescapeText(string))
    if (strings.length > maxStrings) throw new FileRefused('suspicious-archive')
  }

  await readXml(archive, part, {
    open(tag) {
      if (tag === 'si') string = ''
      else if (tag === 't') isInText = true
      else if (tag === 'rPh') isInReadingAid = true
    },
    text(piece) {
      if (isInText && !isInReadingAid) string += piece
    },
    close(tag) {
      if (tag === 'si') addString()
      else if (tag === 't') isInText = false
      else if (tag === 'rPh') isInReadingAid = false
    },
  })
  return strings
}

/** Characters that XML cannot hold are written _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(written: string): string {
  if (!written.includes('_x')) return written
  return written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
