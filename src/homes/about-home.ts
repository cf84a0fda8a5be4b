import type { Fact } from '../rules/fact.ts'
import type { History } from '../rules/history.ts'
import type { Fulfilment, Occasion, Trigger } from '../rules/rule.ts'
import { careEnded, eachFact } from '../rules/triggers.ts'
import { type Text, text } from '../shared/text.ts'
import { everyHome } from './home-forms.ts'

/** Each placement in a home of these forms, a move too: every home is a decision of its own. */
export function placedInHome(
  forms: readonly string[],
  when: (placement: Fact) => boolean = () => true,
): Trigger {
  return eachFact(
    'placement',
    text('Placeringen i hemmet började', 'The placement in the home began'),
    {
      when: (placement) => forms.includes(String(placement.data.form)) && when(placement),
      endedBecause: careEnded,
    },
  )
}

/**
 * The day a fact was done for the home the duty is about, or null when it is about another. It is
 * about this home when it names this placement, an earlier one of the child in the same home, or
 * none and no other home came between.
 */
export function dayForHome(fact: Fact, { origin }: Occasion, history: History): number | null {
  const { about } = fact.data
  if (about === origin.originId) return fact.from
  const placements = history.of('placement')
  if (typeof about === 'string') {
    const other = placements.find(({ originId }) => originId === about)
    const isSame = other !== undefined && other.from < origin.from && isSameHome(other, origin)
    return isSame ? fact.from : null
  }
  if (fact.from > origin.from) return null
  const next = placements.find(
    ({ from, data }) => from >= fact.from && everyHome.includes(String(data.form)),
  )
  return next?.originId === origin.originId ? fact.from : null
}

function isSameHome(one: Fact, other: Fact): boolean {
  const { homeName, municipality } = one.data
  if (typeof homeName !== 'string' || homeName.trim() === '') return false
  return homeName === other.data.homeName && municipality === other.data.municipality
}

export function forHome(kind: string): Fulfilment {
  return { kind, on: dayForHome }
}

/** How we read what is to be done before a decision; told on each such rule's page. */
export const beforeDecision: Text = text(
  'Före beslutet läser vi som senast den dag placeringen började. En uppgift om en tidigare placering av barnet i samma hem räknas också, och en som registrerats innan någon placering fanns räknas för nästa hem.',
  'Before the decision we read as at the latest on the day the placement began. What was done for an earlier placement of the child in the same home counts too, and what was recorded before there was any placement counts for the next home.',
)
