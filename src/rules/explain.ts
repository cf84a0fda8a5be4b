import type { Day } from '../shared/day.ts'
import { type Done, dueOf, type Standing, type Start } from './duty-chain.ts'
import type { Allowance } from './leave.ts'
import type { WhyStep } from './why.ts'

/** The steps that lead from the fact to the day, in the order a person would tell them. */
export function explain({
  standing,
  start,
  done,
  planBy,
  limit,
  allowance,
}: Explained): readonly WhyStep[] {
  const { version, occasion, countedFrom, clock, adjustment, passages } = standing
  const { level, source, text } = version
  const { kind, originId, from } = occasion.origin
  const steps: WhyStep[] = [
    { step: 'trigger', kind, originId, day: from, text: version.trigger.says },
    { step: 'demand', level, source, text },
  ]
  if (version.keepsItsOwn) steps.push({ step: 'demand', level, ...version.keepsItsOwn })
  if (version.reading) steps.push({ step: 'reading', text: version.reading })
  if (start.previous) {
    steps.push({ step: 'previous', originId: start.previous.originId, day: start.previous.day })
  }
  steps.push({ step: 'term', ...version.term })
  const due = dueOf(version, occasion, start)
  const counted = due.count(countedFrom)
  if (clock === null) {
    const again = occasion.isAgain && { isAgain: true as const }
    steps.push({ step: 'counted', from: countedFrom, limit: counted, term: due.term, ...again })
  } else {
    steps.push({ step: 'clock', ...clock })
  }
  if (adjustment) {
    steps.push({
      step: 'adjusted',
      before: counted,
      after: adjustment.limit,
      reason: adjustment.reason,
    })
  }
  for (const passage of passages) {
    const told = passage.to.transition
    if (!told) continue
    steps.push({
      step: 'transition',
      fromVersion: passage.from.id,
      toVersion: passage.to.id,
      transition: passage.transition,
      source: told.source,
      text: told.text,
      before: passage.before,
      after: passage.after,
    })
  }
  const { extended, exempted } = allowance
  if (extended !== null) {
    const { originId, until } = extended
    steps.push({ step: 'extended', originId, before: standing.limit, after: until })
  }
  if (exempted !== null) steps.push({ step: 'exempted', ...exempted })
  if (planBy !== limit) steps.push({ step: 'plan-by', level: version.level, limit, planBy })
  if (version.lapses) steps.push({ step: 'lapses', lapses: limit + 1, text: version.lapses })
  if (done)
    steps.push({ step: 'fulfilled', kind: done.kind, originId: done.originId, day: done.day })
  else if (occasion.ends) steps.push({ step: 'ended', ...occasion.ends })
  return steps
}

type Explained = {
  readonly standing: Standing
  readonly start: Start
  readonly done: Done | null
  readonly planBy: Day
  /** The last day as it stands, with what was given by decision. */
  readonly limit: Day
  readonly allowance: Allowance
}
