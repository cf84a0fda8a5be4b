import type { Role } from '../access/actor.ts'
import type { Text } from '../shared/text.ts'

/** The one step from a duty to the form that fulfils it, contributed by the slice that owns the form. */
export type Step = {
  readonly ruleId: string
  readonly label: Text
  readonly roles: readonly Role[]
  readonly href: (duty: { readonly childId: string; readonly triggerOriginId: string }) => string
}

/** What slices offer for their rules. */
export type StepSlice = { readonly steps: readonly Step[] }
