import type { Day } from '../../shared/day.ts'

/**
 * Which meeting a duty of the nämnd must come to. Only nämnd or utskott may decide some things
 * (SoL 30 kap. 6–8 §§), so in practice such a duty is due at their last meeting on or before the
 * law's last day. Which of the two is the municipality's own delegation; either meeting will do here.
 */
export type Meeting = { readonly id: string; readonly heldOn: Day; readonly papersBy: Day }

export type Awaiting = {
  /** The law's last day. */
  readonly limit: Day
  /** The meeting that it is announced to, if to any that is still to come. */
  readonly meetingId: string | null
}

export type Agenda<Duty extends Awaiting> = {
  /** By meeting: what has no later meeting before its last day, and what is announced to it anyway. */
  readonly byMeeting: ReadonlyMap<string, readonly Duty[]>
  /** No meeting is left before its last day, and it is announced to none. */
  readonly missed: readonly Duty[]
}

/** After the calendar's last meeting this many days are its own; what comes later awaits a calendar. */
export const daysAfterLastMeeting = 35

/**
 * The last coming meeting on or before the law's last day; null when none is left. Takes meetings in
 * order of day, those to come only.
 * @example limit 2026-12-20, meetings 1, 14 and 22 December 2026: the 14th
 */
export function lastMeetingBefore<One extends Meeting>(
  limit: Day,
  meetings: readonly One[],
): One | null {
  return meetings.findLast(({ heldOn }) => heldOn <= limit) ?? null
}

/**
 * Deals duties out to the coming meetings. A duty announced to a meeting stands there even when an
 * earlier or later one would be the last before its day; what is due long after the calendar's last
 * meeting stands nowhere. Without any meeting nothing is missed: there is no calendar to miss.
 */
export function dealOut<Duty extends Awaiting>(
  duties: readonly Duty[],
  meetings: readonly Meeting[],
): Agenda<Duty> {
  const byMeeting = new Map<string, Duty[]>(meetings.map(({ id }) => [id, []]))
  const missed: Duty[] = []
  const end = meetings.at(-1)
  for (const duty of duties) {
    const own = byMeeting.get(duty.meetingId ?? '')
    if (own !== undefined) {
      own.push(duty)
      continue
    }
    const last = lastMeetingBefore(duty.limit, meetings)
    if (last === null) {
      if (end !== undefined) missed.push(duty)
    } else if (last !== end || duty.limit <= last.heldOn + daysAfterLastMeeting) {
      byMeeting.get(last.id)?.push(duty)
    }
  }
  return { byMeeting, missed }
}

/**
 * Whether papers are no longer in time for a meeting. The last day itself is in time.
 * @example papers by 2026-12-04: not late on the 4th, late on the 5th
 */
export function arePapersLate({ papersBy }: Pick<Meeting, 'papersBy'>, today: Day): boolean {
  return today > papersBy
}
