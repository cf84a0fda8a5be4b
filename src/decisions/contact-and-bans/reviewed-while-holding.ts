import { factNaming } from '../../rules/fulfilment.ts'
import type { Term, VersionWritten } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { within } from '../../rules/terms.ts'
import { type Text, text } from '../../shared/text.ts'

/** What the four rules of decisions that are taken up again and again share. */
export const reviewed = {
  level: 'lag',
  recurrence: 'rolling',
  fulfilledBy: [factNaming('decision-reviewed', 'about')],
  reading: text(
    'Tiden räknas från beslutet och därefter från varje gång det gjorts, så att det aldrig går längre mellan två gånger.',
    'Time is counted from the decision, and then from each time it was done, so that there is never longer between two.',
  ),
} as const satisfies Partial<VersionWritten>

export const everyThirdMonth = { ...reviewed, due: within(3, 'months') } as const
export const everySixthMonth = { ...reviewed, due: within(6, 'months') } as const

/** The paragraph, and that the number of months is its own. */
export function inLaw(
  law: Text,
  place: string,
  months: 3 | 6,
): { source: Term['source']; term: Term } {
  const source = citeLaw(law, place)
  const [sv, en] = months === 3 ? ['tredje', 'third'] : ['sjätte', 'sixth']
  return {
    source,
    term: {
      level: 'lag',
      source,
      text: text(
        `Lagen säger minst en gång var ${sv} månad.`,
        `The law says at least once every ${en} month.`,
      ),
    },
  }
}
