import type { z } from 'zod'
import { type Language, speak, type Text } from '../../shared/text.ts'

export type FormValues = Readonly<Record<string, string>>

export type FormReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

const between = '\u241f'

/**
 * A sentence for zod's error message, both languages in one string; `readForm` picks one.
 * @example z.string().min(1, says(text('Skriv namnet.', 'Write the name.')))
 */
export function says(sentence: Text): string {
  return sentence.sv + between + sentence.en
}

/** Checks a form as typed. One sentence per field, in the order of the schema. */
export function readForm<Value>(
  schema: z.ZodType<Value>,
  values: FormValues,
  language: Language,
): FormReading<Value> {
  const result = schema.safeParse(values)
  if (result.success) return { ok: true, value: result.data }
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const field = issue.path.map(String).join('.')
    errors[field] ??= sentence(issue.message, language)
  }
  return { ok: false, errors }
}

function sentence(message: string, language: Language): string {
  const [sv = message, en = message] = message.split(between)
  return speak(language)({ sv, en })
}
