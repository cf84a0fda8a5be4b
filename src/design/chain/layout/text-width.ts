/**
 * How wide a text will be, known on the server: the typeface was measured letter by letter in a
 * browser. Kerning is left out and one per cent added, so a text is never wider than it is held for.
 */
import { measuredLetters, regularWidths, semiboldWidths } from './glyph-widths.ts'

export type Weight = 'regular' | 'semibold'

const tables: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  regular: tableOf(regularWidths),
  semibold: tableOf(semiboldWidths),
}

/** A letter outside the table (another script) is taken for as wide as it is high. */
const unknownWidth = 1000

export function textWidth(words: string, size: number, weight: Weight = 'regular'): number {
  const table = tables[weight]
  let thousandths = 0
  for (const letter of words) thousandths += table.get(letter) ?? unknownWidth
  return (thousandths * size * 1.01) / 1000
}

/** The text, or its beginning with "…", or null when fewer than `least` letters would be left. */
export function shortenTo(
  words: string,
  room: number,
  { size, weight = 'regular', least = 6 }: { size: number; weight?: Weight; least?: number },
): string | null {
  if (textWidth(words, size, weight) <= room) return words
  const letters = [...words]
  for (let kept = letters.length - 1; kept >= least; kept--) {
    const shortened = `${letters.slice(0, kept).join('').trimEnd()}…`
    if (textWidth(shortened, size, weight) <= room) return shortened
  }
  return null
}

function tableOf(widths: readonly number[]): ReadonlyMap<string, number> {
  return new Map([...measuredLetters].map((letter, index) => [letter, widths[index] ?? 1000]))
}
