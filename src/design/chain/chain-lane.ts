/** What the chain is drawn from. Nothing here knows what a lane is about. */

import type { Day } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'

export type ChainLane = {
  readonly id: string
  readonly title: Text
  readonly bars: readonly ChainBar[]
  readonly marks: readonly ChainMark[]
}

/**
 * held: something holds or held. planned: decided but not begun. gap: what should hold does not.
 * break: a pause that is as it should be (school holidays), never a gap. away: the person is gone.
 */
export type BarTone = 'held' | 'planned' | 'gap' | 'break' | 'away'

/** A period, half-open: `until` is the first day after it, or null while it goes on. */
export type ChainBar = {
  readonly from: Day
  readonly until: Day | null
  readonly label: string
  /** Said instead where the label has no room: "13 dagar" for "13 dagar utan skola". */
  readonly short?: string
  readonly tone: BarTone
  readonly href?: string
  readonly detail?: string
}

/** planned: meant to happen that day, and drawn lighter than what happened. The rest speak of duties. */
export type MarkTone = 'fact' | 'planned' | 'late' | 'soon' | 'coming' | 'done' | 'done-late'

/** A day: something happened then, or is due then. */
export type ChainMark = {
  readonly at: Day
  readonly label: string
  readonly short?: string
  readonly tone: MarkTone
  readonly href?: string
  readonly detail?: string
}

/** A line through all lanes: a new law, a child's birthday. */
export type ChainMarker = { readonly at: Day; readonly label: string }

/** The part of time that is drawn, half-open. */
export type ChainSpan = { readonly from: Day; readonly until: Day }

/**
 * The day a bar ends on the drawing. What should not be (a gap, an absence) is known only until
 * today and is never drawn into the future; what holds goes on.
 */
export function drawnUntil({ tone, until }: ChainBar, today: Day): Day | null {
  if (tone !== 'gap' && tone !== 'away') return until
  return until === null ? today : until
}
