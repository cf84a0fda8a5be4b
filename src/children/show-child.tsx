import type { ReactNode } from 'react'
import { deputyFor } from '../access/cover/deputy-for.ts'
import type { Visit } from '../access/visit.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import { type Day, parseDay } from '../shared/day.ts'
import { tryParseDay } from '../shared/read-day.ts'
import { text } from '../shared/text.ts'
import { type ChainParts, readChildState } from './child-state.ts'
import { chainLanes } from './draw-chain.ts'
import { ChildPage } from './pages/ChildPage.tsx'
import { noteOpened } from './recent/recent-children.ts'

const newLaw = {
  at: parseDay('2027-01-01'),
  words: text('ny lag (2026:1600)', 'new Act (2026:1600)'),
}

/** The child's page: the chain, what to do now, and everything known; or as known on an earlier day. */
export async function showChild(visit: Visit, parts: ChainParts): Promise<Reply> {
  const { tx, say, today, query, actor } = visit
  const knownOn = dayBefore(query.get('kant'), today)
  const knownAt = knownOn === null ? null : endOfDay(knownOn)
  const state = await readChildState(tx, parts, visit.params.childId ?? '', knownAt)
  if (state === null) return absent
  await noteOpened(tx, actor.staffId, state.child.id)
  const panels: ReactNode[] = []
  for (const { show } of parts.panels.toSorted((one, other) => one.order - other.order)) {
    panels.push(await show(visit, { child: state.child, knownAt }))
  }
  const [standIn = null] = await deputyFor(tx, [state.child.id])
  const shownDay = knownOn ?? today
  return visit.page(
    { title: `${state.child.given_name} ${state.child.family_name.slice(0, 1)}.` },
    <ChildPage
      actor={actor}
      state={state}
      standIn={standIn}
      parts={parts}
      panels={panels}
      lanes={chainLanes(parts, state, { today: shownDay, say })}
      markers={[{ at: newLaw.at, label: say(newLaw.words) }]}
      extent={query.get('tid') === 'allt' ? 'all' : 'recent'}
      knownOn={knownOn}
      today={today}
      situation={parts.situation(state.facts, shownDay, visit.language)}
    />,
  )
}

/** An earlier day; today and later is now. */
function dayBefore(written: string | null, today: Day): Day | null {
  const day = written === null ? null : tryParseDay(written)
  return day !== null && day < today ? day : null
}

/** What was known on a day is what was known when it ended, in Stockholm. */
export function endOfDay(day: Day): Date {
  const next = new Date((day + 1) * 86_400_000)
  const local = new Date(next.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }))
  const utc = new Date(next.toLocaleString('sv-SE', { timeZone: 'UTC' }))
  return new Date(next.getTime() - (local.getTime() - utc.getTime()))
}
