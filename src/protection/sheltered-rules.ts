import type { Fact } from '../rules/fact.ts'
import { factNaming } from '../rules/fulfilment.ts'
import { laws } from '../rules/laws.ts'
import { type Context, type Occasion, type Rule, rule, type Trigger } from '../rules/rule.ts'
import { citeLaw } from '../rules/source.ts'
import { within, withinWeeks } from '../rules/terms.ts'
import { eachFact } from '../rules/triggers.ts'
import { birthday } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'

/**
 * Sheltered housing without the consent of one custodian, lagen (2024:79). The placement has begun
 * when the child has come to the housing (5 kap. 2 §), and the six weeks are counted from that day.
 */
const says = text(
  'Skyddat boende utan samtycke beslutades',
  'Sheltered housing without consent was decided',
)
const ended = text('Insatsen upphörde', 'It ended')

const inLaw = (place: string, term: Text) => ({
  source: citeLaw(laws.shelteredHousing, place),
  term: { level: 'lag', source: citeLaw(laws.shelteredHousing, place), text: term } as const,
})

const first = {
  id: 'law-2024-79',
  validFrom: '2024-04-01',
  appliesTo: 'triggers-from',
  level: 'lag',
} as const

/** What the court itself decides at once it does after the application, and is not submitted to it. */
const isAtOnce = ({ data }: Fact) => data.provision === 'omedelbar' && data.decidedBy !== 'domstol'

/** From the day the child came to the housing after the decision, or was there already. */
function placedUnder(says: Text, when: (decision: Fact) => boolean): Trigger {
  return {
    kinds: ['sheltered-decision', 'placement'],
    says,
    find: (context) =>
      context.history.of('sheltered-decision').flatMap((decision): Occasion[] => {
        const came = when(decision) ? cameOn(decision, context) : null
        if (came === null) return []
        return [
          {
            origin: decision,
            covers: [decision.originId],
            countsFrom: came,
            arises: came,
            ends: endOf(decision, context),
          },
        ]
      }),
  }
}

function cameOn(decision: Fact, { history }: Context): number | null {
  const stays = history
    .of('placement')
    .filter(
      ({ data, until }) =>
        data.form === 'skyddat-boende' && (until === null || until > decision.from),
    )
  const [stay] = stays
  if (stay === undefined || (decision.until !== null && stay.from >= decision.until)) return null
  return Math.max(stay.from, decision.from)
}

/** 7 kap. 1 §: when it is decided, when the stay ends, or at 18. */
function endOf(decision: Fact, { history, born, today }: Context): Occasion['ends'] {
  const stays = history.of('placement').filter(({ data }) => data.form === 'skyddat-boende')
  const left = stays.at(-1)?.until ?? null
  const grown = born === null ? null : birthday(born, 18)
  const ends: [day: number | null, reason: Text][] = [
    [decision.until, ended],
    [
      left !== null && left > decision.from ? left : null,
      text('Placeringen avslutades', 'The placement ended'),
    ],
    [grown, text('Barnet fyllde 18 år', 'The child turned 18')],
  ]
  const [earliest] = ends
    .flatMap(([day, reason]) => (day === null || day > today ? [] : [{ day, reason }]))
    .toSorted((one, other) => one.day - other.day)
  return earliest ?? null
}

export function shelteredSubmissionRule(): Rule {
  return rule({
    id: 'sheltered-submission',
    subject: 'child',
    title: text(
      'Underställ beslutet om skyddat boende',
      'Submit the decision on sheltered housing',
    ),
    who: text(
      'Nämnden lämnar beslutet och handlingarna till förvaltningsrätten.',
      'The board gives the decision and the papers to the administrative court.',
    ),
    recordedHere: true,
    versions: [
      {
        ...first,
        ...inLaw(
          '4 kap. 3 §',
          text(
            'Lagen säger inom en vecka från beslutet.',
            'The law says within a week of the decision.',
          ),
        ),
        text: text(
          'Har nämnden beviljat en omedelbar insats i form av skyddat boende ska beslutet underställas förvaltningsrätten inom en vecka från den dag det fattades.',
          'If the board has granted sheltered housing at once, the decision shall be submitted to the administrative court within a week of the day it was made.',
        ),
        due: withinWeeks(1),
        lapses: text(
          'Beslutet upphör att gälla (4 kap. 4 §)',
          'The decision ceases (Chapter 4, Section 4)',
        ),
        trigger: eachFact('sheltered-decision', says, {
          when: isAtOnce,
          endedBecause: ended,
        }),
        fulfilledBy: [factNaming('sheltered-submitted', 'about')],
      },
    ],
  })
}

export function shelteredApplicationRule(): Rule {
  return rule({
    id: 'sheltered-application',
    subject: 'child',
    title: text('Ansök om skyddat boende', 'Apply for sheltered housing'),
    who: text(
      'Nämnden ansöker hos förvaltningsrätten.',
      'The board applies to the administrative court.',
    ),
    recordedHere: true,
    versions: [
      {
        ...first,
        ...inLaw(
          '4 kap. 6 §',
          text(
            'Lagen säger inom sex veckor från den dag placeringen påbörjades.',
            'The law says within six weeks of the day the placement began.',
          ),
        ),
        text: text(
          'Fastställer förvaltningsrätten en omedelbar insats ska nämnden inom sex veckor från den dag placeringen påbörjades ansöka om att barnet ska beviljas skyddat boende.',
          'If the administrative court confirms that it was granted at once, the board shall within six weeks of the day the placement began apply for the child to be granted sheltered housing.',
        ),
        reading: text(
          'Placeringen har påbörjats när barnet har kommit till boendet (5 kap. 2 §); var barnet redan där räknas tiden från beslutet. Vi visar dagen redan innan rätten har fastställt beslutet.',
          'The placement has begun when the child has come to the housing (Chapter 5, Section 2); if the child was there already, time is counted from the decision. We show the day even before the court has confirmed the decision.',
        ),
        due: withinWeeks(6),
        lapses: text(
          'Den omedelbara insatsen upphör, om ingen längre tid har begärts (4 kap. 7 § 1)',
          'It ceases, unless a longer time has been asked for (Chapter 4, Section 7.1)',
        ),
        extendable: {
          ground: text(
            'ytterligare utredning eller någon annan särskild omständighet, efter medgivande av förvaltningsrätten',
            'further investigation or another special circumstance, with leave of the administrative court',
          ),
          source: citeLaw(laws.shelteredHousing, '4 kap. 6 § andra stycket'),
        },
        trigger: placedUnder(
          text(
            'Omedelbart skyddat boende utan samtycke',
            'Sheltered housing at once without consent',
          ),
          isAtOnce,
        ),
        fulfilledBy: [factNaming('sheltered-applied', 'about')],
      },
    ],
  })
}

const sixMonths = {
  due: within(6, 'months'),
  recurrence: 'rolling',
} as const

export function shelteredConsiderationRule(): Rule {
  return rule({
    id: 'sheltered-consideration',
    subject: 'child',
    title: text(
      'Överväg skyddat boende utan samtycke',
      'Consider sheltered housing without consent',
    ),
    who: text(
      'Nämnden eller dess utskott överväger om insatsen ska fortsätta.',
      'The board or its committee considers whether it shall go on.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...first,
        ...sixMonths,
        ...inLaw(
          '5 kap. 3 §',
          text(
            'Lagen säger minst en gång var sjätte månad.',
            'The law says at least every sixth month.',
          ),
        ),
        text: text(
          'Är barnet placerat i skyddat boende ska nämnden minst en gång var sjätte månad överväga om insatsen ska fortsätta.',
          'If the child is placed in sheltered housing the board shall at least every sixth month consider whether it shall go on.',
        ),
        reading: text(
          'Sex månader räknas från den dag barnet kom till boendet och beslutet gällde, och därefter från varje övervägande.',
          'Six months are counted from the day when the child had come to the housing and the decision held, and then from each consideration.',
        ),
        trigger: placedUnder(says, () => true),
        fulfilledBy: [factNaming('sheltered-considered', 'about')],
      },
    ],
  })
}

export function shelteredSecrecyRule(): Rule {
  return rule({
    id: 'sheltered-secrecy',
    subject: 'child',
    title: text(
      'Överväg hemlig vistelseort eller umgänge',
      'Consider hidden whereabouts or contact',
    ),
    who: text(
      'Nämnden eller dess utskott överväger om beslutet fortfarande behövs.',
      'The board or its committee considers whether the decision is still needed.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...first,
        ...sixMonths,
        ...inLaw(
          '5 kap. 6 §',
          text(
            'Lagen säger minst en gång var sjätte månad.',
            'The law says at least every sixth month.',
          ),
        ),
        text: text(
          'Nämnden ska minst en gång var sjätte månad överväga om ett beslut om hemlig vistelseort eller om umgänge under skyddat boende fortfarande behövs.',
          'The board shall at least every sixth month consider whether a decision on hidden whereabouts or on contact during sheltered housing is still needed.',
        ),
        trigger: eachFact(
          'sheltered-secrecy',
          text(
            'Vistelseorten hölls hemlig, eller umgänget bestämdes',
            'The whereabouts were hidden, or contact was decided',
          ),
          { when: () => true, endedBecause: text('Beslutet upphörde', 'The decision ended') },
        ),
        fulfilledBy: [factNaming('sheltered-secrecy-considered', 'about')],
      },
    ],
  })
}
