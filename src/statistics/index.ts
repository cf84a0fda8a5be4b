/** Statistics: tables of what is counted, exact within the house and protected when they leave it. */

export { builder } from './builder/index.ts'
export { changedSince } from './counting/changed-since.ts'
export { countTable } from './counting/count-table.ts'
export { publishedEdition } from './counting/published-edition.ts'
export type { RequestRefusal, TableRequest } from './counting/request.ts'
export { auditOf } from './publications/audit-of.ts'
export { publications } from './publications/index.ts'
export { publish } from './publications/publish.ts'
export { protect } from './suppression/protect.ts'
