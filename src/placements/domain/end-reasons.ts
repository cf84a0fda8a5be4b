import { type Text, text } from '../../shared/text.ts'

/**
 * Why a placement ended: a closed list, so that it can be counted. `isMove` says that the care goes
 * on elsewhere, so a next placement is expected on the same day and the chain asks for it.
 */
export type EndReason = { readonly name: Text; readonly isMove: boolean }

export const endReasons = {
  'planned-move': {
    name: text('Planerad flytt till annan placering', 'Planned move to another placement'),
    isMove: true,
  },
  breakdown: {
    name: text(
      'Sammanbrott: placeringen avbröts oplanerat',
      'Breakdown: the placement ended unplanned',
    ),
    isMove: true,
  },
  'returned-home': { name: text('Flyttade hem', 'Moved back home'), isMove: false },
  'care-at-home': {
    name: text('Vården fortsätter i det egna hemmet', 'The care goes on in the own home'),
    isMove: false,
  },
  'custody-transferred': {
    name: text(
      'Vårdnaden flyttades till familjehemmet',
      'Custody was transferred to the family home',
    ),
    isMove: false,
  },
  'own-housing': { name: text('Eget boende', 'Housing of their own'), isMove: false },
  'case-transferred': {
    name: text('Ärendet flyttades till en annan kommun', 'The case moved to another municipality'),
    isMove: false,
  },
  'prison-or-detention': {
    name: text('Häkte eller fängelse', 'Detention or prison'),
    isMove: false,
  },
  'left-country': { name: text('Lämnade Sverige', 'Left Sweden'), isMove: false },
  died: { name: text('Avled', 'Died'), isMove: false },
  other: { name: text('Annat skäl', 'Other reason'), isMove: false },
} as const satisfies Record<string, EndReason>

export type EndReasonCode = keyof typeof endReasons

export function isEndReasonCode(code: string): code is EndReasonCode {
  return Object.hasOwn(endReasons, code)
}
