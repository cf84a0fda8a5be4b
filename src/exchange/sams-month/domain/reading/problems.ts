import type { RefusalDetail } from '../../../../shared/refusal.ts'
import type { Text } from '../../../../shared/text.ts'
import { CELL_PROBLEMS } from './cell-problems.ts'
import { FILE_PROBLEMS } from './file-problems.ts'
import type { Sentences } from './sentences.ts'

/**
 * What is wrong with a month's file, cell by cell, and what to do. The sentences never quote the
 * cell: it may hold what must not be repeated on a screen or in a log. What they suggest comes from
 * our own lists, or is a date.
 */
export type RowProblem = {
  /** As Excel shows it; 1 is usually the heading. */
  readonly row: number
  /** The letter over the column; null when the row as a whole is meant. */
  readonly column: string | null
  readonly header: Text | null
  readonly reason: ProblemReason
  readonly what: Text
  readonly todo: Text
}

export type ProblemReason = keyof typeof SENTENCES

export function problemSentences(reason: ProblemReason, detail: RefusalDetail = {}): Sentences {
  return SENTENCES[reason](detail)
}

const SENTENCES = { ...FILE_PROBLEMS, ...CELL_PROBLEMS }
