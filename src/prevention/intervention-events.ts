import { type EventArea, eventKind } from '../rules/event-kind.ts'
import { text } from '../shared/text.ts'
import { whichIntervention } from './intervention-catalogue.ts'

/** Interventions with consent, in the child's own home; decided, begun, and told of when they wait. */
export const interventionOffer = eventKind({
  kind: 'intervention-offer',
  path: 'erbjudande-om-insats',
  name: text('Erbjudande om insats', 'Offer of an intervention'),
  record: text('Registrera erbjudande om insats', 'Record offer of an intervention'),
  help: text(
    'Barn och familjer ska kunna få insatser redan medan utredningen pågår. Registrera också när familjen tackade nej, eller när ingen insats behövdes.',
    'Children and families should be able to get interventions while the investigation is still under way. Record it also when the family declined or nothing was needed.',
  ),
  day: text('Dag då insatsen erbjöds', 'Day it was offered'),
  about: {
    kinds: ['investigation'],
    label: text('Vilken utredning', 'Which investigation'),
    missing: text(
      'Barnet har ingen utredning registrerad. Registrera den först.',
      'No investigation is recorded for the child. Record it first.',
    ),
  },
  outcome: {
    label: text('Svar', 'Answer'),
    choices: [
      { code: 'ja', name: text('Familjen tackade ja', 'The family accepted') },
      { code: 'nej', name: text('Familjen tackade nej', 'The family declined') },
      { code: 'behovs-inte', name: text('Behövs inte nu', 'Not needed now') },
    ],
  },
  refuse: ({ from, data }, facts) => {
    const investigation = facts.find(({ originId }) => originId === data.about)
    if (investigation === undefined) return null
    if (from < investigation.from) {
      return text(
        'Dagen är före den dag utredningen inleddes.',
        'The day is before the day the investigation was opened.',
      )
    }
    if (investigation.until === null || from < investigation.until) return null
    return text(
      'Utredningen var avslutad den dagen. Registrera i stället ett beslut om insats.',
      'The investigation was closed that day. Record a decision on an intervention instead.',
    )
  },
})

export const intervention = eventKind({
  kind: 'intervention',
  path: 'insats',
  name: text('Insats', 'Intervention'),
  record: text('Registrera beslut om insats', 'Record decision on an intervention'),
  help: text(
    'En insats med samtycke i hemmet, också en som ges medan en utredning pågår. En placering registreras för sig.',
    'An intervention with consent at home, also one given while an investigation is under way. A placement is recorded by itself.',
  ),
  day: text('Dag för beslutet', 'Day of the decision'),
  outcome: whichIntervention,
  flag: { label: text('Insatsen har redan börjat', 'The intervention has already begun') },
  ends: {
    record: text('Avsluta insatsen', 'End the intervention'),
    day: text('Dag då insatsen avslutades', 'Day the intervention ended'),
  },
})

const ofIntervention = {
  kinds: ['intervention'],
  label: text('Vilken insats', 'Which intervention'),
  missing: text(
    'Barnet har inget beslut om insats registrerat. Registrera det först.',
    'No decision on an intervention is recorded for the child. Record it first.',
  ),
}

export const interventionStarted = eventKind({
  kind: 'intervention-started',
  path: 'insats-borjade',
  name: text('Insatsen började', 'The intervention began'),
  record: text('Registrera att insatsen började', 'Record that the intervention began'),
  day: text('Dag då insatsen började', 'Day the intervention began'),
  about: ofIntervention,
})

export const unexecutedReported = eventKind({
  kind: 'unexecuted-reported',
  path: 'ej-verkstallt-till-ivo',
  name: text('Ej verkställt beslut rapporterat', 'Decision not executed reported'),
  record: text(
    'Registrera rapport om ej verkställt beslut',
    'Record report of a decision not executed',
  ),
  help: text(
    'Till Inspektionen för vård och omsorg och till kommunens revisorer.',
    'To the Health and Social Care Inspectorate and to the auditors of the municipality.',
  ),
  day: text('Dag då beslutet rapporterades', 'Day it was reported'),
  about: ofIntervention,
})

export const interventionArea: EventArea = {
  id: 'insatser',
  title: text('Insatser', 'Interventions'),
  order: 6,
  events: [interventionOffer, intervention, interventionStarted, unexecutedReported],
  ruleIds: ['early-intervention', 'decision-not-executed'],
}
