import type { PersonRow } from '../../children/index.ts'
import { type Day, isoDay, parseDay } from '../../shared/day.ts'
import { lastWorkdayOnOrBefore } from '../../shared/swedish-holidays.ts'

/** Something that became so lately and that its reader should know of. Never kept: looked up when it is shown. */
export type NewsItem = { readonly key: string; readonly at: Date; readonly child: NewsChild } & Told

export type NewsChild = (PersonRow & { readonly caseworker_id: string | null }) | null

export type Told =
  /** A duty is late since then. */
  | { readonly kind: 'late'; readonly dutyId: string; readonly ruleId: string; readonly limit: Day }
  /** The child was given to the reader, perhaps by somebody she may see. */
  | { readonly kind: 'handed'; readonly by: string | null }
  /** A file was opened that nobody has. */
  | { readonly kind: 'unassigned' }
  | {
      readonly kind: 'covers' | 'covered'
      readonly whom: string | null
      readonly until: Day | null
    }
  /** Somebody else wrote something of the reader's own child. */
  | {
      readonly kind: 'done'
      readonly by: string | null
      readonly isDeputy: boolean
      readonly count: number
    }
  | { readonly kind: 'difference' | 'imported'; readonly count: number }
  /** Provisions that will govern open duties of the reader's children from a day. */
  | {
      readonly kind: 'new-law'
      readonly from: Day
      readonly count: number
    }

/** How long news are shown, read or not. */
export const newsDays = 14
/** How long before a provision comes into force it is told of. */
export const lawDays = 60

/** The last working day before today: what happened from its beginning on is new this morning. */
export function lastWorkdayBefore(today: Day): Day {
  return lastWorkdayOnOrBefore(today - 1)
}

const offset = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Stockholm',
  timeZoneName: 'longOffset',
})

/** Midnight in Stockholm, at which a day begins. @example 2026-11-23: 2026-11-22T23:00Z */
export function startOf(day: Day): Date {
  const noon = new Date(`${isoDay(day)}T00:00:00Z`)
  const zone = offset.formatToParts(noon).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return new Date(`${isoDay(day)}T00:00:00${zone.replace('GMT', '') || 'Z'}`)
}

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

/** The day in Stockholm that a moment lies in. */
export function dayIn(at: Date): Day {
  return parseDay(stockholm.format(at))
}

/** What became so on the last working day or since. */
export function sinceLastWorkday(items: readonly NewsItem[], today: Day): readonly NewsItem[] {
  const from = startOf(lastWorkdayBefore(today))
  return items.filter(({ at }) => at >= from)
}
