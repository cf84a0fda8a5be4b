import { assembleEngine } from '../assemble.ts'
import { mirrorRules } from '../mirror-rules.ts'
import { checkLogins } from '../platform/database/check-database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { text } from '../shared/text.ts'
import type { Run } from './command.ts'
import { withDatabase } from './with-database.ts'

/** Brings the database to the newest migration and the present rules; names what it ran. */
export const run: Run = async ({ say, out, note }) =>
  withDatabase({ note }, async ({ opened: { ownerUrl, appUrl } }) => {
    await checkLogins(appUrl)
    const ran = await migrate(ownerUrl)
    await mirrorRules(ownerUrl, assembleEngine())
    for (const name of ran) out(name)
    note(
      say(
        ran.length === 0
          ? text('Databasen var redan den nyaste.', 'The database was the newest already.')
          : text(`${ran.length} migreringar kördes.`, `${ran.length} migrations were run.`),
      ),
    )
    return 0
  })
