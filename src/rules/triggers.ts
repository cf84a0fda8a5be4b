import { joinUnbroken, type Run } from '../shared/period.ts'
import { type Text, text } from '../shared/text.ts'
import type { Fact } from './fact.ts'
import type { Context, Occasion, Trigger } from './rule.ts'

/** Every fact of a kind that satisfies the condition is an occasion of its own. */
export function eachFact(
  kind: string,
  says: Text,
  { when, endedBecause }: { when: (fact: Fact, context: Context) => boolean; endedBecause: Text },
): Trigger {
  return {
    kinds: [kind],
    says,
    find: (context) =>
      context.history
        .of(kind)
        .filter((fact) => when(fact, context))
        .map((fact) => ({
          origin: fact,
          covers: [fact.originId],
          countsFrom: fact.from,
          arises: fact.from,
          ends: fact.until === null ? null : { day: fact.until, reason: endedBecause },
        })),
  }
}

/**
 * The start of placed care: placements that follow on each other are one care, and a move inside
 * it is no new start.
 */
export function startOfCare(
  says: Text,
  {
    counts,
    when,
  }: { counts: (placement: Fact) => boolean; when: (context: Context, run: PlacedRun) => boolean },
): Trigger {
  return {
    kinds: ['placement'],
    says,
    find: (context) =>
      placedRuns(context, counts)
        .filter((run) => when(context, run))
        .map(
          (run): Occasion => ({
            origin: run.items[0],
            covers: run.items.map((placement) => placement.originId),
            countsFrom: run.from,
            arises: run.from,
            ends: run.until === null ? null : { day: run.until, reason: careEnded },
          }),
        ),
  }
}

export type PlacedRun = Run<Fact>

/**
 * Unbroken runs of placements. The next placement starts on the day the one before ends; one marked
 * as a re-placement may start a day later, since many write the last night as the last day.
 */
export function placedRuns(
  context: Context,
  counts: (placement: Fact) => boolean,
): readonly PlacedRun[] {
  const placements = context.history.of('placement').filter(counts)
  if (placements.length === 0) return none
  return joinUnbroken(placements, itself, (next) => (next.data.isReplacement === true ? 1 : 0))
}

export const careEnded = text('Placeringen avslutades', 'The placement ended')

const none: readonly PlacedRun[] = []

function itself(fact: Fact): Fact {
  return fact
}

type EventAsked = {
  /** Which of them call for it; all unless told. */
  readonly when?: (fact: Fact, context: Context) => boolean
  /** Why it is no longer needed, and from which day. */
  readonly ends?: (fact: Fact, context: Context) => Occasion['ends']
}

/**
 * Every event of a kind is an occasion of its own, counted from its day, or from its hour where the
 * hour is known. What lasts, and calls for something only while it does, is `eachFact`.
 */
export function eachEvent(kind: string, says: Text, { when, ends }: EventAsked = {}): Trigger {
  return {
    kinds: [kind],
    says,
    find: (context) =>
      context.history
        .of(kind)
        .filter((fact) => when === undefined || when(fact, context))
        .map((fact): Occasion => {
          const { at } = fact.data
          return {
            origin: fact,
            covers: [fact.originId],
            countsFrom: fact.from,
            ...(typeof at === 'number' && { countsFromAt: at }),
            arises: fact.from,
            ends: ends?.(fact, context) ?? null,
          }
        }),
  }
}
