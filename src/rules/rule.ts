import { type Day, parseDay } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'
import type { RuleCalendar } from './calendar.ts'
import type { Fact, SubjectKind } from './fact.ts'
import type { History } from './history.ts'
import type { Level, Source } from './source.ts'
import type { Transition } from './why.ts'

/**
 * A rule says which facts call for an act, by when, what fulfils it and who says so. Its id stays
 * when the law is replaced; the law's texts are versions, dated and never changed, so that a duty
 * keeps its key from one law into the next.
 */
export type Rule = {
  readonly id: string
  readonly subject: SubjectKind
  readonly title: Text
  /** What is to be done and by whom, in one sentence. */
  readonly who: Text
  /** That only the nämnd or its utskott may do it, so that it waits for a meeting. */
  readonly decidedBy?: 'board'
  /**
   * What fulfils it is recorded in Obruten and comes with no import: of the time before the
   * authority took it into use nothing is known, and nothing is asked.
   */
  readonly recordedHere?: true
  readonly versions: readonly RuleVersion[]
  /** Says that nothing follows the last version, where it has an end. */
  readonly abolished?: true
  /** The rule that asks for the same, or what came in its place, after the last version. */
  readonly successor?: string
  /**
   * What is lacking before its facts can be recorded here, where they come with a later capability:
   * it stands in the catalogue, gives no duty, and is never counted as kept.
   */
  readonly awaits?: Text
}

export type RuleVersion = {
  readonly id: string
  readonly validFrom: Day
  /** The first day it no longer applies; null for the latest. */
  readonly validUntil: Day | null
  /** 'triggers-from': only what begins from that day; 'open-on': also duties open on that day. */
  readonly appliesTo: 'triggers-from' | 'open-on'
  readonly level: Level
  readonly source: Source
  /** What the paragraph asks, in our own words. */
  readonly text: Text
  /** How we read it, where it can be read in more than one way; told on the page. */
  readonly reading?: Text
  /** Where the number of days comes from: when the law gives none, a local routine, and it says so. */
  readonly term: Term
  readonly trigger: Trigger
  readonly due: Due
  /** 'rolling': the next occurrence counts from the day the one before was fulfilled. */
  readonly recurrence?: 'rolling'
  /** How long there is each time after the first, where that differs (two years, then yearly). */
  readonly dueAgain?: Due
  readonly fulfilledBy: readonly Fulfilment[]
  /** For 'open-on' versions: what happens to open duties, and who says so. */
  readonly transition?: { readonly to: Transition; readonly source: Source; readonly text: Text }
  /**
   * That what began under it stays under it after its last day, also from one time to the next, and
   * who says so: where a new law leaves old decisions to the old one. Its successor must not see them.
   */
  readonly keepsItsOwn?: { readonly source: Source; readonly text: Text }
  /** What lapses on the day after the limit, where something does. */
  readonly lapses?: Text
  /** That the law lets the time be made longer by decision; without it the law's limit is absolute. */
  readonly extendable?: Leave
}

/** Leave to do it later: on what ground, and who says so. */
export type Leave = { readonly ground: Text; readonly source: Source }

export type Term = { readonly level: Level; readonly source: Source; readonly text: Text }

/** Reads a subject's facts and finds the occasions that call for the act. */
export type Trigger = {
  readonly kinds: readonly string[]
  /** What happened, as the explanation says it: 'Placeringen började'. */
  readonly says: Text
  readonly find: (context: Context) => readonly Occasion[]
}

export type Occasion = {
  /** The fact it hangs on; with `alsoKeyedBy` it tells this occasion from its like in the key. */
  readonly origin: Fact
  readonly alsoKeyedBy?: readonly string[]
  /** Origins of all facts it spans (the placements of one care), which a fulfilling fact may name. */
  readonly covers: readonly string[]
  /** The day time is counted from (day 0). */
  readonly countsFrom: Day
  /** The moment it is counted from, in milliseconds since 1970, where the hour is known. */
  readonly countsFromAt?: number
  /**
   * That it has been called for before, by what is not known here: the time each time after the
   * first applies at once.
   */
  readonly isAgain?: true
  /** The day the duty arises, when later than the day counted from; decides the version. */
  readonly arises: Day
  /** The first day it is no longer needed, and why; null while it is needed. */
  readonly ends: { readonly day: Day; readonly reason: Text } | null
}

export type Due = {
  /** 'inom sju dagar', 'inom sex månader'. */
  readonly term: Text
  readonly count: (from: Day) => Day
  /** Hours that pass from a known moment; the day is then the one in Stockholm they end in. */
  readonly hours?: number
  /** A later day for a stated reason (a school break); never an earlier one. */
  readonly adjust?: (limit: Day, countedFrom: Day, calendar: RuleCalendar) => Adjustment | null
}

export type Adjustment = { readonly limit: Day; readonly reason: Text }

/** Facts that fulfil the duty; alternatives stand in order of precedence. */
export type Fulfilment = {
  readonly kind: string
  /** The day the fact fulfils it, or null when it does not. */
  readonly on: (fact: Fact, occasion: Occasion, history: History) => Day | null
}

export type Context = {
  readonly history: History
  readonly born: Day | null
  readonly today: Day
  readonly calendar: RuleCalendar
}

/** Dates as text in the source, epoch days in the rule: a mistyped date stops the start. */
export type VersionWritten = Omit<RuleVersion, 'validFrom' | 'validUntil'> & {
  readonly validFrom: string
  readonly validUntil?: string
}

export type RuleWritten = Omit<Rule, 'versions'> & { readonly versions: readonly VersionWritten[] }

/** Writes a rule down; order and gaps are checked once for all rules by `validateCatalogue`. */
export function rule(written: RuleWritten): Rule {
  return {
    ...written,
    versions: written.versions.map((version) => ({
      ...version,
      validFrom: parseDay(version.validFrom),
      validUntil: version.validUntil === undefined ? null : parseDay(version.validUntil),
    })),
  }
}
