import type { Day } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import type { AnyRow, ChildRows, Codes, Column } from './register.ts'

/** What a rule is asked with, besides the child's rows. */
export type Look = { readonly today: Day; readonly codes: Codes }

/** error: it cannot be so. warning: it may be so, and somebody should look. info: good to know. */
export type QualityLevel = 'error' | 'warning' | 'info'

/**
 * One rule of data quality. `check` is pure: it answers the rows of one child that are wrong, in
 * order, and nothing of why a person would be curious. What it cannot do without, `needs` says, so that
 * a page can tell "cannot be checked" from "nothing wrong".
 */
export type QualityRule = {
  readonly number: number
  readonly code: string
  readonly level: QualityLevel
  readonly name: Text
  readonly todo: Text
  readonly needs: readonly Column[]
  /** An import cannot store such a row, so the file is not taken in until it is mended. */
  readonly stopsImport: boolean
  /** Which page of the child's file mends it; `source`: only the system it came from can. */
  readonly mend: 'particulars' | 'placement' | 'basis' | 'review' | 'school' | 'absence' | 'source'
  readonly check: (rows: ChildRows, look: Look) => readonly AnyRow[]
}

type Given = Omit<QualityRule, 'stopsImport' | 'needs'> &
  Partial<Pick<QualityRule, 'stopsImport' | 'needs'>>

export function qualityRule(given: Given): QualityRule {
  return { stopsImport: false, needs: [], ...given }
}

/** Nothing wrong: one list for all, since nearly every answer is this one. */
export const nothing: readonly AnyRow[] = []

/** Those of the rows for which it holds; no list is made while there are none. */
export function thoseOf<Kind extends AnyRow>(
  rows: readonly Kind[],
  isWrong: (row: Kind, index: number) => boolean,
): readonly AnyRow[] {
  let wrong: AnyRow[] | null = null
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Kind
    if (!isWrong(row, index)) continue
    wrong ??= []
    wrong.push(row)
  }
  return wrong ?? nothing
}
