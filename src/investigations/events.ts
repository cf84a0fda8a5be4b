import { type EventArea, eventKind } from '../rules/event-kind.ts'
import type { Fact } from '../rules/fact.ts'
import { text } from '../shared/text.ts'

/**
 * From a report of concern to an investigation closed. The clock of the preliminary assessment
 * starts when the report is received, whoever then gets it on the desk.
 */
export const reportOfConcern = eventKind({
  kind: 'report',
  path: 'orosanmalan',
  name: text('Orosanmälan', 'Report of concern'),
  record: text('Registrera orosanmälan', 'Record report of concern'),
  help: text(
    'Dagen och klockslaget då anmälan kom in till socialtjänsten, inte då någon fick den på sitt bord.',
    'The day and time the report reached social services, not when it landed on somebody’s desk.',
  ),
  day: text('Dag då anmälan kom in', 'Day the report came in'),
  hour: 'optional',
  outcome: {
    label: text('Vem anmälde', 'Who reported'),
    choices: [
      {
        code: 'anmalningsskyldig',
        name: text('Någon som är skyldig att anmäla', 'Somebody obliged to report'),
        help: text('Skola, hälso- och sjukvård, polis …', 'School, health care, police …'),
      },
      { code: 'annan', name: text('Någon annan', 'Somebody else') },
    ],
  },
  flag: {
    label: text(
      'Den anmälningsskyldiga vill veta om en utredning inleds',
      'The one obliged to report wants to know whether an investigation is opened',
    ),
  },
})

const ofReport = {
  kinds: ['report'],
  label: text('Vilken anmälan', 'Which report'),
  missing: text(
    'Barnet har ingen orosanmälan registrerad. Registrera den först.',
    'No report of concern is recorded for the child. Record it first.',
  ),
}

export const protectionAssessment = eventKind({
  kind: 'protection-assessment',
  path: 'skyddsbedomning',
  name: text('Skyddsbedömning', 'Immediate protection assessment'),
  record: text('Registrera skyddsbedömning', 'Record immediate protection assessment'),
  day: text('Dag då bedömningen gjordes', 'Day the assessment was made'),
  hour: 'optional',
  about: ofReport,
  outcome: {
    label: text('Behöver barnet omedelbart skydd', 'Does the child need protection at once'),
    choices: [
      { code: 'ja', name: text('Ja', 'Yes') },
      { code: 'nej', name: text('Nej', 'No') },
    ],
  },
  refuse: notBeforeIts,
})

export const preliminaryAssessment = eventKind({
  kind: 'preliminary-assessment',
  path: 'forhandsbedomning',
  name: text('Förhandsbedömning', 'Preliminary assessment'),
  record: text('Registrera förhandsbedömning', 'Record preliminary assessment'),
  day: text('Dag för beslutet', 'Day of the decision'),
  about: ofReport,
  outcome: {
    label: text('Beslut', 'Decision'),
    choices: [
      { code: 'inleda', name: text('Inleda utredning', 'Open an investigation') },
      { code: 'inte-inleda', name: text('Inte inleda utredning', 'Not open an investigation') },
    ],
  },
  refuse: notBeforeIts,
})

export const investigation = eventKind({
  kind: 'investigation',
  path: 'utredning',
  name: text('Barnavårdsutredning', 'Child welfare investigation'),
  record: text('Registrera att en utredning inleddes', 'Record that an investigation was opened'),
  day: text('Dag då utredningen inleddes', 'Day the investigation was opened'),
  about: { ...ofReport, isOptional: true },
  ends: {
    record: text('Avsluta utredningen', 'Close the investigation'),
    day: text('Dag då utredningen avslutades', 'Day the investigation was closed'),
    outcome: {
      label: text('Utredningen ledde till', 'The investigation led to'),
      choices: [
        { code: 'insats', name: text('Insats', 'Intervention') },
        { code: 'ingen-insats', name: text('Ingen insats', 'No intervention') },
      ],
    },
  },
})

export const reportFeedback = eventKind({
  kind: 'report-feedback',
  path: 'aterkoppling',
  name: text('Återkoppling till anmälaren', 'Feedback to the reporter'),
  record: text('Registrera återkoppling', 'Record feedback'),
  help: text(
    'Den som är skyldig att anmäla får på begäran veta om en utredning har inletts, inte har inletts eller redan pågår. Inget mer.',
    'Who is obliged to report may on request be told whether an investigation was opened, was not opened or is already under way. Nothing more.',
  ),
  day: text('Dag då anmälaren fick veta', 'Day the reporter was told'),
  about: ofReport,
  outcome: {
    label: text('Vad som hände', 'What happened'),
    choices: [
      { code: 'lamnad', name: text('Informationen lämnades', 'The information was given') },
      {
        code: 'olampligt',
        name: text('Det bedömdes olämpligt att lämna den', 'It was found unsuitable to give it'),
      },
    ],
  },
  refuse: notBeforeIts,
})

/** What answers a report cannot be earlier than the report. */
function notBeforeIts(
  { from, data }: { readonly from: number; readonly data: Fact['data'] },
  facts: readonly Fact[],
) {
  const report = facts.find(({ originId }) => originId === data.about)
  if (report === undefined || from >= report.from) return null
  return text(
    'Dagen är före den dag anmälan kom in.',
    'The day is before the day the report came in.',
  )
}

export const investigationArea: EventArea = {
  id: 'utredning',
  title: text('Anmälan och utredning', 'Report and investigation'),
  order: 5,
  events: [
    reportOfConcern,
    protectionAssessment,
    preliminaryAssessment,
    reportFeedback,
    investigation,
  ],
  ruleIds: [
    'protection-assessment',
    'preliminary-assessment',
    'report-feedback',
    'report-feedback-at-once',
    'child-investigation',
  ],
}
