import type { Rule, RuleVersion } from '../../rules/rule.ts'
import type { Day } from '../../shared/day.ts'

/** The version that a reader should meet first: the one in force, else the next, else the last. */
export function versionToTell({ versions }: Pick<Rule, 'versions'>, today: Day): RuleVersion {
  const told =
    versions.find((version) => isInForce(version, today)) ??
    versions.find(({ validFrom }) => validFrom > today) ??
    versions.at(-1)
  if (told === undefined) throw new Error('A rule without versions')
  return told
}

export function isInForce({ validFrom, validUntil }: RuleVersion, day: Day): boolean {
  return validFrom <= day && (validUntil === null || day < validUntil)
}

/** The version that comes after one, which the catalogue holds in order of time. */
export function nextVersion({ versions }: Rule, { id }: RuleVersion): RuleVersion | null {
  const index = versions.findIndex((version) => version.id === id)
  return versions[index + 1] ?? null
}

/** Where a rule stands on a day, seen as a whole. */
export type RuleState = 'in-force' | 'to-come' | 'gone'

export function ruleState({ versions }: Rule, today: Day): RuleState {
  if (versions.some((version) => isInForce(version, today))) return 'in-force'
  return versions.some(({ validFrom }) => validFrom > today) ? 'to-come' : 'gone'
}
