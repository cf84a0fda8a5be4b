import type { Day } from '../shared/day.ts'
import type { RuleCalendar } from './calendar.ts'
import type { Duty } from './duty.ts'
import { dutiesOfChain } from './duty-chain.ts'
import type { Fact, Subject } from './fact.ts'
import { historyOn } from './history.ts'
import type { Context, Occasion, Rule, Trigger } from './rule.ts'

export type Evaluation = {
  readonly rules: readonly Rule[]
  /** Facts of one subject that are in force: none voided, one version of each origin. */
  readonly facts: readonly Fact[]
  readonly subject: Subject & { readonly born: Day | null }
  readonly today: Day
  readonly calendar: RuleCalendar
}

/**
 * The duties of one subject as they stand on `today`: pure, and the same for the same facts in any
 * order. What lies after `today` is left out (see history.ts), so a run on a later day may add.
 */
export function evaluate({ rules, facts, subject, today, calendar }: Evaluation): Duty[] {
  const context: Context = { history: historyOn(facts, today), born: subject.born, today, calendar }
  const duties: Duty[] = []
  for (const rule of rules) {
    if (rule.subject !== subject.kind) continue
    for (const chain of occasionsByKey(rule, context).values()) {
      duties.push(...dutiesOfChain(rule, chain, context))
    }
  }
  return duties
}

/** For each thing that calls for the act: the occasion as each version of the rule sees it. */
function occasionsByKey(rule: Rule, context: Context): Map<string, (Occasion | undefined)[]> {
  const byKey = new Map<string, (Occasion | undefined)[]>()
  let lastTrigger: Trigger | null = null
  let occasions: readonly Occasion[] = []
  rule.versions.forEach((version, index) => {
    if (version.trigger !== lastTrigger) occasions = version.trigger.find(context)
    lastTrigger = version.trigger
    for (const occasion of occasions) {
      const key = [rule.id, occasion.origin.originId, ...(occasion.alsoKeyedBy ?? [])].join(':')
      const seenBy = byKey.get(key) ?? []
      seenBy[index] = occasion
      byKey.set(key, seenBy)
    }
  })
  return byKey
}
