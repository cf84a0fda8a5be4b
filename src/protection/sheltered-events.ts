import { type Decider, type EventArea, eventKind, type TypedEvent } from '../rules/event-kind.ts'
import type { Fact } from '../rules/fact.ts'
import { ageOn, parseDay } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'

/**
 * A child in sheltered housing with one custodian, when the other does not consent: lagen (2024:79).
 * With consent it is an intervention by the Social Services Act and is recorded as a placement.
 */
const lawFrom = parseDay('2024-04-01')

/** SoL 30 kap. 8 §: the board or a committee; the chair where it cannot wait; the court. */
const board: readonly Decider[] = ['namnd', 'utskott']

export const shelteredDecision = eventKind({
  kind: 'sheltered-decision',
  path: 'skyddat-boende-utan-samtycke',
  name: text('Skyddat boende utan samtycke', 'Sheltered housing without consent'),
  record: text(
    'Registrera skyddat boende utan samtycke',
    'Record sheltered housing without consent',
  ),
  help: text(
    'När den andra vårdnadshavaren inte samtycker. Samtycker båda registreras bara placeringen.',
    'When the other custodian does not consent. Where both consent only the placement is recorded.',
  ),
  day: text('Dag för beslutet', 'Day of the decision'),
  provision: {
    label: text('Beslut', 'Decision'),
    choices: [
      {
        code: 'omedelbar',
        name: text('Omedelbar insats (4 kap. 1 §)', 'At once (Chapter 4, Section 1)'),
        help: text(
          'Ska underställas förvaltningsrätten inom en vecka, annars upphör det.',
          'Shall be submitted to the administrative court within a week, or it ceases.',
        ),
      },
      {
        code: 'domstol',
        name: text(
          'Insats beviljad av domstol (3 kap. 1 §)',
          'Granted by the court (Chapter 3, Section 1)',
        ),
      },
    ],
  },
  decidedBy: ['namnd', 'utskott', 'ordforande', 'domstol'],
  refuse: refuseSheltered,
  ends: {
    record: text('Avsluta insatsen skyddat boende', 'End the sheltered housing'),
    day: text('Dag då insatsen upphörde', 'Day it ended'),
    outcome: {
      label: text('Varför', 'Why'),
      choices: [
        { code: 'beviljad', name: text('Rätten beviljade skyddat boende', 'The court granted it') },
        {
          code: 'avslagen',
          name: text(
            'Rätten fastställde eller beviljade inte',
            'The court did not confirm or grant it',
          ),
        },
        {
          code: 'upphor',
          name: text('Nämnden beslutade att den upphör', 'The board decided to end it'),
        },
        {
          code: 'forfallen',
          name: text('Den upphörde för att tiden gått ut', 'It ceased because time ran out'),
        },
      ],
    },
  },
})

function refuseSheltered({ from, data, born }: TypedEvent): Text | null {
  if (from < lawFrom) {
    return text(
      'Lagen om placering av barn i skyddat boende gäller från den 1 april 2024.',
      'The Act on placing children in sheltered housing applies from 1 April 2024.',
    )
  }
  if (ageOn(born, from) >= 18) {
    return text(
      'Barnet hade fyllt 18 år den dagen. Insatsen gäller barn och upphör senast då (7 kap. 1 §).',
      'The child had turned 18 that day. It is for children and ends then at the latest (Chapter 7, Section 1).',
    )
  }
  // The court too may decide at once, but only the court grants what lasts.
  if (data.provision === 'domstol' && data.decidedBy !== 'domstol') {
    return text(
      'Bara domstol beviljar skyddat boende enligt 3 kap. Nämnden kan besluta om en omedelbar insats.',
      'Only the court grants sheltered housing under Chapter 3. The board may decide on it at once.',
    )
  }
  return null
}

const ofDecision = {
  kinds: [shelteredDecision.kind],
  label: text('Vilket beslut om skyddat boende', 'Which decision on sheltered housing'),
  missing: text(
    'Barnet har inget beslut om skyddat boende utan samtycke registrerat. Registrera det först.',
    'No decision on sheltered housing without consent is recorded for the child. Record it first.',
  ),
}

export const shelteredSubmitted = eventKind({
  kind: 'sheltered-submitted',
  path: 'understallning-skyddat-boende',
  name: text('Underställning, skyddat boende', 'Submission, sheltered housing'),
  record: text('Registrera underställning', 'Record submission to the court'),
  day: text('Dag då beslutet underställdes', 'Day the decision was submitted'),
  about: ofDecision,
  refuse: notBeforeIts,
})

export const shelteredApplied = eventKind({
  kind: 'sheltered-applied',
  path: 'ansokan-skyddat-boende',
  name: text('Ansökan om skyddat boende', 'Application for sheltered housing'),
  record: text('Registrera ansökan om skyddat boende', 'Record application for sheltered housing'),
  help: text(
    'Ansökan kan ha gjorts före beslutet om en omedelbar insats (4 kap. 5 §).',
    'The application may have been made before the decision at once (Chapter 4, Section 5).',
  ),
  day: text('Dag då ansökan kom in till rätten', 'Day the application reached the court'),
  about: ofDecision,
})

export const shelteredConsidered = eventKind({
  kind: 'sheltered-considered',
  path: 'overvagande-skyddat-boende',
  name: text('Övervägande av skyddat boende', 'Consideration of sheltered housing'),
  record: text(
    'Registrera övervägande av skyddat boende',
    'Record consideration of sheltered housing',
  ),
  day: text('Dag för övervägandet', 'Day of the consideration'),
  about: ofDecision,
  outcome: {
    label: text('Resultat', 'Result'),
    choices: [
      { code: 'fortsatter', name: text('Insatsen ska fortsätta', 'It shall go on') },
      { code: 'upphor', name: text('Insatsen ska upphöra', 'It shall end') },
    ],
  },
  decidedBy: board,
  refuse: notBeforeIts,
})

export const shelteredSecrecy = eventKind({
  kind: 'sheltered-secrecy',
  path: 'hemlig-vistelseort-skyddat-boende',
  name: text(
    'Hemlig vistelseort eller umgänge, skyddat boende',
    'Hidden whereabouts or contact, sheltered housing',
  ),
  record: text(
    'Registrera hemlig vistelseort eller umgänge',
    'Record hidden whereabouts or contact',
  ),
  help: text(
    'Beslut enligt 5 kap. 4 § lagen (2024:79). Skriv aldrig var barnet är.',
    'A decision under Chapter 5, Section 4 of the Act (2024:79). Never write where the child is.',
  ),
  day: text('Dag för beslutet', 'Day of the decision'),
  outcome: {
    label: text('Beslutet gäller', 'The decision is on'),
    choices: [
      {
        code: 'vistelseort',
        name: text('Att vistelseorten hålls hemlig', 'Keeping the whereabouts hidden'),
      },
      { code: 'umgange', name: text('Hur umgänget ska utövas', 'How contact shall take place') },
    ],
  },
  decidedBy: ['namnd', 'utskott', 'ordforande'],
  ends: {
    record: text(
      'Avsluta beslutet om vistelseort eller umgänge',
      'End the decision on whereabouts or contact',
    ),
    day: text('Dag då beslutet upphörde', 'Day it ended'),
  },
})

export const shelteredSecrecyConsidered = eventKind({
  kind: 'sheltered-secrecy-considered',
  path: 'overvagande-hemlig-vistelseort-skyddat-boende',
  name: text(
    'Övervägande av hemlig vistelseort eller umgänge',
    'Consideration of whereabouts or contact',
  ),
  record: text(
    'Registrera övervägande av vistelseort eller umgänge',
    'Record consideration of whereabouts or contact',
  ),
  day: text('Dag för övervägandet', 'Day of the consideration'),
  about: {
    kinds: [shelteredSecrecy.kind],
    label: text('Vilket beslut', 'Which decision'),
    missing: text(
      'Barnet har inget sådant beslut registrerat. Registrera det först.',
      'No such decision is recorded for the child. Record it first.',
    ),
  },
  outcome: {
    label: text('Resultat', 'Result'),
    choices: [
      { code: 'behovs', name: text('Behövs fortfarande', 'Still needed') },
      { code: 'upphor', name: text('Ska upphöra', 'Shall end') },
    ],
  },
  decidedBy: board,
  refuse: notBeforeIts,
})

function notBeforeIts({ from, data }: TypedEvent, facts: readonly Fact[]): Text | null {
  const decision = facts.find(({ originId }) => originId === data.about)
  if (decision === undefined || from >= decision.from) return null
  return text(
    'Dagen är före den dag beslutet fattades.',
    'The day is before the day of the decision.',
  )
}

export const shelteredArea: EventArea = {
  id: 'skyddat-boende',
  title: text('Skyddat boende', 'Sheltered housing'),
  order: 9,
  events: [
    shelteredDecision,
    shelteredSubmitted,
    shelteredApplied,
    shelteredConsidered,
    shelteredSecrecy,
    shelteredSecrecyConsidered,
  ],
  ruleIds: [
    'sheltered-submission',
    'sheltered-application',
    'sheltered-consideration',
    'sheltered-secrecy',
  ],
}
