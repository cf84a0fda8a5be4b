import type { Day } from '../shared/day.ts'
import type { WhyStep } from './why.ts'

/**
 * A rule version applied to one subject's facts. The key (rule, triggering fact, occurrence) stays
 * when dates are corrected and when the law is replaced, so that notes and extensions stay with it.
 */
export type Duty = {
  readonly key: string
  readonly ruleId: string
  readonly versionId: string
  readonly triggerOriginId: string
  readonly triggerKind: string
  /** 1 for the first; recurring rules count on. */
  readonly occurrence: number
  /** Day 0 of the count. */
  readonly countedFrom: Day
  /** The law's last day, not moved for Sundays. Null where nobody has set a number of days. */
  readonly limit: Day | null
  /** The moment it runs out, in milliseconds since 1970, where it is counted in hours. */
  readonly limitAt?: number | undefined
  /** The last working day on or before the limit: what a person plans by and lists are sorted by. */
  readonly planBy: Day | null
  /** The day something lapses if it is not done, where something does. */
  readonly lapses: Day | null
  readonly fulfilledBy: string | null
  readonly fulfilledOn: Day | null
  /** The moment it was done, where it is counted in hours and the hour is known. */
  readonly fulfilledAt?: number | undefined
  /**
   * 'ended': no longer needed, since what called for it ended before it was done; see `why`.
   * 'exempted': need not be done for now, by somebody's decision, with an end.
   */
  readonly state: 'open' | 'done' | 'ended' | 'exempted'
  /** The decision that gave it a later day than the rule alone gives. */
  readonly extendedBy?: string | undefined
  readonly why: readonly WhyStep[]
  /** The version that will apply if the duty is still open when it comes into force. */
  readonly upcomingVersion?: UpcomingVersion | undefined
}

export type UpcomingVersion = {
  readonly versionId: string
  readonly validFrom: Day
  /** The law's last day under that version, as it looks now. */
  readonly limit: Day | null
}

export type Timing =
  | 'late'
  | 'today'
  | 'soon'
  | 'coming'
  | 'done'
  | 'done-late'
  | 'ended'
  | 'exempted'

type Timed = Pick<Duty, 'state' | 'limit' | 'planBy' | 'fulfilledOn' | 'limitAt' | 'fulfilledAt'>

/**
 * Where a duty stands on a day; derived, never stored. It is late from the day after the limit;
 * on the limit, or on the day to plan by, it is due today. What is counted in hours was done late
 * when the hour had passed.
 * @param soonDays how many days ahead of the day to plan by count as soon
 */
export function timing(duty: Timed, today: Day, soonDays = 14): Timing {
  if (duty.state === 'ended' || duty.state === 'exempted') return duty.state
  if (duty.state === 'done') return wasLate(duty) ? 'done-late' : 'done'
  if (duty.limit === null || duty.planBy === null) return 'coming'
  if (today > duty.limit) return 'late'
  if (today >= duty.planBy) return 'today'
  return duty.planBy - today <= soonDays ? 'soon' : 'coming'
}

function wasLate({ limit, limitAt, fulfilledOn, fulfilledAt }: Timed): boolean {
  if (limitAt !== undefined && fulfilledAt !== undefined) return fulfilledAt > limitAt
  return limit !== null && fulfilledOn !== null && fulfilledOn > limit
}

/** The day it was no longer needed, where that came before it was done. */
export function endedOn({ why }: Pick<Duty, 'why'>): Day | null {
  return why.find((step) => step.step === 'ended')?.day ?? null
}

/** Ended after its limit without being done: it was broken, and a measure must count it so. */
export function wasMissed(duty: Pick<Duty, 'why' | 'limit'>): boolean {
  const day = endedOn(duty)
  return day !== null && duty.limit !== null && day > duty.limit
}
