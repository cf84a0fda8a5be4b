import type { PassageCount } from './passages.ts'

export function sumOf(
  counts: readonly PassageCount[],
  which: (one: PassageCount) => boolean = () => true,
): number {
  return counts.filter(which).reduce((sum, { count }) => sum + count, 0)
}
