import type { ChainBar, ChainMark } from '../design/index.ts'
import type { RuleCalendar } from '../rules/calendar.ts'
import type { FactKind } from '../rules/fact-kind.ts'
import type { RecordedFact } from '../rules/read-facts.ts'
import type { Day } from '../shared/day.ts'
import type { Say, Text } from '../shared/text.ts'
import type { OverviewPart } from './overview/overview-part.ts'

/** A lane of the chain, contributed by the slice whose facts it shows. */
export type Lane = {
  readonly id: string
  readonly title: Text
  readonly order: number
  /** Left out of the chain where there is nothing to show on it. */
  readonly isOptional?: true
  /** The kinds it owns: each fact's page says where it belongs by this. */
  readonly kinds: readonly FactKind[]
  /** The rules whose duties are marked on it. */
  readonly ruleIds: readonly string[]
  readonly draw: (context: LaneContext) => {
    bars: readonly ChainBar[]
    marks: readonly ChainMark[]
  }
}

export type LaneContext = {
  readonly of: (kind: string) => readonly RecordedFact[]
  readonly born: Day
  readonly today: Day
  readonly calendar: RuleCalendar
  readonly say: Say
  /** The page of a fact. */
  readonly href: (fact: RecordedFact) => string
}

/** What slices offer the child's pages: lanes, parts of the overview, and each kind of fact in words. */
export type LaneSlice = {
  readonly lanes: readonly Lane[]
  readonly overview: readonly OverviewPart[]
  readonly kindWords: Readonly<Record<string, KindWords>>
}

export type KindWords = {
  readonly name: Text
  /** The fact's own particulars as term and value. */
  readonly tell: (
    fact: RecordedFact,
    say: Say,
    nameOf: (unitId: string) => string,
  ) => readonly { term: string; value: string }[]
  /** The form that corrects it; left out where a correction is void and register anew. */
  readonly correctHref?: (fact: RecordedFact) => string
  /** Kinds whose days alone can be corrected: an event's day, or a period's two. */
  readonly correctDays?: 'day' | 'period'
  /** Why the fact cannot have happened on that day, given all that holds for the child. */
  readonly refuseDay?: (
    fact: RecordedFact,
    day: Day,
    facts: readonly RecordedFact[],
    born: Day,
  ) => Text | null
  /** What else can be done with it now, such as ending it while it is open. */
  readonly actions?: (fact: RecordedFact) => readonly { label: Text; href: string }[]
}
