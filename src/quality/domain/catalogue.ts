import type { QualityRule } from './rule.ts'
import { aroundRules } from './rules/around-care.ts'
import { continuityRules } from './rules/care-goes-on.ts'
import { decisionRules } from './rules/decisions.ts'
import { formRules } from './rules/forms.ts'
import { periodRules } from './rules/periods.ts'
import { personRules } from './rules/persons.ts'

/** Every rule of data quality, by number: the import, the page and the nightly check all use these. */
export const qualityRules: readonly QualityRule[] = [
  ...personRules,
  ...periodRules,
  ...continuityRules,
  ...formRules,
  ...decisionRules,
  ...aroundRules,
].toSorted((one, other) => one.number - other.number)
