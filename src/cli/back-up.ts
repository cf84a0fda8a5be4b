import { resolve } from 'node:path'
import { backUp, EmbeddedDatabaseError } from '../platform/postgres/index.ts'
import { readSettings } from '../platform/settings.ts'
import { text } from '../shared/text.ts'
import { CommandFailed, type Run } from './command.ts'

/** A copy of the running embedded database; a given one is backed up by its own means. */
export const run: Run = async ({ say, out, value }) => {
  const settings = readSettings(process.env)
  if (settings.database.kind === 'given') throw new CommandFailed(1, notOurs)
  try {
    const bytes = await backUp(settings.dataFolder, resolve(value('to') ?? ''))
    const megabytes = Math.round(bytes / 1_000_000)
    out(say(text(`Kopierade ${megabytes} MB.`, `Copied ${megabytes} MB.`)))
    return 0
  } catch (reason) {
    if (!(reason instanceof EmbeddedDatabaseError)) throw reason
    const [sv = '', en = sv] = reason.message.split('\n')
    throw new CommandFailed(1, text(sv, en))
  }
}

const notOurs = text(
  'Bara den inbyggda databasen säkerhetskopieras så. Se docs/operate.md.',
  'Only the embedded database is backed up so. See docs/operate.md.',
)
