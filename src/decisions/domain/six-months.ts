import { factDuring } from '../../rules/fulfilment.ts'
import type { Fulfilment, Term } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { within } from '../../rules/terms.ts'
import { type Text, text } from '../../shared/text.ts'

/** What the rules of the half-year share: the term, our reading of it, and what fulfils them. */
const sixMonths = within(6, 'months')
export const everySixthMonth = { level: 'lag', due: sixMonths, recurrence: 'rolling' } as const

/** Every gap at most six months keeps any fixed six-month grid too: the stricter of two readings. */
export const rollingReading = text(
  'Sex månader räknas från den dag vården började och därefter från varje gång det gjorts. Ett tidigt övervägande räknas och börjar nästa halvår. Så blir aldrig mer än sex månader mellan två gånger.',
  'Six months are counted from the day care began, and then from each time it was done. An early one counts and starts the next half-year. So there are never more than six months between two.',
)

export function decided(kind: string, of: readonly string[]): readonly Fulfilment[] {
  return [factDuring(kind, ({ data }) => of.includes(String(data.of)))]
}

export function termIn(law: Text, place: string): Term {
  return {
    level: 'lag',
    source: citeLaw(law, place),
    text: text(
      'Lagen säger minst en gång var sjätte månad.',
      'The law says at least once every sixth month.',
    ),
  }
}
