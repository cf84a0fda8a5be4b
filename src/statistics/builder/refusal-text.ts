import { isoDay } from '../../shared/day.ts'
import { dayText } from '../../shared/day-words.ts'
import type { RefusalDetail } from '../../shared/refusal.ts'
import { type Text, text } from '../../shared/text.ts'
import { slugOf } from '../outputs/edition.ts'
import { addressOf } from './address.ts'
import type { Choice } from './choice.ts'
import type { ProtectRefusal } from './protect-table.ts'

/** Why a table cannot leave, and what to do about it. */
export function protectRefusalText(reason: ProtectRefusal, detail: RefusalDetail): Text {
  const number = String(detail.number ?? '')
  switch (reason) {
    case 'told-otherwise':
      return text(
        `Publicering ${number} berättar redan om samma barn på ett annat sätt, och tillsammans kunde tabellerna röja små tal. Välj samma mått, period och urval som den, så skyddas de tillsammans.`,
        `Publication ${number} already tells of the same children in another way, and together the tables might give small numbers away. Choose the same measure, period and selection, and they are protected together.`,
      )
    case 'small-difference':
      return text(
        `Något tal här skiljer sig med ett till tre från samma ruta i publicering ${number}, och skillnaden skulle röja hur många som finns i det ena men inte i det andra. Dela upp tabellen på färre sätt.`,
        `Some number here differs by one to three from the same cell of publication ${number}, and the difference would tell how many are in the one and not in the other. Part the table in fewer ways.`,
      )
    case 'known-another-day': {
      const day = dayText(Number(detail.day))
      return text(
        `Publicering ${number} är räknad som det var känt ${day.sv}. Skriv den dagen under ”Som det var känt”, så skyddas de tillsammans.`,
        `Publication ${number} was counted as it was known on ${day.en}. Give that day under "As it was known on", and they are protected together.`,
      )
    }
    case 'small-changes':
      return text(
        'Rättelsen skulle visa tal som skiljer sig med ett till tre från de publicerade, och så röja dem det gäller. Dela upp tabellen på färre sätt.',
        'The correction would show numbers that differ by one to three from the published ones, and so give those few away. Part the table in fewer ways.',
      )
    case 'cannot-be-protected':
      return text(
        'Tabellen kan inte skyddas så att inget litet tal går att räkna fram. Dela upp den på färre sätt.',
        'The table cannot be protected so that no small number can be computed. Part it in fewer ways.',
      )
    case 'few-changed':
      return text(
        'Rättelsen skulle visa dygn som har ändrats för ett eller ett par barn, och så röja hur mycket. Dela upp tabellen på färre sätt.',
        'The correction would show days that have changed for one child or two, and so tell by how much. Part the table in fewer ways.',
      )
    case 'amounts-tell':
      return text(
        `Publicering ${number} visar vårddygn där antalet barn här måste döljas, och dygnen säger att barnen är minst tre. Dela upp tabellen på färre sätt.`,
        `Publication ${number} shows days in care where the number of children must be hidden here, and the days say that the children are three at least. Part the table in fewer ways.`,
      )
    case 'too-large':
      return text(
        `Tabellen har fler än ${Number(detail.most)} tal, och att skydda så många tar längre än en sida kan vänta. Dela upp den på färre sätt.`,
        `The table has more than ${Number(detail.most)} numbers, and to protect so many takes longer than a page can wait. Part it in fewer ways.`,
      )
    case 'disagrees':
      return text(
        'Talen stämmer inte med dem som redan är publicerade. Räkna som det var känt den dagen, eller rätta den publiceringen.',
        'The numbers do not agree with those already published. Count as it was known that day, or correct that publication.',
      )
  }
}

/** Where to go on from a refusal: the day that was published, or the publication that stands in the way. */
export type Remedy = { readonly href: string; readonly label: Text }

export function protectRemedy(choice: Choice, detail: RefusalDetail): Remedy | null {
  const { number, day } = detail
  if (day !== undefined) {
    const told = dayText(Number(day))
    return {
      href: addressOf({ ...choice, asOf: isoDay(Number(day)) }),
      label: text(`Visa som det var känt ${told.sv}`, `Show as it was known on ${told.en}`),
    }
  }
  if (number === undefined) return null
  return {
    href: `/statistik/${slugOf(String(number))}`,
    label: text(`Se publicering ${number}`, `See publication ${number}`),
  }
}
