import { aboutPlacement, type EventArea, eventKind } from '../rules/event-kind.ts'
import { text } from '../shared/text.ts'

/** The examinations a child goes through, and the call to a common plan with the region. */
export const examination = eventKind({
  kind: 'health-examination',
  path: 'halso-och-tandundersokning',
  name: text('Hälso- eller tandundersökning', 'Health or dental examination'),
  record: text('Registrera undersökning', 'Record examination'),
  help: text(
    'Att undersökningen är gjord. Skriv inte vad den visade; det hör till journalen.',
    'That the examination was done. Do not write what it showed; that belongs in the records.',
  ),
  day: text('Dag för undersökningen', 'Day of the examination'),
  outcome: {
    label: text('Vad som undersöktes', 'What was examined'),
    choices: [
      { code: 'bada', name: text('Både hälsan och tänderna', 'Both health and teeth') },
      { code: 'halsa', name: text('Hälsan', 'Health') },
      { code: 'tander', name: text('Tänderna', 'Teeth') },
    ],
  },
})

export const sipCalled = eventKind({
  kind: 'sip-called',
  path: 'kallelse-till-sip',
  name: text('Regionen underrättad och kallad till SIP', 'Region notified and called to SIP'),
  record: text('Registrera kallelse till SIP', 'Record call to SIP'),
  help: text(
    'SIP är den individuella planen som kommunen och regionen gör tillsammans.',
    'SIP is the individual plan that the municipality and the region make together.',
  ),
  day: text('Dag då regionen fick beslutet och kallelsen', 'Day the region got decision and call'),
  about: aboutPlacement,
})

export const healthArea: EventArea = {
  id: 'halsa',
  title: text('Hälsa', 'Health'),
  order: 40,
  events: [examination, sipCalled],
  ruleIds: ['health-dental-check', 'sip-at-hvb'],
  isDrawnBySlice: true,
}
