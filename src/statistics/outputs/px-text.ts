/**
 * How PC-Axis writes texts: between quotation marks, in pieces that are read as one, `#` for a new
 * line. A quotation mark has no place inside, nor has a line break.
 */

/** A piece is at most this long; the format allows lines of 256 signs. */
const LONGEST = 200

/** @example quoted('Ett "hem"'): `"Ett ”hem”"` */
export function quoted(words: string): string {
  return pieces(cleaned(words))
    .map((piece) => `"${piece}"`)
    .join('\n')
}

/** Several lines in one text. */
export function quotedLines(lines: readonly string[]): string {
  return pieces(lines.map(cleaned).join('#'))
    .map((piece) => `"${piece}"`)
    .join('\n')
}

/** A list of texts, each on a line of its own where they are many. */
export function quotedList(words: readonly string[]): string {
  return words.map((one) => `"${cleaned(one)}"`).join(words.length > 6 ? ',\n' : ',')
}

function cleaned(words: string): string {
  return words.replaceAll('"', '”').replaceAll('#', '').replace(/\s+/g, ' ').trim()
}

/** Cut after a space, which stays with what is before it: readers join the pieces as they are. */
function pieces(words: string): readonly string[] {
  if (words.length <= LONGEST) return [words]
  const space = words.lastIndexOf(' ', LONGEST - 1)
  const cut = space > 0 ? space + 1 : LONGEST
  return [words.slice(0, cut), ...pieces(words.slice(cut))]
}
