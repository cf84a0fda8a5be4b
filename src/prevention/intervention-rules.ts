import type { Fact } from '../rules/fact.ts'
import { factDuring, factNaming, isDuring } from '../rules/fulfilment.ts'
import type { History } from '../rules/history.ts'
import { laws } from '../rules/laws.ts'
import { localRoutine } from '../rules/local-routine.ts'
import { type Due, type Occasion, type Rule, rule, type Trigger } from '../rules/rule.ts'
import { cite, citeLaw, citeTransition } from '../rules/source.ts'
import { within } from '../rules/terms.ts'
import { eachEvent } from '../rules/triggers.ts'
import { addMonths, civilDate, type Day, dayOf } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'

/** Days that neither law nor goal gives: the municipality's own. */
export type InterventionSettings = { readonly offerDays: number }

export const defaultInterventionSettings: InterventionSettings = { offerDays: 30 }

/** The goal of the city's guidelines: help need not wait until the investigation is done. */
export function earlyInterventionRule({ offerDays } = defaultInterventionSettings): Rule {
  return rule({
    id: 'early-intervention',
    subject: 'child',
    title: text(
      'Erbjud insats under utredningen',
      'Offer an intervention during the investigation',
    ),
    who: text(
      'Socialsekreteraren prövar och erbjuder insatser utan att vänta på att utredningen blir klar.',
      'The caseworker considers and offers interventions without waiting for the investigation to be finished.',
    ),
    recordedHere: true,
    versions: [
      {
        id: 'city-2021',
        validFrom: '2021-01-01',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source: cite(
          'Riktlinjer för handläggning av barn- och ungdomsärenden',
          'Stockholms stad',
          'insatser under pågående utredning',
        ),
        text: text(
          'Barn och familjer ska kunna erbjudas insatser redan under pågående utredning.',
          'Children and families should be able to be offered interventions already during the investigation.',
        ),
        reading: text(
          'Ett nej från familjen, eller att ingen insats behövs nu, är också svar. Avslutas utredningen dessförinnan behövs inget mer.',
          'A no from the family, or that nothing is needed now, is an answer too. If the investigation is closed before that, no more is needed.',
        ),
        term: {
          level: 'lokal rutin',
          source: localRoutine(text('Insats under utredning', 'Intervention during investigation')),
          text: text(
            `Riktlinjerna anger inget antal dagar; kommunen har valt ${offerDays}.`,
            `The guidelines give no number of days; the municipality has chosen ${offerDays}.`,
          ),
        },
        due: within(offerDays, 'days'),
        trigger: eachEvent(
          'investigation',
          text('Utredningen inleddes', 'The investigation was opened'),
          {
            ends: ({ until }) =>
              until === null
                ? null
                : {
                    day: until,
                    reason: text('Utredningen avslutades', 'The investigation was closed'),
                  },
          },
        ),
        fulfilledBy: [
          {
            kind: 'intervention-offer',
            // What was given before it was the answer already.
            on: (offer, occasion, history) =>
              occasion.covers.includes(String(offer.data.about)) &&
              !wasGiven(occasion, offer.from, history)
                ? offer.from
                : null,
          },
          factDuring('intervention', () => true),
        ],
      },
    ],
  })
}

function wasGiven(occasion: Occasion, by: Day, history: History): boolean {
  return history.of('intervention').some((fact) => fact.from <= by && isDuring(fact, occasion))
}

const monthsToExecute = 3

/**
 * The last day of the period in which the supervisory authority takes the report of a quarter: the
 * month after it, and for the second quarter, over the summer, until the end of August.
 */
export function reportedBy(passed: Day): Day {
  const { year, month } = civilDate(passed)
  const quarter = Math.ceil(month / 3)
  if (quarter === 1) return dayOf(year, 4, 30)
  if (quarter === 2) return dayOf(year, 8, 31)
  return quarter === 3 ? dayOf(year, 10, 31) : dayOf(year + 1, 1, 31)
}

const firstReport: Due = {
  term: text(
    'tre månader, och sedan med kvartalets rapport',
    'three months, and then with the report of the quarter',
  ),
  count: (decided) => reportedBy(addMonths(decided, monthsToExecute)),
}

/** One report a quarter: the next period after the one in which it was last reported. */
const nextReport: Due = {
  term: text('med nästa kvartals rapport', 'with the report of the next quarter'),
  count: reportedBy,
}

const notExecuted: Trigger = {
  kinds: ['intervention', 'intervention-started'],
  says: text('Beslut om insats', 'Decision on an intervention'),
  find: ({ history, today }) =>
    history.of('intervention').flatMap((decision): Occasion[] => {
      const passed = addMonths(decision.from, monthsToExecute)
      const ends = executedOrEnded(decision, history)
      // Within the three months nothing is to be reported.
      if (passed >= today || (ends !== null && ends.day <= passed)) return []
      return [
        {
          origin: decision,
          covers: [decision.originId],
          countsFrom: decision.from,
          arises: passed + 1,
          ends,
        },
      ]
    }),
}

function executedOrEnded(decision: Fact, history: History): Occasion['ends'] {
  const started = decision.data.flag
    ? decision.from
    : (history.of('intervention-started').find(({ data }) => data.about === decision.originId)
        ?.from ?? null)
  const { until } = decision
  if (started !== null && (until === null || started <= until)) {
    return { day: started, reason: text('Insatsen började', 'The intervention began') }
  }
  if (until === null) return null
  return { day: until, reason: text('Insatsen avslutades', 'The intervention ended') }
}

export function decisionNotExecutedRule(): Rule {
  const shared = {
    level: 'lag',
    text: text(
      'Ett beslut om insats som inte har verkställts inom tre månader ska rapporteras till Inspektionen för vård och omsorg och till revisorerna, en gång per kvartal.',
      'A decision on an intervention that has not been carried out within three months shall be reported to the Health and Social Care Inspectorate and to the auditors, once a quarter.',
    ),
    reading: text(
      'Rapporten för ett kvartal lämnas i månaden efter det, för andra kvartalet till och med augusti, och därefter varje kvartal tills insatsen har börjat.',
      'The report of a quarter is given in the month after it, for the second quarter until the end of August, and then each quarter until the intervention has begun.',
    ),
    due: firstReport,
    dueAgain: nextReport,
    recurrence: 'rolling',
    trigger: notExecuted,
    fulfilledBy: [factNaming('unexecuted-reported', 'about')],
  } as const
  const inLaw = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: {
      level: 'lag',
      source: citeLaw(law, place),
      text: text(
        'Lagen säger tre månader från beslutet, och en gång per kvartal.',
        'The law says three months from the decision, and once a quarter.',
      ),
    } as const,
  })
  return rule({
    id: 'decision-not-executed',
    subject: 'child',
    title: text('Rapportera ej verkställt beslut', 'Report a decision not executed'),
    who: text(
      'Nämnden rapporterar till Inspektionen för vård och omsorg och till revisorerna.',
      'The board reports to the Health and Social Care Inspectorate and to the auditors.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.osol, '16 kap. 6 f §'),
        id: 'osol-2006',
        validFrom: '2006-07-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.sol, '34 kap. 1 §'),
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        transition: {
          to: 'keep-date',
          source: citeTransition(laws.sol, 1),
          text: text(
            'Rapporteringen fördes oförändrad över till den nya socialtjänstlagen.',
            'The reporting passed unchanged into the new Social Services Act.',
          ),
        },
      },
    ],
  })
}
