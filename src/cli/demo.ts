import { assembleEngine } from '../assemble.ts'
import { loadDemo } from '../demo/index.ts'
import { mirrorRules } from '../mirror-rules.ts'
import { clockAt } from '../platform/clock.ts'
import { isEmpty } from '../platform/database/check-database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { text } from '../shared/text.ts'
import { CommandFailed, type Run } from './command.ts'
import { withDatabase } from './with-database.ts'

/** Fills an empty embedded database with the demo city; refuses any other, for it may be real. */
export const run: Run = async ({ out, note }) => {
  if (process.env.DATABASE_URL !== undefined) throw notEmbedded()
  return withDatabase({ note }, async ({ settings, opened: { ownerUrl, appUrl } }) => {
    if (settings.database.kind !== 'embedded') throw notEmbedded()
    const engine = assembleEngine()
    await migrate(ownerUrl)
    await mirrorRules(ownerUrl, engine)
    if (!(await isEmpty(ownerUrl))) {
      throw new CommandFailed(
        1,
        text(
          'Databasen är inte tom, så demostaden läses inte in. npm run db:reset tömmer den.',
          'The database is not empty, so the demo city is not loaded. npm run db:reset empties it.',
        ),
      )
    }
    const today = clockAt(settings.fixedToday).today()
    await loadDemo({ ownerUrl, appUrl, today, size: settings.demoSize, engine, say: out })
    return 0
  })
}

function notEmbedded(): CommandFailed {
  return new CommandFailed(
    1,
    text(
      'DATABASE_URL är satt. Demostaden läses bara in i den inbyggda databasen.',
      'DATABASE_URL is set. The demo city is only loaded into the embedded database.',
    ),
  )
}
