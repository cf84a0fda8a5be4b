/**
 * For comparing what people type with what we expect: case, accents, dashes and spaces aside.
 * @example fold('Enskede–Årsta-Vantör '): 'enskede arsta vantor'
 */
export function fold(written: string): string {
  return written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The name that was probably meant, or null when none is near or two are equally near. Scanned
 * text has letters wrong ("Skdrholmen"), people write the office's full name ("Farsta
 * stadsdelsförvaltning"); it is only ever suggested, since a wrong guess moves a child's row.
 */
export function mostSimilar(written: string, names: readonly string[]): string | null {
  const target = fold(written.replace(/s?\s+stadsdels\S*$/i, ''))
  if (target.length < 3) return null
  const near = names
    .map((name) => ({ name, edits: editsBetween(target, fold(name)) }))
    .filter(({ name, edits }) => edits <= Math.max(1, Math.floor(fold(name).length / 4)))
    .toSorted((one, other) => one.edits - other.edits)
  const [best, second] = near
  if (best === undefined || best.edits === second?.edits) return null
  return best.name
}

/** Letters to add, drop or change to get from one to the other (Levenshtein 1966). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
