import { type EventArea, eventKind, type TypedEvent } from '../rules/event-kind.ts'
import type { Fact } from '../rules/fact.ts'
import { type Text, text } from '../shared/text.ts'

/** Lex Sarah: what went wrong, or might have, for a child in the care of social services. */
export const misconduct = eventKind({
  kind: 'misconduct',
  path: 'missforhallande',
  name: text('Missförhållande', 'Misconduct'),
  record: text('Registrera missförhållande (lex Sarah)', 'Record misconduct (lex Sarah)'),
  help: text(
    'Ett missförhållande, eller en påtaglig risk för ett, som rör barnet. Vad som hände skrivs i rapporten, inte här.',
    'Misconduct, or a manifest risk of it, that concerns the child. What happened is written in the report, not here.',
  ),
  day: text('Dag då det uppmärksammades', 'Day it was noticed'),
  outcome: {
    label: text('Slag', 'Kind'),
    choices: [
      { code: 'missforhallande', name: text('Missförhållande', 'Misconduct') },
      { code: 'risk', name: text('Påtaglig risk', 'Manifest risk') },
    ],
  },
})

const ofMisconduct = {
  kinds: [misconduct.kind],
  label: text('Vilket missförhållande', 'Which misconduct'),
  missing: text(
    'Inget missförhållande är registrerat för barnet. Registrera det först.',
    'No misconduct is recorded for the child. Record it first.',
  ),
}

export const misconductReported = eventKind({
  kind: 'misconduct-reported',
  path: 'lex-sarah-rapport',
  name: text('Lex Sarah-rapport', 'Lex Sarah report'),
  record: text('Registrera lex Sarah-rapport', 'Record lex Sarah report'),
  help: text(
    'Hos nämnden till nämnden, hos en enskild utförare till den, hos SiS till myndighetschefen.',
    'In the board’s own services to the board, at a private provider to it, at SiS to its head.',
  ),
  day: text('Dag då det rapporterades', 'Day it was reported'),
  about: ofMisconduct,
  outcome: {
    label: text('Bedömning', 'Judgement'),
    choices: [
      {
        code: 'inte-allvarligt',
        name: text('Inte allvarligt', 'Not serious'),
        help: text(
          'Utreds och avhjälps, men anmäls inte.',
          'Is investigated and put right, but not notified.',
        ),
      },
      {
        code: 'allvarligt',
        name: text('Allvarligt, eller påtaglig risk för det', 'Serious, or a manifest risk of it'),
        help: text(
          'Ska snarast anmälas till Inspektionen för vård och omsorg.',
          'Shall as soon as possible be notified to the Health and Social Care Inspectorate.',
        ),
      },
    ],
  },
  refuse: notBeforeIts,
})

export const misconductNotified = eventKind({
  kind: 'misconduct-notified',
  path: 'lex-sarah-anmalan',
  name: text('Lex Sarah-anmälan till IVO', 'Lex Sarah notice to IVO'),
  record: text('Registrera lex Sarah-anmälan', 'Record lex Sarah notice'),
  help: text(
    'Utredningen av det inträffade bifogas anmälan.',
    'The investigation of what happened is sent with it.',
  ),
  day: text('Dag då anmälan gjordes', 'Day it was notified'),
  about: {
    kinds: [misconductReported.kind],
    label: text('Vilken rapport', 'Which report'),
    missing: text(
      'Ingen lex Sarah-rapport är registrerad för barnet. Registrera den först.',
      'No lex Sarah report is recorded for the child. Record it first.',
    ),
  },
  refuse: notBeforeIts,
})

function notBeforeIts({ from, data }: TypedEvent, facts: readonly Fact[]): Text | null {
  const first = facts.find(({ originId }) => originId === data.about)
  if (first === undefined || from >= first.from) return null
  return text(
    'Dagen är före den dag som den hör till.',
    'The day is before the day of what it belongs to.',
  )
}

export const misconductArea: EventArea = {
  id: 'lex-sarah',
  title: text('Lex Sarah', 'Lex Sarah'),
  order: 95,
  events: [misconduct, misconductReported, misconductNotified],
  ruleIds: ['lex-sarah', 'lex-sarah-notice'],
}
