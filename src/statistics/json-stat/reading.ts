import { type Text, text } from '../../shared/text.ts'

export type Written = Readonly<Record<string, unknown>>

/** Ends the reading of a file with the sentence that its reader is given. */
export class ReadingStopped extends Error {
  readonly says: Text

  constructor(says: Text) {
    super(says.en)
    this.says = says
  }
}

export function isObject(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(
  value: unknown,
  isRight: (item: unknown) => boolean,
  place: string,
): unknown[] {
  if (Array.isArray(value) && value.every(isRight)) return value
  throw new ReadingStopped(text(`${place} ska vara en lista.`, `${place} must be a list.`))
}
