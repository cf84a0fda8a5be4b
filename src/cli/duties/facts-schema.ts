import { z } from 'zod'
import { parseDay } from '../../shared/day.ts'
import { type Say, text } from '../../shared/text.ts'

const notADay = text(
  'ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD',
  'must be a day that exists, written YYYY-MM-DD',
)
const notAnId = text('ska vara en text med 1–200 tecken', 'must be a text of 1–200 characters')
const missing = text('saknas', 'is missing')

/** Of the file as a whole: its shape. What the kinds of fact ask of their columns comes after. */
export function factsSchema(say: Say) {
  const shaped = (wrong: { sv: string; en: string }) => ({
    error: ({ input }: { input?: unknown }) => say(input === undefined ? missing : wrong),
  })
  const strict = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
    z.strictObject(shape, {
      error: (issue) => {
        if (issue.code === 'unrecognized_keys') {
          const keys = (issue as { keys?: string[] }).keys?.join(', ') ?? ''
          return say(text(`har fält som inte finns: ${keys}`, `has unknown fields: ${keys}`))
        }
        const object = text('ska vara ett objekt {…}', 'must be an object {…}')
        return say(issue.input === undefined ? missing : object)
      },
    })
  const list = text('ska vara en lista […]', 'must be a list […]')
  const id = z.string(shaped(notAnId)).min(1, say(notAnId)).max(200, say(notAnId))
  const day = z
    .string(shaped(notADay))
    .refine(isDay, { error: () => say(notADay), abort: true })
    .transform(parseDay)
  const row = strict({ name: id, from: day, until: day })
  const fact = strict({
    id,
    kind: id,
    from: day,
    until: day.nullable().default(null),
    data: z
      .record(
        z.string(),
        z.unknown(),
        shaped(text('ska vara ett objekt {…}', 'must be an object {…}')),
      )
      .default({}),
  })
  const subject = strict({
    id,
    kind: z.literal('child', shaped(text('ska vara child', 'must be child'))).default('child'),
    born: day.nullable(),
    facts: z.array(fact, shaped(list)),
  })
  const calendar = strict({
    terms: z.array(row, shaped(list)).default([]),
    breaks: z.array(row, shaped(list)).default([]),
  })
  return strict({
    subjects: z.array(subject, shaped(list)),
    calendar: calendar.optional(),
  })
}

export type WrittenFile = z.output<ReturnType<typeof factsSchema>>
export type WrittenFact = WrittenFile['subjects'][number]['facts'][number]

export function isDay(written: string): boolean {
  try {
    parseDay(written)
    return true
  } catch {
    return false
  }
}
