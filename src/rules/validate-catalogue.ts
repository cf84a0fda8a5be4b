import { isoDay } from '../shared/day.ts'
import type { Rule, RuleVersion } from './rule.ts'

/**
 * Stops the start, with a sentence that names the rule, when the catalogue cannot be trusted: a
 * rule that waits for a fact nobody records, versions with a gap or an overlap, a demand without
 * its paragraph. All faults are told at once.
 */
export function validateCatalogue(rules: readonly Rule[], knownFactKinds: readonly string[]): void {
  const known = new Set(knownFactKinds)
  const faults = [
    ...doubledIds(rules),
    ...withoutSuccessor(rules),
    ...rules.flatMap((rule) => faultsOf(rule, known)),
  ]
  if (faults.length > 0) throw new Error(`The rule catalogue has faults:\n${faults.join('\n')}`)
}

function faultsOf(rule: Rule, known: ReadonlySet<string>): string[] {
  if (rule.versions.length === 0) return [`Rule ${rule.id} has no version.`]
  const last = rule.versions.at(-1)
  const endsWithoutSuccessor = last !== undefined && last.validUntil !== null && !rule.abolished
  return [
    ...(endsWithoutSuccessor
      ? [`Rule ${rule.id}, version ${last.id} ends and nothing follows it.`]
      : []),
    ...rule.versions.flatMap((version) => faultsOfVersion(rule, version, known)),
    ...doubled(rule.versions.map((version) => version.id)).map(
      (id) => `Rule ${rule.id} has two versions called ${id}.`,
    ),
    ...rule.versions.slice(1).flatMap((next, index) => {
      const version = rule.versions[index]
      return version ? faultsBetween(rule.id, version, next) : []
    }),
  ]
}

function faultsOfVersion(
  { id: ruleId, awaits }: Rule,
  version: RuleVersion,
  known: ReadonlySet<string>,
): string[] {
  const name = `Rule ${ruleId}, version ${version.id}`
  const faults: string[] = []
  const kinds = [...version.trigger.kinds, ...version.fulfilledBy.map(({ kind }) => kind)]
  for (const kind of new Set(kinds)) {
    if (!awaits && !known.has(kind))
      faults.push(`${name} waits for a kind of fact nobody records: ${kind}.`)
  }
  if (version.fulfilledBy.length === 0) faults.push(`${name} can never be fulfilled.`)
  if (version.source.place.sv.trim() === '') faults.push(`${name} cites no paragraph or page.`)
  if (version.term.source.place.sv.trim() === '') {
    faults.push(`${name} does not say where its number of days comes from.`)
  }
  if (version.validUntil !== null && version.validUntil <= version.validFrom) {
    faults.push(`${name} ends before it begins.`)
  }
  if (version.appliesTo === 'open-on' && version.transition === undefined) {
    faults.push(`${name} applies to open duties but states no transition.`)
  }
  return faults
}

function faultsBetween(ruleId: string, version: RuleVersion, next: RuleVersion): string[] {
  const name = `Rule ${ruleId}, version ${version.id}`
  if (version.validUntil === null) {
    return [`${name} never ends, yet ${next.id} follows it.`]
  }
  if (next.validFrom === version.validUntil) return []
  const what = next.validFrom < version.validUntil ? 'overlaps' : 'leaves a gap before'
  const days = `${isoDay(version.validUntil)} and ${isoDay(next.validFrom)}`
  return [`${name} ${what} its successor ${next.id} (${days}).`]
}

function withoutSuccessor(rules: readonly Rule[]): string[] {
  const ids = new Set(rules.map(({ id }) => id))
  return rules.flatMap(({ id, successor }) =>
    successor === undefined || ids.has(successor)
      ? []
      : [`Rule ${id} has a successor that does not exist: ${successor}.`],
  )
}

function doubledIds(rules: readonly Rule[]): string[] {
  return doubled(rules.map(({ id }) => id)).map((id) => `Two rules are called ${id}.`)
}

function doubled(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
