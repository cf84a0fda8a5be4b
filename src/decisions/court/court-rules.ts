import { factNaming } from '../../rules/fulfilment.ts'
import { laws } from '../../rules/laws.ts'
import { type Fulfilment, type Rule, rule, type Term } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { eachEvent } from '../../rules/triggers.ts'
import { type Text, text } from '../../shared/text.ts'
import { dateKept, newLaw } from '../domain/from-lvu.ts'
import { withinWeeks } from '../domain/weeks.ts'
import { inForceFor, measureEnd } from './measure-in-force.ts'

/**
 * What the court does in time, so that the caseworker knows when to ask: it tries what was submitted
 * within a week (LVU 7, 28 and 31 e §§; 16 kap. 2 §) and takes up the case within two weeks of the
 * application while a decision at once holds (LVU 34 §; 16 kap. 3 §).
 */
export function immediateCareReviewRule(): Rule {
  const inLaw = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: {
      level: 'lag',
      source: citeLaw(law, place),
      text: text(
        'Lagen säger en vecka från det att beslutet kom in till rätten.',
        'The law says one week from when the decision reached the court.',
      ),
    } satisfies Term,
    extendable: {
      ground: text('synnerliga hinder hos rätten', 'extraordinary obstacles at the court'),
      source: citeLaw(law, place),
    },
  })
  const shared = {
    level: 'lag',
    text: text(
      'Rätten prövar så snart som möjligt om det som nämnden beslutat omedelbart eller tillfälligt ska fastställas: inom en vecka från det att det kom in, om det inte finns synnerliga hinder.',
      'The court tries as soon as possible whether what the board decided at once or temporarily shall be confirmed: within one week of receiving it, unless there are extraordinary obstacles.',
    ),
    due: withinWeeks(1),
    trigger: eachEvent(
      'court-submission',
      text('Beslutet lämnades till rätten', 'The decision was handed to the court'),
      { ends: measureEnd },
    ),
    fulfilledBy: [factNaming('court-ruling', 'about')],
  } as const
  return rule({
    id: 'immediate-care-review',
    subject: 'child',
    title: text(
      'Rättens prövning av det underställda beslutet',
      'The court’s review of the decision',
    ),
    who: text(
      'Förvaltningsrätten prövar; socialsekreteraren registrerar beslutet och frågar om det dröjer.',
      'The administrative court decides; the caseworker records the ruling and asks if it is delayed.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.lvu, '7 § andra stycket'),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.law2026, '16 kap. 2 §'),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}

export function mainHearingRule(): Rule {
  const inLaw = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: {
      level: 'lag',
      source: citeLaw(law, place),
      text: text(
        'Lagen säger två veckor från det att ansökan kom in.',
        'The law says two weeks from when the application came in.',
      ),
    } satisfies Term,
    extendable: {
      ground: text(
        'rätten har förlängt tiden, för ytterligare utredning eller någon annan särskild omständighet',
        'the court has extended the time, for further inquiry or some other special circumstance',
      ),
      source: citeLaw(law, place),
    },
  })
  const shared = {
    level: 'lag',
    text: text(
      'Är barnet omedelbart omhändertaget, eller gäller ett tillfälligt förbud, ska rätten ta upp målet inom två veckor från det att ansökan kom in. Rätten får förlänga tiden.',
      'If the child has been taken into care at once, or a temporary ban holds, the court shall take up the case within two weeks of the application. The court may extend the time.',
    ),
    due: withinWeeks(2),
    trigger: eachEvent(
      'court-application',
      text('Ansökan kom in till rätten', 'The application reached the court'),
      {
        when: (application, { history }) => inForceFor(application, history) !== null,
        ends: measureEnd,
      },
    ),
    fulfilledBy: [factNaming('court-hearing', 'about'), ruledBefore],
  } as const
  return rule({
    id: 'main-hearing',
    subject: 'child',
    title: text('Rätten tar upp målet', 'The court takes up the case'),
    who: text(
      'Förvaltningsrätten tar upp målet; socialsekreteraren registrerar dagen och frågar om det dröjer.',
      'The administrative court takes up the case; the caseworker records the day and asks if it is delayed.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.lvu, '34 §'),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.law2026, '16 kap. 3 §'),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}

/** A ruling without a hearing recorded before it: then it had been taken up. */
const ruledBefore: Fulfilment = factNaming('court-ruling', 'about')
