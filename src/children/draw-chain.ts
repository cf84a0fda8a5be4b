import type { ChainLane, ChainMark, MarkTone } from '../design/index.ts'
import { type Timing, timing } from '../rules/duty.ts'
import { dutyExempted, dutyExtended } from '../rules/leave.ts'
import type { HeldDuty } from '../rules/read-duties.ts'
import type { RecordedFact } from '../rules/read-facts.ts'
import type { Rule } from '../rules/rule.ts'
import type { Day } from '../shared/day.ts'
import type { Say } from '../shared/text.ts'
import type { ChainParts, ChildState } from './child-state.ts'
import type { Lane } from './lane.ts'

/** Lanes from the slices, with each duty marked at its due day (or the day it was done). */
export function chainLanes(
  parts: ChainParts,
  { child, facts, duties, plans, calendar }: ChildState,
  { today, say }: { today: Day; say: Say },
): ChainLane[] {
  const byKind = Map.groupBy(facts, ({ kind }) => kind)
  const href = (fact: RecordedFact) => `/barn/${child.id}/uppgift/${fact.id}`
  const of = (kind: string) => byKind.get(kind) ?? []
  return parts.lanes
    .toSorted((one, other) => one.order - other.order)
    .flatMap((lane): ChainLane[] => {
      const { bars, marks } = lane.draw({ of, born: child.born, today, calendar, say, href })
      const own = duties.filter(({ ruleId }) => lane.ruleIds.includes(ruleId))
      const dutyMarks = own.flatMap((duty) => dutyMark(duty, parts.rules, today, say))
      const events = eventMarks(lane, parts, { of, duties, say, href })
      // What came to nothing is asked about on the duty's own page; the chain shows what is ahead.
      const planned = plans
        .filter(({ ruleId, day }) => lane.ruleIds.includes(ruleId) && day >= today)
        .map(({ day, onChain, href: to }): ChainMark => {
          return { at: day, label: say(onChain), tone: 'planned', href: to }
        })
      const given = leaveMarks(lane, parts, { of, say, href })
      const all = [...marks, ...events, ...given, ...planned, ...dutyMarks]
      if (lane.isOptional && bars.length + all.length === 0) return []
      return [{ id: lane.id, title: lane.title, bars, marks: all }]
    })
}

/** What happened on a day and fulfilled no duty that is shown here is a mark of its own. */
function eventMarks(
  lane: Lane,
  { kindWords }: ChainParts,
  shown: {
    of: (kind: string) => readonly RecordedFact[]
    duties: readonly HeldDuty[]
    say: Say
    href: (fact: RecordedFact) => string
  },
): ChainMark[] {
  const { of, duties, say, href } = shown
  const fulfilling = new Set(duties.map(({ fulfilledBy }) => fulfilledBy))
  return lane.kinds.flatMap(({ kind }) => {
    const words = kindWords[kind]
    if (words?.correctDays !== 'day') return []
    return of(kind)
      .filter(({ originId }) => !fulfilling.has(originId))
      .map((fact) => ({ at: fact.from, label: say(words.name), tone: 'fact', href: href(fact) }))
  })
}

/** Time given by decision stands on the lane of the rule whose duty it was given. */
function leaveMarks(
  { ruleIds }: Lane,
  { kindWords }: ChainParts,
  shown: {
    of: (kind: string) => readonly RecordedFact[]
    say: Say
    href: (fact: RecordedFact) => string
  },
): ChainMark[] {
  const { of, say, href } = shown
  return [dutyExtended, dutyExempted].flatMap(({ kind }) => {
    const name = kindWords[kind]?.name
    if (name === undefined) return []
    return of(kind)
      .filter(({ data }) => ruleIds.includes(String(data.dutyKey).split(':')[0] ?? ''))
      .map((fact) => ({ at: fact.from, label: say(name), tone: 'fact', href: href(fact) }))
  })
}

function dutyMark(duty: HeldDuty, rules: readonly Rule[], today: Day, say: Say): ChainMark[] {
  if (duty.state === 'withdrawn' || duty.state === 'ended') return []
  const at = duty.fulfilledOn ?? duty.limit
  const rule = rules.find(({ id }) => id === duty.ruleId)
  if (at === null || rule === undefined) return []
  const tone = tones[timing({ ...duty, state: duty.state }, today)]
  if (tone === null) return []
  return [{ at, label: say(rule.title), tone, href: `/atagande/${duty.id}` }]
}

const tones: Record<Timing, MarkTone | null> = {
  late: 'late',
  today: 'soon',
  soon: 'soon',
  coming: 'coming',
  done: 'done',
  'done-late': 'done-late',
  ended: null,
  exempted: null,
}
