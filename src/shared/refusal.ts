/**
 * The answer of a domain function: accepted with a value, or refused with a reason.
 * A reason is a short code ('ends-before-start'); its sentence stands in the slice's texts.
 */
export type Decision<Value, Reason extends string = string> =
  | { readonly accepted: true; readonly value: Value }
  | { readonly accepted: false; readonly reason: Reason; readonly detail: RefusalDetail }

/** What the sentence needs to be helpful: dates as epoch days, names never. */
export type RefusalDetail = Readonly<Record<string, string | number>>

export function accept<Value>(value: Value): Decision<Value, never> {
  return { accepted: true, value }
}

export function refuse<Reason extends string>(
  reason: Reason,
  detail: RefusalDetail = {},
): Decision<never, Reason> {
  return { accepted: false, reason, detail }
}
