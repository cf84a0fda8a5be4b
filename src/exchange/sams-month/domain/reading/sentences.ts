import type { RefusalDetail } from '../../../../shared/refusal.ts'
import { type Text, text } from '../../../../shared/text.ts'

/** What is wrong and what to do about it. */
export type Sentences = { readonly what: Text; readonly todo: Text }

export const say = (what: Text, todo: Text): Sentences => ({ what, todo })

/** "Menade du …?" with what comes from our own lists, or the other advice when nothing is near. */
export function suggest({ suggestion }: RefusalDetail, otherwise: Text): Text {
  if (suggestion === undefined) return otherwise
  return text(`Menade du ${suggestion}?`, `Did you mean ${suggestion}?`)
}
