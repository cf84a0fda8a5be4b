/** What others may use of statistics without its pages: protecting tables, and their files. */
export { type ReadTable, readJsonStat } from './json-stat/read-json-stat.ts'
export { writeCollection, writeJsonStat } from './json-stat/write-json-stat.ts'
export { protectInWorker } from './suppression/in-worker.ts'
export { addMargins } from './suppression/margins.ts'
export { type LinkedTable, TablesDisagree } from './suppression/problem.ts'
export type { Protected } from './suppression/protect.ts'
export { roundSmall } from './suppression/round.ts'
