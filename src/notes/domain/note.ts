import type { Day } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'

/**
 * A note is its author's own until it is locked; then it is part of what the file says, and is only
 * added to or voided with a reason. Handling of a case is documented in the journal, which the case
 * system keeps (SoL 14 kap. 3 §): a note here stands beside it.
 */
export type Note = {
  readonly writtenBy: string
  /** The first day it can no longer be changed. */
  readonly locksOn: Day
  readonly isVoided: boolean
}

/** Signs, counted as the database counts them. */
export const longestNote = 2000

/** Days from the day it was written until it locks by itself. */
export const daysUntilLocked = 14

/** @example written 2026-11-22 it can be changed through 2026-12-05 and is locked on 2026-12-06. */
export function locksByItself(writtenOn: Day): Day {
  return writtenOn + daysUntilLocked
}

export function isLocked({ locksOn }: Pick<Note, 'locksOn'>, today: Day): boolean {
  return today >= locksOn
}

export type ChangeRefusal = 'voided' | 'locked' | 'not-author'

/**
 * Whether somebody may change a note's words, or lock it. Refuses what is voided or locked, whoever
 * asks, and anybody but its author.
 */
export function changeNote(
  note: Note,
  { staffId, today }: { staffId: string; today: Day },
): Decision<true, ChangeRefusal> {
  if (note.isVoided) return refuse('voided')
  if (isLocked(note, today)) return refuse('locked')
  if (note.writtenBy !== staffId) return refuse('not-author')
  return accept(true)
}
