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
 */
export function careWithoutConsent(
  says: Text,
  {
    obliges,
    counts = [],
    untilAge,
  }: { obliges: readonly string[]; counts?: readonly string[]; untilAge: number },
): Trigger {
  return {
    kinds: ['placement', 'legal-basis'],
    says,
    find: (context) => {
      const obliging = runsOfBasis(context, obliges)
      if (obliging.length === 0) return []
      const counting =
        counts.length === 0 ? obliging : runsOfBasis(context, [...counts, ...obliges])
      const placed = placedRuns(context, isPlacedByBoard)
      return obliging.flatMap((basis): Occasion[] => {
        const clock = counting.find((run) => run.from <= basis.from && holds(run, basis.from))
        const begun = clock === undefined ? null : firstDayPlaced(clock, placed)
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

const basisEnded = text('Beslutet om vård upphörde', 'The decision on care ended')

function runsOfBasis({ history }: Context, bases: readonly string[]): readonly Run<Fact>[] {
  const decisions = history
    .of('legal-basis')
    .filter(({ data }) => bases.includes(String(data.basis)))
  return decisions.length === 0 ? [] : joinUnbroken(decisions, (decision) => decision)
}

/** In a private placement the parents place, and the board only consents: no care begins. */
export function isPlacedByBoard(placement: Fact): boolean {
  return placement.data.form !== 'privatplacering'
}

function firstDayPlaced(clock: Run<Fact>, placed: readonly Run<Fact>[]): Day | null {
  for (const run of placed) {
    const both = intersect(clock, run)
    if (both !== null) return both.from
  }
  return null
}

function holds(run: Run<Fact>, day: Day): boolean {
  return run.until === null || day < run.until
}

function reached({ born }: Context, age: number, day: Day): boolean {
  return born !== null && birthday(born, age) <= day
}

function endOf(
  { born, today }: Context,
  { until, ending, untilAge }: { until: Day | null; ending: Text; untilAge: number },
): Occasion['ends'] {
  const ofAge = born === null ? null : birthday(born, untilAge)
  const day = earliest(until, ofAge !== null && ofAge <= today ? ofAge : null)
  if (day === null) return null
  return { day, reason: day === until ? ending : ageReached(untilAge) }
}

function ageReached(age: number): Text {
  return text(`Barnet eller den unge fyllde ${age} år`, `The child or young person turned ${age}`)
}
