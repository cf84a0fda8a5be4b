/** Children: the person, the file, guardians and siblings, and the chain page that the slices fill. */

export type { ChainParts, ChildAction, ChildPanel, FactPanel, Plan } from './child-state.ts'
export { assignCaseworker } from './commands.ts'
export type { Place } from './contacts/ContactsPage.tsx'
export { ChoiceOf, EventFields } from './events/EventFields.tsx'
export { codeOf, dataOf, schemaOf } from './events/event-form.ts'
export { endSteps, eventSteps } from './events/event-steps.ts'
export { deciderNames, eventLane, eventWords } from './events/event-words.ts'
export { contactFact, guardianFact, type Relation, relationNames } from './facts.ts'
export type { KindWords, Lane, LaneContext, LaneSlice } from './lane.ts'
export type { LastTakenUp, OverviewAsked, OverviewPart } from './overview/overview-part.ts'
export { ChildForm } from './pages/ChildForm.tsx'
export { BackToChild } from './pages/FactPage.tsx'
export {
  type FullPerson,
  type Person,
  type PersonRow,
  type Protection,
  personFor,
  personWords,
  type RestrictedPerson,
  type Sex,
  type Unaccompanied,
  unaccompaniedName,
} from './person.ts'
export {
  type ChildRow,
  type Colleague,
  type FoundChild,
  findChild,
  findSiblings,
  listCaseworkers,
  listSiblings,
} from './queries.ts'
export { RecentChildren } from './recent/RecentChildren.tsx'
export { listRecent, type RecentChild } from './recent/recent-children.ts'
export { childrenSlice } from './routes.ts'
export { chooseSiblings, SiblingChoice, siblingsGone } from './siblings.tsx'
