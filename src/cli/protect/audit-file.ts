import type { Protected } from '../../statistics/catalogue.ts'
import type { readRule } from './read-rule.ts'

/**
 * The proof that goes with a table. It may be published: it holds what an outsider can compute, and
 * neither which cells are small, how many, nor what is hidden all in all.
 */
export function auditFile(
  { audit, problem }: Protected,
  { amounts, threshold, zeros, method }: ReturnType<typeof readRule>,
  steps = 1,
) {
  return {
    safe: audit.isSafe,
    rule: amounts === null ? { threshold, zeros, method } : { ...amounts, method },
    outsider: {
      knows: 'every shown cell, every sum and union, and that a hidden cell is at least this',
      atLeast: amounts !== null || zeros === 'show' ? 1 / steps : 0,
      alone:
        'who is alone in a cell, and knows it, can compute no other that is hidden for its own sake',
    },
    cells: problem.values.length,
    hidden: audit.hidden.map(({ cell, least, most, isWhole }) => ({
      cell: problem.names[cell] || 'total',
      least: ended(least / steps),
      most: ended(most / steps),
      ...(!isWhole && { atLeastAsWide: true }),
    })),
  }
}

/** Null where there is no end. Ends are real numbers; what is whole but for rounding is written so. */
function ended(value: number): number | null {
  if (!Number.isFinite(value)) return null
  return Number(value.toFixed(6))
}

export function roundingFile(base: number) {
  return {
    safe: true,
    rule: { method: 'round', base },
    outsider: { knows: `an inner 0 may be 0 to ${base - 1}, an inner ${base} 1 to ${base}` },
    hidden: [],
  }
}
