import type { RuleCalendar } from '../../rules/calendar.ts'
import type { RecordedFact } from '../../rules/read-facts.ts'
import type { Day } from '../../shared/day.ts'
import type { Language, Say, Text } from '../../shared/text.ts'

/** What a slice tells of a child on the printed overview: its own few lines under a heading. */
export type OverviewPart = {
  readonly title: Text
  readonly order: number
  readonly tell: (asked: OverviewAsked) => readonly OverviewLine[]
}

export type OverviewLine = { readonly term: string; readonly value: string }

export type OverviewAsked = {
  /** The facts of a kind that hold or held, in order of time. */
  readonly of: (kind: string) => readonly RecordedFact[]
  readonly born: Day
  readonly today: Day
  readonly calendar: RuleCalendar
  readonly say: Say
  readonly language: Language
  /** Paper is left lying: of a protected child nothing is told that says where it is. */
  readonly isProtected: boolean
}

/** What the overview counts from: the last time the board took the care up. */
export type LastTakenUp = (
  facts: readonly RecordedFact[],
) => { readonly factId: string; readonly day: Day; readonly words: Text } | null
