import { laws } from '../../rules/laws.ts'
import { type Fulfilment, type Rule, rule, type Term } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { type Text, text } from '../../shared/text.ts'
import { decidedOn, isForCare } from '../court/measures.ts'
import { countedFromCareBegun, newLaw } from '../domain/from-lvu.ts'
import { withinWeeks } from '../domain/weeks.ts'
import { takenAtOnce } from './immediate-care.ts'

/**
 * An application for care, made after the child was taken into care at once or still before the
 * court when it was: then the court already has what the paragraph asks for.
 */
export const appliedForCare: Fulfilment = {
  kind: 'court-application',
  on: (fact, occasion, history) => {
    if (!isForCare(fact)) return null
    if (occasion.covers.includes(String(fact.data.about)) || fact.from >= occasion.countsFrom) {
      return fact.from
    }
    const decided = decidedOn(fact.originId, history)
    return decided === null || decided >= occasion.origin.from ? fact.from : null
  },
}

/** Four weeks to apply for care: LVU 8 §, from 2027 lagen (2026:1600) 5 kap. 5 §. */
export function careApplicationRule(): Rule {
  const inLaw = (law: Text, place: string, says: Text) => ({
    source: citeLaw(law, place),
    term: { level: 'lag', source: citeLaw(law, place), text: says } satisfies Term,
    extendable: {
      ground: text(
        'rätten har förlängt tiden, för ytterligare utredning eller någon annan särskild omständighet',
        'the court has extended the time, for further inquiry or some other special circumstance',
      ),
      source: citeLaw(law, place.replace('första', 'andra')),
    },
  })
  const shared = {
    level: 'lag',
    text: text(
      'Fastställer rätten det omedelbara omhändertagandet ska nämnden inom fyra veckor ansöka hos rätten om vård. Rätten får förlänga tiden.',
      'If the court confirms that the child was taken into care at once, the board shall apply to the court for care within four weeks. The court may extend the time.',
    ),
    due: withinWeeks(4),
    trigger: takenAtOnce(
      text(
        'Vården efter omedelbart omhändertagande började',
        'Care after being taken at once began',
      ),
      { from: 'care-begun' },
    ),
    fulfilledBy: [appliedForCare],
    reading: text(
      'Tiden visas redan innan rätten har fastställt beslutet, så att ansökan hinner till ett sammanträde. Fastställer rätten det inte behövs ingen ansökan. Låg en ansökan redan hos rätten räcker den.',
      'The time is shown already before the court has confirmed the decision, so that the application reaches a meeting in time. If the court does not confirm it, none is needed. One already before the court will do.',
    ),
    lapses: text(
      'Har ingen ansökan gjorts och ingen förlängning begärts upphör omhändertagandet',
      'If no application has been made and no extension asked for, being in care ends',
    ),
  } as const
  return rule({
    id: 'care-application',
    subject: 'child',
    title: text('Ansök om vård hos förvaltningsrätten', 'Apply to the court for care'),
    who: text(
      'Nämnden eller dess utskott beslutar om ansökan; den ska ha kommit in till rätten i tid.',
      'The board or its committee decides on the application; it must reach the court in time.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(
          laws.lvu,
          '8 § första stycket',
          text(
            'Lagen säger fyra veckor från det att omhändertagandet verkställdes.',
            'The law says four weeks from when the decision was carried out.',
          ),
        ),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(
          laws.law2026,
          '5 kap. 5 § första stycket',
          text(
            'Lagen säger fyra veckor från den dag vården påbörjades enligt 6 kap. 4 §.',
            'The law says four weeks from the day care began according to Chapter 6, Section 4.',
          ),
        ),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: countedFromCareBegun,
      },
    ],
  })
}
