import type { Day } from '../../../shared/day.ts'

/** A table to come back to: its name, and the address that is all there is of it. */
export type SavedTable = {
  readonly id: string
  readonly name: string
  /** `/tabeller?…`, written by `addressOf`. */
  readonly address: string
  readonly isShared: boolean
  /** Whether the reader saved it, and so may change it. */
  readonly isOwn: boolean
  readonly savedBy: string
  readonly savedOn: Day
  readonly isRemoved: boolean
}

/** The longest name, as the database holds it too. */
export const longestName = 120

/** As long as a title may be, cut at a word. @example nameFrom('Barn per form, 2020', 12) is 'Barn per …' */
export function nameFrom(title: string, longest = longestName): string {
  if (title.length <= longest) return title
  const cut = title.slice(0, longest - 2)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[ ,]+$/, '')} …`
}
