export { EmbeddedDatabaseError } from './embedded-database-error.ts'
export { AlreadyRunningError } from './hold.ts'
export { type Embedded, removeEmbedded, startEmbedded } from './start-embedded.ts'
export { createFromTemplate, dropDatabase, onDatabase } from './template-database.ts'
