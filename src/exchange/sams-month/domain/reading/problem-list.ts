import { columnLetters } from '../../../../platform/spreadsheets/index.ts'
import type { RefusalDetail } from '../../../../shared/refusal.ts'
import type { Text } from '../../../../shared/text.ts'
import { type ProblemReason, problemSentences, type RowProblem } from './problems.ts'

/** Two hundred are more than anyone mends in one go; beyond them only the number is told. */
const SHOWN = 200

export type ProblemPlace = {
  readonly row: number
  /** Counted from 0; null when the row as a whole is meant. */
  readonly column: number | null
  readonly header?: Text
}

export type ProblemList = {
  add(reason: ProblemReason, place: ProblemPlace, detail?: RefusalDetail): void
  /** The first two hundred, by row and column. */
  shown(): readonly RowProblem[]
  count(): number
}

export function problemList(): ProblemList {
  const problems: (RowProblem & { readonly index: number })[] = []
  let count = 0
  return {
    add(reason, { row, column, header }, detail) {
      count++
      if (problems.length >= SHOWN) return
      problems.push({
        row,
        column: column === null ? null : columnLetters(column),
        header: header ?? null,
        reason,
        ...problemSentences(reason, detail),
        index: column ?? -1,
      })
    },
    shown: () =>
      problems
        .toSorted((one, other) => one.row - other.row || one.index - other.index)
        .map(({ index: _, ...problem }) => problem),
    count: () => count,
  }
}

/** The same list, deaf to one reason. */
export function ignoring(reason: ProblemReason, list: ProblemList): ProblemList {
  return {
    ...list,
    add(told, place, detail) {
      if (told !== reason) list.add(told, place, detail)
    },
  }
}
