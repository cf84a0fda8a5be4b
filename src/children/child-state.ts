import { sql } from 'kysely'
import type { ReactNode } from 'react'
import type { Tx } from '../access/as-actor.ts'
import type { Visit } from '../access/visit.ts'
import type { RuleCalendar } from '../rules/calendar.ts'
import type { EventArea } from '../rules/event-kind.ts'
import type { FactKind } from '../rules/fact-kind.ts'
import { type HeldDuty, readDuties } from '../rules/read-duties.ts'
import { type RecordedFact, readFacts } from '../rules/read-facts.ts'
import type { Rule } from '../rules/rule.ts'
import type { Step } from '../rules/step.ts'
import type { Day } from '../shared/day.ts'
import type { Language, Text } from '../shared/text.ts'
import type { Place } from './contacts/ContactsPage.tsx'
import type { Category } from './contacts/categories.ts'
import type { KindWords, Lane } from './lane.ts'
import type { LastTakenUp, OverviewPart } from './overview/overview-part.ts'
import { type ChildRow, type FoundChild, findChild, listSiblings } from './queries.ts'

/** What the child's page needs of the other slices; `assemble` collects it. */
export type ChainParts = {
  readonly lanes: readonly Lane[]
  readonly kinds: readonly FactKind[]
  readonly kindWords: Readonly<Record<string, KindWords>>
  readonly steps: readonly Step[]
  readonly rules: readonly Rule[]
  readonly readCalendar: (tx: Tx) => Promise<RuleCalendar>
  /** Where the child lives on a day and on what ground, in one line; empty when not placed. */
  readonly situation: (facts: readonly RecordedFact[], day: Day, language: Language) => string
  /** What the printed overview is composed of, and what it counts from. */
  readonly overview: readonly OverviewPart[]
  readonly lastTakenUp: LastTakenUp
  /** What is planned for some duties that are open. */
  readonly readPlans: (tx: Tx, duties: readonly HeldDuty[]) => Promise<readonly Plan[]>
  /** The kinds of event in a case, by its parts. */
  readonly areas: readonly EventArea[]
  /** What can be recorded about a child, for the page's menu. */
  readonly actions: readonly ChildAction[]
  /** Where the child lives and goes to school on a day, for whom to call there. */
  readonly places: Readonly<
    Partial<Record<Category, (facts: readonly RecordedFact[], day: Day) => Place | null>>
  >
  /** Parts of the page that are no facts: notes, attachments. */
  readonly panels: readonly ChildPanel[]
  /** The same on the page of one fact. */
  readonly factPanels: readonly FactPanel[]
}

/** A part of the child's page that its slice reads and shows by itself. */
export type ChildPanel = {
  readonly order: number
  readonly show: (visit: Visit, about: PanelSubject) => Promise<ReactNode>
}

export type FactPanel = {
  readonly show: (
    visit: Visit,
    about: { readonly child: ChildRow; readonly factOriginId: string; readonly holds: boolean },
  ) => Promise<ReactNode>
}

export type PanelSubject = {
  readonly child: ChildRow
  /** The end of an earlier day, when the page shows what was known then. */
  readonly knownAt: Date | null
}

/** What is meant to be done on a day for one of the child's duties. A plan, which fulfils nothing. */
export type Plan = {
  readonly dutyId: string
  readonly ruleId: string
  readonly day: Day
  /** For the chain, which tells the day by itself: 'bokat kl. 13:00'. */
  readonly onChain: Text
  /** Where no axis tells the day. */
  readonly words: Text
  readonly href: string
}

export type ChildAction = {
  readonly label: Text
  readonly href: (childId: string) => string
  readonly order: number
}

export type ChildState = {
  readonly child: ChildRow
  readonly facts: readonly RecordedFact[]
  readonly duties: readonly HeldDuty[]
  readonly plans: readonly Plan[]
  readonly siblings: readonly FoundChild[]
  readonly calendar: RuleCalendar
}

/**
 * All that the child's page shows, as known now or at an earlier moment. Duties are of today only:
 * what we thought due on an earlier day is told by the facts of that day.
 */
export async function readChildState(
  tx: Tx,
  parts: ChainParts,
  childId: string,
  knownAt: Date | null,
): Promise<ChildState | null> {
  const found = await findChild(tx, childId)
  if (found === null) return null
  const child = knownAt === null ? found : await asKnownAt(tx, found, knownAt)
  const asked = { kinds: parts.kinds, childIds: [childId] }
  const duties = knownAt === null ? await readDuties(tx, [childId]) : []
  return {
    child,
    facts: await readFacts(tx, knownAt === null ? asked : { ...asked, knownAt }),
    duties,
    plans: await parts.readPlans(tx, duties),
    siblings: await listSiblings(tx, found),
    calendar: await parts.readCalendar(tx),
  }
}

/** The particulars as they read then: the first version kept that was replaced after that moment. */
async function asKnownAt(tx: Tx, child: ChildRow, moment: Date): Promise<ChildRow> {
  const then = await tx.first(sql<Partial<ChildRow>>`
    select v.given_name, v.family_name, v.born, v.sex, v.unaccompanied, v.protection, v.phone, v.unit_id,
      u.name as unit_name, v.caseworker_id, s.name as caseworker_name
    from child_version v join unit u on u.id = v.unit_id left join staff s on s.id = v.caseworker_id
    where v.child_id = ${child.id} and v.until_at > ${moment} order by v.until_at limit 1`)
  return then === null ? child : { ...child, ...then }
}
