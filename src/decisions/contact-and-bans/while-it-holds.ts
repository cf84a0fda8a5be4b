import type { Fact } from '../../rules/fact.ts'
import type { Context, Occasion, Trigger } from '../../rules/rule.ts'
import { birthday, type Day } from '../../shared/day.ts'
import { contains } from '../../shared/period.ts'
import { type Text, text } from '../../shared/text.ts'
import { withoutConsent } from '../domain/bases.ts'
import { ageReached, runsOfBasis } from '../domain/care-clock.ts'

type Asked = {
  readonly when?: (fact: Fact) => boolean
  /** Also ends with the care without consent that it was decided in. */
  readonly withCare?: boolean
}

/**
 * A decision that calls for something as long as it holds: until it ceased, the board found it no
 * longer needed, its own last day has passed, or the child turned 18.
 */
export function whileItHolds(
  kind: string,
  says: Text,
  { when, withCare = false }: Asked = {},
): Trigger {
  return {
    kinds: [kind, 'decision-reviewed', ...(withCare ? ['legal-basis'] : [])],
    says,
    find: (context) =>
      context.history
        .of(kind)
        .filter((fact) => when === undefined || when(fact))
        .map((fact): Occasion => {
          const covers = [fact.originId]
          const ends = endOfDecision(fact, context, withCare)
          return { origin: fact, covers, countsFrom: fact.from, arises: fact.from, ends }
        }),
  }
}

/** The first day a decision no longer holds, and why. */
export function endOfDecision(fact: Fact, context: Context, withCare: boolean): Occasion['ends'] {
  const { history, born, today } = context
  const found: { day: Day; reason: Text }[] = []
  const add = (day: Day | null | undefined, reason: Text) => {
    if (day !== null && day !== undefined && day <= today) found.push({ day, reason })
  }
  add(fact.until, text('Beslutet upphörde', 'The decision ended'))
  const { untilDay } = fact.data
  if (typeof untilDay === 'number') {
    add(untilDay + 1, text('Beslutets tid gick ut', 'The time of the decision ran out'))
  }
  const ended = history
    .of('decision-reviewed')
    .find(({ data }) => data.about === fact.originId && data.outcome === 'upphor')
  add(ended?.from, text('Nämnden fann att beslutet ska upphöra', 'The board ended it'))
  add(born === null ? null : birthday(born, 18), ageReached(18))
  if (withCare) {
    const care = runsOfBasis(context, withoutConsent).find((run) => contains(run, fact.from))
    add(care?.until, text('Vården utan samtycke upphörde', 'Care without consent ended'))
  }
  return found.sort((one, other) => one.day - other.day)[0] ?? null
}
