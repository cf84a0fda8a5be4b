import type { Fact } from '../../rules/fact.ts'
import type { Context, Occasion, Trigger } from '../../rules/rule.ts'
import { careEnded, placedRuns } from '../../rules/triggers.ts'
import { birthday, type Day } from '../../shared/day.ts'
import { earliest, intersect, joinUnbroken, type Run } from '../../shared/period.ts'
import { type Text, text } from '../../shared/text.ts'

/**
 * The clocks of care. With consent it runs while the child is placed and the decision holds; a
 * move inside unbroken care does not restart it. Without consent it starts when care has begun and
 * runs as long as the decision does, also when the child later lives at home (LVU 11 § second
 * paragraph; lagen (2026:1600) 6 kap. 1 §): only the end of the decision, or an age, stops it.
 */
export function careWithConsent(
  says: Text,
  {
    bases,
    counts,
    untilAge,
  }: { bases: readonly string[]; counts: (placement: Fact) => boolean; untilAge: number },
): Trigger {
  return {
    kinds: ['placement', 'legal-basis'],
    says,
    find: (context) => {
      const basisRuns = runsOfBasis(context, bases)
      if (basisRuns.length === 0) return []
      return placedRuns(context, counts).flatMap((placed) =>
        basisRuns.flatMap((basis): Occasion[] => {
          const care = intersect(placed, basis)
          if (care === null || reached(context, untilAge, care.from)) return []
          const ending = care.until === placed.until ? careEnded : basisEnded
          return [
            {
              origin: placed.items[0],
              alsoKeyedBy: [basis.items[0].originId],
              covers: placed.items.map((placement) => placement.originId),
              countsFrom: care.from,
              arises: care.from,
              ends: endOf(context, { until: care.until, ending, untilAge }),
            },
          ]
        }),
      )
    },
  }
}

/**
 * @param obliges the bases that call for the act
 * @param counts bases that may have begun the care before: where the law counts from the day care
 *   began, being taken into care at once counts too (lagen (2026:1600) 6 kap. 4 §)
 * @param orTakenCharge whether care may also have begun by the board taking actual charge of it
 *   before the child came to its placement, as the same paragraph says
 */
export function careWithoutConsent(
  says: Text,
  {
    obliges,
    counts = [],
    orTakenCharge = false,
    untilAge,
  }: {
    obliges: readonly string[]
    counts?: readonly string[]
    orTakenCharge?: boolean
    untilAge: number
  },
): Trigger {
  return {
    kinds: ['placement', 'legal-basis', ...(orTakenCharge ? ['care-begun'] : [])],
    says,
    find: (context) => {
      const obliging = runsOfBasis(context, obliges)
      if (obliging.length === 0) return []
      const counting =
        counts.length === 0 ? obliging : runsOfBasis(context, [...counts, ...obliges])
      return obliging.flatMap((basis): Occasion[] => {
        const clock = counting.find((run) => run.from <= basis.from && holds(run, basis.from))
        const begun = clock === undefined ? null : careBegunIn(clock, context, orTakenCharge)
        if (begun === null || reached(context, untilAge, Math.max(begun, basis.from))) return []
        if (basis.until !== null && basis.until <= begun) return []
        return [
          {
            origin: basis.items[0],
            covers: basis.items.map((decision) => decision.originId),
            countsFrom: begun,
            arises: Math.max(begun, basis.from),
            ends: endOf(context, { until: basis.until, ending: basisEnded, untilAge }),
          },
        ]
      })
    },
  }
}

export const basisEnded = text('Beslutet om vård upphörde', 'The decision on care ended')

export function runsOfBasis({ history }: Context, bases: readonly string[]): readonly Run<Fact>[] {
  const decisions = history
    .of('legal-basis')
    .filter(({ data }) => bases.includes(String(data.basis)))
  return decisions.length === 0 ? [] : joinUnbroken(decisions, (decision) => decision)
}

/** In a private placement the parents place, and the board only consents: no care begins. */
export function isPlacedByBoard(placement: Fact): boolean {
  return placement.data.form !== 'privatplacering'
}

/**
 * The day care began within a time that a decision holds: when the child came to its placement, or
 * the board otherwise took actual charge of it; null while it has not.
 */
export function careBegunIn(run: Run<Fact>, context: Context, orTakenCharge: boolean): Day | null {
  const placed = firstDayPlaced(run, placedRuns(context, isPlacedByBoard))
  if (!orTakenCharge) return placed
  const ids = run.items.map(({ originId }) => originId)
  const taken = context.history
    .of('care-begun')
    .find(({ data }) => ids.includes(String(data.about)))
  return earliest(placed, taken?.from ?? null)
}

function firstDayPlaced(clock: Run<Fact>, placed: readonly Run<Fact>[]): Day | null {
  for (const run of placed) {
    const both = intersect(clock, run)
    if (both !== null) return both.from
  }
  return null
}

export function holds(run: Run<Fact>, day: Day): boolean {
  return run.until === null || day < run.until
}

export function reached({ born }: Context, age: number, day: Day): boolean {
  return born !== null && birthday(born, age) <= day
}

export function endOf(
  { born, today }: Context,
  { until, ending, untilAge }: { until: Day | null; ending: Text; untilAge: number },
): Occasion['ends'] {
  const ofAge = born === null ? null : birthday(born, untilAge)
  const day = earliest(until, ofAge !== null && ofAge <= today ? ofAge : null)
  if (day === null) return null
  return { day, reason: day === until ? ending : ageReached(untilAge) }
}

export function ageReached(age: number): Text {
  return text(`Barnet eller den unge fyllde ${age} år`, `The child or young person turned ${age}`)
}
