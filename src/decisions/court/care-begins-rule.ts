import type { Fact } from '../../rules/fact.ts'
import type { History } from '../../rules/history.ts'
import { laws } from '../../rules/laws.ts'
import { type Fulfilment, type Rule, rule, type Term } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { eachEvent } from '../../rules/triggers.ts'
import { type Text, text } from '../../shared/text.ts'
import { isDecidedCare } from '../domain/bases.ts'
import { isPlacedByBoard } from '../domain/care-clock.ts'
import { dateKept, newLaw } from '../domain/from-lvu.ts'
import { withinWeeks } from '../domain/weeks.ts'
import { isForCare, triedIn } from './measures.ts'

/** Placed on that day or after it: care that had begun before has begun. */
const placed: Fulfilment = {
  kind: 'placement',
  on: (fact, { countsFrom }) =>
    isPlacedByBoard(fact) && (fact.until === null || fact.until > countsFrom) ? fact.from : null,
}

const takenCharge: Fulfilment = {
  kind: 'care-begun',
  on: (fact, _, history) => {
    const about = history.of('legal-basis').find(({ originId }) => originId === fact.data.about)
    return about !== undefined && (about.until === null || about.until > fact.from)
      ? fact.from
      : null
  },
}

/** A decision on care lapses unless care begins in four weeks: LVU 5 §, (2026:1600) 6 kap. 4 §. */
export function careBeginsRule(): Rule {
  const inLaw = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: {
      level: 'lag',
      source: citeLaw(law, place),
      text: text(
        'Lagen säger fyra veckor från den dag beslutet fick laga kraft.',
        'The law says four weeks from the day the decision gained legal force.',
      ),
    } satisfies Term,
  })
  const shared = {
    level: 'lag',
    text: text(
      'Vården ska ha påbörjats inom fyra veckor från den dag rättens beslut om vård fick laga kraft.',
      'Care shall have begun within four weeks of the day the court’s decision on care gained legal force.',
    ),
    reading: text(
      'Är barnet redan placerat när beslutet får laga kraft har vården börjat.',
      'If the child is already placed when the decision gains legal force, care has begun.',
    ),
    due: withinWeeks(4),
    trigger: eachEvent(
      'legal-force',
      text('Beslutet om vård fick laga kraft', 'The decision on care gained legal force'),
      { when: (fact, { history }) => isOnCare(fact, history) },
    ),
    fulfilledBy: [placed, takenCharge],
    lapses: text(
      'Har vården inte påbörjats i tid upphör beslutet att gälla',
      'If care has not begun in time, the decision ceases to apply',
    ),
  } as const
  return rule({
    id: 'care-begins',
    subject: 'child',
    title: text('Påbörja vården', 'Begin the care'),
    who: text(
      'Socialsekreteraren ser till att barnet kommer till sin placering.',
      'The caseworker sees to it that the child comes to its placement.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.lvu, '5 §'),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.law2026, '6 kap. 4 § andra stycket'),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}

/** Legal force of a ruling that granted care, or of the decision on care itself. */
function isOnCare({ data }: Fact, history: History): boolean {
  const isIt = ({ originId }: Fact) => originId === data.about
  if (history.of('legal-basis').some((basis) => isIt(basis) && isDecidedCare(basis))) return true
  const ruling = history.of('court-ruling').find(isIt)
  const tried = ruling === undefined ? null : triedIn(ruling, history)
  return tried !== null && ruling?.data.outcome === 'bifall' && isForCare(tried)
}
