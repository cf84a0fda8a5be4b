import { dayText } from '../../shared/day-words.ts'
import type { RefusalDetail } from '../../shared/refusal.ts'
import { type Text, text } from '../../shared/text.ts'
import type { EndAbscondingRefusal, StartAbscondingRefusal } from './absconding.ts'
import type { EndPlacementRefusal } from './end-placement.ts'
import { isPlacementFormCode, placementForms } from './placement-forms.ts'
import type { ReplanPlacementRefusal } from './replan-placement.ts'
import type { StartPlacementRefusal } from './start-placement.ts'

export type PlacementRefusal =
  | StartPlacementRefusal
  | EndPlacementRefusal
  | ReplanPlacementRefusal
  | StartAbscondingRefusal
  | EndAbscondingRefusal

/** The sentence for a refusal: what is wrong, with its date, and what to do instead. */
export function refusalText(reason: PlacementRefusal, detail: RefusalDetail): Text {
  return sentences[reason](detail)
}

type Sentence = (detail: RefusalDetail) => Text

const sentences: Readonly<Record<PlacementRefusal, Sentence>> = {
  'starts-in-the-future': () =>
    text(
      'Startdatumet kan inte vara senare än i dag. Registrera placeringen när barnet har kommit; det som är planerat skrivs som plan.',
      'The start date cannot be later than today. Register the placement when the child has come; what is planned is written as a plan.',
    ),
  'starts-before-birth': ({ born }) =>
    text(
      `Startdatumet är före barnets födelsedatum, ${on(born).sv}. Se efter om året är rätt.`,
      `The start date is before the child's date of birth, ${on(born).en}. Check the year.`,
    ),
  'too-young': ({ form, age, from }) =>
    text(
      `${formName(form).sv} är tidigast från ${from} år; barnet är ${age}. Välj en annan form eller se efter startdatumet.`,
      `${formName(form).en} is from ${from} years at the earliest; the child is ${age}. Choose another form or check the start date.`,
    ),
  'too-old': ({ form, age, to }) =>
    text(
      `${formName(form).sv} är till och med ${to} år; den unge är ${age}. Välj en annan form eller se efter startdatumet.`,
      `${formName(form).en} is up to ${to} years; the young person is ${age}. Choose another form or check the start date.`,
    ),
  'planned-end-before-start': ({ from }) =>
    text(
      `Det planerade slutdatumet måste vara efter startdatumet, ${on(from).sv}.`,
      `The planned end date must be after the start date, ${on(from).en}.`,
    ),
  'planned-end-in-the-past': () =>
    text(
      'Det planerade slutdatumet har redan passerat. Välj en senare dag, eller avsluta placeringen.',
      'The planned end date has already passed. Choose a later day, or end the placement.',
    ),
  'another-placement-open': ({ from }) =>
    text(
      `Barnet har redan en pågående placering sedan ${on(from).sv}. Avsluta den först, samma dag som den nya börjar.`,
      `The child already has an open placement since ${on(from).en}. End it first, on the day the new one starts.`,
    ),
  overlaps: ({ from, until }) =>
    until === undefined
      ? text(
          `Barnet har en placering från ${on(from).sv}, efter det startdatum du skrev. Se efter datumet.`,
          `The child has a placement from ${on(from).en}, after the start date you wrote. Check the date.`,
        )
      : text(
          `Barnet har en placering från ${on(from).sv} till ${on(until).sv}. Den nya kan börja tidigast den dag den andra slutar.`,
          `The child has a placement from ${on(from).en} to ${on(until).en}. The new one can start on the day the other ends at the earliest.`,
        ),
  'replaces-nothing': () =>
    text(
      'Barnet har ingen tidigare placering, så det här kan inte vara en omplacering. Ta bort markeringen, eller registrera den första placeringen.',
      'The child has no earlier placement, so this cannot be a re-placement. Remove the mark, or register the first placement.',
    ),
  'sis-is-the-states': () =>
    text(
      'Ett särskilt ungdomshem drivs av staten. Välj Staten (SiS) som regiform, eller rätta placeringsformen.',
      'A state youth home is run by the state. Choose The state (SiS), or correct the form of placement.',
    ),
  'already-ended': ({ until }) =>
    text(
      `Placeringen är redan avslutad, ${on(until).sv}. Är dagen fel, rätta avslutet.`,
      `The placement has already ended, ${on(until).en}. If the day is wrong, correct the end.`,
    ),
  'ends-before-start': ({ from }) =>
    text(
      `Slutdatumet måste vara minst en dag efter startdatumet, ${on(from).sv}. Kom barnet aldrig dit, makulera placeringen.`,
      `The end date must be at least one day after the start date, ${on(from).en}. If the child never came there, void the placement.`,
    ),
  'ends-in-the-future': () =>
    text(
      'Slutdatumet kan inte vara senare än i dag. Är flytten planerad, skriv den som planerat slut.',
      'The end date cannot be later than today. If the move is planned, write it as the planned end.',
    ),
  'absconds-in-the-future': () =>
    text(
      'Dagen då barnet avvek kan inte vara senare än i dag.',
      'The day the child absconded cannot be later than today.',
    ),
  'absconds-before-placement': ({ from }) =>
    text(
      `Barnet placerades ${on(from).sv} och kan inte ha avvikit från placeringen dessförinnan.`,
      `The child was placed on ${on(from).en} and cannot have absconded from the placement before that.`,
    ),
  'absconds-after-placement': ({ until }) =>
    text(
      `Placeringen avslutades ${on(until).sv}; barnet kan inte ha avvikit från den efter det.`,
      `The placement ended on ${on(until).en}; the child cannot have absconded from it after that.`,
    ),
  'already-absconding': ({ from }) =>
    text(
      `Det finns redan en avvikelse från ${on(from).sv} som täcker dagen. Registrera först när barnet kom tillbaka.`,
      `There is already an absconding from ${on(from).en} that covers the day. First register when the child came back.`,
    ),
  'absconding-already-ended': ({ until }) =>
    text(
      `Barnet är redan registrerat som tillbaka, ${on(until).sv}.`,
      `The child is already registered as back, ${on(until).en}.`,
    ),
  'returns-before-absconding': ({ from }) =>
    text(
      `Barnet kan inte ha kommit tillbaka före dagen det avvek, ${on(from).sv}.`,
      `The child cannot have come back before the day it absconded, ${on(from).en}.`,
    ),
  'returns-in-the-future': () =>
    text(
      'Dagen då barnet kom tillbaka kan inte vara senare än i dag.',
      'The day the child came back cannot be later than today.',
    ),
}

function on(day: string | number | undefined): Text {
  return dayText(Number(day))
}

function formName(code: string | number | undefined): Text {
  const form = String(code)
  return isPlacementFormCode(form) ? placementForms[form].name : text(form, form)
}
