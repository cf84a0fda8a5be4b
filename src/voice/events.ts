import { type EventArea, eventKind } from '../rules/event-kind.ts'
import { text } from '../shared/text.ts'

/** That the child was asked how it is. What it answered is the child's own and is not written here. */
export const surveySent = eventKind({
  kind: 'survey-sent',
  path: 'enkat-till-barnet',
  name: text('Enkät till barnet', 'Survey to the child'),
  record: text('Registrera enkät till barnet', 'Record survey to the child'),
  help: text(
    'Enkäten om hur barnet har det, inför uppföljningen. Skriv inte svaren här.',
    'The survey of how the child is, ahead of the follow-up. Do not write the answers here.',
  ),
  day: text('Dag då enkäten skickades', 'Day the survey was sent'),
  about: {
    kinds: ['implementation-plan'],
    label: text('Vilken plan ska följas upp', 'Which plan is to be followed up'),
    missing: text(
      'Barnet har ingen genomförandeplan registrerad. Registrera den först.',
      'No implementation plan is recorded for the child. Record it first.',
    ),
  },
  outcome: {
    label: text('Svarade barnet', 'Did the child answer'),
    isOptional: true,
    choices: [
      { code: 'svarade', name: text('Ja', 'Yes') },
      { code: 'ville-inte', name: text('Nej, ville inte', 'No, did not want to') },
    ],
  },
})

export const voiceArea: EventArea = {
  id: 'rost',
  title: text('Barnets röst', 'The child’s voice'),
  order: 45,
  events: [surveySent],
  ruleIds: ['survey-before-follow-up'],
}
