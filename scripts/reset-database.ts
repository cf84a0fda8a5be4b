/** `npm run db:reset`: throws the embedded database away; the next start makes a new one. */
import { EmbeddedDatabaseError, removeEmbedded } from '../src/platform/postgres/index.ts'
import { readSettings, SettingsError } from '../src/platform/settings.ts'

try {
  const { database, dataFolder } = readSettings(process.env)
  if (database.kind === 'given') {
    console.error('DATABASE_URL is set. Only the embedded database can be reset by this command.')
    process.exitCode = 1
  } else {
    await removeEmbedded({ dataFolder, say: console.log })
    console.log(`The database of ${dataFolder} is gone; the next npm start makes a new one.`)
  }
} catch (error) {
  if (!(error instanceof EmbeddedDatabaseError || error instanceof SettingsError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
