import { type Text, text } from '../shared/text.ts'
import type { Fact } from './fact.ts'
import { type FactKind, factKind } from './fact-kind.ts'

/**
 * A kind of event in a child's case, told once: what it is called, what is asked when it is
 * recorded, and which of the shared columns it uses. From it come the form, the words on the
 * fact's page, the mark on the chain, and the description of the file of facts.
 */
export type EventKind = EventWritten & { readonly fact: FactKind }

export type EventWritten = {
  /** The kind of fact, in English as in the code: 'protection-assessment'. */
  readonly kind: string
  /** In the address, Swedish without diacritics: 'skyddsbedomning'. */
  readonly path: string
  readonly name: Text
  /** The button and the heading: 'Registrera skyddsbedömning'. */
  readonly record: Text
  readonly help?: Text
  /** The question about the day: 'Dag då anmälan kom in'. */
  readonly day: Text
  /** For what holds for a time: how its end is asked for, and what it may have come to. */
  readonly ends?: { readonly record: Text; readonly day: Text; readonly outcome?: EventChoice }
  /** Whether the hour is asked for as well; what counts in hours needs it. */
  readonly hour?: 'optional' | 'required'
  /** Which other fact of the child it belongs to. */
  readonly about?: {
    readonly kinds: readonly string[]
    /** Which facts of those kinds; all unless told. */
    readonly when?: (fact: Fact) => boolean
    readonly label: Text
    /** What to do first, when the child has no such fact. */
    readonly missing: Text
    readonly isOptional?: true
  }
  readonly outcome?: EventChoice
  readonly provision?: EventChoice
  /** Who may decide it; one alone is not asked for. */
  readonly decidedBy?: readonly Decider[]
  /** A day that belongs to it: until when, or the day set. */
  readonly untilDay?: { readonly label: Text; readonly isOptional?: true }
  readonly flag?: { readonly label: Text }
  /** Why it cannot be so, given what holds for the child. */
  readonly refuse?: (event: TypedEvent, facts: readonly Fact[]) => Text | null
}

export type EventChoice = {
  readonly label: Text
  readonly choices: readonly { readonly code: string; readonly name: Text; readonly help?: Text }[]
  readonly isOptional?: true
  /** The heading over what is told of each choice, in a list too long for buttons. */
  readonly about?: Text
}

export type TypedEvent = {
  readonly from: number
  readonly data: Fact['data']
  /** The day the child was born. */
  readonly born: number
}

export type Decider = 'namnd' | 'utskott' | 'ordforande' | 'delegat' | 'domstol'

/** @example eventKind({ kind: 'feedback', path: 'aterkoppling', name, record, day }) */
export function eventKind(written: EventWritten): EventKind {
  const { outcome, ends, provision, decidedBy, untilDay, flag, about, hour } = written
  const columns = {
    ...(about && { about: 'text' as const }),
    ...(hour && { at: 'moment' as const }),
    ...((outcome || ends?.outcome) && { outcome: 'text' as const }),
    ...(provision && { provision: 'text' as const }),
    ...(decidedBy && { decidedBy: 'text' as const }),
    ...(untilDay && { untilDay: 'day' as const }),
    ...(flag && { flag: 'flag' as const }),
  }
  return { ...written, fact: factKind(written.kind, 'case_event', columns) }
}

/** For an event that belongs to one of the child's placements. */
export const aboutPlacement: NonNullable<EventWritten['about']> = {
  kinds: ['placement'],
  label: text('Vilken placering', 'Which placement'),
  missing: text(
    'Barnet har ingen placering registrerad. Registrera den först.',
    'No placement is recorded for the child. Record it first.',
  ),
}

/** A part of the case, with its events; each is a lane of the chain and a group in the list of events. */
export type EventArea = {
  readonly id: string
  readonly title: Text
  readonly order: number
  readonly events: readonly EventKind[]
  /** Rules whose duties stand on the same lane. */
  readonly ruleIds: readonly string[]
  /** That its slice draws it on a lane of its own making, together with more than these events. */
  readonly isDrawnBySlice?: true
}
