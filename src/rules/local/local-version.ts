import type { Day } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { cite, type Source } from '../source.ts'

/**
 * What the municipality has decided itself, as data: another number of days for a rule (`term`), a
 * goal of its own (`goal`), or that such a goal ends (`end`). One of these is never changed: what is
 * decided anew is another one, from its day.
 */
export type LocalVersion = {
  readonly id: string
  readonly ruleId: string
  /** Its number among the rule's local versions; its name among the rule's versions. */
  readonly number: number
  /** The first day it applies; of an end, the first day the goal no longer does. */
  readonly validFrom: Day
  readonly source: LocalSource
} & LocalContent

export type LocalContent =
  | { readonly kind: 'term'; readonly term: LocalTerm }
  | { readonly kind: 'goal'; readonly term: LocalTerm; readonly goal: Goal }
  | { readonly kind: 'end' }

export type LocalTerm = { readonly amount: number; readonly unit: 'days' | 'months' }

/** The document that decides it: without one there is no goal and no limit. */
export type LocalSource = {
  readonly work: string
  readonly publisher: string
  readonly place: string
}

/** A goal as it is put together from lists; no code, and nothing that is not a choice or a text. */
export type Goal = {
  readonly title: Text
  /** Who does what. */
  readonly who: Text
  /** What it asks. */
  readonly text: Text
  /** `careStarted`, or a kind of fact of which each one is an occasion. */
  readonly trigger: string
  /** The kind of fact that fulfils it. */
  readonly fulfilledBy: string
  /** Whether it counts on from each time it was done. */
  readonly rolling: boolean
  /** Only what begins from its first day, or also what is under way then, counted from that day. */
  readonly reach: 'new' | 'open-too'
  /** Forms of placement it is for; none named, all. */
  readonly forms: readonly string[]
  /** Ages in years on the day counted from, both included; null where there is no bound. */
  readonly ageFrom: number | null
  readonly ageTo: number | null
}

/** The one trigger that is no single fact: placements that follow on each other are one care. */
export const careStarted = 'care-started'

/** What goals can be made of, collected from the slices: each kind of fact that has a name is here. */
export type GoalParts = {
  readonly kinds: readonly GoalKind[]
  readonly forms: readonly { readonly code: string; readonly name: Text }[]
}

export type GoalKind = {
  readonly kind: string
  readonly name: Text
  /** Whether it holds for a period, rather than happening on a day. */
  readonly isPeriod: boolean
  /** Whether such a fact says which placement it belongs to. */
  readonly namesPlacement: boolean
}

export function sourceOf({ work, publisher, place }: LocalSource): Source {
  return cite(work, publisher, place)
}
