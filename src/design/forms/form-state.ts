/**
 * What a form holds when it is shown: as typed, before it is understood. An invalid form comes
 * back with the same values and a sentence for each field that needs another try.
 */
export type FormState = {
  readonly values: Readonly<Record<string, string>>
  /** Field name to the sentence that says what to do. '' is for what concerns no single field. */
  readonly errors: Readonly<Record<string, string>>
}

export const emptyForm: FormState = { values: {}, errors: {} }

/** @example fieldId('from') is 'falt-from'; the list of errors links to it. */
export function fieldId(name: string): string {
  return `falt-${name.replace(/[^a-zA-Z0-9_-]/g, '-')}`
}
