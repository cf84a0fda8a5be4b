import { aboutPlacement, type EventArea, eventKind } from '../rules/event-kind.ts'
import { text } from '../shared/text.ts'

/** The way out of care: towards a life of one's own, and support after the placement has ended. */
export const onTheWay = eventKind({
  kind: 'on-the-way',
  path: 'pa-vag',
  name: text('BBIC På väg', 'BBIC På väg (on the way)'),
  record: text('Registrera BBIC På väg', 'Record BBIC På väg'),
  help: text(
    'Ni har gått igenom materialet tillsammans med den unge inför ett självständigt liv.',
    'You have gone through the material with the young person ahead of an independent life.',
  ),
  day: text('Dag då ni gick igenom materialet', 'Day you went through the material'),
  outcome: {
    label: text('Behövs stöd efter placeringen', 'Is support needed after the placement'),
    choices: [
      { code: 'ja', name: text('Ja', 'Yes') },
      { code: 'nej', name: text('Nej', 'No') },
      { code: 'vill-inte', name: text('Den unge vill inte ha stöd', 'Does not want support') },
    ],
  },
})

export const aftercareSettled = eventKind({
  kind: 'aftercare',
  path: 'eftervard',
  name: text('Stöd efter placeringen', 'Support after the placement'),
  record: text('Registrera stöd efter placeringen', 'Record support after the placement'),
  day: text('Dag då behovet bedömdes', 'Day the need was assessed'),
  about: aboutPlacement,
  outcome: {
    label: text('Vad det ledde till', 'What it came to'),
    choices: [
      { code: 'insats', name: text('Insats beviljad', 'Support granted') },
      { code: 'avbojde', name: text('Erbjöds, ville inte', 'Offered, declined') },
      { code: 'inget-behov', name: text('Inget särskilt behov', 'No particular need') },
    ],
  },
})

export const aftercareArea: EventArea = {
  id: 'eftervard',
  title: text('Ut ur vården', 'Out of care'),
  order: 60,
  events: [onTheWay, aftercareSettled],
  ruleIds: ['on-the-way', 'aftercare'],
}
