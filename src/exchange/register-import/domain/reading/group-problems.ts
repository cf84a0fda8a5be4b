import type { RowProblem } from './row-problem.ts'

export type ProblemGroup = Omit<RowProblem, 'row'> & {
  /** The rows as a person writes them: '2–5, 9'. */
  readonly rows: string
}

/**
 * Rows with the same wrong in the same column, told once: a unit that the mapping lacks is one thing to
 * mend, however many rows name it. The order is that of their first rows.
 * @example rows 2, 3, 4 and 9 without a date are one group, '2–4, 9'.
 */
export function groupProblems(problems: readonly RowProblem[]): readonly ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ column, what, todo }) =>
    JSON.stringify([column, what.sv, todo.sv]),
  )
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    const { row: _, ...told } = first
    return [{ ...told, rows: inRanges(alike.map(({ row }) => row)) }]
  })
}

function inRanges(rows: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const row of [...new Set(rows)].toSorted((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last !== undefined && row === last.to + 1) last.to = row
    else ranges.push({ from: row, to: row })
  }
  return ranges
    .map(({ from, to }) =>
      from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
    )
    .join(', ')
}
