import type { Day } from '../shared/day.ts'
import type { HeldVersion } from './queries.ts'

export const standings = [
  'draft',
  'sent',
  'coming',
  'in-force',
  'superseded',
  'rejected',
  'withdrawn',
] as const

export type Standing = (typeof standings)[number]

/** Where a version stands today: what became of it, and whether a later one has taken its place. */
export function standingOf(
  { version, events }: HeldVersion,
  all: readonly HeldVersion[],
  today: Day,
): Standing {
  const has = (event: string) => events.some((one) => one.event === event)
  if (has('rejected')) return 'rejected'
  if (has('withdrawn')) return 'withdrawn'
  if (!has('confirmed')) return has('sent') ? 'sent' : 'draft'
  if (version.validFrom > today) return 'coming'
  return all.some((other) => takesPlaceOf(other, version, today)) ? 'superseded' : 'in-force'
}

/** A goal stays in force under another number of days; only its end takes its place. */
function takesPlaceOf(other: HeldVersion, one: HeldVersion['version'], today: Day): boolean {
  const { ruleId, validFrom, kind } = other.version
  return (
    ruleId === one.ruleId &&
    validFrom > one.validFrom &&
    validFrom <= today &&
    other.events.some(({ event }) => event === 'confirmed') &&
    (one.kind !== 'goal' || kind === 'end')
  )
}
