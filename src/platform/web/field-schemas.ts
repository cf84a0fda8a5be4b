import { z } from 'zod'
import type { Day } from '../../shared/day.ts'
import { tryParseDay } from '../../shared/read-day.ts'
import { type Text, text } from '../../shared/text.ts'
import { says } from './read-form.ts'

/** A day that must be given; `ask` says which: "Ange vilken dag placeringen började." */
export function requiredDay(ask: Text): z.ZodType<Day> {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      if (typed.trim() === '') return problem(context, ask)
      return tryParseDay(typed) ?? problem(context, notADay(typed))
    })
}

/** A day that may be left empty. */
export const optionalDay: z.ZodType<Day | null> = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    return tryParseDay(typed) ?? problem(context, notADay(typed))
  })

/** One of a closed list. */
export function oneOf<const Value extends string>(
  values: readonly Value[],
  ask: Text,
): z.ZodType<Value> {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const chosen = values.find((value) => value === typed)
      return chosen ?? problem(context, ask)
    })
}

export function requiredText(ask: Text, longest = 200): z.ZodType<string> {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const written = oneLineBreak(typed).trim()
      if (written === '') return problem(context, ask)
      return written.length <= longest ? written : problem(context, tooLong(longest))
    })
}

export function optionalText(longest = 200): z.ZodType<string | null> {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const written = oneLineBreak(typed).trim()
      if (written === '') return null
      return written.length <= longest ? written : problem(context, tooLong(longest))
    })
}

/** Yes, no, or left unanswered. */
export const optionalYesNo: z.ZodType<boolean | null> = z
  .string()
  .optional()
  .transform((value) => (value === 'ja' ? true : value === 'nej' ? false : null))

/** A ticked box. */
export const ticked: z.ZodType<boolean> = z
  .string()
  .optional()
  .transform((value) => value === 'ja')

/** Browsers send each line break as two signs; counted in the field, and kept, it is one. */
function oneLineBreak(typed: string): string {
  return typed.replaceAll('\r\n', '\n')
}

function problem(context: z.RefinementCtx, sentence: Text): never {
  context.addIssue({ code: 'custom', message: says(sentence) })
  return z.NEVER
}

function notADay(typed: string): Text {
  return text(
    `”${typed}” är ingen dag som finns. Skriv den som 2026-11-03.`,
    `“${typed}” is not a day that exists. Write it like 2026-11-03.`,
  )
}

function tooLong(longest: number): Text {
  return text(
    `Texten är för lång. Korta den till högst ${longest} tecken.`,
    `The text is too long. Shorten it to ${longest} characters at most.`,
  )
}
