import { type Day, isoDay } from '../../shared/day.ts'
import { firstWorkdayOnOrAfter } from '../../shared/swedish-holidays.ts'
import type { Chance } from '../chance.ts'
import type { DemoData, DemoFact, Moment, Voided } from './demo-fact.ts'

/** Something to be told of a child, before it is known when the file was opened. */
export type Said = {
  readonly originId: string
  readonly kind: string
  readonly from: Day
  readonly until: Day | null
  readonly data: DemoData
  /** How the data read while it still went on, where an end adds to them. */
  readonly whileOpen?: DemoData
  /** What was first recorded by mistake and then corrected. */
  readonly firstSaid?: { readonly from?: Day; readonly data?: DemoData }
  /** It never was so: voided some days later, with this reason. */
  readonly mistake?: string
}

export type Scribe = {
  readonly childId: string
  readonly authorityId: string
  readonly openedOn: Day
  readonly today: Day
  readonly chance: Chance
  /** Who records such a fact on such a day. */
  readonly recorder: (kind: string, day: Day) => string
}

/**
 * The versions of one fact, as they would have been recorded: not before the file was opened, on a
 * weekday, mostly at once. What has ended was first recorded as open, and the end is a correction.
 */
export function recordSaid(said: Said, scribe: Scribe): DemoFact[] {
  const { from, until, data, whileOpen = {}, firstSaid, mistake } = said
  const isPeriod = until === null || until > from + 1 || said.whileOpen !== undefined
  const versions: { from: Day; until: Day | null; data: DemoData; on: Day }[] = []
  const known = Math.max(from, scribe.openedOn)
  const open = isPeriod ? null : until
  if (firstSaid !== undefined) {
    const wrong = { ...data, ...whileOpen, ...firstSaid.data }
    versions.push({ from: firstSaid.from ?? from, until: open, data: wrong, on: known })
  }
  const corrected = firstSaid === undefined ? known : known + scribe.chance.whole(2, 9)
  versions.push({ from, until: open, data: { ...data, ...whileOpen }, on: corrected })
  if (isPeriod && until !== null) {
    versions.push({ from, until, data, on: Math.max(until, corrected) })
  }
  return writeVersions(said, versions, scribe, mistake)
}

type Version = { from: Day; until: Day | null; data: DemoData; on: Day }

function writeVersions(
  { originId, kind }: Said,
  versions: readonly Version[],
  scribe: Scribe,
  mistake: string | undefined,
): DemoFact[] {
  let before: Moment = ''
  const recorded = versions.map(({ on, ...version }, index) => {
    const day = recordingDay(on, scribe)
    const at = momentAfter(before, day, scribe.chance)
    before = at
    const id = index === 0 ? originId : scribe.chance.uuid()
    return { ...version, id, day, at, by: scribe.recorder(kind, day) }
  })
  return recorded.map(({ day, at, by, ...version }, index): DemoFact => {
    const next = recorded[index + 1]
    const { childId, authorityId } = scribe
    const corrected: Voided | null =
      next === undefined ? null : { at: next.at, by: next.by, kind: 'correction', reason: null }
    const undone =
      mistake === undefined
        ? null
        : { at: voidedAt(at, day, scribe), by, kind: 'mistake' as const, reason: mistake }
    const voided = corrected ?? undone
    return {
      ...version,
      originId,
      kind,
      childId,
      authorityId,
      recordedAt: at,
      recordedBy: by,
      voided,
    }
  })
}

function voidedAt(at: Moment, day: Day, { today, chance }: Scribe): Moment {
  return momentAfter(at, Math.min(today, firstWorkdayOnOrAfter(day + 2)), chance)
}

/** At once, or a day or three later; never on a weekend unless it is today, never after today. */
function recordingDay(day: Day, { today, chance }: Scribe): Day {
  const delay = chance.pick([0, 0, 0, 0, 1, 1, 2, 3])
  return Math.min(today, firstWorkdayOnOrAfter(day + delay))
}

/** In office hours, and later than the moment before. */
function momentAfter(before: Moment, day: Day, chance: Chance): Moment {
  const hour = String(chance.whole(8, 15)).padStart(2, '0')
  const minute = String(chance.whole(0, 59)).padStart(2, '0')
  const moment = `${isoDay(day)} ${hour}:${minute}:00`
  return moment > before
    ? moment
    : `${before.slice(0, -5)}59:${before.slice(-2) === '00' ? '30' : '45'}`
}
