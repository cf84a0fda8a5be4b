import type { RefusalDetail } from '../../shared/refusal.ts'
import { type Text, text } from '../../shared/text.ts'
import { dimensionKinds } from './dimensions.ts'
import { tableMeasures } from './measures/index.ts'
import type { RequestRefusal } from './request.ts'

/** What to say, and what to do instead, where a table cannot be counted. */
export function requestRefusalText(reason: RequestRefusal, detail: RefusalDetail = {}): Text {
  return sentences[reason](detail)
}

const measures = tableMeasures.map(({ id }) => id).join(', ')
const dimensions = [...dimensionKinds.keys()].join(', ')

const sentences: Readonly<Record<RequestRefusal, (detail: RefusalDetail) => Text>> = {
  'unknown-measure': () =>
    text(`Välj ett mått som finns: ${measures}.`, `Choose a measure that there is: ${measures}.`),
  'unknown-dimension': () =>
    text(
      `Välj bland indelningarna som finns: ${dimensions}.`,
      `Choose among the dimensions that there are: ${dimensions}.`,
    ),
  'dimension-not-for-measure': () =>
    text(
      'Måttet kan inte delas så. Välj en annan indelning eller ett annat mått.',
      'The measure cannot be parted so. Choose another dimension or another measure.',
    ),
  'dimension-twice': () =>
    text(
      'Samma indelning står två gånger. Ta bort den ena.',
      'The same dimension stands twice. Take one away.',
    ),
  'too-many-dimensions': ({ most = 4 }) =>
    text(
      `Välj högst ${most} indelningar, måttets egen inräknad.`,
      `Choose at most ${most} dimensions, the measure’s own among them.`,
    ),
  'two-dimensions-of-time': () =>
    text(
      'Välj år, kvartal eller månad, inte flera.',
      'Choose year, quarter or month, not several.',
    ),
  'not-a-period': () =>
    text(
      'Skriv perioden som 2020, 2020-Q1, 2020-03, 2020-03-15 eller 2018..2022.',
      'Write the period as 2020, 2020-Q1, 2020-03, 2020-03-15 or 2018..2022.',
    ),
  'period-ahead': () =>
    text(
      'Perioden har inte börjat, eller hade inte börjat den dagen.',
      'The period has not begun, or had not on that day.',
    ),
  'too-many-parts': ({ most = 0 }) =>
    text(
      `Perioden har fler delar än ${most}. Välj en kortare period eller längre delar.`,
      `The period has more than ${most} parts. Choose a shorter period or longer parts.`,
    ),
  'as-of-not-kept': () =>
    text(
      'Åtaganden räknas bara som de är nu. Ta bort dagen.',
      'Duties are counted only as they are now. Take the day away.',
    ),
  'as-of-ahead': () =>
    text(
      'Dagen har inte varit än. Välj i dag eller tidigare.',
      'The day has not come yet. Choose today or earlier.',
    ),
  'unknown-category': () =>
    text(
      'Urvalet har något som inte finns i indelningen.',
      'The filter has something that is not in the dimension.',
    ),
}
