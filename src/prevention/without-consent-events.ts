import { type Decider, type EventArea, eventKind } from '../rules/event-kind.ts'
import { text } from '../shared/text.ts'
import { law1637From, refuseWithoutConsent } from './without-consent.ts'

/** SoL 30 kap. 6 a and 7 §§: the board, or a committee to which it has delegated; nobody else. */
const board: readonly Decider[] = ['namnd', 'utskott']

export const withoutConsent = eventKind({
  kind: 'intervention-without-consent',
  path: 'insats-utan-samtycke',
  name: text('Insats utan samtycke', 'Intervention without consent'),
  record: text('Registrera insats utan samtycke', 'Record intervention without consent'),
  help: text(
    'Insatser ges i första hand med samtycke. Den särskilda genomförandeplanen ska finnas när beslutet fattas.',
    'Interventions are given with consent where possible. The special implementation plan shall exist when the decision is made.',
  ),
  day: text('Dag för beslutet', 'Day of the decision'),
  provision: {
    label: text('Vem och enligt vad', 'For whom and by what'),
    about: text('Vad lagrummen betyder', 'What the provisions mean'),
    choices: [
      {
        code: 'law1637-4-1',
        name: text(
          'Barnet eller den unge: lagen (2026:1637) 4 kap. 1 §',
          'The child or young person: Act (2026:1637), Chapter 4, Section 1',
        ),
        help: text(
          'Får inte beslutas när barnet är placerat utanför hemmet, eller vårdas i hemmet utan samtycke.',
          'May not be decided when the child is placed outside the home, or in care without consent at home.',
        ),
      },
      {
        code: 'law1637-4-5',
        name: text(
          'Villkor vid vård i hemmet: lagen (2026:1637) 4 kap. 5 §',
          'Conditions in care at home: Act (2026:1637), Chapter 4, Section 5',
        ),
        help: text(
          'Bara särskilda villkor, för den som vårdas i det egna hemmet enligt lagen (2026:1600).',
          'Special conditions only, for those in care in the home under the Act (2026:1600).',
        ),
      },
      {
        code: 'law1637-3-1',
        name: text(
          'Vårdnadshavare: lagen (2026:1637) 3 kap. 1 §',
          'Custodian: Act (2026:1637), Chapter 3, Section 1',
        ),
        help: text('När barnet bor hemma.', 'When the child lives at home.'),
      },
      {
        code: 'law1637-3-4',
        name: text(
          'Vårdnadshavare när barnet är placerat: 3 kap. 4 §',
          'Custodian when the child is placed: Chapter 3, Section 4',
        ),
        help: text(
          'När barnet är placerat, eller vårdas i hemmet utan samtycke.',
          'When the child is placed, or in care without consent at home.',
        ),
      },
      {
        code: 'lvu-22',
        name: text('Den unge: 22 § LVU', 'The young person: Section 22, LVU'),
        help: text(
          'Beslut till och med den 31 december 2026. De fortsätter att följa 22 och 23 §§ LVU.',
          'Decisions until 31 December 2026. They go on following Sections 22 and 23, LVU.',
        ),
      },
    ],
  },
  decidedBy: board,
  untilDay: { label: text('Gäller till och med', 'Holds through'), isOptional: true },
  flag: {
    label: text(
      'Med villkor att vissa tider hålla sig hemma',
      'With a condition to stay at home at certain hours',
    ),
  },
  refuse: refuseWithoutConsent,
  ends: {
    record: text('Avsluta insatsen utan samtycke', 'End the intervention without consent'),
    day: text('Dag då insatsen upphörde', 'Day the intervention ended'),
  },
})

const ofDecision = {
  kinds: [withoutConsent.kind],
  label: text('Vilken insats utan samtycke', 'Which intervention without consent'),
  missing: text(
    'Barnet har ingen insats utan samtycke registrerad. Registrera den först.',
    'No intervention without consent is recorded for the child. Record it first.',
  ),
}

export const interventionPlan = eventKind({
  kind: 'intervention-plan',
  path: 'sarskild-genomforandeplan',
  name: text('Särskild genomförandeplan', 'Special implementation plan'),
  record: text('Registrera särskild genomförandeplan', 'Record special implementation plan'),
  help: text(
    'För ett beslut enligt 22 § LVU heter den särskild behandlingsplan.',
    'For a decision under Section 22, LVU, it is called special treatment plan.',
  ),
  day: text('Dag då planen var upprättad', 'Day the plan was drawn up'),
  about: ofDecision,
})

export const interventionConsidered = eventKind({
  kind: 'intervention-considered',
  path: 'overvagande-av-insats',
  name: text(
    'Övervägande av insats utan samtycke',
    'Consideration of intervention without consent',
  ),
  record: text('Registrera övervägande av insats', 'Record consideration of the intervention'),
  help: text(
    'För ett beslut enligt 22 § LVU är det en prövning av om beslutet ska upphöra.',
    'For a decision under Section 22, LVU, it is a decision whether it shall end.',
  ),
  day: text('Dag för övervägandet', 'Day of the consideration'),
  about: ofDecision,
  outcome: {
    label: text('Resultat', 'Result'),
    choices: [
      { code: 'fortsatter', name: text('Behövs fortfarande', 'Still needed') },
      {
        code: 'upphor',
        name: text('Ska upphöra', 'Shall end'),
        help: text('Avsluta också insatsen.', 'End the intervention too.'),
      },
    ],
  },
  decidedBy: board,
})

export const guardianNeed = eventKind({
  kind: 'guardian-need',
  path: 'vardnadshavares-behov',
  name: text('Vårdnadshavarens behov övervägt', 'Custodian’s need considered'),
  record: text('Registrera vårdnadshavarens behov', 'Record the custodian’s need'),
  day: text('Dag för övervägandet', 'Day of the consideration'),
  about: ofDecision,
  outcome: {
    label: text('Behov av insatser eller villkor', 'Need of interventions or conditions'),
    choices: [
      { code: 'behov', name: text('Finns', 'Exists') },
      { code: 'inget-behov', name: text('Finns inte', 'Does not exist') },
    ],
  },
  decidedBy: board,
})

export const comesHome = eventKind({
  kind: 'comes-home',
  path: 'hem-igen',
  name: text('Frigiven, eller vård i det egna hemmet', 'Released, or care in the home'),
  record: text('Registrera frigivning eller vård i hemmet', 'Record release or care at home'),
  day: text('Dag då det hände', 'Day it happened'),
  outcome: {
    label: text('Vad som hände', 'What happened'),
    choices: [
      {
        code: 'frigiven',
        name: text('Villkorligt frigiven från fängelse', 'Conditionally released from prison'),
      },
      {
        code: 'vard-i-hemmet',
        name: text('Beslut om vård i det egna hemmet', 'Decision on care in the home'),
        help: text(
          'Enligt lagen (2026:1600), efter vård utanför hemmet.',
          'Under the Act (2026:1600), after care outside the home.',
        ),
      },
    ],
  },
})

export const dischargeConsidered = eventKind({
  kind: 'discharge-considered',
  path: 'behov-vid-utskrivning',
  name: text('Behov av insats efter utskrivning övervägt', 'Need after discharge considered'),
  record: text('Registrera övervägande vid utskrivning', 'Record consideration at discharge'),
  day: text('Dag för övervägandet', 'Day of the consideration'),
  about: {
    kinds: ['placement', 'comes-home'],
    label: text('Efter vad', 'After what'),
    missing: text(
      'Barnet har ingen placering och ingen frigivning registrerad.',
      'No placement and no release is recorded for the child.',
    ),
  },
  outcome: {
    label: text(
      'Behov av insatser eller villkor utan samtycke',
      'Need of measures without consent',
    ),
    choices: [
      { code: 'behov', name: text('Finns', 'Exists') },
      { code: 'inget-behov', name: text('Finns inte', 'Does not exist') },
    ],
  },
  decidedBy: board,
  refuse: ({ from }) =>
    from < law1637From
      ? text(
          'Övervägandet finns i lagen från den 2 januari 2027.',
          'The consideration is in the law from 2 January 2027.',
        )
      : null,
})

export const withoutConsentArea: EventArea = {
  id: 'utan-samtycke',
  title: text('Insatser utan samtycke', 'Without consent'),
  order: 7,
  events: [
    withoutConsent,
    interventionPlan,
    interventionConsidered,
    guardianNeed,
    comesHome,
    dischargeConsidered,
  ],
  ruleIds: [
    'intervention-without-consent',
    'intervention-plan',
    'guardian-need',
    'intervention-at-discharge',
  ],
}
