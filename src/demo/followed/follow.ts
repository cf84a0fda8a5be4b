import type { RuleCalendar } from '../../rules/calendar.ts'
import { type Duty, wasMissed } from '../../rules/duty.ts'
import { evaluate } from '../../rules/evaluate.ts'
import type { EventKind } from '../../rules/event-kind.ts'
import type { Fact, FactValue } from '../../rules/fact.ts'
import type { Rule } from '../../rules/rule.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import { momentInStockholm } from '../../shared/moment.ts'
import { firstWorkdayOnOrAfter, lastWorkdayOnOrBefore } from '../../shared/swedish-holidays.ts'
import type { Chance } from '../chance.ts'
import type { DemoFact } from '../life/demo-fact.ts'
import type { ChildFile } from '../people/child-file.ts'
import { factsInForce } from '../write/facts-in-force.ts'

export type FollowFrame = {
  readonly rules: readonly Rule[]
  readonly events: readonly EventKind[]
  readonly today: Day
  readonly calendar: RuleCalendar
  readonly inUseSince: Day
}

/** A duty rolls at most this often within the months that are told. */
const mostRounds = 12

/**
 * What the caseworker has done about the duties that are recorded here: the rules are asked what is
 * to be done, most of it is then done in time, some late and some not at all, and they are asked
 * again. So the demo keeps up with every rule that its events fulfil.
 */
export function followed(file: ChildFile, frame: FollowFrame, chance: Chance): ChildFile {
  const { today, calendar, inUseSince, events } = frame
  const worker = file.caseworkerId
  if (worker === null || !isOfLate(file, inUseSince)) return file
  const rules = frame.rules.filter(({ recordedHere }) => recordedHere)
  const subject = { kind: 'child' as const, id: file.id, born: file.born }
  const facts: Fact[] = factsInForce(file.facts)
  const told: DemoFact[] = []
  const tried = new Set<string>()
  for (let round = 0; round < mostRounds; round += 1) {
    const duties = evaluate({ rules, facts, subject, today, calendar, inUseSince })
    const untried = duties.filter((duty) => isToDo(duty) && !tried.has(duty.key))
    const kinds = new Set<string>()
    for (const duty of untried) {
      const kind = fulfilling(duty, rules, events)
      // One visit may be what two duties ask for: the rules are asked again before another is told.
      if (kind !== null && kind.about === undefined && kinds.has(kind.kind)) continue
      if (kind !== null) kinds.add(kind.kind)
      tried.add(duty.key)
      const own = chance.fork(duty.key)
      const day = kind === null ? null : dayDone(duty, today, own)
      if (kind === null || day === null) continue
      const fact = eventOn(day, { kind, duty, file, worker, facts }, own)
      told.push(fact)
      facts.push(...factsInForce([fact]))
    }
    if (untried.length === 0) break
  }
  return told.length === 0 ? file : { ...file, facts: [...file.facts, ...told] }
}

/** What is open, and what was, until the placement it was for had ended. */
function isToDo(duty: Duty): boolean {
  return duty.state === 'open' || (duty.state === 'ended' && wasMissed(duty))
}

/** Care that had ended before anything was recorded here has nothing to follow. */
function isOfLate({ facts }: ChildFile, since: Day): boolean {
  return facts.some(({ until, voided }) => voided === null && (until === null || until > since))
}

/** The event that fulfils it; null where the end of something, or a fact of another sort, does. */
function fulfilling(
  { ruleId, versionId, triggerKind }: Duty,
  rules: readonly Rule[],
  events: readonly EventKind[],
): EventKind | null {
  const version = rules.find(({ id }) => id === ruleId)?.versions.find(({ id }) => id === versionId)
  const name = version?.fulfilledBy[0]?.kind
  return name === triggerKind ? null : (events.find(({ kind }) => kind === name) ?? null)
}

const lateShare = 0.05
const undoneShare = 0.03
const recentDays = 30

/** Mostly some days before it is due; what was never done is mostly of late. */
function dayDone({ limit, planBy, countedFrom }: Duty, today: Day, chance: Chance): Day | null {
  if (limit === null || planBy === null) return null
  const isRecent = today - limit < recentDays
  const roll = chance.share()
  if (roll < (isRecent ? 3 * undoneShare : undoneShare)) return null
  const early = chance.whole(0, Math.max(0, Math.min(9, planBy - countedFrom)))
  const day =
    roll < undoneShare * 3 + lateShare
      ? firstWorkdayOnOrAfter(limit + chance.whole(1, 11))
      : Math.max(countedFrom, lastWorkdayOnOrBefore(planBy - early))
  return day > today ? null : day
}

type Told = {
  readonly kind: EventKind
  readonly duty: Duty
  readonly file: ChildFile
  readonly worker: string
  readonly facts: readonly Fact[]
}

function eventOn(day: Day, told: Told, chance: Chance): DemoFact {
  const { kind, file, worker } = told
  const id = chance.uuid()
  const minute = String(chance.whole(10, 59))
  return {
    id,
    originId: id,
    kind: kind.kind,
    childId: file.id,
    authorityId: file.authorityId,
    from: day,
    until: kind.ends === undefined ? day + 1 : null,
    data: dataOn(day, told, chance),
    recordedAt: `${isoDay(day)} ${chance.whole(10, 16)}:${minute}:00`,
    recordedBy: worker,
    voided: null,
  }
}

/** The event's own columns, each with what is most often so: the first of its choices. */
function dataOn(day: Day, { kind, duty, facts }: Told, chance: Chance): Record<string, FactValue> {
  const { about, outcome, provision, decidedBy, untilDay } = kind
  const hour = `${chance.whole(9, 15)}:${chance.whole(10, 59)}`
  const all: Record<string, FactValue> = {
    about: about === undefined ? null : aboutFor(about.kinds, duty, facts),
    at: momentInStockholm(day, hour),
    outcome: outcome?.choices[0]?.code ?? null,
    provision: provision?.choices[0]?.code ?? null,
    decidedBy: decidedBy?.[0] ?? null,
    untilDay: untilDay === undefined ? null : day + recentDays,
    flag: false,
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in kind.fact.columns))
}

function aboutFor(kinds: readonly string[], duty: Duty, facts: readonly Fact[]): string | null {
  if (kinds.includes(duty.triggerKind)) return duty.triggerOriginId
  return facts.findLast((fact) => kinds.includes(fact.kind))?.originId ?? null
}
