import { dutyExempted, dutyExtended } from './leave.ts'
import type { Rule } from './rule.ts'

/** Kinds of fact that must be read to evaluate some rules, and what decisions have given their duties. */
export function kindsReadBy(rules: readonly (Rule | null)[]): ReadonlySet<string> {
  return new Set([
    dutyExtended.kind,
    dutyExempted.kind,
    ...rules.flatMap((rule) =>
      (rule?.versions ?? []).flatMap(({ trigger, fulfilledBy }) => [
        ...trigger.kinds,
        ...fulfilledBy.map(({ kind }) => kind),
      ]),
    ),
  ])
}
