import type { Day } from '../shared/day.ts'
import type { RuleCalendar } from './calendar.ts'
import type { Duty } from './duty.ts'
import { dutiesOfChain } from './duty-chain.ts'
import type { Fact, Subject } from './fact.ts'
import { historyOn } from './history.ts'
import type { Context, Occasion, Rule, RuleVersion, Trigger } from './rule.ts'

export type Evaluation = {
  readonly rules: readonly Rule[]
  /** Facts of one subject that are in force: none voided, one version of each origin. */
  readonly facts: readonly Fact[]
  readonly subject: Subject & { readonly born: Day | null }
  readonly today: Day
  readonly calendar: RuleCalendar
  /** Since when the authority records here what no import brings; null where it always has. */
  readonly inUseSince?: Day | null
}

/**
 * The duties of one subject as they stand on `today`: pure, and the same for the same facts in any
 * order. What lies after `today` is left out (see history.ts), so a run on a later day may add.
 */
export function evaluate(evaluation: Evaluation): Duty[] {
  const { rules, facts, subject, today, calendar, inUseSince = null } = evaluation
  const context: Context = { history: historyOn(facts, today), born: subject.born, today, calendar }
  const duties: Duty[] = []
  for (const rule of rules) {
    if (rule.subject !== subject.kind || rule.awaits !== undefined) continue
    const since = rule.recordedHere ? inUseSince : null
    for (const chain of occasionsByKey(rule, context, since).values()) {
      duties.push(...dutiesOfChain(rule, chain, context))
    }
  }
  return duties
}

/** For each thing that calls for the act: the occasion as each version of the rule sees it. */
function occasionsByKey(
  rule: Rule,
  context: Context,
  since: Day | null,
): Map<string, (Occasion | undefined)[]> {
  const byKey = new Map<string, (Occasion | undefined)[]>()
  let lastTrigger: Trigger | null = null
  let occasions: readonly Occasion[] = []
  rule.versions.forEach((version, index) => {
    if (version.trigger !== lastTrigger) occasions = version.trigger.find(context)
    lastTrigger = version.trigger
    for (const found of occasions) {
      const occasion = since === null ? found : knownSince(found, since, version)
      if (occasion === null) continue
      const key = [rule.id, occasion.origin.originId, ...(occasion.alsoKeyedBy ?? [])].join(':')
      const seenBy = byKey.get(key) ?? []
      seenBy[index] = occasion
      byKey.set(key, seenBy)
    }
  })
  return byKey
}

/**
 * An occasion from before anything was recorded here: what is to be done once has been done or not,
 * and nobody can tell; what is to be done again and again is counted from the day recording began.
 * Where the first time is longer than the rest (two years, then yearly) it is known whether the
 * first time had come by then: if not it is asked as it stands, else the shorter time applies.
 */
function knownSince(occasion: Occasion, since: Day, version: RuleVersion): Occasion | null {
  const { recurrence, due, dueAgain } = version
  if (occasion.arises >= since) return occasion
  if (recurrence === undefined) return null
  if (occasion.ends !== null && occasion.ends.day <= since) return null
  const moved = { ...occasion, countsFrom: Math.max(occasion.countsFrom, since), arises: since }
  if (dueAgain === undefined) return moved
  return due.count(occasion.countsFrom) >= since ? occasion : { ...moved, isAgain: true }
}
