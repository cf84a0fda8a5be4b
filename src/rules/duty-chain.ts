import type { Day } from '../shared/day.ts'
import { dayInStockholm } from '../shared/moment.ts'
import type { Duty, UpcomingVersion } from './duty.ts'
import { explain } from './explain.ts'
import { type Allowance, allowanceFor, type DutyKey, dutyKey } from './leave.ts'
import { planByFor } from './plan-by.ts'
import type { Adjustment, Context, Due, Fulfilment, Occasion, Rule, RuleVersion } from './rule.ts'
import type { Transition } from './why.ts'

/** One occasion's duty, or for a rolling rule its chain of duties: one after another, one open. */
export function dutiesOfChain(
  rule: Rule,
  seenBy: readonly (Occasion | undefined)[],
  context: Context,
): Duty[] {
  // Versions may see the same occasion arise on different days; the earliest one that holds begins.
  const occasion = seenBy.find((seen, index) => {
    const version = rule.versions[index]
    return seen !== undefined && version !== undefined && governs(version, seen, seen.arises)
  })
  if (occasion === undefined) return []
  const duties: Duty[] = []
  let start: Start = { occurrence: 1, arises: occasion.arises, previous: null }
  for (;;) {
    const settled = settle(rule, seenBy, context, start)
    if (settled === null) return duties
    duties.push(settled.duty)
    const { done } = settled
    if (done === null || settled.version.recurrence === undefined) return duties
    start = { occurrence: start.occurrence + 1, arises: done.day, previous: done }
  }
}

export type Start = {
  readonly occurrence: number
  readonly arises: Day
  /** What fulfilled the occurrence before, from which a rolling rule counts on. */
  readonly previous: Done | null
}

export type Done = {
  readonly day: Day
  /** The moment, where it is known. */
  readonly at?: number
  readonly originId: string
  readonly kind: string
}

/** The version a duty stands under, its day, and how it came there. */
export type Standing = {
  readonly version: RuleVersion
  readonly occasion: Occasion
  readonly countedFrom: Day
  readonly limit: Day
  /** The moments it is counted between, where it is counted in hours from a known one. */
  readonly clock: { readonly from: number; readonly limit: number } | null
  readonly adjustment: Adjustment | null
  readonly passages: readonly Passage[]
}

export type Passage = {
  readonly from: RuleVersion
  readonly to: RuleVersion
  readonly transition: Transition
  readonly before: Day
  readonly after: Day
}

function settle(
  rule: Rule,
  seenBy: readonly (Occasion | undefined)[],
  context: Context,
  start: Start,
): { duty: Duty; done: Done | null; version: RuleVersion } | null {
  let index = governing(rule, seenBy, start.arises)
  const occasion = seenBy[index]
  const version = rule.versions[index]
  if (occasion === undefined || version === undefined) return null
  if (hasEndedBy(occasion, start.arises) && start.previous !== null) return null

  let standing = standingUnder(version, occasion, start, context)
  let done = fulfilment(version.fulfilledBy, occasion, context, start)
  let upcoming: UpcomingVersion | undefined
  for (index += 1; index < rule.versions.length; index += 1) {
    const next = rule.versions[index]
    const seen = seenBy[index]
    if (next === undefined || seen === undefined || next.appliesTo !== 'open-on') continue
    if (done !== null && done.day < next.validFrom) break
    if (hasEndedBy(standing.occasion, next.validFrom)) break
    const passed = passTo(next, seen, standing, start, context)
    if (next.validFrom > context.today) {
      if (done === null && standing.occasion.ends === null) {
        upcoming = { versionId: next.id, validFrom: next.validFrom, limit: passed.limit }
      }
      break
    }
    standing = passed
    // What was done before the version came into force has been judged by the one before.
    done = fulfilment(next.fulfilledBy, seen, context, start, next.validFrom)
  }
  const key = dutyKey(rule, standing.occasion, start.occurrence)
  const allowance = allowanceFor(standing, key, context)
  const duty = dutyFrom({ rule, standing, start, done, upcoming, key, allowance })
  return { duty, done, version: standing.version }
}

/** The version the duty stands under from the day it arose, if it sees the occasion at all. */
function governing(rule: Rule, seenBy: readonly (Occasion | undefined)[], arises: Day): number {
  return rule.versions.findIndex((version, index) => {
    const seen = seenBy[index]
    return seen !== undefined && governs(version, seen, arises)
  })
}

/** In force on that day, or after it for what began before, where the law leaves that to it. */
function governs(version: RuleVersion, { origin }: Occasion, day: Day): boolean {
  if (holdsOn(version, day)) return true
  return (
    version.keepsItsOwn !== undefined && day >= version.validFrom && holdsOn(version, origin.from)
  )
}

function standingUnder(
  version: RuleVersion,
  occasion: Occasion,
  start: Start,
  context: Context,
): Standing {
  const countedFrom = start.previous?.day ?? occasion.countsFrom
  const due = dueOf(version, occasion, start)
  const clock = clockOf(due, occasion, start)
  const counted = clock === null ? due.count(countedFrom) : dayInStockholm(clock.limit)
  const adjustment = due.adjust?.(counted, countedFrom, context.calendar) ?? null
  const limit = adjustment?.limit ?? counted
  return { version, occasion, countedFrom, limit, clock, adjustment, passages: [] }
}

/** The first time, and each time after it, may have different terms. */
export function dueOf(version: RuleVersion, { isAgain }: Occasion, { previous }: Start): Due {
  return previous === null && isAgain === undefined
    ? version.due
    : (version.dueAgain ?? version.due)
}

const millisecondsAnHour = 3_600_000

function clockOf({ hours }: Due, occasion: Occasion, { previous }: Start): Standing['clock'] {
  const from = previous === null ? occasion.countsFromAt : previous.at
  if (hours === undefined || from === undefined) return null
  return { from, limit: from + hours * millisecondsAnHour }
}

function passTo(
  next: RuleVersion,
  occasion: Occasion,
  standing: Standing,
  start: Start,
  context: Context,
): Standing {
  const transition = next.transition?.to ?? 'recompute'
  const anew = standingUnder(next, occasion, start, context)
  // A day that had already passed was broken under the old version, and stays broken.
  const isBroken = standing.limit < next.validFrom
  const keepsDate = transition === 'keep-date' || isBroken
  const earliest = transition === 'never-before-force' ? next.validFrom : anew.limit
  const limit = keepsDate ? standing.limit : Math.max(anew.limit, earliest)
  const kept = keepsDate ? standing : anew
  const passage: Passage = {
    from: standing.version,
    to: next,
    transition: keepsDate ? 'keep-date' : transition,
    before: standing.limit,
    after: limit,
  }
  return {
    version: next,
    occasion,
    countedFrom: kept.countedFrom,
    limit,
    clock: kept.clock,
    adjustment: kept.adjustment,
    passages: [...standing.passages, passage],
  }
}

/** The first fact of the first alternative that has any; alternatives stand in order of precedence. */
function fulfilment(
  alternatives: readonly Fulfilment[],
  occasion: Occasion,
  context: Context,
  { previous }: Start,
  notBefore: Day | null = null,
): Done | null {
  for (const alternative of alternatives) {
    let first: Done | null = null
    for (const fact of context.history.of(alternative.kind)) {
      const day = alternative.on(fact, occasion, context.history)
      // One act fulfils one occurrence: the next needs an act on a later day.
      if (day === null || (previous !== null && day <= previous.day)) continue
      if (notBefore !== null && day < notBefore) continue
      if (first !== null && day >= first.day) continue
      const { originId, kind, data } = fact
      first = { day, originId, kind, ...(typeof data.at === 'number' && { at: data.at }) }
    }
    if (first !== null) return first
  }
  return null
}

function dutyFrom({ rule, standing, start, done, upcoming, key, allowance }: Settled): Duty {
  const { version, occasion, countedFrom, clock } = standing
  const limit = allowance.extended?.until ?? standing.limit
  const ended = done === null ? occasion.ends : null
  const exempted = done === null && ended === null ? allowance.exempted : null
  const planBy = planByFor(limit, countedFrom)
  // A longer time given by decision is counted in days, and the hour no longer matters.
  const isByTheHour = clock !== null && allowance.extended === null
  return {
    key,
    ruleId: rule.id,
    versionId: version.id,
    triggerOriginId: occasion.origin.originId,
    triggerKind: occasion.origin.kind,
    occurrence: start.occurrence,
    countedFrom,
    limit,
    ...(isByTheHour && { limitAt: clock.limit }),
    planBy,
    lapses: version.lapses === undefined ? null : limit + 1,
    fulfilledBy: done?.originId ?? null,
    fulfilledOn: done?.day ?? null,
    ...(isByTheHour && done?.at !== undefined && { fulfilledAt: done.at }),
    state: stateOf(done, ended, exempted),
    ...(allowance.extended && { extendedBy: allowance.extended.originId }),
    why: explain({ standing, start, done, planBy, limit, allowance: { ...allowance, exempted } }),
    ...(upcoming === undefined ? {} : { upcomingVersion: upcoming }),
  }
}

function stateOf(done: Done | null, ended: unknown, exempted: unknown): Duty['state'] {
  if (done !== null) return 'done'
  if (ended !== null) return 'ended'
  return exempted === null ? 'open' : 'exempted'
}

type Settled = {
  readonly rule: Rule
  readonly standing: Standing
  readonly start: Start
  readonly done: Done | null
  readonly upcoming: UpcomingVersion | undefined
  readonly key: DutyKey
  readonly allowance: Allowance
}

function holdsOn(version: RuleVersion, day: Day): boolean {
  return version.validFrom <= day && (version.validUntil === null || day < version.validUntil)
}

function hasEndedBy(occasion: Occasion, day: Day): boolean {
  return occasion.ends !== null && occasion.ends.day <= day
}
