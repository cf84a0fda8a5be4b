import { type Opened, openDatabase } from '../open-database.ts'
import { EmbeddedDatabaseError } from '../platform/postgres/index.ts'
import { readSettings, type Settings, SettingsError } from '../platform/settings.ts'
import { StartRefused } from '../platform/start-refused.ts'
import { type Text, text } from '../shared/text.ts'
import { type Asked, CommandFailed, type ExitCode } from './command.ts'

export type WithDatabase = {
  readonly settings: Settings
  readonly opened: Opened & { readonly ownerUrl: string }
}

/** Opens the database that the settings name, works, and closes it whatever happens. */
export async function withDatabase(
  { note }: Pick<Asked, 'note'>,
  work: (database: WithDatabase) => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    const settings = readSettings(process.env)
    const opened = await openDatabase(settings, note)
    const { ownerUrl } = opened
    if (ownerUrl === null) throw new CommandFailed(2, ownerMissing)
    const interrupted = () => void opened.close().finally(() => process.exit(1))
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.once(signal, interrupted)
    try {
      return await work({ settings, opened: { ...opened, ownerUrl } })
    } finally {
      for (const signal of signals) process.off(signal, interrupted)
      await opened.close()
    }
  } catch (reason) {
    throw asSentence(reason) ?? reason
  }
}

function asSentence(reason: unknown): CommandFailed | null {
  if (reason instanceof SettingsError) {
    const told = reason.problems.map(({ variable, says }) =>
      text(`${variable}: ${says.sv}`, `${variable}: ${says.en}`),
    )
    return new CommandFailed(2, ...told)
  }
  if (reason instanceof EmbeddedDatabaseError || reason instanceof StartRefused) {
    const [sv = '', en = sv] = reason.message.split('\n')
    return new CommandFailed(1, text(sv, en))
  }
  const says = databaseSays[(reason as { code?: string } | null)?.code ?? '']
  return says === undefined ? null : new CommandFailed(1, says)
}

const ownerMissing = text(
  'DATABASE_OWNER_URL saknas. Kommandon arbetar som tabellernas ägare.',
  'DATABASE_OWNER_URL is missing. Commands work as the owner of the tables.',
)
const unreachable = text('Databasen svarar inte.', 'The database does not answer.')
const notLetIn = text(
  'Databasen släpper inte in: kontrollera inloggning och lösenord.',
  'The database lets nobody in: check login and password.',
)

/** By the code of the system or of PostgreSQL; messages may hold addresses and are not repeated. */
const databaseSays: Readonly<Record<string, Text>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  '28P01': notLetIn,
  '28000': notLetIn,
  '3D000': text('Databasen finns inte.', 'The database does not exist.'),
  '42P01': text(
    'Databasen är inte iordninggjord. Kör obruten migrate först.',
    'The database is not set up. Run obruten migrate first.',
  ),
  '42704': text(
    'Databasens roller fattas. Kör db/roles.sql som databasens superuser först.',
    'The roles of the database are missing. Run db/roles.sql as its superuser first.',
  ),
}
