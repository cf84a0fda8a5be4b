/** Children: the person, the file, guardians and siblings, and the chain page that the slices fill. */
export { permissions as childPermissions } from './access.ts'
export type { ChainParts, ChildAction } from './child-state.ts'
export { guardianFact, relationNames } from './facts.ts'
export type { KindWords, Lane, LaneContext, LaneSlice } from './lane.ts'
export { BackToChild } from './pages/FactPage.tsx'
export {
  type FullPerson,
  type Person,
  type PersonRow,
  type Protection,
  personFor,
  personWords,
  protectionNames,
  type RestrictedPerson,
  type Sex,
  sexNames,
  shortName,
} from './person.ts'
export { type ChildRow, type Colleague, findChild, listCaseworkers, namesOf } from './queries.ts'
export { childrenSlice } from './routes.ts'
